// Enrolments on disk. Each one touched in a transaction is read once and written once, however many events it got.
import type { Database } from 'better-sqlite3';
import { addEvent, REACHED, type ArmEvent, type Enrolment, type FirstExposure } from './enrolment';
import { bytesToId, idToBytes } from './row-id';

interface EnrolmentRow {
  arms: string;
  arm: string | null;
  exposed_at: number | null;
  exposure: Buffer | null;
  device: string | null;
  source: string | null;
  visitor_kind: string | null;
  language: string | null;
  page: string | null;
  goals: string;
}

interface Touched {
  phase: number;
  visitor: Buffer;
  before: Enrolment | undefined;
  after: Enrolment;
}

export class EnrolmentTable {
  readonly #touched = new Map<string, Touched>();
  readonly #read;
  readonly #write;

  constructor(database: Database) {
    this.#read = database.prepare<[number, Buffer], EnrolmentRow>(
      `SELECT arms, arm, exposed_at, exposure, device, source, visitor_kind, language, page, goals
       FROM enrolments WHERE phase = ? AND visitor = ?`,
    );
    this.#write = database.prepare<[EnrolmentRow & { phase: number; visitor: Buffer }]>(
      `INSERT OR REPLACE INTO enrolments
         (phase, visitor, arms, arm, exposed_at, exposure, device, source, visitor_kind, language, page, goals)
       VALUES (@phase, @visitor, @arms, @arm, @exposed_at, @exposure, @device, @source, @visitor_kind, @language, @page, @goals)`,
    );
  }

  add(phase: number, event: ArmEvent, happenedAt: number): void {
    const key = `${phase} ${event.visitor}`;
    const known = this.#touched.get(key);
    if (known) {
      known.after = addEvent(known.after, event, happenedAt);
      return;
    }
    const visitor = idToBytes(event.visitor);
    const row = this.#read.get(phase, visitor);
    const before = row && fromRow(row);
    this.#touched.set(key, { phase, visitor, before, after: addEvent(before, event, happenedAt) });
  }

  /** Writes what was touched and tells of each enrolment what it was and what it is. */
  flush(tell: (phase: number, before: Enrolment | undefined, after: Enrolment) => void): void {
    for (const { phase, visitor, before, after } of this.#touched.values()) {
      this.#write.run({ phase, visitor, ...toRow(after) });
      tell(phase, before, after);
    }
    this.#touched.clear();
  }

  /** Drops what was touched and not written. Must follow every rollback. */
  forget(): void {
    this.#touched.clear();
  }
}

function fromRow(row: EnrolmentRow): Enrolment {
  const goals = JSON.parse(row.goals) as Record<string, [count: number, firstAt: number]>;
  const first = firstExposure(row);
  return {
    arms: JSON.parse(row.arms) as string[],
    goals: Object.fromEntries(
      Object.entries(goals).map(([goal, [count, firstAt]]) => [goal, { count, firstAt }]),
    ),
    ...(first && { first }),
  };
}

function firstExposure(row: EnrolmentRow): FirstExposure | undefined {
  const { exposure, exposed_at, arm, device, source, visitor_kind, language, page } = row;
  if (exposure === null || exposed_at === null || arm === null) return undefined;
  return {
    id: bytesToId(exposure),
    at: exposed_at,
    arm,
    dimensions: {
      device: device ?? '',
      source: source ?? '',
      visitor: visitor_kind ?? '',
      language: language ?? '',
      page: page ?? '',
    },
  };
}

function toRow({ arms, first, goals }: Enrolment): EnrolmentRow {
  const reached = REACHED.flatMap((goal) => {
    const state = goals[goal];
    return state ? [[goal, [state.count, state.firstAt]] as const] : [];
  });
  return {
    arms: JSON.stringify(arms),
    goals: JSON.stringify(Object.fromEntries(reached)),
    arm: first?.arm ?? null,
    exposed_at: first?.at ?? null,
    exposure: first ? idToBytes(first.id) : null,
    device: first?.dimensions.device ?? null,
    source: first?.dimensions.source ?? null,
    visitor_kind: first?.dimensions.visitor ?? null,
    language: first?.dimensions.language ?? null,
    page: first?.dimensions.page ?? null,
  };
}
