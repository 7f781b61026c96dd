// A file of products becomes the catalogue of a site: good rows at once, in batches; the others are told of one by one. What the file
// does not have any more is gone only once all of it was read and nothing in it was wrong.
import { randomUUID } from 'node:crypto';
import type { Database } from '../db/database';
import { missingColumns, readHeader } from './feed-columns';
import { openFeed } from './open-feed';
import { readProduct, type FeedProduct, type RowProblem } from './read-product';

export interface ImportReport {
  /** Rows below the first, and how many of them are products now. */
  rows: number;
  good: number;
  bad: number;
  /** Products that the file does not have any more, when nothing in it is wrong; otherwise they stay. */
  gone: number;
  /** The first that are wrong. */
  problems: { line: number; id: string; code: RowProblem; value: string }[];
  /** Columns without which there are no products; nothing was changed. */
  missing: string[];
}

export const emptyReport = (): ImportReport => ({
  rows: 0,
  good: 0,
  bad: 0,
  gone: 0,
  problems: [],
  missing: [],
});

const BATCH = 250;
const PROBLEMS_TOLD = 200;
export const MOST_PRODUCTS = 200_000;

/** @param report filled while the file is read, for whoever wants to know how far it is */
export async function importProducts(
  db: Database,
  { id: siteId, currency, origin = null }: { id: string; currency: string; origin?: string | null },
  file: AsyncIterable<Uint8Array>,
  report: ImportReport = emptyReport(),
): Promise<ImportReport> {
  const seenIn = randomUUID();
  const known = new Set<string>();
  let columns: ReturnType<typeof readHeader> | undefined;
  let batch: (FeedProduct & { rank: number })[] = [];
  const refuse = (line: number, id: string, code: RowProblem, value: string) => {
    report.bad++;
    if (report.problems.length < PROBLEMS_TOLD) report.problems.push({ line, id, code, value });
  };
  const write = async () => {
    const rows = batch;
    batch = [];
    if (rows.length === 0) return;
    const before = await db.product.findMany({
      where: { siteId, productId: { in: rows.map(({ productId }) => productId) } },
      select: { productId: true, createdAt: true },
    });
    const since = new Map(before.map(({ productId, createdAt }) => [productId, createdAt]));
    await db.$transaction([
      db.product.deleteMany({ where: { siteId, productId: { in: rows.map(({ productId }) => productId) } } }),
      db.product.createMany({
        data: rows.map((row) => {
          const createdAt = since.get(row.productId);
          return { ...row, siteId, seenIn, ...(createdAt && { createdAt }) };
        }),
      }),
    ]);
    report.good += rows.length;
  };
  let isWhole = true;
  const { rows } = await openFeed(file, { origin });
  for await (const { line, cells, isCut } of rows) {
    if (!columns) {
      columns = readHeader(cells ?? []);
      report.missing = missingColumns(columns);
      if (report.missing.length > 0) return report;
      continue;
    }
    report.rows++;
    if (!cells) {
      if (isCut) isWhole = false;
      refuse(line, '', isCut ? 'row-broken' : 'row-long', '');
      continue;
    }
    const product = readProduct(cells, columns, currency);
    if ('problem' in product) {
      refuse(
        line,
        (cells[columns.get('id') ?? -1] ?? '').trim().slice(0, 100),
        product.problem,
        product.value,
      );
      continue;
    }
    if (known.has(product.productId)) {
      refuse(line, product.productId, 'id-twice', '');
      continue;
    }
    if (known.size >= MOST_PRODUCTS) {
      isWhole = false;
      break;
    }
    known.add(product.productId);
    batch.push({ ...product, rank: report.rows });
    if (batch.length === BATCH) await write();
  }
  await write();
  if (isWhole && report.good > 0 && report.bad === 0) {
    const { count } = await db.product.deleteMany({ where: { siteId, seenIn: { not: seenIn } } });
    report.gone = count;
  }
  return report;
}
