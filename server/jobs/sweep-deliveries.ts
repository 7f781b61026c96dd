// Once a day, deletes what webhooks were sent more than a month ago: it holds what visitors entered.
import type { App } from '../app';
import { sweepDaily } from './sweep-daily';

/** After the start, when there is time. */
const FIRST_MS = 150_000;
/** How long a message stays in the log, ms. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** What is still being tried stays. @returns how many were deleted */
export async function sweepDeliveries({ db, now }: Pick<App, 'db' | 'now'>): Promise<number> {
  const { count } = await db.delivery.deleteMany({
    where: {
      createdAt: { lt: new Date(now() - KEPT_MS) },
      OR: [
        { state: { not: 'waiting' } },
        { webhook: { active: false } },
        { webhook: { deletedAt: { not: null } } },
      ],
    },
  });
  return count;
}

/** Answers the function that ends it. */
export function sweepDeliveriesRegularly(app: Pick<App, 'db' | 'now' | 'log'>): () => void {
  return sweepDaily(app, {
    firstAfter: FIRST_MS,
    run: () => sweepDeliveries(app),
    deleted: 'Old messages to webhooks were deleted.',
    failed: 'Old messages to webhooks could not be looked through; tomorrow again.',
  });
}
