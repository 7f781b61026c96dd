// The hour of the week on the wall of the shop.
import { wallClock } from '../results/site-days';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Clocks of all zones differ from UTC by multiples of this, and change at multiples of it. */
const QUARTER = HOUR / 4;
/** Zone → the quarter last asked about and how far its clock is ahead of UTC then, ms: events come at about the same time. */
const lastAsked = new Map<string, { quarter: number; ahead: number }>();

/** 0–167, from Monday 0:00 in the zone; `at` in ms since 1970 UTC. */
export function hourOfWeek(at: number, timeZone: string): number {
  const quarter = Math.floor(at / QUARTER);
  let known = lastAsked.get(timeZone);
  if (known?.quarter !== quarter) {
    known = { quarter, ahead: wallClock(quarter * QUARTER, timeZone) - quarter * QUARTER };
    lastAsked.set(timeZone, known);
  }
  // 1 January 1970 was a Thursday.
  const sinceMonday = (at + known.ahead + 3 * DAY) % (7 * DAY);
  return Math.floor(sinceMonday / HOUR);
}
