// Changes of the roll-ups, added up in memory so that each row is written once per transaction.
import type { CountedGoal } from './counted-visitor';
import { addToDay, noDayCounts } from './day-counts';
import {
  WHOLE_PHASE,
  type Cell,
  type DayCell,
  type GoalSums,
  type HourCell,
  type MoneySums,
  type RevenueKey,
  type Sums,
} from './rollup';
import type { RollupTable } from './tables';

interface PendingCell {
  phase: number;
  cell: HourCell;
  sums: Map<CountedGoal, Sums>;
}
interface PendingDay {
  phase: number;
  cell: DayCell;
  counts: number[];
}
interface PendingMoney extends MoneySums {
  phase: number;
  key: RevenueKey;
}

export class PendingRollups {
  readonly #table: RollupTable;
  readonly #pending = new Map<string, PendingCell>();
  readonly #pendingDays = new Map<string, PendingDay>();
  readonly #pendingMoney = new Map<string, PendingMoney>();

  constructor(table: RollupTable) {
    this.#table = table;
  }

  add(phase: number, cell: Cell, of: readonly GoalSums[]): void {
    const name = nameOf(phase, cell);
    if ('date' in cell) {
      let day = this.#pendingDays.get(name);
      if (!day) this.#pendingDays.set(name, (day = { phase, cell, counts: noDayCounts() }));
      addToDay(day.counts, of);
      return;
    }
    let pending = this.#pending.get(name);
    if (!pending) this.#pending.set(name, (pending = { phase, cell, sums: new Map() }));
    for (const [goal, { conversions, total, squares }] of of) {
      const sums = pending.sums.get(goal);
      if (sums) {
        sums.conversions += conversions;
        sums.total += total;
        sums.squares += squares;
      } else pending.sums.set(goal, { conversions, total, squares });
    }
  }

  addMoney(phase: number, key: RevenueKey, sums: MoneySums): void {
    const name = `${nameOf(phase, key)}\0${key.currency}`;
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
    for (const { phase, cell, sums } of this.#pending.values())
      for (const [goal, { conversions, total, squares }] of sums) {
        if (total === 0 && squares === 0 && conversions === 0) continue;
        this.#table.add(phase, { ...cell, goal }, { conversions, total, squares });
        if (goal === 'exposed' && cell.hour === WHOLE_PHASE && conversions !== 0)
          this.#table.addRank(phase, cell.dimension, cell.value, conversions);
      }
    for (const { phase, cell, counts } of this.#pendingDays.values())
      if (counts.some((count) => count !== 0)) this.#table.addDay(phase, cell, counts);
    for (const { phase, key, conversions, total, squares } of this.#pendingMoney.values()) {
      if (conversions === 0 && total === 0n && squares === 0n) continue;
      this.#table.addMoney(phase, key, { conversions, total, squares });
    }
    this.forget();
  }

  /** Drops what was added and not written. Must follow every rollback. */
  forget(): void {
    this.#pending.clear();
    this.#pendingDays.clear();
    this.#pendingMoney.clear();
  }
}

function nameOf(phase: number, cell: Cell): string {
  const time = 'date' in cell ? `day ${cell.date}` : cell.hour;
  return `${phase}\0${cell.dimension}\0${time}\0${cell.value}\0${cell.arm}`;
}
