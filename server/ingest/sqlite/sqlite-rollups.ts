// Roll-ups in the event file.
import type { Database } from 'better-sqlite3';
import type { MoneySums, RevenueKey, RollupKey, Sums } from '../counting/rollup';
import type { RollupTable } from '../counting/tables';

export class SqliteRollups implements RollupTable {
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

  add(phase: number, key: RollupKey, { conversions, total, squares }: Sums): void {
    const { dimension, hour, value, arm, goal } = key;
    this.#add.run(phase, dimension, hour, value, arm, goal, conversions, total, squares);
    if (total < 0) this.#drop.run(phase, dimension, hour, value, arm, goal);
  }

  addMoney(phase: number, key: RevenueKey, { conversions, total, squares }: MoneySums): void {
    const { dimension, hour, value, arm, currency } = key;
    this.#addMoney.run(phase, dimension, hour, value, arm, currency, conversions, `${total}`, `${squares}`);
    if (conversions < 0) this.#dropMoney.run(phase, dimension, hour, value, arm, currency);
  }

  addRank(phase: number, dimension: string, value: string, exposed: number): void {
    this.#addRank.run(phase, dimension, value, exposed);
    if (exposed < 0) this.#dropRank.run(phase, dimension, value);
  }
}
