// Where the products of a site come from, what is being read, and what was.
import type { App } from '../app';
import { AppError } from '../errors';
import { endSilentImports } from './begin-import';
import { readColumnNames, takenColumns } from './column-names';
import type { ColumnNames } from './feed-columns';
import { IMPORT_FIELDS, toImportItem, type ImportItem } from './import-item';
import type { ImportReport } from './import-products';
import type { TableColumn } from './table-columns';

export interface CatalogueView {
  /** Null: products come from files alone. */
  feed: {
    url: string;
    /** Null: only when somebody asks for it. */
    everyHours: number | null;
    /** ms; when it is read by itself next. */
    nextAt: number | null;
  } | null;
  running: ImportItem | null;
  /** The last that has ended. */
  last: ImportItem | null;
  /** All that are kept, the latest first. */
  imports: ImportItem[];
}

export interface ImportDetail {
  import: ImportItem;
  /** The first rows that were left out. */
  problems: ImportReport['problems'];
  /** Null: it was no table. */
  columns: TableColumn[] | null;
  /** The names of the columns from which something would be taken now. */
  taken: ColumnNames;
}

export async function getCatalogue(
  { db, now }: Pick<App, 'db' | 'now'>,
  siteId: string,
): Promise<CatalogueView> {
  await endSilentImports(db, siteId, now());
  const feed = await db.catalogueFeed.findUnique({ where: { siteId } });
  const rows = await db.catalogueImport.findMany({
    where: { siteId },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: IMPORT_FIELDS,
  });
  const imports = rows.map(toImportItem);
  return {
    feed: feed && { url: feed.url, everyHours: feed.everyHours, nextAt: feed.nextAt?.getTime() ?? null },
    running: imports.find(({ state }) => state === 'running') ?? null,
    last: imports.find(({ state }) => state !== 'running') ?? null,
    imports,
  };
}

/** @throws AppError `not-found` */
export async function getImport(
  { db }: Pick<App, 'db'>,
  { siteId, importId }: { siteId: string; importId: string },
): Promise<ImportDetail> {
  const row = await db.catalogueImport.findUnique({
    where: { id: importId, siteId },
    select: { ...IMPORT_FIELDS, problems: true, columns: true },
  });
  if (!row) throw new AppError('not-found', 'There is no such import.');
  const { problems, columns: text, ...known } = row;
  // Written by the import itself.
  const columns = text === null ? null : (JSON.parse(text) as TableColumn[]);
  return {
    import: toImportItem(known),
    problems: JSON.parse(problems) as ImportDetail['problems'],
    columns,
    taken: columns ? takenColumns(columns, await readColumnNames(db, siteId)) : {},
  };
}

/** What came in until then stays; it is over at once, and its process hears of it with its next piece. */
export async function cancelImport(
  { db, now }: Pick<App, 'db' | 'now'>,
  siteId: string,
): Promise<{ ok: true }> {
  await db.catalogueImport.updateMany({
    where: { siteId, state: 'running' },
    data: { state: 'cancelled', endedAt: new Date(now()) },
  });
  return { ok: true };
}
