// Writes events with the enrolments and roll-ups that follow from them, in one transaction.
import type { Database } from 'better-sqlite3';
import type { BeckonEvent } from '@/core/events/event';
import { siteArmOf } from '../../sites/site-phase';
import type { AcceptedEvent, AppendResult } from '../event-store';
import { isArmEvent } from './enrolment';
import { EnrolmentTable } from './enrolment-table';
import { ForgottenTable } from './forgotten-table';
import { Names } from './names';
import { isExcluded, rollupDifference } from './rollup';
import { RollupTable } from './rollup-table';
import { idToBytes } from './row-id';
import { withoutName } from './without-name';

export class EventLog {
  readonly #database: Database;
  readonly #names: Names;
  readonly #enrolments: EnrolmentTable;
  readonly #rollups: RollupTable;
  readonly #forgotten: ForgottenTable;
  readonly #insert;
  readonly #countLeftOut;
  readonly #writeProbe;

  constructor(database: Database) {
    this.#database = database;
    this.#names = new Names(database);
    this.#enrolments = new EnrolmentTable(database);
    this.#rollups = new RollupTable(database);
    this.#forgotten = new ForgottenTable(database);
    this.#insert = database.prepare<
      [number, Buffer, string, number, number, number, number | null, number | null, Buffer | null, string]
    >(
      `INSERT INTO events (site, id, type, happened_at, received_at, bot, phase, site_phase, visitor, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    );
    this.#countLeftOut = database.prepare<[number, number, number]>(
      'UPDATE phases SET several_arms = several_arms + ?, bot_events = bot_events + ? WHERE id = ?',
    );
    this.#writeProbe = database.prepare<[number], { written_at: number }>(
      'INSERT OR REPLACE INTO probe (id, written_at) VALUES (1, ?) RETURNING written_at',
    );
  }

  /** All batches or none; one result per batch. */
  append(batches: readonly (readonly AcceptedEvent[])[]): AppendResult[] {
    try {
      return this.#database
        .transaction(() => {
          const results = batches.map((batch) => this.#appendBatch(batch));
          this.#enrolments.flush((phase, before, after) => {
            rollupDifference(before, after, (key, sums) => this.#rollups.add(phase, key, sums));
            const excluded = Number(isExcluded(after)) - Number(isExcluded(before));
            if (excluded !== 0) this.#countLeftOut.run(excluded, 0, phase);
          });
          this.#rollups.flush();
          return results;
        })
        .immediate();
    } catch (error) {
      this.#names.forget();
      this.#enrolments.forget();
      this.#rollups.forget();
      throw error;
    }
  }

  /** Takes the visitor's name off everything, in one transaction; no figure changes. */
  forget(site: string, visitor: string): void {
    try {
      this.#database.transaction(() => this.#forgotten.forget(this.#names.site(site), visitor)).immediate();
    } catch (error) {
      this.#names.forget();
      throw error;
    }
  }

  /** Takes what was entered out of forms that nobody's id stands in, in one transaction. */
  forgetForms(site: string, submissions: readonly string[]): void {
    try {
      this.#database
        .transaction(() => this.#forgotten.forgetForms(this.#names.site(site), submissions))
        .immediate();
    } catch (error) {
      this.#names.forget();
      throw error;
    }
  }

  /** Writes one row and reads it back. */
  probe(now: number): void {
    const row = this.#writeProbe.get(now);
    if (row?.written_at !== now) throw new Error('The event file did not keep what was written to it.');
  }

  #appendBatch(batch: readonly AcceptedEvent[]): AppendResult {
    let accepted = 0;
    for (const one of batch) if (this.#appendEvent(one)) accepted++;
    return { accepted, duplicate: batch.length - accepted };
  }

  /** False when the log held the id already. */
  #appendEvent({
    site,
    event: given,
    receivedAt,
    happenedAt,
    bot,
    phase,
    sitePhase,
  }: AcceptedEvent): boolean {
    const siteNumber = this.#names.site(site);
    const isForgotten = given.visitor !== null && this.#forgotten.has(siteNumber, given.visitor);
    const event = isForgotten ? withoutName(given, null) : given;
    // Without a visitor there is nobody to be enrolled.
    const numberOf = (name?: string) =>
      name === undefined || isForgotten ? null : this.#names.phase(siteNumber, name);
    const phaseNumber = numberOf(phase);
    const sitePhaseNumber = numberOf(sitePhase);
    const { changes } = this.#insert.run(
      siteNumber,
      idToBytes(event.id),
      event.type,
      happenedAt,
      receivedAt,
      bot ? 1 : 0,
      phaseNumber,
      sitePhaseNumber,
      event.visitor === null ? null : idToBytes(event.visitor),
      JSON.stringify(event),
    );
    if (changes === 0) return false;
    if (phaseNumber !== null) this.#count(phaseNumber, event, happenedAt, bot);
    if (sitePhaseNumber !== null && isArmEvent(event))
      this.#count(sitePhaseNumber, { ...event, arm: siteArmOf(event.arm) }, happenedAt, bot);
    return true;
  }

  #count(phase: number, event: BeckonEvent, happenedAt: number, bot: boolean): void {
    if (bot) this.#countLeftOut.run(0, 1, phase);
    else if (isArmEvent(event)) this.#enrolments.add(phase, event, happenedAt);
  }
}
