// Forgets what was sent, or is still to be sent, about a person: a message holds what that person entered.
import type { Transaction } from '../db/database';

/** Reasons of one look-up: databases bound the values of a statement. */
const CHUNK = 500;

/**
 * Takes the messages with these reasons away, with every answer they had. What has left the house cannot be called back.
 * @param state `waiting`: only those that are still to be sent
 */
export async function eraseMessages(
  tx: Transaction,
  siteId: string,
  reasons: readonly string[],
  state?: 'waiting',
): Promise<void> {
  for (let from = 0; from < reasons.length; from += CHUNK)
    await tx.delivery.deleteMany({
      where: { webhook: { siteId }, reason: { in: reasons.slice(from, from + CHUNK) }, state },
    });
}
