// Enrolments as rows of a table, in every store the same to the letter; ids in their usual spelling.
import type { Enrolment, FirstExposure, Reached } from './enrolment';

export interface EnrolmentRow {
  arms: string;
  arm: string | null;
  exposed_at: number | null;
  exposure: string | null;
  device: string | null;
  source: string | null;
  visitor_kind: string | null;
  language: string | null;
  page: string | null;
  country: string;
  channel: string;
  weekhour: string;
  /** Sorted JSON arrays. */
  audiences: string;
  segments: string;
  goals: string;
  /** Topic → [at, event, values], by topic. */
  told: string;
}

export const ENROLMENT_COLUMNS =
  'arms, arm, exposed_at, exposure, device, source, visitor_kind, language, page, country, channel, weekhour, audiences, segments, goals, told';

/** An enrolment as a store keeps it. */
export function readEnrolment(row: EnrolmentRow): Enrolment {
  const goals = JSON.parse(row.goals) as Record<string, [count: number, firstAt: number]>;
  const told = JSON.parse(row.told) as Record<string, [at: number, id: string, values: string[]]>;
  const first = firstExposure(row);
  return {
    arms: JSON.parse(row.arms) as string[],
    goals: Object.fromEntries(
      Object.entries(goals).map(([goal, [count, firstAt]]) => [goal, { count, firstAt }]),
    ),
    told: Object.fromEntries(
      Object.entries(told).map(([topic, [at, id, values]]) => [topic, { at, id, values }]),
    ),
    ...(first && { first }),
  };
}

function firstExposure(row: EnrolmentRow): FirstExposure | undefined {
  const { exposure, exposed_at, arm, device, source, visitor_kind, language, page } = row;
  const { country, channel, weekhour, audiences, segments } = row;
  if (exposure === null || exposed_at === null || arm === null) return undefined;
  return {
    id: exposure,
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
      audience: JSON.parse(audiences) as string[],
      segment: JSON.parse(segments) as string[],
    },
  };
}

/** The same as a row. */
export function enrolmentRow({ arms, first, goals, told }: Enrolment): EnrolmentRow {
  const reached = (Object.keys(goals) as Reached[]).sort().flatMap((goal) => {
    const state = goals[goal];
    return state ? [[goal, [state.count, state.firstAt]] as const] : [];
  });
  return {
    arms: JSON.stringify(arms),
    goals: JSON.stringify(Object.fromEntries(reached)),
    told: JSON.stringify(
      Object.fromEntries(
        Object.entries(told)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([topic, { at, id, values }]) => [topic, [at, id, values]]),
      ),
    ),
    arm: first?.arm ?? null,
    exposed_at: first?.at ?? null,
    exposure: first?.id ?? null,
    device: first?.dimensions.device ?? null,
    source: first?.dimensions.source ?? null,
    visitor_kind: first?.dimensions.visitor ?? null,
    language: first?.dimensions.language ?? null,
    page: first?.dimensions.page ?? null,
    country: first?.dimensions.country ?? '',
    channel: first?.dimensions.channel ?? '',
    weekhour: first?.dimensions.weekhour ?? '',
    audiences: JSON.stringify(first?.dimensions.audience ?? []),
    segments: JSON.stringify(first?.dimensions.segment ?? []),
  };
}
