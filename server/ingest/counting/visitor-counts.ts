// Keeps the roll-ups in step with enrolments, orders and who is whom: of each person in each phase it knows what was counted
// before a change and what is to be counted after it.
import { countingTerms, countVisitor, type CountedVisitor, type CountingTerms } from './counted-visitor';
import type { Enrolment } from './enrolment';
import type { CountedOrder } from './order';
import type { PendingRollups } from './pending-rollups';
import type { PersonOrders } from './person-orders';
import type { Person, Persons } from './persons';
import { isExcluded, rollupDifference, type RollupChange } from './rollup';
import type { EnrolmentTable, PhaseTable, PhaseTerms } from './tables';
import type { TouchedEnrolments } from './touched-enrolments';

interface Known {
  person: Person;
  orders: readonly CountedOrder[];
}

/** A person in a phase. */
interface Unit extends Known {
  site: number;
  phase: number;
  before: Enrolment[];
  after: Enrolment[];
  seen: Set<string>;
}

export class VisitorCounts {
  readonly #tables: { enrolments: EnrolmentTable; phases: PhaseTable };
  readonly #touched: TouchedEnrolments;
  readonly #persons: Persons;
  readonly #orders: PersonOrders;
  readonly #rollups: PendingRollups;
  /** Of phases that were asked about since the last flush: a transaction has few of them, and many visitors. */
  readonly #known = new Map<number, PhaseTerms>();

  constructor(
    tables: { enrolments: EnrolmentTable; phases: PhaseTable },
    parts: { touched: TouchedEnrolments; persons: Persons; orders: PersonOrders; rollups: PendingRollups },
  ) {
    this.#tables = tables;
    this.#touched = parts.touched;
    this.#persons = parts.persons;
    this.#orders = parts.orders;
    this.#rollups = parts.rollups;
  }

  /** Writes the enrolments that were touched, and counts what they changed. */
  flush(): void {
    this.#known.clear();
    const known = new Map<string, Known>();
    const units = new Map<string, Unit>();
    for (const { site, phase, visitor, before, after } of this.#touched.flush()) {
      const who = this.#know(known, site, visitor);
      const key = `${phase} ${who.person.customer ?? visitor}`;
      let unit = units.get(key);
      if (!unit) units.set(key, (unit = { ...who, site, phase, before: [], after: [], seen: new Set() }));
      if (before) unit.before.push(before);
      unit.after.push(after);
      unit.seen.add(visitor);
    }
    for (const { site, person, orders, phase, before, after, seen } of units.values()) {
      for (const visitor of person.visitors) {
        const untouched = seen.has(visitor) ? undefined : this.#tables.enrolments.of(site, phase, visitor);
        if (untouched) for (const side of [before, after]) side.push(untouched);
      }
      const terms = this.#phaseTermsOf(phase);
      this.#tell(phase, countVisitor(before, orders, terms), countVisitor(after, orders, terms));
    }
  }

  /**
   * Makes a change to orders or identities that concerns nobody but these visitors and the persons they are.
   * @param renamed the same visitors, where the change gives them other names
   */
  change(site: number, visitors: readonly string[], make: () => void, renamed = visitors): void {
    this.flush();
    this.#each(site, visitors, (phase, counted) => this.#tell(phase, counted, undefined));
    make();
    this.#each(site, renamed, (phase, counted) => this.#tell(phase, undefined, counted));
  }

  /** Everything that is counted for these visitors, each person once. */
  #each(
    site: number,
    visitors: readonly string[],
    tell: (phase: number, counted: CountedVisitor | undefined) => void,
  ): void {
    const done = new Set<string>();
    for (const visitor of visitors) {
      if (done.has(visitor)) continue;
      const person = this.#persons.personOf(site, visitor);
      const orders = this.#orders.of(site, person);
      const phases = new Map<number, Enrolment[]>();
      for (const member of person.visitors) {
        done.add(member);
        for (const { phase, enrolment } of this.#tables.enrolments.allOf(site, member))
          phases.set(phase, [...(phases.get(phase) ?? []), enrolment]);
      }
      for (const [phase, enrolments] of phases)
        tell(phase, countVisitor(enrolments, orders, this.#phaseTermsOf(phase)));
    }
  }

  #know(known: Map<string, Known>, site: number, visitor: string): Known {
    const key = `${site} ${visitor}`;
    let who = known.get(key);
    if (!who) {
      const person = this.#persons.personOf(site, visitor);
      known.set(key, (who = { person, orders: this.#orders.of(site, person) }));
    }
    return who;
  }

  #termsOf(phase: number): PhaseTerms {
    const known = this.#known.get(phase) ?? this.#tables.phases.terms(phase);
    this.#known.set(phase, known);
    return known;
  }

  #phaseTermsOf(phase: number): CountingTerms {
    return countingTerms(this.#termsOf(phase));
  }

  #tell(phase: number, before: CountedVisitor | undefined, after: CountedVisitor | undefined): void {
    const change: RollupChange = {
      counts: (cell, of) => this.#rollups.add(phase, cell, of),
      money: (key, sums) => this.#rollups.addMoney(phase, key, sums),
    };
    rollupDifference(before, after, change, this.#termsOf(phase));
    const excluded = Number(isExcluded(after)) - Number(isExcluded(before));
    if (excluded !== 0) this.#tables.phases.addLeftOut(phase, excluded);
  }
}
