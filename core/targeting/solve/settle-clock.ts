// Date, hour and day of the week are one moment on one clock. Which time zone the visitor's clock is in nobody knows, so
// that a moment is given up only when no zone there is shows it as asked.
import type { Budget } from './budget';
import { passes, type Single, type Wish } from './wish';

const QUARTER = 15 * 60_000;
const HOUR = 4 * QUARTER;
const DAY = 24 * HOUR;
/** From the dateline to the dateline, the likeliest first; ms. */
const OFFSETS = [0, ...Array.from({ length: 26 * 4 + 1 }, (_, index) => index * QUARTER - 12 * HOUR)];
const DAYS = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'];
/** After so long, every hour of every day came by. */
const CYCLE = 7 * DAY + HOUR;

const allows = (wish: Wish | undefined, answer: Single) => wish?.open?.includes(answer) ?? true;

/** Settles all three on one moment. False when there is none, `unknown` when the budget ended before one was found. */
export function settleClock(wishes: Map<string, Wish>, budget: Budget): boolean | 'unknown' {
  const [date, hour, weekday] = ['date', 'hour', 'weekday'].map((name) => wishes.get(name));
  if (!date?.open || !(hour ?? weekday)) return true;
  const isAllowed = (at: number) =>
    date.yes.every((test) => passes(at, test)) && !date.no.some((test) => passes(at, test));
  const starts = date.open.flatMap((at) => (typeof at === 'number' ? [at, at - CYCLE] : []));
  for (const start of starts) {
    const first = Math.ceil(start / QUARTER) * QUARTER;
    for (const at of [
      start,
      ...Array.from({ length: CYCLE / QUARTER }, (_, step) => first + step * QUARTER),
    ]) {
      if (!budget.spend(1)) return 'unknown';
      if (!isAllowed(at)) continue;
      budget.spend(OFFSETS.length);
      for (const offset of OFFSETS) {
        const local = at + offset;
        const localHour = Math.floor((((local % DAY) + DAY) % DAY) / HOUR);
        const localDay = DAYS[((Math.floor(local / DAY) % 7) + 7) % 7] ?? '';
        if (!allows(hour, localHour) || !allows(weekday, localDay)) continue;
        wishes.set('date', { ...date, open: [at] });
        if (hour) wishes.set('hour', { ...hour, open: [localHour] });
        if (weekday) wishes.set('weekday', { ...weekday, open: [localDay] });
        return true;
      }
    }
  }
  return false;
}
