// Sends what waits in the outbox: at least once, with pauses that grow from a minute to a day, and not for ever.
import type { App } from '../app';
import { explainMailFailure } from './explain-mail-failure';
import { readMailSettings } from './mail-settings';
import { sendMail } from './send-mail';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Before the second try, the third, and so on; after the last the mail has failed. */
export const PAUSES = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 8 * HOUR, 24 * HOUR] as const;
/** A process that died while sending lets go of its mail after this time. */
const LEASE = 10 * MINUTE;
const AT_ONCE = 20;

/** @param ending begins no other mail once it is aborted @returns how many were sent */
export async function deliverMails(
  app: Pick<App, 'db' | 'mail' | 'log' | 'now'>,
  ending?: AbortSignal,
): Promise<number> {
  const settings = await readMailSettings(app);
  if (!settings) return 0;
  const due = await app.db.mail.findMany({
    where: { state: 'waiting', nextAt: { lte: new Date(app.now()) } },
    orderBy: { nextAt: 'asc' },
    take: AT_ONCE,
  });
  let sent = 0;
  for (const mail of due) {
    if (ending?.aborted) break;
    const { id, attempts, nextAt } = mail;
    const tries = attempts + 1;
    // Whoever changes the row first sends the mail.
    const { count } = await app.db.mail.updateMany({
      where: { id, state: 'waiting', nextAt },
      data: { attempts: tries, nextAt: new Date(app.now() + LEASE) },
    });
    if (count === 0) continue;
    try {
      await sendMail(settings, mail);
      // Links in mails are secrets: the text goes with its sending.
      const data = { state: 'sent', nextAt: null, error: null, text: '', sentAt: new Date(app.now()) };
      await app.db.mail.updateMany({ where: { id }, data });
      sent++;
    } catch (error) {
      const { problem, answer, final } = explainMailFailure(error);
      const pause = final ? undefined : PAUSES[tries - 1];
      const failed = pause === undefined;
      await app.db.mail.updateMany({
        where: { id },
        data: {
          error: `${problem}: ${answer}`,
          nextAt: failed ? null : new Date(app.now() + pause),
          ...(failed && { state: 'failed', text: '' }),
        },
      });
      app.log.warn({ mail: id, tries, problem, failed }, 'A mail could not be sent.');
    }
  }
  return sent;
}
