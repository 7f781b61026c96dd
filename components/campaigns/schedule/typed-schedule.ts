// A schedule as it is typed: two moments by the clock of the shop, either of them empty.
import type { Schedule } from '@/core/campaign-status';
import { fromWallClock, wallClock } from '@/components/simulator/site-clock';

export interface TypedSchedule {
  /** As a date field has it: `2026-11-27T09:00`; empty: at once, and without end. */
  start: string;
  end: string;
}

export type ScheduleProblem = 'noDate' | 'endPast' | 'endBeforeStart';

export type ReadSchedule =
  { ok: true; schedule: Schedule } | { ok: false; field: keyof TypedSchedule; problem: ScheduleProblem };

export function typeSchedule({ startsAt, endsAt }: Schedule, timeZone: string): TypedSchedule {
  const type = (at: number | null) => (at === null ? '' : wallClock(at, timeZone).text);
  return { start: type(startsAt), end: type(endsAt) };
}

/** @param now ms since 1970 */
export function readSchedule({ start, end }: TypedSchedule, timeZone: string, now: number): ReadSchedule {
  const startsAt = start === '' ? null : fromWallClock(start, timeZone);
  const endsAt = end === '' ? null : fromWallClock(end, timeZone);
  if (startsAt === undefined) return { ok: false, field: 'start', problem: 'noDate' };
  if (endsAt === undefined) return { ok: false, field: 'end', problem: 'noDate' };
  if (endsAt !== null && endsAt <= now) return { ok: false, field: 'end', problem: 'endPast' };
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    return { ok: false, field: 'end', problem: 'endBeforeStart' };
  return { ok: true, schedule: { startsAt, endsAt } };
}
