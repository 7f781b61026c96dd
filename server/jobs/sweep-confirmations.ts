// Once a day, deletes links to confirm an address that have long ended. Until then they say that they have.
import type { App } from '../app';
import { dropConfirmations } from '../leads/confirm/ask-to-confirm';
import { sweepDaily } from './sweep-daily';

/** After the start, when there is time. */
const FIRST_MS = 210_000;
/** After a link has ended. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** @returns how many links were deleted */
export async function sweepConfirmations({ db, now }: Pick<App, 'db' | 'now'>): Promise<number> {
  const ended = new Date(now() - KEPT_MS);
  return db.$transaction((tx) => dropConfirmations(tx, { expiresAt: { lt: ended } }), { timeout: 60_000 });
}

/** Answers the function that ends it. */
export function sweepConfirmationsRegularly(app: Pick<App, 'db' | 'log' | 'now'>): () => void {
  return sweepDaily(app, {
    firstAfter: FIRST_MS,
    run: () => sweepConfirmations(app),
    deleted: 'Links to confirm an address that had long ended were deleted.',
    failed: 'Old links to confirm an address could not be looked through; tomorrow again.',
  });
}
