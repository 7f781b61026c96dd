// Orders on disk, one row each, and whom they count for.
import type { Database } from 'better-sqlite3';
import type { IdentityTable, Person } from './identity-table';
import { countedOrder, ownerOf, type CountedOrder, type OrderState } from './order';
import { idToBytes } from './row-id';

/** Orders of one person that count, the earliest; a sender who makes up more must not make every event slow. */
export const MOST_ORDERS = 200;

interface Row {
  key: Buffer;
  at: number;
  amount: number;
  currency: string;
  verified: number;
}

export class OrderTable {
  readonly #state;
  readonly #put;
  readonly #drop;
  readonly #ofVisitor;
  readonly #ofCustomer;
  readonly #keysOfVisitor;
  readonly #keysOfCustomer;

  constructor(database: Database) {
    this.#state = database
      .prepare<[number, Buffer], string>('SELECT state FROM orders WHERE site = ? AND key = ?')
      .pluck();
    this.#put = database.prepare<
      [
        number,
        Buffer,
        string,
        Buffer | null,
        Buffer | null,
        number | null,
        number | null,
        string | null,
        number | null,
      ]
    >(
      `INSERT OR REPLACE INTO orders (site, key, state, visitor, customer, at, amount, currency, verified)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#drop = database.prepare<[number, Buffer]>('DELETE FROM orders WHERE site = ? AND key = ?');
    const of = (owner: string) =>
      database.prepare<[Buffer, number], Row>(
        `SELECT key, at, amount, currency, verified FROM orders
         WHERE ${owner} = ? AND site = ? AND at IS NOT NULL ORDER BY at, key LIMIT ${MOST_ORDERS}`,
      );
    this.#ofVisitor = of('visitor');
    this.#ofCustomer = of('customer');
    const keysOf = (owner: string) =>
      database
        .prepare<[Buffer, number], Buffer>(`SELECT key FROM orders WHERE ${owner} = ? AND site = ?`)
        .pluck();
    this.#keysOfVisitor = keysOf('visitor');
    this.#keysOfCustomer = keysOf('customer');
  }

  /** @param key see `keyOf` */
  state(site: number, key: string): OrderState | undefined {
    const text = this.#state.get(site, Buffer.from(key, 'hex'));
    return text === undefined ? undefined : (JSON.parse(text) as OrderState);
  }

  put(site: number, key: string, state: OrderState): void {
    const owner = ownerOf(state);
    const order = countedOrder(state);
    this.#put.run(
      site,
      Buffer.from(key, 'hex'),
      JSON.stringify(state),
      owner && 'visitor' in owner ? idToBytes(owner.visitor) : null,
      owner && 'customer' in owner ? Buffer.from(owner.customer, 'hex') : null,
      order?.at ?? null,
      order?.amount ?? null,
      order?.currency ?? null,
      order ? Number(order.verified) : null,
    );
  }

  drop(site: number, key: string): void {
    this.#drop.run(site, Buffer.from(key, 'hex'));
  }

  /** Visitors whose figures the order has a part in. */
  ownersOf(site: number, key: string, identities: IdentityTable): string[] {
    const state = this.state(site, key);
    return state ? visitorsOf(site, state, identities) : [];
  }

  /** What counts for the person, the earliest first. */
  of(site: number, { visitors, customer }: Person): CountedOrder[] {
    const rows = visitors.flatMap((visitor) => this.#ofVisitor.all(idToBytes(visitor), site));
    if (customer !== undefined) rows.push(...this.#ofCustomer.all(Buffer.from(customer, 'hex'), site));
    if (visitors.length > 1 || customer !== undefined)
      rows.sort((a, b) => a.at - b.at || Buffer.compare(a.key, b.key));
    return rows
      .slice(0, MOST_ORDERS)
      .map(({ at, amount, currency, verified }) => ({ at, amount, currency, verified: verified === 1 }));
  }

  /** Keys of all orders of the person. */
  keysOf(site: number, { visitors, customer }: Person): string[] {
    const keys = visitors.flatMap((visitor) => this.#keysOfVisitor.all(idToBytes(visitor), site));
    if (customer !== undefined) keys.push(...this.#keysOfCustomer.all(Buffer.from(customer, 'hex'), site));
    return keys.map((key) => key.toString('hex'));
  }
}

/** Visitors for whom an order in this state counts. */
export function visitorsOf(site: number, state: OrderState, identities: IdentityTable): string[] {
  const owner = ownerOf(state);
  if (!owner) return [];
  return 'visitor' in owner ? [owner.visitor] : identities.visitorsOf(site, owner.customer);
}
