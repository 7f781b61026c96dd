// Who is known by which id of the shop, as far as a transaction asks.
import type { Identity, IdentityTable } from '../counting/tables';
import { ReadLists, ReadRows } from './read-rows';

export class SetOfIdentities implements IdentityTable {
  /** `site visitor` → identity. */
  readonly ofVisitor = new ReadRows<Identity>();
  /** `site customer` → visitors. */
  readonly byCustomer = new ReadLists<string>();
  /** `site customer` → visitors whom this pass made known by it. */
  readonly #changedOf = new Map<string, Set<string>>();

  of(site: number, visitor: string): Identity | undefined {
    return this.ofVisitor.get(`${site} ${visitor}`);
  }

  knownBy(site: number, customer: string, limit: number): string[] {
    const { changes } = this.ofVisitor;
    const name = `${site} ${customer}`;
    const stored = this.byCustomer.first(name, limit + changes.size);
    const kept = stored.filter((visitor) => !changes.has(`${site} ${visitor}`));
    return [...kept, ...(this.#changedOf.get(name) ?? [])].slice(0, limit);
  }

  put(site: number, visitor: string, identity: Identity): void {
    this.#leave(site, visitor);
    this.ofVisitor.put(`${site} ${visitor}`, identity);
    const name = `${site} ${identity.customer}`;
    this.#changedOf.set(name, (this.#changedOf.get(name) ?? new Set<string>()).add(visitor));
  }

  drop(site: number, visitor: string): void {
    this.#leave(site, visitor);
    this.ofVisitor.put(`${site} ${visitor}`, undefined);
  }

  #leave(site: number, visitor: string): void {
    const before = this.of(site, visitor);
    if (before) this.#changedOf.get(`${site} ${before.customer}`)?.delete(visitor);
  }

  get isMissing(): boolean {
    return this.ofVisitor.isMissing || this.byCustomer.isMissing;
  }

  reset(): void {
    this.ofVisitor.reset();
    this.#changedOf.clear();
  }
}
