// Every mail that Beckon writes, in English, the only language so far. Plain text: nothing in it can be anything but read.

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

export function leadsMail(mail: { site: string; count: number; link: string; account: string }): MailText {
  const leads = counted(mail.count, 'new lead', 'new leads');
  return letter(
    `${leads} on ${mail.site}`,
    `${mail.site} has ${leads}. Who they are stays in Beckon:\n${mail.link}`,
    `You asked for these mails. Switch them off here:\n${mail.account}`,
  );
}

export interface DigestFigures {
  exposed: number;
  shown: number;
  clicked: number;
  submitted: number;
}

export function digestMail(mail: {
  site: string;
  /** In all. */
  leads: number;
  /** Those that met somebody, the most shown first. */
  campaigns: readonly (DigestFigures & { name: string })[];
  link: string;
  account: string;
}): MailText {
  const lines = mail.campaigns.map(
    ({ name, shown, clicked, submitted }) =>
      `- ${name}: shown to ${counted(shown, 'visitor', 'visitors')}, ${clicked} clicked, ${submitted} signed up`,
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
