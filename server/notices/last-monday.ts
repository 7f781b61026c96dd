// The last Monday at eight o'clock of a time zone.
import { startOfDay } from '../results/site-days';

const HOUR = 3_600_000;
const EIGHT = 8;

/** `at` in ms, not after `now`; `day` names it, for example `2026-11-23`. */
export function lastMonday(now: number, timeZone: string): { at: number; day: string } {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const read = (at: number) => {
    const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
    return {
      isMonday: parts.get('weekday')?.startsWith('Mon') ?? false,
      hour: Number(parts.get('hour')),
      day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    };
  };
  for (let start = startOfDay(now, timeZone); ; start = startOfDay(start - 1, timeZone)) {
    const { isMonday, day } = read(start);
    // A clock that was changed on that very morning is an hour off.
    const guess = start + EIGHT * HOUR;
    const at = guess + (EIGHT - read(guess).hour) * HOUR;
    if (isMonday && at <= now) return { at, day };
  }
}
