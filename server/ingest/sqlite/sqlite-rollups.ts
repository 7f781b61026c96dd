// Roll-ups in the event file.
import type { Database } from 'better-sqlite3';
import { DAY_COLUMNS, type DayCounts } from '../counting/day-counts';
import type { DayCell, MoneySums, RevenueKey, RollupKey, Sums } from '../counting/rollup';
import type { RollupTable } from '../counting/tables';

type Place = [phase: number, dimension: string, time: number, value: string, arm: string];

export class SqliteRollups implements RollupTable {
  readonly #add;
  readonly #drop;
  readonly #addDay;
  readonly #dropDay;
  readonly #addRank;
  readonly #dropRank;
  readonly #money;

  constructor(database: Database) {
    // Whole numbers of any size, which SQLite cannot add.
    database.function('add_digits', { deterministic: true }, (a, b) =>
      String(BigInt(String(a)) + BigInt(String(b))),
    );
    this.#add = database.prepare<[...Place, string, number, number, number]>(
      `INSERT INTO rollups (phase, dimension, hour, value, arm, goal, conversions, total, squares)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET conversions = conversions + excluded.conversions,
         total = total + excluded.total, squares = squares + excluded.squares`,
    );
    this.#drop = database.prepare<[...Place, string]>(
      `DELETE FROM rollups WHERE phase = ? AND dimension = ? AND hour = ? AND value = ? AND arm = ? AND goal = ?
       AND total = 0`,
    );
    this.#addDay = database.prepare<[...Place, ...number[]]>(
      `INSERT INTO days (phase, dimension, date, value, arm, ${DAY_COLUMNS.join(', ')})
       VALUES (?, ?, ?, ?, ?, ${DAY_COLUMNS.map(() => '?').join(', ')})
       ON CONFLICT DO UPDATE SET ${DAY_COLUMNS.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`,
    );
    this.#dropDay = database.prepare<Place>(
      'DELETE FROM days WHERE phase = ? AND dimension = ? AND date = ? AND value = ? AND arm = ? AND exposed = 0',
    );
    this.#addRank = database.prepare<[number, string, string, number]>(
      `INSERT INTO value_ranks (phase, dimension, value, exposed) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET exposed = exposed + excluded.exposed`,
    );
    this.#dropRank = database.prepare<[number, string, string]>(
      'DELETE FROM value_ranks WHERE phase = ? AND dimension = ? AND value = ? AND exposed = 0',
    );
    const moneyBy = (table: string, time: string) => ({
      add: database.prepare<[...Place, string, number, string, string]>(
        `INSERT INTO ${table} (phase, dimension, ${time}, value, arm, currency, conversions, total, squares)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET conversions = conversions + excluded.conversions,
           total = add_digits(total, excluded.total), squares = add_digits(squares, excluded.squares)`,
      ),
      drop: database.prepare<[...Place, string]>(
        `DELETE FROM ${table} WHERE phase = ? AND dimension = ? AND ${time} = ? AND value = ? AND arm = ? AND currency = ?
         AND conversions = 0`,
      ),
    });
    this.#money = { hours: moneyBy('revenue', 'hour'), days: moneyBy('revenue_days', 'date') };
  }

  add(phase: number, key: RollupKey, { conversions, total, squares }: Sums): void {
    const { dimension, hour, value, arm, goal } = key;
    this.#add.run(phase, dimension, hour, value, arm, goal, conversions, total, squares);
    if (total < 0) this.#drop.run(phase, dimension, hour, value, arm, goal);
  }

  addDay(phase: number, { dimension, date, value, arm }: DayCell, counts: DayCounts): void {
    this.#addDay.run(phase, dimension, date, value, arm, ...counts);
    if ((counts[0] ?? 0) < 0) this.#dropDay.run(phase, dimension, date, value, arm);
  }

  addMoney(phase: number, key: RevenueKey, { conversions, total, squares }: MoneySums): void {
    const { dimension, value, arm, currency } = key;
    const isDay = 'date' in key;
    const { add, drop } = isDay ? this.#money.days : this.#money.hours;
    const place: [...Place, string] = [phase, dimension, isDay ? key.date : key.hour, value, arm, currency];
    add.run(...place, conversions, `${total}`, `${squares}`);
    if (conversions < 0) drop.run(...place);
  }

  addRank(phase: number, dimension: string, value: string, exposed: number): void {
    this.#addRank.run(phase, dimension, value, exposed);
    if (exposed < 0) this.#dropRank.run(phase, dimension, value);
  }
}
