// Stretches of time as stores are asked for them: days of the site as far as they are whole, hours of what is left.
import type { DayInterval, Interval } from '../ingest/event-store';
import type { Span } from './find-span';
import { dateAt, nextDay, startOfDay } from './site-days';

const HOUR = 3_600_000;

/** Each day of the site, from the day of one moment to the day of another, ms. */
export function siteDays(first: number, last: number, timeZone: string): DayInterval[] {
  const days: DayInterval[] = [];
  for (let from = startOfDay(first, timeZone); from <= last;) {
    const [to, date] = [nextDay(from, timeZone), dateAt(from, timeZone)];
    days.push({ from, to, dates: [date, date + 1] });
    from = to;
  }
  return days;
}

/** All days that the span touches, as one stretch; none for an empty span. */
export function daysOf({ from, to }: Span, timeZone: string): DayInterval {
  const [start, first] = [startOfDay(from, timeZone), dateAt(from, timeZone)];
  if (to <= from) return { from: start, to: start, dates: [first, first] };
  const last = startOfDay(to - 1, timeZone);
  return { from: start, to: nextDay(last, timeZone), dates: [first, dateAt(last, timeZone) + 1] };
}

/** The days of a span that begins with one. The last, where the span ends within it, is its hours until then. */
export function daysUntil({ from, to }: Span, timeZone: string): Interval[] {
  return siteDays(from, to - 1, timeZone).map((day) => (day.to > to ? { from: day.from, to } : day));
}

/** Each hour of the span. */
export function hoursOf({ from, to }: Span): Interval[] {
  const hours: Interval[] = [];
  for (let start = from - (from % HOUR); start < to; start += HOUR)
    hours.push({ from: Math.max(start, from), to: Math.min(start + HOUR, to) });
  return hours;
}
