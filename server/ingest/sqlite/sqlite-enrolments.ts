// Enrolments in the event file.
import type { Database } from 'better-sqlite3';
import { REACHED, type Enrolment, type FirstExposure } from '../counting/enrolment';
import { bytesToId, idToBytes } from '../counting/row-id';
import type { EnrolmentTable } from '../counting/tables';

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
  country: string;
  channel: string;
  weekhour: string;
  goals: string;
}

const COLUMNS =
  'arms, arm, exposed_at, exposure, device, source, visitor_kind, language, page, country, channel, weekhour, goals';

export class SqliteEnrolments implements EnrolmentTable {
  readonly #read;
  readonly #readAll;
  readonly #write;
  readonly #rename;

  constructor(database: Database) {
    this.#read = database.prepare<[number, Buffer], EnrolmentRow>(
      `SELECT ${COLUMNS} FROM enrolments WHERE phase = ? AND visitor = ?`,
    );
    this.#readAll = database.prepare<[Buffer, number], EnrolmentRow & { phase: number }>(
      `SELECT enrolments.phase, ${COLUMNS} FROM enrolments JOIN phases ON phases.id = enrolments.phase
       WHERE visitor = ? AND site = ?`,
    );
    this.#write = database.prepare<[EnrolmentRow & { phase: number; visitor: Buffer }]>(
      `INSERT OR REPLACE INTO enrolments (phase, visitor, ${COLUMNS})
       VALUES (@phase, @visitor, ${COLUMNS.replace(/\w+/g, '@$&')})`,
    );
    this.#rename = database.prepare<[Buffer, Buffer, number]>(
      'UPDATE enrolments SET visitor = ? WHERE visitor = ? AND phase IN (SELECT id FROM phases WHERE site = ?)',
    );
  }

  of(phase: number, visitor: string): Enrolment | undefined {
    const row = this.#read.get(phase, idToBytes(visitor));
    return row && fromRow(row);
  }

  allOf(site: number, visitor: string): { phase: number; enrolment: Enrolment }[] {
    return this.#readAll
      .all(idToBytes(visitor), site)
      .map(({ phase, ...row }) => ({ phase, enrolment: fromRow(row) }));
  }

  put(_site: number, phase: number, visitor: string, enrolment: Enrolment): void {
    this.#write.run({ phase, visitor: idToBytes(visitor), ...toRow(enrolment) });
  }

  rename(site: number, visitor: string, alias: string): void {
    this.#rename.run(idToBytes(alias), idToBytes(visitor), site);
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
  const { country, channel, weekhour } = row;
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
      country,
      channel,
      weekhour,
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
    country: first?.dimensions.country ?? '',
    channel: first?.dimensions.channel ?? '',
    weekhour: first?.dimensions.weekhour ?? '',
  };
}
