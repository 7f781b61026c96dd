// Writes events with everything that follows from them to the event file, one transaction at a time.
import type { Database } from 'better-sqlite3';
import { EventCounting } from '../counting/event-counting';
import type { AcceptedEvent, AppendResult } from '../event-store';
import { SqliteEnrolments } from './sqlite-enrolments';
import { SqliteEvents } from './sqlite-events';
import { SqliteForgotten } from './sqlite-forgotten';
import { SqliteIdentities } from './sqlite-identities';
import { SqliteNames } from './sqlite-names';
import { SqliteOrders } from './sqlite-orders';
import { SqlitePhases } from './sqlite-phases';
import { SqliteRollups } from './sqlite-rollups';

export class EventLog {
  readonly #database: Database;
  readonly #names: SqliteNames;
  readonly #counting: EventCounting;
  readonly #writeProbe;

  constructor(database: Database) {
    this.#database = database;
    this.#names = new SqliteNames(database);
    this.#counting = new EventCounting({
      names: this.#names,
      events: new SqliteEvents(database),
      enrolments: new SqliteEnrolments(database),
      identities: new SqliteIdentities(database),
      orders: new SqliteOrders(database),
      phases: new SqlitePhases(database),
      forgotten: new SqliteForgotten(database),
      rollups: new SqliteRollups(database),
    });
    this.#writeProbe = database.prepare<[number], { written_at: number }>(
      'INSERT OR REPLACE INTO probe (id, written_at) VALUES (1, ?) RETURNING written_at',
    );
  }

  /** All batches or none; one result per batch. */
  append(batches: readonly (readonly AcceptedEvent[])[]): AppendResult[] {
    return this.#inTransaction(() => this.#counting.append(batches));
  }

  /** Takes the visitor's name off everything, in one transaction. @param kept ids of forms that keep what was entered */
  forget(site: string, visitor: string, kept: readonly string[] = []): void {
    this.#inTransaction(() => this.#counting.forget(site, visitor, kept));
  }

  /** Takes what was entered out of these forms, in one transaction. */
  forgetForms(site: string, submissions: readonly string[]): void {
    this.#inTransaction(() => this.#counting.forgetForms(site, submissions));
  }

  /** Writes one row and reads it back. */
  probe(now: number): void {
    const row = this.#writeProbe.get(now);
    if (row?.written_at !== now) throw new Error('The event file did not keep what was written to it.');
  }

  #inTransaction<Result>(work: () => Result): Result {
    try {
      return this.#database.transaction(work).immediate();
    } catch (error) {
      this.#names.forget();
      this.#counting.forgetPending();
      throw error;
    }
  }
}
