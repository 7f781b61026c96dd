// One import of a site at a time. One whose process went is over: it has not told how far it is for a minute.
import type { App } from '../app';
import type { Database } from '../db/database';
import { AppError } from '../errors';

const SILENT_MS = 60_000;
/** Imports that are kept of a site. */
const KEPT = 20;

/** To be called before running imports are looked at. */
export async function endSilentImports(db: Database, siteId: string, now: number): Promise<void> {
  await db.catalogueImport.updateMany({
    where: { siteId, state: 'running', toldAt: { lt: new Date(now - SILENT_MS) } },
    data: { state: 'failed', error: 'stopped', endedAt: new Date(now) },
  });
}

/** Answers its id. @throws AppError `conflict` while another one is running */
export async function beginImport(
  { db, now }: Pick<App, 'db' | 'now'>,
  { siteId, source, bytesInAll }: { siteId: string; source: string; bytesInAll: number | null },
): Promise<string> {
  const at = new Date(now());
  await endSilentImports(db, siteId, at.getTime());
  const { id } = await db.$transaction(async (tx) => {
    if ((await tx.catalogueImport.count({ where: { siteId, state: 'running' } })) > 0)
      throw new AppError('conflict', 'Another import of this site is running. Wait for it, or cancel it.');
    return tx.catalogueImport.create({ data: { siteId, source, bytesInAll, startedAt: at, toldAt: at } });
  });
  const old = await db.catalogueImport.findMany({
    where: { siteId },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    skip: KEPT,
    select: { id: true },
  });
  if (old.length > 0)
    await db.catalogueImport.deleteMany({ where: { id: { in: old.map((one) => one.id) } } });
  return id;
}
