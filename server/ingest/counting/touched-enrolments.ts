// Enrolments that a transaction touches: each is read once and written once, however many events it got.
import { addEvent, type ArmEvent, type Circumstances, type Enrolment } from './enrolment';
import type { EnrolmentTable } from './tables';

interface Touched {
  site: number;
  phase: number;
  visitor: string;
  before: Enrolment | undefined;
  after: Enrolment;
}

export class TouchedEnrolments {
  readonly #table: EnrolmentTable;
  readonly #touched = new Map<string, Touched>();

  constructor(table: EnrolmentTable) {
    this.#table = table;
  }

  add(site: number, phase: number, event: ArmEvent, circumstances: Circumstances): void {
    const { visitor } = event;
    const key = `${phase} ${visitor}`;
    const known = this.#touched.get(key);
    if (known) {
      known.after = addEvent(known.after, event, circumstances);
      return;
    }
    const before = this.#table.of(site, phase, visitor);
    this.#touched.set(key, { site, phase, visitor, before, after: addEvent(before, event, circumstances) });
  }

  /** Writes what was touched, and gives of each enrolment what it was and what it is. */
  flush(): Touched[] {
    const touched = [...this.#touched.values()];
    for (const { site, phase, visitor, after } of touched) this.#table.put(site, phase, visitor, after);
    this.#touched.clear();
    return touched;
  }

  /** Drops what was touched and not written. Must follow every rollback. */
  forget(): void {
    this.#touched.clear();
  }
}
