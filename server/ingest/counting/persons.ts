// Which visitors are one person: browsers that the shop calls by the same id, with the consent of whoever it is.
// A visitor belongs to the first id it was known by, so that a browser that several people use joins no more than one of them.
import type { Identity, IdentityTable } from './tables';

/** An id that more browsers are known by is none of a person (a shop that calls everybody "guest"), and joins nobody. */
export const MOST_BROWSERS = 20;

export interface Person {
  visitors: readonly string[];
  /** Absent for whoever is known by no id, or by one that is none of a person. */
  customer?: string;
}

export class Persons {
  readonly #identities: IdentityTable;

  constructor(identities: IdentityTable) {
    this.#identities = identities;
  }

  personOf(site: number, visitor: string): Person {
    const identity = this.#identities.of(site, visitor);
    const visitors = identity ? this.visitorsOf(site, identity.customer) : [];
    return identity && visitors.length > 0
      ? { visitors, customer: identity.customer }
      : { visitors: [visitor] };
  }

  /** Visitors of the person with this id of the shop; none when it is none of a person. */
  visitorsOf(site: number, customer: string): string[] {
    const visitors = this.#known(site, customer);
    return visitors.length > MOST_BROWSERS ? [] : visitors;
  }

  /** Visitors who may become others' persons, or cease to be, when one more visitor is known by this id, or one less. */
  affectedBy(site: number, customer: string): string[] {
    const visitors = this.#known(site, customer);
    return visitors.length > MOST_BROWSERS + 1 ? [] : visitors;
  }

  #known(site: number, customer: string): string[] {
    return this.#identities.knownBy(site, customer, MOST_BROWSERS + 2);
  }
}

/** Whether the first was said before the second. */
export function isBefore(a: Identity, b: Identity): boolean {
  return a.at < b.at || (a.at === b.at && a.event < b.event);
}
