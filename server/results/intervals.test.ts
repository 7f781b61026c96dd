import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf } from '../ingest/counting/day-counts';
import { hourOfWeek } from '../sites/hour-of-week';
import { daysOf, daysUntil, hoursOf, siteDays } from './intervals';
import { dateAt, nextDay, startOfDay } from './site-days';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) });
const zone = fc.constantFrom(
  'UTC',
  'Europe/Oslo',
  'America/Santiago',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
);
/** Up to a month. */
const span = fc
  .tuple(moment, fc.integer({ min: 1, max: 31 * DAY }))
  .map(([from, length]) => ({ from, to: from + length }));

describe('intervals', () => {
  it('an exposure is kept under the date that the clock of the site showed', () => {
    fc.assert(
      fc.property(moment, zone, (at, timeZone) => {
        const weekhour = String(hourOfWeek(at, timeZone));
        const dimensions = { weekhour } as Parameters<typeof dateOf>[0]['dimensions'];
        expect(dateOf({ id: '', arm: 'a', at, dimensions })).toBe(dateAt(at, timeZone));
      }),
      { numRuns: 1000 },
    );
  });

  it('days follow each other without a gap, a date each, and are together what the span touches', () => {
    fc.assert(
      fc.property(span, zone, ({ from, to }, timeZone) => {
        const days = siteDays(from, to - 1, timeZone);
        for (const [place, { from: start, to: end, dates }] of days.entries()) {
          expect(end).toBe(days[place + 1]?.from ?? end);
          expect(dates).toEqual([dateAt(start, timeZone), dateAt(end - 1, timeZone) + 1]);
          expect(dates[1] - dates[0]).toBe(1);
        }
        const [first, last] = [days[0], days.at(-1)];
        expect(daysOf({ from, to }, timeZone)).toEqual({
          from: first?.from,
          to: last?.to,
          dates: [first?.dates[0], last?.dates[1]],
        });
        expect(first?.from).toBeLessThanOrEqual(from);
        expect(last?.to).toBeGreaterThanOrEqual(to);
      }),
    );
  });

  it('of a day that the span ends within, only the time until then is asked for', () => {
    const from = startOfDay(Date.UTC(2026, 2, 28, 12), 'Europe/Oslo');
    const tomorrow = nextDay(from, 'Europe/Oslo');
    const whole = siteDays(from, from, 'Europe/Oslo');
    expect(daysUntil({ from, to: tomorrow }, 'Europe/Oslo')).toEqual(whole);
    expect(daysUntil({ from, to: tomorrow + 5 * HOUR }, 'Europe/Oslo')).toEqual([
      ...whole,
      { from: tomorrow, to: tomorrow + 5 * HOUR },
    ]);
  });

  it('an empty span has no date', () => {
    const { from, to, dates } = daysOf({ from: DAY + 5, to: DAY + 5 }, 'UTC');
    expect([from, to, dates]).toEqual([DAY, DAY, [1, 1]]);
  });

  it('hours begin and end with the span', () => {
    expect(hoursOf({ from: 1.5 * HOUR, to: 3.25 * HOUR })).toEqual([
      { from: 1.5 * HOUR, to: 2 * HOUR },
      { from: 2 * HOUR, to: 3 * HOUR },
      { from: 3 * HOUR, to: 3.25 * HOUR },
    ]);
    expect(hoursOf({ from: HOUR, to: HOUR })).toEqual([]);
  });
});
