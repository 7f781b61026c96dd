// Takes events in, with the enrolments, orders and figures that follow from them: the same for every store.
import { isDeepStrictEqual } from 'node:util';
import type { BeckonEvent, EventOf } from '@/core/events/event';
import { siteArmOf } from '../../sites/site-phase';
import type { AcceptedEvent, AppendResult } from '../event-store';
import { isArmEvent, pageChannel } from './enrolment';
import { Forgetting, newAlias } from './forgetting';
import { addOrderEvent, isOrderEvent, keyOf, type OrderEvent } from './order';
import { PendingRollups } from './pending-rollups';
import { PersonOrders } from './person-orders';
import { isBefore, Persons } from './persons';
import type { Tables } from './tables';
import { TouchedEnrolments } from './touched-enrolments';
import { VisitorCounts } from './visitor-counts';
import { withoutName, withoutOwner } from './without-name';

/** Every method is one whole transaction's work; where it throws, the store takes back everything and calls `forgetPending`. */
export class EventCounting {
  readonly #tables: Tables;
  readonly #touched: TouchedEnrolments;
  readonly #persons: Persons;
  readonly #orders: PersonOrders;
  readonly #rollups: PendingRollups;
  readonly #counts: VisitorCounts;
  readonly #forgetting: Forgetting;

  constructor(tables: Tables, aliasOf: (name: string) => string = newAlias) {
    this.#tables = tables;
    const touched = (this.#touched = new TouchedEnrolments(tables.enrolments));
    const persons = (this.#persons = new Persons(tables.identities));
    const orders = (this.#orders = new PersonOrders(tables.orders, persons));
    const rollups = (this.#rollups = new PendingRollups(tables.rollups));
    const counts = (this.#counts = new VisitorCounts(tables, { touched, persons, orders, rollups }));
    this.#forgetting = new Forgetting(tables, { persons, counts }, aliasOf);
  }

  /** All batches or none; one result per batch. */
  append(batches: readonly (readonly AcceptedEvent[])[]): AppendResult[] {
    const results = batches.map((batch) => this.#appendBatch(batch));
    this.#flush();
    return results;
  }

  /** Takes the visitor's name off everything. @param kept ids of forms that keep what was entered */
  forget(site: string, visitor: string, kept: readonly string[] = []): void {
    this.#forgetting.forget(this.#tables.names.site(site), visitor, kept);
    this.#flush();
  }

  /** Takes what was entered out of these forms. */
  forgetForms(site: string, submissions: readonly string[]): void {
    this.#forgetting.forgetForms(this.#tables.names.site(site), submissions);
    this.#flush();
  }

  /** Drops what was counted and not written. */
  forgetPending(): void {
    this.#touched.forget();
    this.#rollups.forget();
  }

  #flush(): void {
    this.#counts.flush();
    this.#rollups.flush();
  }

  #appendBatch(batch: readonly AcceptedEvent[]): AppendResult {
    let accepted = 0;
    for (const one of batch) if (this.#appendEvent(one)) accepted++;
    return { accepted, duplicate: batch.length - accepted };
  }

  /** False when the log held the id already. */
  #appendEvent(one: AcceptedEvent): boolean {
    const { names, events, forgotten } = this.#tables;
    const { event: given, bot } = one;
    const site = names.site(one.site);
    const isForgotten = given.visitor !== null && forgotten.has(site, given.visitor);
    const event = isForgotten ? nameless(given, one.verified) : given;
    // Without a visitor there is nobody to be enrolled.
    const phase = one.phase === undefined || isForgotten ? null : names.phase(site, one.phase, one);
    const sitePhase = one.sitePhase === undefined || isForgotten ? null : names.phase(site, one.sitePhase);
    const subject = bot ? undefined : subjectOf(event);
    const isNew = events.insert({
      site,
      event,
      happenedAt: one.happenedAt,
      receivedAt: one.receivedAt,
      bot,
      verified: one.verified,
      country: one.country ?? null,
      channel: event.type === 'campaign.exposed' ? pageChannel(event.page) : null,
      local: one.local ?? null,
      told: one.told ?? null,
      phase,
      sitePhase,
      subject: subject ?? null,
    });
    if (!isNew) return false;
    if (phase !== null) this.#count(site, phase, event, one);
    if (sitePhase !== null && isArmEvent(event))
      this.#count(site, sitePhase, { ...event, arm: siteArmOf(event.arm) }, one);
    if (subject !== undefined && isOrderEvent(event)) this.#takeOrder(site, subject, event, one);
    if (subject !== undefined && event.type === 'visitor.identified')
      this.#identify(site, subject, event, one);
    return true;
  }

  #count(site: number, phase: number, event: BeckonEvent, one: AcceptedEvent): void {
    if (one.bot) this.#tables.phases.addBotEvent(phase);
    else if (isArmEvent(event))
      this.#touched.add(site, phase, event, { ...one, countsSteps: this.#countsSteps(phase, event) });
  }

  #countsSteps(phase: number, event: BeckonEvent): boolean {
    return event.type === 'step.viewed' && this.#tables.phases.terms(phase).countsSteps;
  }

  #takeOrder(site: number, key: string, event: OrderEvent, one: AcceptedEvent): void {
    const { orders } = this.#tables;
    const before = orders.state(site, key);
    const after = addOrderEvent(before, event, one);
    if (isDeepStrictEqual(before, after)) return;
    const visitors = [before, after].flatMap((state) => this.#orders.visitorsOf(site, state));
    this.#counts.change(site, visitors, () => orders.put(site, key, after));
  }

  #identify(
    site: number,
    customer: string,
    { visitor, id }: EventOf<'visitor.identified'>,
    one: AcceptedEvent,
  ): void {
    if (visitor === null) return;
    const { identities } = this.#tables;
    const known = identities.of(site, visitor);
    const said = { customer, at: one.happenedAt, event: id };
    if (known && !isBefore(said, known)) return;
    const affected =
      known?.customer === customer
        ? []
        : [known?.customer, customer].flatMap((one) =>
            one === undefined ? [] : this.#persons.affectedBy(site, one),
          );
    this.#counts.change(site, known?.customer === customer ? [] : [visitor, ...affected], () =>
      identities.put(site, visitor, said),
    );
  }
}

/** What came too late from somebody who is forgotten, or about them. */
function nameless(event: BeckonEvent, verified: boolean): BeckonEvent {
  return verified && isOrderEvent(event) ? withoutOwner(event, null) : withoutName(event, null);
}

/** What the event is about besides its visitor: an order, or an id of the shop. */
function subjectOf(event: BeckonEvent): string | undefined {
  if (isOrderEvent(event)) return keyOf('order', event.props.order);
  if (event.type !== 'visitor.identified' || event.visitor === null || event.props.id === '')
    return undefined;
  return keyOf('customer', event.props.id);
}
