// Deletes everything of one site from the event file, a piece at a time, so that events of others are written in between.
import type { Database } from 'better-sqlite3';

/** Rows that go in one transaction. */
const PIECE = 5000;

interface Column {
  name: string;
  /** Place in the primary key, from 1; 0: not part of it. */
  pk: number;
}

/**
 * One piece. The tables are found by their columns, so that a later one is not forgotten: what belongs to a phase names it as
 * `phase`, what belongs to a site alone as `site`.
 * @returns whether there may be more
 */
export function deleteSitePiece(database: Database, site: string): boolean {
  const row = database.prepare<[string], { id: number }>('SELECT id FROM sites WHERE site = ?').get(site);
  if (!row) return false;
  return database
    .transaction(() => {
      // Those that refer to others first: events name phases, phases name the site.
      for (const { table, where, key } of dependents(database)) {
        const { changes } = database
          .prepare<[number]>(
            `DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM ${table} WHERE ${where} LIMIT ${PIECE})`,
          )
          .run(row.id);
        if (changes > 0) return true;
      }
      database.prepare<[number]>('DELETE FROM phases WHERE site = ?').run(row.id);
      database.prepare<[number]>('DELETE FROM sites WHERE id = ?').run(row.id);
      return false;
    })
    .immediate();
}

function dependents(database: Database): { table: string; where: string; key: string }[] {
  const tables = database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('sites', 'phases')",
    )
    .all();
  return tables.flatMap(({ name: table }) => {
    const columns = database.pragma(`table_info(${table})`) as Column[];
    const has = (name: string) => columns.some((column) => column.name === name);
    const primary = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
    const key = primary.length > 0 ? primary.join(', ') : 'rowid';
    if (has('site')) return [{ table, where: 'site = ?', key }];
    if (has('phase')) return [{ table, where: 'phase IN (SELECT id FROM phases WHERE site = ?)', key }];
    return [];
  });
}
