// The orders that a transaction works on, and those of the persons in it.
import { countedOrder, ownerOf, type OrderState } from '../counting/order';
import type { KeyedOrder, OrderOwner, OrderTable } from '../counting/tables';
import { ReadLists, ReadRows } from './read-rows';

/** `site visitor id` or `site customer key`. */
function nameOf(site: number, owner: OrderOwner): string {
  return 'visitor' in owner ? `${site} visitor ${owner.visitor}` : `${site} customer ${owner.customer}`;
}

export class SetOfOrders implements OrderTable {
  /** `site key` → state. */
  readonly states = new ReadRows<OrderState>();
  readonly ofOwner = new ReadLists<KeyedOrder>();
  /** Owner → orders that this pass changed and that are theirs now. */
  readonly #changedOf = new Map<string, Map<string, OrderState>>();

  state(site: number, key: string): OrderState | undefined {
    return this.states.get(`${site} ${key}`);
  }

  put(site: number, key: string, state: OrderState): void {
    this.drop(site, key);
    this.states.put(`${site} ${key}`, state);
    const owner = ownerOf(state);
    if (!owner) return;
    const name = nameOf(site, owner);
    const orders = this.#changedOf.get(name) ?? new Map<string, OrderState>();
    this.#changedOf.set(name, orders.set(key, state));
  }

  drop(site: number, key: string): void {
    const before = this.state(site, key);
    const owner = before && ownerOf(before);
    if (owner) this.#changedOf.get(nameOf(site, owner))?.delete(key);
    this.states.put(`${site} ${key}`, undefined);
  }

  ownedBy(site: number, owner: OrderOwner, limit: number): KeyedOrder[] {
    const { changes } = this.states;
    const name = nameOf(site, owner);
    const stored = this.ofOwner.first(name, limit + changes.size);
    const changed = [...(this.#changedOf.get(name) ?? [])].flatMap(([key, state]) => {
      const order = countedOrder(state);
      return order ? [{ ...order, key }] : [];
    });
    return [...stored.filter(({ key }) => !changes.has(`${site} ${key}`)), ...changed]
      .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
      .slice(0, limit);
  }

  get isMissing(): boolean {
    return this.states.isMissing || this.ofOwner.isMissing;
  }

  reset(): void {
    this.states.reset();
    this.#changedOf.clear();
  }
}
