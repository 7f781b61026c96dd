// Visitors who asked to be forgotten, known again by a hash alone.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { idToBytes } from '../counting/row-id';
import type { ForgottenTable } from '../counting/tables';

const hashOf = (visitor: string) => createHash('sha256').update(idToBytes(visitor)).digest();

export class SqliteForgotten implements ForgottenTable {
  readonly #note;
  readonly #find;

  constructor(database: Database) {
    this.#note = database.prepare<[number, Buffer]>(
      'INSERT INTO forgotten (site, visitor) VALUES (?, ?) ON CONFLICT DO NOTHING',
    );
    this.#find = database.prepare<[number, Buffer], { found: 1 }>(
      'SELECT 1 AS found FROM forgotten WHERE site = ? AND visitor = ?',
    );
  }

  has(site: number, visitor: string): boolean {
    return this.#find.get(site, hashOf(visitor)) !== undefined;
  }

  note(site: number, visitor: string): void {
    this.#note.run(site, hashOf(visitor));
  }
}
