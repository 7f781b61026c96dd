import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWallClock, wallClock } from './site-clock';

const zone = fc.constantFrom('UTC', 'Europe/Oslo', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia');
/** Whole minutes from 1970 to 2100. */
const minute = fc.integer({ min: 60 * 24, max: 68_000_000 }).map((minutes) => minutes * 60_000);

describe('the clock of a site', () => {
  it('says date, hour and day of the week', () => {
    const at = Date.UTC(2026, 5, 14, 22, 5);
    expect(wallClock(at, 'Europe/Oslo')).toEqual({ text: '2026-06-15T00:05', hour: 0, weekday: 'monday' });
    expect(wallClock(at, 'America/New_York')).toEqual({
      text: '2026-06-14T18:05',
      hour: 18,
      weekday: 'sunday',
    });
  });

  it('leads back to a moment that it shows in the same way', () => {
    fc.assert(
      fc.property(minute, zone, (at, timeZone) => {
        const { text } = wallClock(at, timeZone);
        expect(wallClock(fromWallClock(text, timeZone) ?? 0, timeZone).text).toBe(text);
      }),
    );
  });

  it('takes an hour that clocks leave out for one close by', () => {
    const at = fromWallClock('2026-03-29T02:30', 'Europe/Oslo') ?? 0;
    expect(Math.abs(at - Date.UTC(2026, 2, 29, 1))).toBeLessThanOrEqual(3_600_000);
  });

  it.each(['', 'soon', '2026-13-01T00:00', '1960-01-01T00:00'])('knows no moment for %j', (text) => {
    expect(fromWallClock(text, 'Europe/Oslo')).toBeUndefined();
  });
});
