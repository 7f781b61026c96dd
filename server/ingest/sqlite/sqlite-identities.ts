// Who is known by which id of the shop, in the event file.
import type { Database } from 'better-sqlite3';
import { bytesToId, idToBytes } from '../counting/row-id';
import type { Identity, IdentityTable } from '../counting/tables';

export class SqliteIdentities implements IdentityTable {
  readonly #of;
  readonly #known;
  readonly #put;
  readonly #drop;

  constructor(database: Database) {
    this.#of = database.prepare<[number, Buffer], { customer: Buffer; at: number; event: Buffer }>(
      'SELECT customer, at, event FROM identities WHERE site = ? AND visitor = ?',
    );
    this.#known = database
      .prepare<[Buffer, number, number], Buffer>(
        'SELECT visitor FROM identities WHERE customer = ? AND site = ? LIMIT ?',
      )
      .pluck();
    this.#put = database.prepare<[number, Buffer, Buffer, number, Buffer]>(
      'INSERT OR REPLACE INTO identities (site, visitor, customer, at, event) VALUES (?, ?, ?, ?, ?)',
    );
    this.#drop = database.prepare<[number, Buffer]>('DELETE FROM identities WHERE site = ? AND visitor = ?');
  }

  of(site: number, visitor: string): Identity | undefined {
    const row = this.#of.get(site, idToBytes(visitor));
    return row && { customer: row.customer.toString('hex'), at: row.at, event: bytesToId(row.event) };
  }

  knownBy(site: number, customer: string, limit: number): string[] {
    return this.#known.all(Buffer.from(customer, 'hex'), site, limit).map(bytesToId);
  }

  put(site: number, visitor: string, { customer, at, event }: Identity): void {
    this.#put.run(site, idToBytes(visitor), Buffer.from(customer, 'hex'), at, idToBytes(event));
  }

  drop(site: number, visitor: string): void {
    this.#drop.run(site, idToBytes(visitor));
  }
}
