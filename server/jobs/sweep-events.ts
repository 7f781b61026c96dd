// Once a day, deletes events that are older than their site keeps them. Figures, leads and orders stay.
import type { App } from '../app';
import { sweepDaily } from './sweep-daily';

/** After the start, when there is time. */
const FIRST_MS = 240_000;

/** Start of the day, UTC, that lies so many months back, ms. */
export function monthsBefore(now: number, months: number): number {
  const date = new Date(now);
  const start = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1);
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0)).getUTCDate();
  return start + (Math.min(date.getUTCDate(), days) - 1) * 24 * 3_600_000;
}

/** @returns how many events were deleted */
export async function sweepEvents({ db, store, now }: Pick<App, 'db' | 'store' | 'now'>): Promise<number> {
  const sites = await db.site.findMany({
    where: { retentionMonths: { gt: 0 } },
    select: { id: true, retentionMonths: true },
  });
  const at = now();
  return store.seal(
    Object.fromEntries(sites.map(({ id, retentionMonths }) => [id, monthsBefore(at, retentionMonths)])),
  );
}

/** Answers the function that ends it. */
export function sweepEventsRegularly(app: Pick<App, 'db' | 'store' | 'now' | 'log'>): () => void {
  return sweepDaily(app, {
    firstAfter: FIRST_MS,
    run: () => sweepEvents(app),
    deleted: 'Events that are older than their site keeps them were deleted.',
    failed: 'Old events could not be looked through; tomorrow again.',
  });
}
