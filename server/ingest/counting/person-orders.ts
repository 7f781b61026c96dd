// Orders of persons, and the persons of an order.
import { ownerOf, type CountedOrder, type OrderState } from './order';
import type { Person, Persons } from './persons';
import type { OrderOwner, OrderTable } from './tables';

/** Orders of one person that count, the earliest; a sender who makes up more must not make every event slow. */
export const MOST_ORDERS = 200;

export class PersonOrders {
  readonly #orders: OrderTable;
  readonly #persons: Persons;

  constructor(orders: OrderTable, persons: Persons) {
    this.#orders = orders;
    this.#persons = persons;
  }

  /** What counts for the person, the earliest first. */
  of(site: number, person: Person): CountedOrder[] {
    const owners = ownersIn(person);
    const orders = owners.flatMap((owner) => this.#orders.ownedBy(site, owner, MOST_ORDERS));
    if (owners.length > 1) orders.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
    return orders.slice(0, MOST_ORDERS);
  }

  /** Visitors for whom an order in this state counts. */
  visitorsOf(site: number, state: OrderState | undefined): string[] {
    const owner = state && ownerOf(state);
    if (!owner) return [];
    return 'visitor' in owner ? [owner.visitor] : this.#persons.visitorsOf(site, owner.customer);
  }
}

function ownersIn({ visitors, customer }: Person): OrderOwner[] {
  const owners: OrderOwner[] = visitors.map((visitor) => ({ visitor }));
  if (customer !== undefined) owners.push({ customer });
  return owners;
}
