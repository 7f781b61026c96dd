// Mail: what is to be told is written down once a minute, and what waits is sent soon after.
import type { App } from '../app';
import { deliverMails } from '../mail/deliver-mails';
import { queueDigests } from '../notices/queue-digests';
import { queueLeadMails } from '../notices/queue-lead-mails';
import { sweepDaily } from './sweep-daily';
import { waitAtMost } from './wait-at-most';

const INTERVAL_MS = 60_000;
/** Somebody waits for a new password or an invitation: those that are due go out sooner. */
const DELIVER_MS = 5000;
/** How long the end waits for the mail that is on its way, ms: one that nobody noted as sent is sent again. */
const STOP_MS = 2000;
const SWEEP_FIRST_MS = 180_000;
/** How long it is kept that a mail was sent, or given up, ms. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** @returns how many rows were deleted */
export async function sweepMails({ db, now }: Pick<App, 'db' | 'now'>): Promise<number> {
  const before = new Date(now() - KEPT_MS);
  const { count } = await db.mail.deleteMany({
    where: { state: { not: 'waiting' }, createdAt: { lt: before } },
  });
  return count;
}

/** Answers the function that ends it: it resolves when nothing of it is under way. */
export function runMail(app: App): () => Promise<void> {
  const ending = new AbortController();
  const underWay = new Set<Promise<void>>();
  const every = (interval: number, work: () => Promise<unknown>, failed: string) => {
    let running: Promise<void> | undefined;
    return setInterval(() => {
      if (running) return;
      const run = work()
        .then(() => undefined)
        .catch((error: unknown) => app.log.error({ err: error }, failed))
        .finally(() => {
          underWay.delete(run);
          running = undefined;
        });
      underWay.add((running = run));
    }, interval);
  };
  const timers = [
    every(
      DELIVER_MS,
      () => deliverMails(app, ending.signal),
      'Mails could not be sent; they are tried again.',
    ),
    every(INTERVAL_MS, () => queueLeadMails(app), 'New leads could not be told of; it is tried again.'),
    every(INTERVAL_MS, () => queueDigests(app), 'Weekly mails could not be written; it is tried again.'),
  ];
  const stopSweeping = sweepDaily(app, {
    firstAfter: SWEEP_FIRST_MS,
    run: () => sweepMails(app),
    deleted: 'Notes of mails that were sent long ago were deleted.',
    failed: 'Old notes of mails could not be looked through; tomorrow again.',
  });
  return async () => {
    ending.abort();
    for (const timer of timers) clearInterval(timer);
    stopSweeping();
    await waitAtMost(STOP_MS, [...underWay]);
  };
}
