// Orders in the event file, one row each, and whom they count for.
import type { Database } from 'better-sqlite3';
import { countedOrder, ownerOf, type OrderState } from '../counting/order';
import { idToBytes } from '../counting/row-id';
import type { KeyedOrder, OrderOwner, OrderTable } from '../counting/tables';

interface Row {
  key: Buffer;
  at: number;
  amount: number;
  currency: string;
  verified: number;
}

export class SqliteOrders implements OrderTable {
  readonly #state;
  readonly #put;
  readonly #drop;
  readonly #ofVisitor;
  readonly #ofCustomer;

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
      database.prepare<[Buffer, number, number], Row>(
        `SELECT key, at, amount, currency, verified FROM orders
         WHERE ${owner} = ? AND site = ? AND at IS NOT NULL ORDER BY at, key LIMIT ?`,
      );
    this.#ofVisitor = of('visitor');
    this.#ofCustomer = of('customer');
  }

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

  ownedBy(site: number, owner: OrderOwner, limit: number): KeyedOrder[] {
    const rows =
      'visitor' in owner
        ? this.#ofVisitor.all(idToBytes(owner.visitor), site, limit)
        : this.#ofCustomer.all(Buffer.from(owner.customer, 'hex'), site, limit);
    return rows.map(({ key, verified, ...order }) => ({
      ...order,
      key: key.toString('hex'),
      verified: verified === 1,
    }));
  }
}
