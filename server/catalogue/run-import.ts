// Reads a file or a feed to its end and tells how far it is meanwhile. Whoever cancels it says so in its row, wherever it runs.
import type { App } from '../app';
import { AppError } from '../errors';
import { inModestHeap } from '../modest-heap';
import { readColumnNames } from './column-names';
import { FeedError } from './feed-error';
import { IMPORT_FIELDS, toImportItem, writeFailure, type ImportItem } from './import-item';
import { emptyReport, importProducts } from './import-products';

/** The front door lets no more through, either. */
export const MOST_FEED_BYTES = 100 * 1024 * 1024;
/** Between two words on how far it is, ms. */
const TOLD_EVERY_MS = 500;

class Cancelled extends Error {}

/**
 * What went wrong is kept with the import.
 * @param open the bytes, null where they are the same as before; rejects with a FeedError
 * @param isAsked by somebody who looks at what comes of it
 * @throws AppError `not-found`: the site was deleted meanwhile
 */
export async function runImport(
  { db, now, log }: Pick<App, 'db' | 'now' | 'log'>,
  site: { id: string; currency: string; origin: string | null },
  importId: string,
  open: () => Promise<{ chunks: AsyncIterable<Uint8Array>; bytesInAll?: number | null } | null>,
  { isAsked = true }: { isAsked?: boolean } = {},
): Promise<ImportItem> {
  const report = emptyReport();
  const { id: siteId } = site;
  let bytes = 0;
  let toldAt = 0;
  const figures = () => {
    const { rows, good, bad, gone, held } = report;
    return { bytes, rows, good, bad, gone, held };
  };
  const tell = async (more: { bytesInAll?: number | null } = {}) => {
    toldAt = now();
    const { count } = await db.catalogueImport.updateMany({
      where: { id: importId, state: 'running' },
      data: { ...figures(), ...more, toldAt: new Date(toldAt) },
    });
    if (count === 0) throw new Cancelled();
  };
  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      if (bytes > MOST_FEED_BYTES) throw new FeedError('large');
      if (now() - toldAt >= TOLD_EVERY_MS) await tell();
      yield chunk;
    }
  }
  const end = async (state: 'done' | 'same' | 'failed', error: string | null = null) => {
    const at = new Date(now());
    const { problems, columns } = report;
    const known = {
      ...figures(),
      problems: JSON.stringify(problems),
      columns: columns && JSON.stringify(columns),
    };
    // One that was cancelled at the last moment stays so.
    await db.catalogueImport.updateMany({
      where: { id: importId, state: 'running' },
      data: { state, error, endedAt: at },
    });
    await db.catalogueImport.updateMany({ where: { id: importId }, data: known });
  };
  try {
    const feed = await open();
    await tell(feed?.bytesInAll === undefined ? {} : { bytesInAll: feed.bytesInAll });
    if (!feed) {
      // One word that nothing has changed is enough: what was read before is worth more.
      await db.catalogueImport.deleteMany({ where: { siteId, state: 'same' } });
      await end('same');
    } else {
      const names = await readColumnNames(db, siteId);
      await inModestHeap(() => importProducts(db, site, counted(feed.chunks), { report, names, isAsked }));
    }
    if (report.missing.length > 0) await end('failed', writeFailure('columns', report));
    else if (feed) await end('done');
  } catch (error) {
    const code = error instanceof FeedError ? error.code : 'internal';
    if (code === 'internal' && !(error instanceof Cancelled))
      log.error({ err: error, importId }, 'An import of products ended early.');
    await end('failed', writeFailure(code, report));
  }
  const read = await db.catalogueImport.findUnique({ where: { id: importId }, select: IMPORT_FIELDS });
  if (!read) throw new AppError('not-found', 'The site was deleted while its products were read.');
  return toImportItem(read);
}
