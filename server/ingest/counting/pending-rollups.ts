// Changes of the roll-ups, added up in memory so that each row is written once per transaction.
import { WHOLE_PHASE, type MoneySums, type RevenueKey, type RollupKey, type Sums } from './rollup';
import type { RollupTable } from './tables';

interface Pending extends Sums {
  phase: number;
  key: RollupKey;
}
interface PendingMoney extends MoneySums {
  phase: number;
  key: RevenueKey;
}

export class PendingRollups {
  readonly #table: RollupTable;
  readonly #pending = new Map<string, Pending>();
  readonly #pendingMoney = new Map<string, PendingMoney>();

  constructor(table: RollupTable) {
    this.#table = table;
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
      this.#table.add(phase, key, { conversions, total, squares });
      if (key.goal === 'exposed' && key.hour === WHOLE_PHASE && conversions !== 0)
        this.#table.addRank(phase, key.dimension, key.value, conversions);
    }
    for (const { phase, key, conversions, total, squares } of this.#pendingMoney.values()) {
      if (conversions === 0 && total === 0n && squares === 0n) continue;
      this.#table.addMoney(phase, key, { conversions, total, squares });
    }
    this.forget();
  }

  /** Drops what was added and not written. Must follow every rollback. */
  forget(): void {
    this.#pending.clear();
    this.#pendingMoney.clear();
  }
}
