// Which visitors are one person: browsers that the shop calls by the same id, with the consent of whoever it is.
// A visitor belongs to the first id it was known by, so that a browser that several people use joins no more than one of them.
import type { Database } from 'better-sqlite3';
import { bytesToId, idToBytes } from './row-id';

/** An id that more browsers are known by is none of a person (a shop that calls everybody "guest"), and joins nobody. */
export const MOST_BROWSERS = 20;

export interface Identity {
  /** See `keyOf`. */
  customer: string;
  /** When it was said, ms since 1970 UTC, and by which event. */
  at: number;
  event: string;
}

export interface Person {
  visitors: readonly string[];
  /** Absent for whoever is known by no id, or by one that is none of a person. */
  customer?: string;
}

export class IdentityTable {
  readonly #of;
  readonly #known;
  readonly #put;
  readonly #rename;

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
    this.#rename = database.prepare<[Buffer, number, Buffer]>(
      'UPDATE identities SET visitor = ? WHERE site = ? AND visitor = ?',
    );
  }

  identityOf(site: number, visitor: string): Identity | undefined {
    const row = this.#of.get(site, idToBytes(visitor));
    return row && { customer: row.customer.toString('hex'), at: row.at, event: bytesToId(row.event) };
  }

  personOf(site: number, visitor: string): Person {
    const identity = this.identityOf(site, visitor);
    const visitors = identity ? this.visitorsOf(site, identity.customer) : [];
    return identity && visitors.length > 0
      ? { visitors, customer: identity.customer }
      : { visitors: [visitor] };
  }

  /** Visitors of the person with this id of the shop; none when it is none of a person. */
  visitorsOf(site: number, customer: string): string[] {
    const visitors = this.#visitorsOf(site, customer);
    return visitors.length > MOST_BROWSERS ? [] : visitors;
  }

  /** Visitors who may become others' persons, or cease to be, when one more visitor is known by this id, or one less. */
  affectedBy(site: number, customer: string): string[] {
    const visitors = this.#visitorsOf(site, customer);
    return visitors.length > MOST_BROWSERS + 1 ? [] : visitors;
  }

  put(site: number, visitor: string, { customer, at, event }: Identity): void {
    this.#put.run(site, idToBytes(visitor), Buffer.from(customer, 'hex'), at, idToBytes(event));
  }

  rename(site: number, visitor: string, alias: string): void {
    this.#rename.run(idToBytes(alias), site, idToBytes(visitor));
  }

  #visitorsOf(site: number, customer: string): string[] {
    const rows = this.#known.all(Buffer.from(customer, 'hex'), site, MOST_BROWSERS + 2);
    return rows.map(bytesToId);
  }
}

/** Whether the first was said before the second. */
export function isBefore(a: Identity, b: Identity): boolean {
  return a.at < b.at || (a.at === b.at && a.event < b.event);
}
