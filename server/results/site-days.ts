// Days as the shop's owner lives them: from midnight to midnight in the site's time zone, 23 to 25 hours long.

const HOUR = 3_600_000;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

interface Zone {
  format: Intl.DateTimeFormat;
  /** Minute → how far its clocks are ahead of UTC, ms. Pages ask for the same days again and again, and a date is slow to format. */
  ahead: Map<number, number>;
}
const zones = new Map<string, Zone>();
/** Of one zone; then it begins anew. */
const MOST_MINUTES = 20_000;

/** What the clock on the wall shows, as if it were UTC, ms. */
export function wallClock(at: number, timeZone: string): number {
  const { format, ahead } = zoneOf(timeZone);
  const minute = Math.floor(at / MINUTE);
  let difference = ahead.get(minute);
  if (difference === undefined) {
    difference = readClock(format, minute * MINUTE) - minute * MINUTE;
    if (ahead.size >= MOST_MINUTES) ahead.clear();
    ahead.set(minute, difference);
  }
  return Math.floor(at / SECOND) * SECOND + difference;
}

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    zones.set(timeZone, (zone = { format, ahead: new Map() }));
  }
  return zone;
}

function readClock(format: Intl.DateTimeFormat, at: number): number {
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The local calendar day of a moment, as the UTC midnight of the same date, ms. Equal exactly when the dates are. */
function localDate(at: number, timeZone: string): number {
  return dateAt(at, timeZone) * 24 * HOUR;
}

/** The local calendar day of a moment, in days since 1970. */
export function dateAt(at: number, timeZone: string): number {
  return Math.floor(wallClock(at, timeZone) / (24 * HOUR));
}

/** First moment of the day that `at` lies in, ms. */
export function startOfDay(at: number, timeZone: string): number {
  const date = localDate(at, timeZone);
  const isSameDay = (moment: number) => localDate(moment, timeZone) === date;
  const guess = at - (at % 1000) - (wallClock(at, timeZone) - date);
  if (isSameDay(guess) && !isSameDay(guess - 1)) return guess;
  // The clock changed between midnight and `at`, so the guess is off by the size of the change. Clocks change by multiples of
  // a quarter of an hour: the first quarter that has the date begins the day.
  let start = guess - 4 * HOUR;
  while (start < at && !isSameDay(start)) start += HOUR / 4;
  return start;
}

/** First moment of the day with this calendar date, ms; `date` is its UTC midnight, ms. */
export function startOfDate(date: number, timeZone: string): number {
  // Noon in London is the same day from 12 hours west of it to 12 hours east; farther east, its midnight is.
  const noon = date + 12 * HOUR;
  return startOfDay(localDate(noon, timeZone) === date ? noon : date, timeZone);
}

/** First moment of the day after the one that `start` begins. Days have 23 to 25 hours, so 30 hours later it is on. */
export function nextDay(start: number, timeZone: string): number {
  return startOfDay(start + 30 * HOUR, timeZone);
}

/** Starts of the `count` days that end with the day of `now`, oldest first. */
export function lastDays(now: number, count: number, timeZone: string): number[] {
  const days = [startOfDay(now, timeZone)];
  while (days.length < count) days.unshift(startOfDay((days[0] ?? now) - 1, timeZone));
  return days;
}
