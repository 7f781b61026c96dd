import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDays, nextDay, startOfDay } from './site-days';

const ZONES = [
  'UTC',
  'Europe/Oslo',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Pacific/Apia',
];

const localDay = (at: number, timeZone: string) => new Intl.DateTimeFormat('sv', { timeZone }).format(at);

describe('the days of a site', () => {
  it('begin at the first moment of their date, in every zone and through every clock change', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) }),
        fc.constantFrom(...ZONES),
        (at, zone) => {
          const start = startOfDay(at, zone);
          expect(start).toBeLessThanOrEqual(at);
          expect(localDay(start, zone)).toBe(localDay(at, zone));
          expect(localDay(start - 1, zone)).not.toBe(localDay(at, zone));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('have 23 hours when clocks go forward and 25 when they go back', () => {
    const spring = startOfDay(Date.UTC(2026, 2, 29, 12), 'Europe/Oslo');
    expect(spring).toBe(Date.UTC(2026, 2, 28, 23));
    expect(nextDay(spring, 'Europe/Oslo') - spring).toBe(23 * 3_600_000);
    const autumn = startOfDay(Date.UTC(2026, 9, 25, 12), 'Europe/Oslo');
    expect(nextDay(autumn, 'Europe/Oslo') - autumn).toBe(25 * 3_600_000);
  });

  it('begin at one where midnight does not exist', () => {
    // Chile puts its clocks forward at midnight: 6 September 2026 begins at 01:00, which is 04:00 UTC.
    expect(startOfDay(Date.UTC(2026, 8, 6, 15), 'America/Santiago')).toBe(Date.UTC(2026, 8, 6, 4));
  });

  it('follow each other without a gap', () => {
    for (const zone of ZONES) {
      const days = lastDays(Date.UTC(2026, 10, 5, 9), 200, zone);
      expect(days).toHaveLength(200);
      for (const [i, day] of days.entries()) if (i > 0) expect(nextDay(days[i - 1] ?? 0, zone)).toBe(day);
    }
  });
});
