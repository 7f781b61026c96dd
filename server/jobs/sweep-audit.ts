// Once a day, deletes what the log of a workspace kept for two years.
import type { App } from '../app';
import { sweepDaily } from './sweep-daily';

/** After the start, when there is time. */
const FIRST_MS = 150_000;
const KEPT_MS = 2 * 365 * 24 * 3_600_000;

/** @returns how many entries were deleted */
export async function sweepAudit({ db, now }: Pick<App, 'db' | 'now'>): Promise<number> {
  return (await db.auditEntry.deleteMany({ where: { at: { lt: new Date(now() - KEPT_MS) } } })).count;
}

/** Answers the function that ends it. */
export function sweepAuditRegularly(app: Pick<App, 'db' | 'log' | 'now'>): () => void {
  return sweepDaily(app, {
    firstAfter: FIRST_MS,
    run: () => sweepAudit(app),
    deleted: 'Entries of the audit log older than two years were deleted.',
    failed: 'Old entries of the audit log could not be looked through; tomorrow again.',
  });
}
