// A file of products becomes the catalogue of a site: good rows at once, in batches; the others are told of one by one. What the file
// does not have any more is gone only once all of it was read and every row of it could be told; a product whose row is wrong stays.
import { randomUUID } from 'node:crypto';
import { Prisma } from '@/prisma/generated/sqlite/client';
import type { Database } from '../db/database';
import { missingColumns, readHeader, type Column, type ColumnNames } from './feed-columns';
import { openFeed } from './open-feed';
import { readProduct, type FeedProduct, type RowProblem } from './read-product';
import { TableColumns, type TableColumn } from './table-columns';

export interface ImportReport {
  /** Rows below the first, and how many of them are products now. */
  rows: number;
  good: number;
  bad: number;
  /** Products that the file does not have any more. None while it is not known what all of its rows are. */
  gone: number;
  /** Products that were kept though the file lacks them, see `TOO_MANY`. */
  held: number;
  /** The first that are wrong. */
  problems: { line: number; id: string; code: RowProblem; value: string }[];
  /** Columns without which there are no products; nothing was changed. */
  missing: Column[];
  /** Null: it is no table. */
  columns: TableColumn[] | null;
}

export const emptyReport = (): ImportReport => ({
  rows: 0,
  good: 0,
  bad: 0,
  gone: 0,
  held: 0,
  problems: [],
  missing: [],
  columns: null,
});

const BATCH = 100;
const PROBLEMS_TOLD = 1000;
const MOST_PRODUCTS = 200_000;
/** A feed that is read while nobody looks and lacks more than this share of what was known is likelier broken than right … */
const TOO_MANY = 0.5;
/** … but for a catalogue of so few. */
const FEW = 20;

interface ImportOptions {
  /** Filled while the file is read, for whoever wants to know how far it is. */
  report?: ImportReport;
  names?: ColumnNames;
  mostProducts?: number;
  /** By somebody who looks at what comes of it. */
  isAsked?: boolean;
}

export async function importProducts(
  db: Database,
  { id: siteId, currency, origin = null }: { id: string; currency: string; origin?: string | null },
  file: AsyncIterable<Uint8Array>,
  { report = emptyReport(), names = {}, mostProducts = MOST_PRODUCTS, isAsked = true }: ImportOptions = {},
): Promise<ImportReport> {
  const seenIn = randomUUID();
  const known = new Set<string>();
  /** Ids of rows that are wrong. */
  const wrong = new Set<string>();
  /** Every row could be told, so that what is in none of them is gone. */
  let isWhole = true;
  const refuse = (line: number, id: string, code: RowProblem, value: string) => {
    report.bad++;
    if (id === '') isWhole = false;
    else wrong.add(id);
    if (report.problems.length < PROBLEMS_TOLD) report.problems.push({ line, id, code, value });
  };
  let columns: ReturnType<typeof readHeader> | undefined;
  let batch: (FeedProduct & { rank: number })[] = [];
  const write = async () => {
    const rows = batch;
    batch = [];
    await writeProducts(db, { siteId, seenIn }, rows);
    report.good += rows.length;
  };
  const { format, rows } = await openFeed(file, { origin });
  const table = format === 'csv' || format === 'merchant-tsv' ? new TableColumns() : undefined;
  for await (const { line, cells, isCut } of rows) {
    if (!columns) {
      columns = readHeader(cells ?? [], names);
      report.missing = missingColumns(columns);
      report.columns = table?.name(cells ?? []) ?? null;
      continue;
    }
    table?.show(cells);
    if (report.missing.length > 0) return report;
    report.rows++;
    if (!cells) {
      refuse(line, '', isCut ? 'row-broken' : 'row-long', '');
      continue;
    }
    const product = readProduct(cells, columns, currency);
    if ('problem' in product) {
      const id = (cells[columns.get('id') ?? -1] ?? '').trim().slice(0, 100);
      refuse(line, id, product.problem, product.value);
      continue;
    }
    if (known.has(product.productId)) {
      refuse(line, product.productId, 'id-twice', '');
      continue;
    }
    if (known.size >= mostProducts) {
      isWhole = false;
      refuse(line, product.productId, 'catalogue-full', '');
      break;
    }
    known.add(product.productId);
    batch.push({ ...product, rank: report.rows });
    if (batch.length === BATCH) await write();
  }
  await write();
  if (isWhole && report.good > 0) {
    await keepProducts(db, { siteId, seenIn }, [...wrong]);
    const unseen = { siteId, seenIn: { not: seenIn } };
    const [lacks, all] = isAsked
      ? [0, 0]
      : await Promise.all([db.product.count({ where: unseen }), db.product.count({ where: { siteId } })]);
    if (all > FEW && lacks > all * TOO_MANY) {
      report.held = lacks;
      return report;
    }
    const { count } = await db.product.deleteMany({ where: unseen });
    report.gone = count;
    // Whoever has read the catalogue meanwhile looks at when it last changed, and a row that is gone does not say it.
    if (count > 0) await keepProducts(db, { siteId, seenIn }, [...known].slice(0, 1));
  }
  return report;
}

/** Columns of a product, in the order of `writeProducts`; when it was made is not among them, and stays. */
const COLUMNS = [
  'siteId',
  'productId',
  'title',
  'url',
  'image',
  'price',
  'comparePrice',
  'currency',
  'inStock',
  'stock',
  'margin',
  'category',
  'tags',
  'attributes',
  'brand',
  'groupId',
  'rank',
  'seenIn',
  'updatedAt',
] as const;
const named = (column: string) => `"${column}"`;
const INTO = Prisma.raw(COLUMNS.map(named).join());
const INSTEAD = Prisma.raw(
  COLUMNS.slice(2)
    .map((column) => `${named(column)} = excluded.${named(column)}`)
    .join(),
);

/** In SQL: through the client's own calls it takes three times as long. */
async function writeProducts(
  db: Database,
  { siteId, seenIn }: { siteId: string; seenIn: string },
  rows: readonly (FeedProduct & { rank: number })[],
): Promise<void> {
  if (rows.length === 0) return;
  const updatedAt = new Date();
  const values = rows.map((row) => {
    const product = { ...row, siteId, seenIn, updatedAt };
    return Prisma.sql`(${Prisma.join(COLUMNS.map((column) => product[column]))})`;
  });
  await db.$executeRaw`
    INSERT INTO "Product" (${INTO}) VALUES ${Prisma.join(values)}
    ON CONFLICT ("siteId", "productId") DO UPDATE SET ${INSTEAD}`;
}

/** As they are: that their rows are wrong says nothing of whether the shop has them. */
async function keepProducts(
  db: Database,
  { siteId, seenIn }: { siteId: string; seenIn: string },
  ids: readonly string[],
): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH)
    await db.product.updateMany({
      where: { siteId, productId: { in: ids.slice(at, at + BATCH) } },
      data: { seenIn },
    });
}
