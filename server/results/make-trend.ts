// Hours of the roll-ups as points of a chart: hours while a campaign is young, days of the site later, and no gaps.
import type { ArmFigures, TrendPoint } from '../ingest/event-store';
import { sumFigures, type Figures } from './figures';
import { nextDay, startOfDay } from './site-days';

export interface TrendView extends Omit<Figures, 'closed'> {
  /** ms. */
  start: number;
}

const HOUR = 3_600_000;
/** Younger campaigns are shown by the hour. */
const HOURLY_UNTIL = 48 * HOUR;

/** In what a stretch of time is drawn. */
export function trendUnit(from: number, to: number): 'hour' | 'day' {
  return to - from < HOURLY_UNTIL ? 'hour' : 'day';
}

/**
 * From `startedAt` to now, in hours while that is short unless `asked` says otherwise. An hour that the zone's midnight cuts in two counts for the day it began in.
 * `startedAt` undefined: never published, no points. `currency` and `timeZone` are those of the site.
 */
export function makeTrend(
  hours: readonly TrendPoint[],
  startedAt: number | undefined,
  now: number,
  { timeZone, currency }: { timeZone: string; currency: string },
  asked?: 'hour' | 'day',
): { unit: 'hour' | 'day'; points: TrendView[] } {
  if (startedAt === undefined) return { unit: 'hour', points: [] };
  const unit = asked ?? trendUnit(startedAt, now);
  const first = Math.min(startedAt, hours[0]?.hour ?? startedAt);
  const begin = unit === 'hour' ? first - (first % HOUR) : startOfDay(first, timeZone);
  const points: TrendView[] = [];
  let next = 0;
  for (let start = begin; start <= now;) {
    const end = unit === 'hour' ? start + HOUR : nextDay(start, timeZone);
    const parts: ArmFigures[] = [];
    for (let hour = hours[next]; hour && hour.hour < end; hour = hours[++next]) parts.push(...hour.arms);
    const { closed: _, ...figures } = sumFigures(parts, currency);
    points.push({ start, ...figures });
    start = end;
  }
  return { unit, points };
}
