// Roll-ups on disk. Differences are added up in memory and written once per transaction.
import type { Database } from 'better-sqlite3';
import { WHOLE_PHASE, type MoneySums, type RevenueKey, type RollupKey, type Sums } from './rollup';

interface Pending extends Sums {
  phase: number;
  key: RollupKey;
}
interface PendingMoney extends MoneySums {
  phase: number;
  key: RevenueKey;
}

export class RollupTable {
  readonly #pending = new Map<string, Pending>();
  readonly #pendingMoney = new Map<string, PendingMoney>();
  readonly #add;
  readonly #drop;
  readonly #addRank;
  readonly #dropRank;
  readonly #addMoney;
  readonly #dropMoney;

  constructor(database: Database) {
    // Whole numbers of any size, which SQLite cannot add.
    database.function('add_digits', { deterministic: true }, (a, b) =>
      String(BigInt(String(a)) + BigInt(String(b))),
    );
    this.#add = database.prepare<[number, string, number, string, string, string, number, number, number]>(
      `INSERT INTO rollups (phase, dimension, hour, value, arm, goal, conversions, total, squares)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET conversions = conversions + excluded.conversions,
         total = total + excluded.total, squares = squares + excluded.squares`,
    );
    this.#drop = database.prepare<[number, string, number, string, string, string]>(
      `DELETE FROM rollups WHERE phase = ? AND dimension = ? AND hour = ? AND value = ? AND arm = ? AND goal = ?
       AND total = 0`,
    );
    this.#addRank = database.prepare<[number, string, string, number]>(
      `INSERT INTO value_ranks (phase, dimension, value, exposed) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET exposed = exposed + excluded.exposed`,
    );
    this.#dropRank = database.prepare<[number, string, string]>(
      'DELETE FROM value_ranks WHERE phase = ? AND dimension = ? AND value = ? AND exposed = 0',
    );
    this.#addMoney = database.prepare<
      [number, string, number, string, string, string, number, string, string]
    >(
      `INSERT INTO revenue (phase, dimension, hour, value, arm, currency, conversions, total, squares)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET conversions = conversions + excluded.conversions,
         total = add_digits(total, excluded.total), squares = add_digits(squares, excluded.squares)`,
    );
    this.#dropMoney = database.prepare<[number, string, number, string, string, string]>(
      `DELETE FROM revenue WHERE phase = ? AND dimension = ? AND hour = ? AND value = ? AND arm = ? AND currency = ?
       AND conversions = 0`,
    );
  }

  add(phase: number, key: RollupKey, sums: Sums): void {
    const name = `${phase}\0${key.dimension}\0${key.hour}\0${key.value}\0${key.arm}\0${key.goal}`;
    const pending = this.#pending.get(name);
    if (!pending) {
      this.#pending.set(name, { phase, key, ...sums });
      return;
    }
    pending.conversions += sums.conversions;
    pending.total += sums.total;
    pending.squares += sums.squares;
  }

  addMoney(phase: number, key: RevenueKey, sums: MoneySums): void {
    const name = `${phase}\0${key.dimension}\0${key.hour}\0${key.value}\0${key.arm}\0${key.currency}`;
    const pending = this.#pendingMoney.get(name);
    if (!pending) {
      this.#pendingMoney.set(name, { phase, key, ...sums });
      return;
    }
    pending.conversions += sums.conversions;
    pending.total += sums.total;
    pending.squares += sums.squares;
  }

  flush(): void {
    for (const { phase, key, conversions, total, squares } of this.#pending.values()) {
      if (total === 0 && squares === 0 && conversions === 0) continue;
      const { dimension, hour, value, arm, goal } = key;
      this.#add.run(phase, dimension, hour, value, arm, goal, conversions, total, squares);
      if (total < 0) this.#drop.run(phase, dimension, hour, value, arm, goal);
      if (goal === 'exposed' && hour === WHOLE_PHASE && conversions !== 0) {
        this.#addRank.run(phase, dimension, value, conversions);
        if (conversions < 0) this.#dropRank.run(phase, dimension, value);
      }
    }
    for (const { phase, key, conversions, total, squares } of this.#pendingMoney.values()) {
      if (conversions === 0 && total === 0n && squares === 0n) continue;
      const { dimension, hour, value, arm, currency } = key;
      this.#addMoney.run(phase, dimension, hour, value, arm, currency, conversions, `${total}`, `${squares}`);
      if (conversions < 0) this.#dropMoney.run(phase, dimension, hour, value, arm, currency);
    }
    this.forget();
  }

  /** Drops what was added and not written. Must follow every rollback. */
  forget(): void {
    this.#pending.clear();
    this.#pendingMoney.clear();
  }
}
