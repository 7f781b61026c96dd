// Visitors per day of the site, from the hours of the roll-ups.
import type { TrendPoint } from '../ingest/event-store';
import { NO_FIGURES, sumFigures, type Figures } from './figures';

/**
 * One entry per day, by the time of the first exposure. `days` are the starts of days that follow each other, ms; the last one is
 * still going on. An hour that the zone's midnight cuts in two counts for the day it began in.
 * @param currency of the site
 */
export function dailyFigures(
  hours: readonly TrendPoint[],
  days: readonly number[],
  currency: string,
): Figures[] {
  return days.map((start, day) => {
    const end = days[day + 1] ?? Infinity;
    const within = hours.filter(({ hour }) => hour >= start && hour < end);
    return sumFigures(
      within.flatMap(({ arms }) => arms),
      currency,
    );
  });
}

/** The sum of days; a visitor is in one of them only. */
export function addFigures(days: readonly Figures[]): Figures {
  const sum = { ...NO_FIGURES };
  for (const day of days) for (const key of Object.keys(sum) as (keyof Figures)[]) sum[key] += day[key];
  return sum;
}
