// Once a day, deletes what has ended and nobody asks for: sessions, links to a new password, secrets of webhooks that were replaced, and counts of
// days long past.
import type { App } from '../app';
import { sweepDaily } from './sweep-daily';

/** After the start, when there is time. */
const FIRST_MS = 270_000;
const DAY_MS = 24 * 3_600_000;
/** How long the counts of days are kept, ms: the status page shows a week of them. */
const COUNTS_KEPT_MS = 30 * DAY_MS;

/** @returns how many rows were deleted */
export async function sweepExpired({ db, now }: Pick<App, 'db' | 'now'>): Promise<number> {
  const ended = { where: { expiresAt: { lt: new Date(now()) } } };
  const oldest = new Date(now() - COUNTS_KEPT_MS).toISOString().slice(0, 10);
  const results = [
    await db.session.deleteMany(ended),
    await db.verification.deleteMany(ended),
    await db.dailyCount.deleteMany({ where: { day: { lt: oldest } } }),
    await db.webhook.updateMany({
      where: { previousSecretUntil: { lt: new Date(now()) } },
      data: { previousSecret: null, previousSecretUntil: null },
    }),
  ];
  return results.reduce((sum, { count }) => sum + count, 0);
}

/** Answers the function that ends it. */
export function sweepExpiredRegularly(app: Pick<App, 'db' | 'now' | 'log'>): () => void {
  return sweepDaily(app, {
    firstAfter: FIRST_MS,
    run: () => sweepExpired(app),
    deleted: 'Sessions and links that had ended were deleted.',
    failed: 'Sessions and links that have ended could not be looked through; tomorrow again.',
  });
}
