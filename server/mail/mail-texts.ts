// Every mail that Beckon writes: in English, but for those to shoppers, who read them in the language of the shop. Plain text: nothing in it can be anything but read.

import { confirmText } from '../leads/confirm/confirm-texts';
import { goalFigure, isShopGoal, writeFigure, type GoalCounts, type GoalKind } from '@/core/goal-figure';

export interface MailText {
  subject: string;
  text: string;
}

const letter = (subject: string, ...paragraphs: string[]): MailText => ({
  subject,
  text: `${paragraphs.join('\n\n')}\n`,
});
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export function invitationMail(mail: { workspace: string; invitedBy: string; link: string }): MailText {
  return letter(
    `${mail.invitedBy} invites you to ${mail.workspace} on Beckon`,
    `${mail.invitedBy} invites you to work together in “${mail.workspace}” on Beckon.`,
    `Open this link to join. It works once, for seven days:\n${mail.link}`,
    'If you did not expect this, you can leave it unanswered.',
  );
}

export function resetMail({ link }: { link: string }): MailText {
  return letter(
    'Choose a new password for Beckon',
    'Somebody asked for a new password for your account on Beckon. If it was you, open this link within an hour; it works once:',
    link,
    'If it was not you, leave this mail unanswered: nothing changes.',
  );
}

export function testMail({ publicUrl }: { publicUrl: string }): MailText {
  return letter(
    'A test mail from Beckon',
    'Mail works: this was sent with the settings you just saved.',
    `Beckon at ${publicUrl}`,
  );
}

/** To a shopper. @param mail.language as `knownLanguage` answers it */
export function confirmationMail(mail: { site: string; link: string; language: string }): MailText {
  const { site, link, language } = mail;
  return letter(
    confirmText(language, 'subject', site),
    `${confirmText(language, 'why', site)}\n${link}`,
    confirmText(language, 'ignore', site),
  );
}

export function leadsMail(mail: { site: string; count: number; link: string; account: string }): MailText {
  const leads = counted(mail.count, 'new lead', 'new leads');
  return letter(
    `${leads} on ${mail.site}`,
    `${mail.site} has ${leads}. Who they are stays in Beckon:\n${mail.link}`,
    `You asked for these mails. Switch them off here:\n${mail.account}`,
  );
}

export interface DigestFigures extends GoalCounts {
  shown: number;
  /** Who could reach the goal. */
  offered: number;
  /** Null: not known. */
  goal: GoalKind | null;
}

export function digestMail(mail: {
  site: string;
  /** ISO 4217. */
  currency: string;
  /** In all. */
  leads: number;
  /** Those that met somebody, the most shown first. */
  campaigns: readonly (DigestFigures & { name: string })[];
  link: string;
  account: string;
}): MailText {
  const lines = mail.campaigns.map(
    ({ name, shown, clicked, submitted, goal, ...counts }) =>
      `- ${name}: shown to ${counted(shown, 'visitor', 'visitors')}, ${clicked} clicked, ${submitted} signed up` +
      (goal !== null && isShopGoal(goal)
        ? `, ${inShop(goal, { clicked, submitted, ...counts }, mail.currency)}`
        : ''),
  );
  return letter(
    `${mail.site}: the past week`,
    `The past seven days on ${mail.site}, by the visitors who first met a campaign in them:`,
    lines.length > 0 ? lines.join('\n') : 'No campaign met anybody.',
    `New leads: ${mail.leads}`,
    `Everything else is in Beckon:\n${mail.link}`,
    `You asked for this mail. Switch it off here:\n${mail.account}`,
  );
}

const REACHED = { ordered: 'ordered', reordered: 'ordered again' } as const;

/** What visitors did in the shop: "5 ordered", or "€1.20 in revenue per visitor". */
function inShop(goal: GoalKind, counts: GoalCounts & { offered: number }, currency: string): string {
  const figure = goalFigure(goal, counts, counts.offered);
  if (figure.kind === 'rate')
    return `${figure.count} ${goal === 'ordered' || goal === 'reordered' ? REACHED[goal] : 'reached the goal'}`;
  const format = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions();
  const money = (amount: number) => format.format(amount / 10 ** digits);
  return `${writeFigure(figure, { money, share: String })} in revenue per visitor`;
}
