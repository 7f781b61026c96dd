// Visitors who asked to be forgotten: takes their name off what is stored, and knows them again, by a hash alone, for as long as
// their browser may still send. Anybody can say that they are known by an id of the shop, or send the number of an order; so
// nothing that another browser sent is touched, and nothing that the shop's server signed but the visitor's own name.
import { randomBytes } from 'node:crypto';
import type { BeckonEvent } from '@/core/events/event';
import { isOrderEvent, keyOf, type OrderState } from './order';
import type { Persons } from './persons';
import { bytesToId } from './row-id';
import type { LoggedEvent, Tables } from './tables';
import type { VisitorCounts } from './visitor-counts';
import { withoutName, withoutOwner } from './without-name';

/** 128 random bits in the form of the ids of visitors: nobody has it, and nobody finds out whose it was. */
export function newAlias(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytesToId(bytes);
}

/** A visitor, and what stands in the place of their name. */
interface Renaming {
  visitor: string;
  alias: string;
  /** Key of each order that nobody else tells of → the new number. */
  orders: ReadonlyMap<string, string>;
  /** Ids of forms that keep what was entered. */
  kept: ReadonlySet<string>;
}

export class Forgetting {
  readonly #tables: Tables;
  readonly #parts: { persons: Persons; counts: VisitorCounts };
  readonly #aliasOf: (name: string) => string;

  /** @param aliasOf see `newAlias`; a store that runs the same work twice gives the same again for the same name */
  constructor(
    tables: Tables,
    parts: { persons: Persons; counts: VisitorCounts },
    aliasOf: (name: string) => string,
  ) {
    this.#tables = tables;
    this.#parts = parts;
    this.#aliasOf = aliasOf;
  }

  /** To be called within a transaction. */
  forgetForms(site: number, submissions: readonly string[]): void {
    const { events } = this.#tables;
    for (const submission of submissions) {
      const form = events.form(site, submission);
      if (form) events.rewrite(site, { ...form, event: withoutName(form.event, form.event.visitor) });
    }
  }

  /** To be called within a transaction. */
  forget(site: number, visitor: string, kept: readonly string[]): void {
    const { persons, counts } = this.#parts;
    const alias = this.#aliasOf(visitor);
    // Whoever is taken for the same person is counted without this visitor from now on.
    const identity = this.#tables.identities.of(site, visitor);
    const joined = identity ? persons.affectedBy(site, identity.customer) : [];
    const others = joined.filter((one) => one !== visitor);
    counts.change(
      site,
      [visitor, ...others],
      () => {
        this.#tables.identities.drop(site, visitor);
        this.#rename(site, visitor, alias, new Set(kept));
      },
      [alias, ...others],
    );
  }

  #rename(site: number, visitor: string, alias: string, kept: ReadonlySet<string>): void {
    const { enrolments, events, forgotten, orders } = this.#tables;
    const found = events.ofVisitor(site, visitor);
    const keys = found.flatMap(({ event, subject }) =>
      subject !== undefined && isOrderEvent(event) ? [subject] : [],
    );
    const own = [...new Set(keys)].filter((key) =>
      events.ofSubject(site, key).every(({ event, verified }) => event.visitor === visitor && !verified),
    );
    const names = new Map(own.map((key) => [key, `forgotten ${this.#aliasOf(key)}`]));
    const renaming = { visitor, alias, orders: names, kept };
    for (const key of new Set(keys)) {
      const state = orders.state(site, key);
      if (!state) continue;
      const name = names.get(key);
      if (name !== undefined) orders.drop(site, key);
      orders.put(site, name === undefined ? key : keyOf('order', name), renamedState(state, renaming));
    }
    for (const one of found) events.rewrite(site, { ...one, ...renamedEvent(one, renaming) });
    enrolments.rename(site, visitor, alias);
    forgotten.note(site, visitor);
  }
}

function renamedEvent(
  { event, subject, verified }: LoggedEvent,
  { alias, orders, kept }: Renaming,
): { event: BeckonEvent; subject: string | undefined } {
  if (event.type === 'visitor.identified') return { event: withoutName(event, alias), subject: undefined };
  if (kept.has(event.id)) return { event: { ...event, visitor: alias, session: null }, subject };
  if (!isOrderEvent(event)) return { event: withoutName(event, alias), subject };
  if (verified) return { event: withoutOwner(event, alias), subject };
  const order = subject === undefined ? undefined : orders.get(subject);
  return {
    event: withoutName(event, alias, order),
    subject: order === undefined ? subject : keyOf('order', order),
  };
}

function renamedState(state: OrderState, { visitor, alias }: Renaming): OrderState {
  const renamed = (placed: OrderState['signed']) =>
    placed?.visitor === visitor ? { ...placed, visitor: alias, customer: null } : placed;
  return { ...state, signed: renamed(state.signed), unsigned: renamed(state.unsigned) };
}
