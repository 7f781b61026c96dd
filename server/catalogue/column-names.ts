// What the columns of a site's own tables hold, where a person has said it.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import type { Database } from '../db/database';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { COLUMNS, columnName, missingColumns, readHeader, type ColumnNames } from './feed-columns';
import type { TableColumn } from './table-columns';

export async function readColumnNames(db: Database, siteId: string): Promise<ColumnNames> {
  const row = await db.catalogueColumns.findUnique({ where: { siteId } });
  // Written by `nameColumns`.
  return row ? (JSON.parse(row.names) as ColumnNames) : {};
}

/** From which of these columns something is taken, by what they hold. */
export function takenColumns(columns: readonly TableColumn[], names: ColumnNames): ColumnNames {
  const taken = readHeader(
    columns.map(({ name }) => name),
    names,
  );
  return Object.fromEntries(
    COLUMNS.flatMap((column) => {
      const name = columns[taken.get(column) ?? -1]?.name;
      return name === undefined ? [] : [[column, name]];
    }),
  );
}

interface NamedColumns {
  siteId: string;
  /** Of whose columns they are. */
  importId: string;
  /** All that are to be taken; what is not in it is taken from no column of this import. */
  taken: ColumnNames;
}

/**
 * For this table and all that come later. Only what differs from what the columns' own names say is kept, so that what nobody chose is
 * found in other tables too.
 * @throws AppError `not-found`; `invalid`, with the field in `details`
 */
export async function nameColumns(
  app: App,
  scope: Scope,
  { siteId, importId, taken }: NamedColumns,
): Promise<{ ok: true }> {
  const { db } = app;
  const site = await findSite(app, scope, siteId);
  const read = await db.catalogueImport.findUnique({
    where: { id: importId, siteId: site.id },
    select: { columns: true },
  });
  if (!read?.columns) throw new AppError('not-found', 'There is no such table any more. Bring it in again.');
  const columns = JSON.parse(read.columns) as TableColumn[];
  const chosen = new Map(COLUMNS.map((column) => [column, columnName(taken[column] ?? '')]));
  const known = new Set(columns.map(({ name }) => columnName(name)));
  const fields = Object.fromEntries([
    ...missingColumns(
      new Map([...chosen].filter(([, name]) => name !== '').map(([column]) => [column, 0])),
    ).map((column) => [column, 'say which column holds it']),
    ...[...chosen].flatMap(([column, name]) =>
      name === '' || known.has(name) ? [] : [[column, 'choose one of the columns of the file']],
    ),
  ]);
  if (Object.keys(fields).length > 0)
    throw new AppError('invalid', 'The columns were not saved: say what the file needs.', { fields });
  const plain = takenColumns(columns, {});
  const names = Object.fromEntries(
    [...chosen].filter(([column, name]) => name !== columnName(plain[column] ?? '')),
  );
  await db.$transaction(async (tx) => {
    const data = { names: JSON.stringify(names) };
    await tx.catalogueColumns.upsert({
      where: { siteId: site.id },
      create: { siteId: site.id, ...data },
      update: data,
    });
    await tx.catalogueFeed.updateMany({ where: { siteId: site.id }, data: { validator: null } });
    await recordAudit(tx, scope, {
      action: 'catalogue.columnsNamed',
      subject: site.name,
      siteId: site.id,
      at: app.now(),
    });
  });
  return { ok: true };
}
