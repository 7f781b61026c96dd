// Mails the link with which somebody confirms that an address is theirs. Strangers can type any address into a form, so each is
// written to a few times a day at most, whatever they do.
import type { RateLimiter } from '../../access/rate-limiter';
import type { App } from '../../app';
import { createToken, hashToken } from '../../auth/one-time-token';
import type { Transaction } from '../../db/database';
import { confirmationMail } from '../../mail/mail-texts';
import { queueMail } from '../../mail/queue-mail';
import { knownLanguage } from './confirm-texts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long a link works, ms. */
export const LINK_MS = 14 * DAY;
/** Mails to one address within 24 hours, from all sites of this server. */
export const MOST_A_DAY = 3;
/** Mails of one site within an hour: a flood of made-up addresses must not fill the outbox. */
export const MOST_AN_HOUR = 300;
/** A form in several steps tells of its address with each; one mail is enough. */
const PAUSE = HOUR;

export interface Asked {
  id: string;
  siteId: string;
  email: string;
  /** Name of the site. */
  siteName: string;
  /** Of the page on which they signed up; undefined: not known. */
  language: string | undefined;
}

/** What came of it: a mail, or why there is none. */
export type AskOutcome = 'mailed' | 'lately' | 'address' | 'site';

export const confirmationKey = (id: string) => `confirm ${id}`;

/**
 * @param options.isAgain a person of the team wants it: also within an hour
 * @param options.mails limits those to one address beside what is counted in the database
 */
export async function askToConfirm(
  tx: Transaction,
  { now, publicUrl }: Pick<App, 'now' | 'publicUrl'>,
  lead: Asked,
  { isAgain = false, mails }: { isAgain?: boolean; mails?: RateLimiter } = {},
): Promise<AskOutcome> {
  const at = now();
  const since = (ms: number) => ({ gt: new Date(at - ms) });
  if (!isAgain && (await tx.confirmation.count({ where: { leadId: lead.id, createdAt: since(PAUSE) } })) > 0)
    return 'lately';
  const ofSite = { siteId: lead.siteId, createdAt: since(HOUR) };
  if ((await tx.confirmation.count({ where: ofSite })) >= MOST_AN_HOUR) return 'site';
  const sites = await tx.site.findMany({ select: { id: true } });
  const leads = await tx.lead.findMany({
    where: { email: lead.email, siteId: { in: sites.map(({ id }) => id) } },
    select: { id: true },
  });
  const leadId = { in: leads.map(({ id }) => id) };
  if ((await tx.confirmation.count({ where: { leadId, createdAt: since(DAY) } })) >= MOST_A_DAY)
    return 'address';

  // By a hash: an address that was forgotten is not kept here either.
  if (mails && mails.take(hashToken(lead.email)) > 0) return 'address';
  const token = createToken();
  const { id } = await tx.confirmation.create({
    data: {
      siteId: lead.siteId,
      leadId: lead.id,
      tokenHash: hashToken(token),
      createdAt: new Date(at),
      expiresAt: new Date(at + LINK_MS),
    },
  });
  const language = knownLanguage(lead.language);
  const link = `${publicUrl}/confirm/${token}${language === 'en' ? '' : `?lang=${language}`}`;
  await queueMail(tx, {
    key: confirmationKey(id),
    recipient: lead.email,
    ...confirmationMail({ site: lead.siteName, link, language }),
    at,
  });
  return 'mailed';
}

/** Rows of one statement: databases bound the values of a statement. */
const CHUNK = 500;

/**
 * Takes links away, and their mails: the text holds the link, and the recipient is the address. To be called before the lead is
 * deleted.
 * @returns how many links
 */
export async function dropConfirmations(
  tx: Transaction,
  where: { leadId: string } | { expiresAt: { lt: Date } },
): Promise<number> {
  const links = await tx.confirmation.findMany({ where, select: { id: true } });
  for (let from = 0; from < links.length; from += CHUNK) {
    const ids = links.slice(from, from + CHUNK).map(({ id }) => id);
    await tx.mail.deleteMany({ where: { key: { in: ids.map(confirmationKey) } } });
    await tx.confirmation.deleteMany({ where: { id: { in: ids } } });
  }
  return links.length;
}
