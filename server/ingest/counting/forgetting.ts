// Visitors who asked to be forgotten: takes their name off what is stored, and knows them again, by a hash alone, for as long as
// their browser may still send. What held their events together (the shop's id, numbers of orders) gives way to names that
// nobody has, so that every figure stays as it is.
import { randomBytes } from 'node:crypto';
import type { BeckonEvent } from '@/core/events/event';
import { isOrderEvent, keyOf, type OrderState } from './order';
import type { PersonOrders } from './person-orders';
import type { Person, Persons } from './persons';
import { bytesToId } from './row-id';
import type { LoggedEvent, Tables } from './tables';
import type { VisitorCounts } from './visitor-counts';
import { withOtherOrder, withoutName } from './without-name';

/** 128 random bits in the form of the ids of visitors: nobody has it, and nobody finds out whose it was. */
export function newAlias(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytesToId(bytes);
}

/** The names of a person, and what stands in their place. */
interface Renaming {
  visitors: ReadonlyMap<string, string>;
  /** Key of the shop's id, and the new id. */
  customer?: { key: string; name: string };
  /** Key of each order → the new number. */
  orders: ReadonlyMap<string, string>;
}

export class Forgetting {
  readonly #tables: Tables;
  readonly #parts: { persons: Persons; orders: PersonOrders; counts: VisitorCounts };
  readonly #aliasOf: (name: string) => string;

  /** @param aliasOf see `newAlias`; a store that runs the same work twice gives the same again for the same name */
  constructor(
    tables: Tables,
    parts: { persons: Persons; orders: PersonOrders; counts: VisitorCounts },
    aliasOf: (name: string) => string,
  ) {
    this.#tables = tables;
    this.#parts = parts;
    this.#aliasOf = aliasOf;
  }

  /** To be called within a transaction. */
  forgetForms(site: number, submissions: readonly string[]): void {
    for (const submission of submissions) {
      const form = this.#tables.events.namelessForm(site, submission);
      if (form) this.#tables.events.rewrite(site, { ...form, event: withoutName(form.event, null) });
    }
  }

  /** To be called within a transaction. */
  forget(site: number, visitor: string): void {
    const { persons, orders, counts } = this.#parts;
    const person = persons.personOf(site, visitor);
    const renaming = this.#renamingOf(site, person);
    // An order that one of these browsers sent may count for somebody else, whom the server of the shop named.
    const owners = [...renaming.orders.keys()].flatMap((key) =>
      orders.visitorsOf(site, this.#tables.orders.state(site, key)),
    );
    const affected = [...person.visitors, ...owners];
    const renamed = affected.map((one) => renaming.visitors.get(one) ?? one);
    counts.change(site, affected, () => this.#rename(site, renaming), renamed);
  }

  #renamingOf(site: number, person: Person): Renaming {
    const keys = new Set(this.#parts.orders.keysOf(site, person));
    for (const visitor of person.visitors)
      for (const { event, subject } of this.#tables.events.ofVisitor(site, visitor))
        if (subject !== undefined && isOrderEvent(event)) keys.add(subject);
    const newName = (key: string) => `forgotten ${this.#aliasOf(key)}`;
    return {
      visitors: new Map(person.visitors.map((visitor) => [visitor, this.#aliasOf(visitor)])),
      ...(person.customer !== undefined && {
        customer: { key: person.customer, name: newName(person.customer) },
      }),
      orders: new Map([...keys].map((key) => [key, newName(key)])),
    };
  }

  #rename(site: number, renaming: Renaming): void {
    const { enrolments, events, forgotten, identities, orders } = this.#tables;
    const { customer } = renaming;
    for (const [key, name] of renaming.orders) {
      const state = orders.state(site, key);
      orders.drop(site, key);
      if (state) orders.put(site, keyOf('order', name), renamedState(state, renaming));
      this.#rewriteAll(site, events.ofSubject(site, key), renaming);
    }
    // Browsers of other persons may have been known by the id as well, later.
    if (customer) this.#rewriteAll(site, events.ofSubject(site, customer.key), renaming);
    for (const [visitor, alias] of renaming.visitors) {
      forgotten.note(site, visitor);
      this.#rewriteAll(site, events.ofVisitor(site, visitor), renaming);
      enrolments.rename(site, visitor, alias);
      const identity = identities.of(site, visitor);
      if (!identity) continue;
      identities.rename(site, visitor, alias);
      if (customer) identities.put(site, alias, { ...identity, customer: keyOf('customer', customer.name) });
    }
  }

  #rewriteAll(site: number, events: readonly LoggedEvent[], renaming: Renaming): void {
    for (const { cursor, event, subject } of events)
      this.#tables.events.rewrite(site, { cursor, ...renamedEvent(event, subject, renaming) });
  }
}

function renamedEvent(
  event: BeckonEvent,
  subject: string | undefined,
  { visitors, customer, orders }: Renaming,
): { event: BeckonEvent; subject: string | undefined } {
  const alias = event.visitor === null ? undefined : visitors.get(event.visitor);
  const isOfCustomer = subject !== undefined && subject === customer?.key;
  if (event.type === 'visitor.identified') {
    const name = isOfCustomer ? customer?.name : undefined;
    const other = name === undefined ? subject : keyOf('customer', name);
    if (alias === undefined && name === undefined) return { event, subject };
    const { visitor } = event;
    return { event: withoutName(event, alias ?? visitor, { customer: name }), subject: other };
  }
  if (isOrderEvent(event)) {
    const order = subject === undefined ? undefined : orders.get(subject);
    const said = event.type === 'order.placed' ? event.props.customer : undefined;
    const kept = said !== undefined && keyOf('customer', said) === customer?.key ? customer.name : said;
    const other = order === undefined ? subject : keyOf('order', order);
    if (alias !== undefined)
      return { event: withoutName(event, alias, { order, customer: kept }), subject: other };
    return { event: order === undefined ? event : withOtherOrder(event, order, kept), subject: other };
  }
  return { event: alias === undefined ? event : withoutName(event, alias), subject };
}

function renamedState(state: OrderState, { visitors, customer }: Renaming): OrderState {
  const renamed = (placed: OrderState['signed']) =>
    placed && {
      ...placed,
      visitor: placed.visitor === null ? null : (visitors.get(placed.visitor) ?? placed.visitor),
      customer:
        customer && placed.customer === customer.key ? keyOf('customer', customer.name) : placed.customer,
    };
  return { ...state, signed: renamed(state.signed), unsigned: renamed(state.unsigned) };
}
