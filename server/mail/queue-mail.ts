// Puts a mail into the outbox, in the transaction of what it tells of: it is sent if that happened, and only then.
import type { Transaction } from '../db/database';

export interface NewMail {
  /** What it is, when the same must not be sent twice. */
  key?: string;
  recipient: string;
  subject: string;
  text: string;
  /** ms. */
  at: number;
}

/** Waiting mails at most: more means that something makes them without end. */
const MAX_WAITING = 5000;

/** Plain text only. A mail whose key is known, or for which there is no room, is left out. */
export async function queueMail(tx: Transaction, { key, at, ...mail }: NewMail): Promise<void> {
  if (key !== undefined && (await tx.mail.count({ where: { key } })) > 0) return;
  if ((await tx.mail.count({ where: { state: 'waiting' } })) >= MAX_WAITING) return;
  const when = { nextAt: new Date(at), createdAt: new Date(at) };
  await tx.mail.create({
    data: { ...mail, subject: oneLine(mail.subject), key: key ?? null, ...when },
  });
}

/** Names of people and workspaces stand in subjects; a line break there would begin a header. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u{2028}\u{2029}]+/gu, ' ').trim();
}
