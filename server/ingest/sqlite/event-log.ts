// Writes events with the enrolments, orders and roll-ups that follow from them, in one transaction.
import type { Database } from 'better-sqlite3';
import { isDeepStrictEqual } from 'node:util';
import type { BeckonEvent, EventOf } from '@/core/events/event';
import { siteArmOf } from '../../sites/site-phase';
import type { AcceptedEvent, AppendResult } from '../event-store';
import { isArmEvent, pageChannel } from './enrolment';
import { EnrolmentTable } from './enrolment-table';
import { ForgottenTable } from './forgotten-table';
import { IdentityTable, isBefore } from './identity-table';
import { Names } from './names';
import { addOrderEvent, isOrderEvent, keyOf, type OrderEvent } from './order';
import { OrderTable, visitorsOf } from './order-table';
import { RollupTable } from './rollup-table';
import { idToBytes } from './row-id';
import { VisitorCounts } from './visitor-counts';
import { withoutName } from './without-name';

export class EventLog {
  readonly #database: Database;
  readonly #names: Names;
  readonly #enrolments: EnrolmentTable;
  readonly #identities: IdentityTable;
  readonly #orders: OrderTable;
  readonly #rollups: RollupTable;
  readonly #counts: VisitorCounts;
  readonly #forgotten: ForgottenTable;
  readonly #insert;
  readonly #countBot;
  readonly #writeProbe;

  constructor(database: Database) {
    this.#database = database;
    this.#names = new Names(database);
    const enrolments = (this.#enrolments = new EnrolmentTable(database));
    const identities = (this.#identities = new IdentityTable(database));
    const orders = (this.#orders = new OrderTable(database));
    const rollups = (this.#rollups = new RollupTable(database));
    const counts = (this.#counts = new VisitorCounts(database, { enrolments, identities, orders, rollups }));
    this.#forgotten = new ForgottenTable(database, { enrolments, identities, orders, counts });
    this.#insert = database.prepare<[Record<string, string | number | Buffer | null>]>(
      `INSERT INTO events (site, id, type, happened_at, received_at, bot, verified, country, channel, local, phase, site_phase,
         visitor, subject, body)
       VALUES (@site, @id, @type, @happenedAt, @receivedAt, @bot, @verified, @country, @channel, @local, @phase, @sitePhase,
         @visitor, @subject, @body) ON CONFLICT DO NOTHING`,
    );
    this.#countBot = database.prepare<[number]>('UPDATE phases SET bot_events = bot_events + 1 WHERE id = ?');
    this.#writeProbe = database.prepare<[number], { written_at: number }>(
      'INSERT OR REPLACE INTO probe (id, written_at) VALUES (1, ?) RETURNING written_at',
    );
  }

  /** All batches or none; one result per batch. */
  append(batches: readonly (readonly AcceptedEvent[])[]): AppendResult[] {
    return this.#inTransaction(() => batches.map((batch) => this.#appendBatch(batch)));
  }

  /** Takes the visitor's name off everything, in one transaction; no figure changes. */
  forget(site: string, visitor: string): void {
    this.#inTransaction(() => this.#forgotten.forget(this.#names.site(site), visitor));
  }

  /** Takes what was entered out of forms that nobody's id stands in, in one transaction. */
  forgetForms(site: string, submissions: readonly string[]): void {
    this.#inTransaction(() => this.#forgotten.forgetForms(this.#names.site(site), submissions));
  }

  /** Writes one row and reads it back. */
  probe(now: number): void {
    const row = this.#writeProbe.get(now);
    if (row?.written_at !== now) throw new Error('The event file did not keep what was written to it.');
  }

  #inTransaction<Result>(work: () => Result): Result {
    try {
      return this.#database
        .transaction(() => {
          const result = work();
          this.#counts.flush();
          this.#rollups.flush();
          return result;
        })
        .immediate();
    } catch (error) {
      this.#names.forget();
      this.#enrolments.forget();
      this.#rollups.forget();
      throw error;
    }
  }

  #appendBatch(batch: readonly AcceptedEvent[]): AppendResult {
    let accepted = 0;
    for (const one of batch) if (this.#appendEvent(one)) accepted++;
    return { accepted, duplicate: batch.length - accepted };
  }

  /** False when the log held the id already. */
  #appendEvent(one: AcceptedEvent): boolean {
    const { event: given, bot } = one;
    const site = this.#names.site(one.site);
    const isForgotten = given.visitor !== null && this.#forgotten.has(site, given.visitor);
    const event = isForgotten ? withoutName(given, null) : given;
    // Without a visitor there is nobody to be enrolled.
    const phase =
      one.phase === undefined || isForgotten ? null : this.#names.phase(site, one.phase, one.windowDays);
    const sitePhase =
      one.sitePhase === undefined || isForgotten ? null : this.#names.phase(site, one.sitePhase);
    const subject = bot ? undefined : subjectOf(event);
    const { changes } = this.#insert.run({
      site,
      id: idToBytes(event.id),
      type: event.type,
      happenedAt: one.happenedAt,
      receivedAt: one.receivedAt,
      bot: bot ? 1 : 0,
      verified: one.verified ? 1 : 0,
      country: one.country ?? null,
      channel: event.type === 'campaign.exposed' ? pageChannel(event.page) : null,
      local: one.local ?? null,
      phase,
      sitePhase,
      visitor: event.visitor === null ? null : idToBytes(event.visitor),
      subject: subject === undefined ? null : Buffer.from(subject, 'hex'),
      body: JSON.stringify(event),
    });
    if (changes === 0) return false;
    if (phase !== null) this.#count(site, phase, event, one);
    if (sitePhase !== null && isArmEvent(event))
      this.#count(site, sitePhase, { ...event, arm: siteArmOf(event.arm) }, one);
    if (subject !== undefined && isOrderEvent(event)) this.#takeOrder(site, subject, event, one);
    if (subject !== undefined && event.type === 'visitor.identified')
      this.#identify(site, subject, event, one);
    return true;
  }

  #count(site: number, phase: number, event: BeckonEvent, one: AcceptedEvent): void {
    if (one.bot) this.#countBot.run(phase);
    else if (isArmEvent(event)) this.#enrolments.add(site, phase, event, one);
  }

  #takeOrder(site: number, key: string, event: OrderEvent, one: AcceptedEvent): void {
    const before = this.#orders.state(site, key);
    const after = addOrderEvent(before, event, one);
    if (isDeepStrictEqual(before, after)) return;
    const visitors = [before, after].flatMap((state) =>
      state ? visitorsOf(site, state, this.#identities) : [],
    );
    this.#counts.change(site, visitors, () => this.#orders.put(site, key, after));
  }

  #identify(
    site: number,
    customer: string,
    { visitor, id }: EventOf<'visitor.identified'>,
    one: AcceptedEvent,
  ): void {
    if (visitor === null) return;
    const known = this.#identities.identityOf(site, visitor);
    const said = { customer, at: one.happenedAt, event: id };
    if (known && !isBefore(said, known)) return;
    const affected =
      known?.customer === customer
        ? []
        : [known?.customer, customer].flatMap((one) =>
            one === undefined ? [] : this.#identities.affectedBy(site, one),
          );
    this.#counts.change(site, known?.customer === customer ? [] : [visitor, ...affected], () =>
      this.#identities.put(site, visitor, said),
    );
  }
}

/** What the event is about besides its visitor: an order, or an id of the shop. */
function subjectOf(event: BeckonEvent): string | undefined {
  if (isOrderEvent(event)) return keyOf('order', event.props.order);
  if (event.type !== 'visitor.identified' || event.visitor === null || event.props.id === '')
    return undefined;
  return keyOf('customer', event.props.id);
}
