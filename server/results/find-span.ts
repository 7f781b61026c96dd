// From a period that was asked for to moments, and to the period before it. Pure.
import type { Period } from '@/core/period';
import { lastDays, nextDay, startOfDate, startOfDay } from './site-days';

const HOUR = 3_600_000;

/** ms; `to` is not part of it. */
export interface Span {
  from: number;
  to: number;
}

export interface PhaseSpan {
  number: number;
  startedAt: number;
  endedAt: number | null;
}

export interface FoundSpan {
  /** Whole phases, which every figure is kept for; else hours, which only some are. Absent: all phases. */
  phase?: number;
  span: Span;
  /** As long as `span` has been going on, to the nearest hour; of a phase, the phase before. Null: there was none. */
  before: { span: Span; phase?: number } | null;
}

/**
 * @param phases oldest first; at least one
 * @returns undefined for everything, also when the phase that was asked for does not exist
 */
export function findSpan(
  period: Period,
  phases: readonly PhaseSpan[],
  now: number,
  timeZone: string,
): FoundSpan | undefined {
  /** So that this very moment is part of it. */
  const end = now + 1;
  switch (period.kind) {
    case 'all':
      return undefined;
    case 'phase': {
      const found = phases.find(({ number }) => number === period.number);
      if (!found) return undefined;
      const earlier = phases.find(({ number }) => number === period.number - 1);
      const spanOf = ({ startedAt, endedAt }: PhaseSpan) => ({ from: startedAt, to: endedAt ?? end });
      return {
        phase: found.number,
        span: spanOf(found),
        before: earlier ? { phase: earlier.number, span: spanOf(earlier) } : null,
      };
    }
    case 'days': {
      const [from = now] = lastDays(now, period.days, timeZone);
      return withBefore({ from, to: end }, period.days, phases, timeZone);
    }
    case 'dates': {
      const from = startOfDate(Date.parse(period.from), timeZone);
      const last = startOfDate(Date.parse(period.to), timeZone);
      const to = Math.max(from, Math.min(end, nextDay(last, timeZone)));
      const days = Math.round((Date.parse(period.to) - Date.parse(period.from)) / (24 * HOUR)) + 1;
      return withBefore({ from, to }, days, phases, timeZone);
    }
  }
}

function withBefore(span: Span, days: number, phases: readonly PhaseSpan[], timeZone: string): FoundSpan {
  const before = spanBefore(span, days, timeZone);
  const ranBefore = (phases[0]?.startedAt ?? Infinity) < before.to;
  return { span, before: ranBefore ? { span: before } : null };
}

/**
 * So many days before `span`, cut off where `span` has got to: at the same hour of the same day of it, to the nearest hour,
 * because figures are kept by the hour.
 */
export function spanBefore(span: Span, days: number, timeZone: string): Span {
  const [from = span.from] = lastDays(span.from - 1, days, timeZone);
  const lastDay = startOfDay(Math.max(span.from, span.to - 1), timeZone);
  const intoLastDay = Math.round((span.to - lastDay) / HOUR) * HOUR;
  const passed = Math.round((lastDay - span.from) / (24 * HOUR));
  let day = from;
  for (let count = 0; count < passed; count++) day = nextDay(day, timeZone);
  // A day may have 23 hours, and the one it is compared with 24.
  return { from, to: Math.min(day + intoLastDay, nextDay(day, timeZone), span.from) };
}
