// Short numbers for the names of sites and phases, so that no row repeats them.
import type { Database } from 'better-sqlite3';
import { ATTRIBUTION_DAYS } from '@/core/campaign/limits';
import type { GivenTerms, NameTable } from '../counting/tables';

/** Names kept in memory; more are looked up again. */
const MAX_KNOWN = 10_000;

export class SqliteNames implements NameTable {
  readonly #known = new Map<string, number>();
  readonly #site;
  readonly #phase;

  constructor(database: Database) {
    // An update that changes nothing, because a plain "do nothing" would not return the row.
    this.#site = database.prepare<[string], { id: number }>(
      'INSERT INTO sites (site) VALUES (?) ON CONFLICT DO UPDATE SET site = excluded.site RETURNING id',
    );
    this.#phase = database.prepare<
      [number, string, number, number, string, number, string | null],
      { id: number }
    >(
      `INSERT INTO phases (site, phase, window_days, repeat_days, personal, halves, order_cap, counts_steps)
       VALUES (?, ?, ?, ?, ?, ?, ?, 1)
       ON CONFLICT DO UPDATE SET phase = excluded.phase RETURNING id`,
    );
  }

  site(name: string): number {
    return this.#find(name, () => this.#site.get(name));
  }

  phase(
    site: number,
    name: string,
    {
      windowDays = ATTRIBUTION_DAYS,
      repeatDays = 0,
      personal = [],
      halves = false,
      orderCap,
    }: GivenTerms = {},
  ): number {
    return this.#find(`${site} ${name}`, () =>
      this.#phase.get(
        site,
        name,
        windowDays,
        repeatDays,
        JSON.stringify(personal),
        Number(halves),
        orderCap ? JSON.stringify(orderCap) : null,
      ),
    );
  }

  /** Must follow every rollback: numbers given in it are gone. */
  forget(): void {
    this.#known.clear();
  }

  #find(key: string, ask: () => { id: number } | undefined): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const row = ask();
    if (!row) throw new Error('The event file gave no number for a name.');
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    this.#known.set(key, row.id);
    return row.id;
  }
}
