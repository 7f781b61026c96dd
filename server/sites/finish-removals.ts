// The events of deleted sites: noted with the deletion, deleted afterwards, and again after a restart that came in between.
import type { App } from '../app';
import type { Transaction } from '../db/database';

const PREFIX = 'removed-site:';

/** To be called in the transaction that deletes the site. */
export async function noteRemoval(tx: Transaction, siteId: string): Promise<void> {
  const data = { name: PREFIX + siteId, value: '{}' };
  await tx.serverSetting.upsert({ where: { name: data.name }, create: data, update: data });
}

/** Never rejects: what failed is logged and done at the next start. */
export async function finishRemovals({ db, store, log }: Pick<App, 'db' | 'store' | 'log'>): Promise<void> {
  try {
    const noted = await db.serverSetting.findMany({ where: { name: { startsWith: PREFIX } } });
    for (const { name } of noted) {
      await store.deleteSite(name.slice(PREFIX.length));
      await db.serverSetting.deleteMany({ where: { name } });
    }
  } catch (error) {
    log.error(
      { err: error },
      'Events of a deleted site could not be deleted; the next start goes on with it.',
    );
  }
}
