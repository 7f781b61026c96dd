// The tables as one transaction sees them: what it has read of them, and what it changed. Nothing here is written yet.
import { createHash } from 'node:crypto';
import { idToBytes } from '../counting/row-id';
import type { DayCounts } from '../counting/day-counts';
import type { DayCell, MoneySums, RevenueKey, RollupKey, Sums } from '../counting/rollup';
import type {
  ForgottenTable,
  NameTable,
  PhaseTable,
  PhaseTerms,
  RollupTable,
  Tables,
} from '../counting/tables';
import { ReadRows } from './read-rows';
import { SetOfEnrolments } from './set-of-enrolments';
import { SetOfEvents } from './set-of-events';
import { SetOfIdentities } from './set-of-identities';
import { SetOfOrders } from './set-of-orders';

export class SetOfPhases implements PhaseTable {
  readonly known = new ReadRows<PhaseTerms>();
  readonly botEvents = new Map<number, number>();
  readonly leftOut = new Map<number, number>();

  terms(phase: number): PhaseTerms {
    return (
      this.known.get(String(phase)) ?? {
        windowDays: 0,
        repeatDays: 0,
        personal: [],
        halves: false,
        orderCap: null,
        countsSteps: false,
        placesSince: 0,
        daysSince: 0,
      }
    );
  }

  addBotEvent(phase: number): void {
    this.botEvents.set(phase, (this.botEvents.get(phase) ?? 0) + 1);
  }

  addLeftOut(phase: number, visitors: number): void {
    this.leftOut.set(phase, (this.leftOut.get(phase) ?? 0) + visitors);
  }
}

/** Keys are `site hash`: of whoever was forgotten nothing else is kept. */
export class SetOfForgotten implements ForgottenTable {
  readonly hashes = new ReadRows<true>();

  has(site: number, visitor: string): boolean {
    return this.hashes.get(`${site} ${hashOf(visitor)}`) === true;
  }

  note(site: number, visitor: string): void {
    this.hashes.put(`${site} ${hashOf(visitor)}`, true);
  }
}

function hashOf(visitor: string): string {
  return createHash('sha256').update(idToBytes(visitor)).digest('hex');
}

/** Only what is to be added; no figure is ever read for it. */
export class RollupChanges implements RollupTable {
  counts: { phase: number; key: RollupKey; sums: Sums }[] = [];
  days: { phase: number; key: DayCell; counts: DayCounts }[] = [];
  money: { phase: number; key: RevenueKey; sums: MoneySums }[] = [];
  ranks: { phase: number; dimension: string; value: string; exposed: number }[] = [];

  add(phase: number, key: RollupKey, sums: Sums): void {
    this.counts.push({ phase, key, sums });
  }

  addDay(phase: number, key: DayCell, counts: DayCounts): void {
    this.days.push({ phase, key, counts });
  }

  addMoney(phase: number, key: RevenueKey, sums: MoneySums): void {
    this.money.push({ phase, key, sums });
  }

  addRank(phase: number, dimension: string, value: string, exposed: number): void {
    this.ranks.push({ phase, dimension, value, exposed });
  }
}

export class WorkingSet implements Tables {
  readonly events = new SetOfEvents();
  readonly enrolments = new SetOfEnrolments();
  readonly identities = new SetOfIdentities();
  readonly orders = new SetOfOrders();
  readonly phases = new SetOfPhases();
  readonly forgotten = new SetOfForgotten();
  rollups = new RollupChanges();

  constructor(readonly names: NameTable) {}

  /** Whether the last pass asked for something that was not read, and must be made again. */
  get isMissing(): boolean {
    return (
      this.events.isMissing ||
      this.enrolments.ofVisitor.isMissing ||
      this.identities.isMissing ||
      this.orders.isMissing ||
      this.phases.known.isMissing ||
      this.forgotten.hashes.isMissing
    );
  }

  /** Before a pass: nothing is changed yet. */
  reset(): void {
    for (const table of [this.events, this.enrolments, this.identities, this.orders]) table.reset();
    this.phases.botEvents.clear();
    this.phases.leftOut.clear();
    this.forgotten.hashes.reset();
    this.rollups = new RollupChanges();
  }
}
