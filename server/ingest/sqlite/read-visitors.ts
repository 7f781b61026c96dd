// Whom the figures of a phase count, one by one, and what single orders cost, from the event file.
import type { Database } from 'better-sqlite3';
import { listVisitors, type VisitorTables } from '../counting/list-visitors';
import { bytesToId, idToBytes } from '../counting/row-id';
import type { VisitorsPart } from '../event-store';
import { SqliteEnrolments } from './sqlite-enrolments';
import { SqliteIdentities } from './sqlite-identities';
import { SqliteOrders } from './sqlite-orders';
import { SqlitePhases } from './sqlite-phases';

export class VisitorReader {
  readonly #database: Database;
  readonly #tables: VisitorTables;
  readonly #phase;
  readonly #visitors;
  readonly #amounts;

  constructor(database: Database) {
    this.#database = database;
    this.#tables = {
      enrolments: new SqliteEnrolments(database),
      identities: new SqliteIdentities(database),
      orders: new SqliteOrders(database),
      phases: new SqlitePhases(database),
    };
    this.#phase = database.prepare<[string, string], { site: number; phase: number }>(
      `SELECT phases.site AS site, phases.id AS phase FROM phases JOIN sites ON sites.id = phases.site
       WHERE sites.site = ? AND phases.phase = ?`,
    );
    this.#visitors = database
      .prepare<[number, Buffer, number], Buffer>(
        'SELECT visitor FROM enrolments WHERE phase = ? AND visitor > ? ORDER BY visitor LIMIT ?',
      )
      .pluck();
    this.#amounts = database
      .prepare<[string, string, number, number, number], number>(
        `SELECT amount FROM orders JOIN sites ON sites.id = orders.site
         WHERE sites.site = ? AND currency = ? AND at >= ? AND at < ? ORDER BY at DESC LIMIT ?`,
      )
      .pluck();
  }

  orderAmounts(
    site: string,
    currency: string,
    { from, to }: { from: number; to: number },
    limit: number,
  ): number[] {
    return this.#amounts.all(site, currency, from, to, limit);
  }

  part(site: string, phase: string, after: string | null, limit: number): VisitorsPart {
    return this.#database.transaction(() => {
      const place = this.#phase.get(site, phase);
      if (!place) return { visitors: [], next: null };
      const ids = this.#visitors
        .all(place.phase, after === null ? Buffer.alloc(0) : idToBytes(after), limit)
        .map(bytesToId);
      const next = ids.length < limit ? null : (ids.at(-1) ?? null);
      return { visitors: listVisitors(this.#tables, place, ids), next };
    })();
  }
}
