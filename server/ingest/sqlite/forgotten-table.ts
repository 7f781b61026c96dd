// Visitors who asked to be forgotten: takes their name off what is stored, and knows them again, by a hash alone, for as long as
// their browser may still send. What held their events together (the shop's id, numbers of orders) gives way to names that
// nobody has, so that every figure stays as it is.
import { createHash, randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { BeckonEvent } from '@/core/events/event';
import type { EnrolmentTable } from './enrolment-table';
import type { IdentityTable, Person } from './identity-table';
import { isOrderEvent, keyOf, type OrderState } from './order';
import type { OrderTable } from './order-table';
import { bytesToId, idToBytes } from './row-id';
import type { VisitorCounts } from './visitor-counts';
import { withOtherOrder, withoutName } from './without-name';

interface EventRow {
  cursor: number;
  body: string;
  subject: Buffer | null;
}

/** 128 random bits in the form of the ids of visitors: nobody has it, and nobody finds out whose it was. */
function newAlias(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytesToId(bytes);
}

const newName = () => `forgotten ${newAlias()}`;
const hashOf = (visitor: string) => createHash('sha256').update(idToBytes(visitor)).digest();

/** The names of a person, and what stands in their place. */
interface Renaming {
  visitors: ReadonlyMap<string, string>;
  /** Key of the shop's id, and the new id. */
  customer?: { key: string; name: string };
  /** Key of each order → the new number. */
  orders: ReadonlyMap<string, string>;
}

export class ForgottenTable {
  readonly #tables;
  readonly #note;
  readonly #find;
  readonly #byVisitor;
  readonly #bySubject;
  readonly #rewrite;
  readonly #form;

  constructor(
    database: Database,
    tables: {
      enrolments: EnrolmentTable;
      identities: IdentityTable;
      orders: OrderTable;
      counts: VisitorCounts;
    },
  ) {
    this.#tables = tables;
    this.#note = database.prepare<[number, Buffer]>(
      'INSERT INTO forgotten (site, visitor) VALUES (?, ?) ON CONFLICT DO NOTHING',
    );
    this.#find = database.prepare<[number, Buffer], { found: 1 }>(
      'SELECT 1 AS found FROM forgotten WHERE site = ? AND visitor = ?',
    );
    this.#byVisitor = database.prepare<[Buffer, number], EventRow>(
      'SELECT cursor, body, subject FROM events WHERE visitor = ? AND site = ?',
    );
    this.#bySubject = database.prepare<[Buffer, number], EventRow>(
      'SELECT cursor, body, subject FROM events WHERE subject = ? AND site = ?',
    );
    this.#rewrite = database.prepare<[Buffer | null, string, Buffer | null, number]>(
      'UPDATE events SET visitor = ?, body = ?, subject = ? WHERE cursor = ?',
    );
    this.#form = database.prepare<[number, Buffer], EventRow>(
      `SELECT cursor, body, subject FROM events
       WHERE site = ? AND id = ? AND type = 'form.submitted' AND visitor IS NULL`,
    );
  }

  /** To be called within a transaction. */
  forgetForms(site: number, submissions: readonly string[]): void {
    for (const submission of submissions) {
      const row = this.#form.get(site, idToBytes(submission));
      if (!row) continue;
      const nameless = withoutName(JSON.parse(row.body) as BeckonEvent, null);
      this.#rewrite.run(null, JSON.stringify(nameless), row.subject, row.cursor);
    }
  }

  has(site: number, visitor: string): boolean {
    return this.#find.get(site, hashOf(visitor)) !== undefined;
  }

  /** To be called within a transaction. */
  forget(site: number, visitor: string): void {
    const { identities, orders, counts } = this.#tables;
    const person = identities.personOf(site, visitor);
    const renaming = this.#renamingOf(site, person);
    // An order that one of these browsers sent may count for somebody else, whom the server of the shop named.
    const owners = [...renaming.orders.keys()].flatMap((key) => orders.ownersOf(site, key, identities));
    const affected = [...person.visitors, ...owners];
    const renamed = affected.map((one) => renaming.visitors.get(one) ?? one);
    counts.change(site, affected, () => this.#rename(site, renaming), renamed);
  }

  #renamingOf(site: number, person: Person): Renaming {
    const keys = new Set(this.#tables.orders.keysOf(site, person));
    for (const visitor of person.visitors)
      for (const { body, subject } of this.#byVisitor.iterate(idToBytes(visitor), site))
        if (subject && isOrderEvent(JSON.parse(body) as BeckonEvent)) keys.add(subject.toString('hex'));
    return {
      visitors: new Map(person.visitors.map((visitor) => [visitor, newAlias()])),
      ...(person.customer !== undefined && { customer: { key: person.customer, name: newName() } }),
      orders: new Map([...keys].map((key) => [key, newName()])),
    };
  }

  #rename(site: number, renaming: Renaming): void {
    const { enrolments, identities, orders } = this.#tables;
    const { customer } = renaming;
    for (const [key, name] of renaming.orders) {
      const state = orders.state(site, key);
      orders.drop(site, key);
      if (state) orders.put(site, keyOf('order', name), renamedState(state, renaming));
      this.#rewriteAll(site, this.#bySubject.all(Buffer.from(key, 'hex'), site), renaming);
    }
    // Browsers of other persons may have been known by the id as well, later.
    if (customer)
      this.#rewriteAll(site, this.#bySubject.all(Buffer.from(customer.key, 'hex'), site), renaming);
    for (const [visitor, alias] of renaming.visitors) {
      this.#note.run(site, hashOf(visitor));
      this.#rewriteAll(site, this.#byVisitor.all(idToBytes(visitor), site), renaming);
      enrolments.rename(site, visitor, alias);
      const identity = identities.identityOf(site, visitor);
      if (!identity) continue;
      identities.rename(site, visitor, alias);
      if (customer) identities.put(site, alias, { ...identity, customer: keyOf('customer', customer.name) });
    }
  }

  #rewriteAll(site: number, rows: readonly EventRow[], renaming: Renaming): void {
    for (const { cursor, body, subject } of rows) {
      const event = JSON.parse(body) as BeckonEvent;
      const renamed = renamedEvent(event, subject?.toString('hex'), renaming);
      const { visitor } = renamed.event;
      this.#rewrite.run(
        visitor === null ? null : idToBytes(visitor),
        JSON.stringify(renamed.event),
        renamed.subject === undefined ? null : Buffer.from(renamed.subject, 'hex'),
        cursor,
      );
    }
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
