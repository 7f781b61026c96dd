import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSchedule, typeSchedule } from './typed-schedule';

const BERLIN = 'Europe/Berlin';
const NOW = Date.UTC(2026, 10, 22, 12);

describe('a typed schedule', () => {
  test('is by the clock of the shop, in winter and in summer', () => {
    expect(readSchedule({ start: '2026-11-27T09:00', end: '2027-07-01T00:00' }, BERLIN, NOW)).toEqual({
      ok: true,
      schedule: { startsAt: Date.UTC(2026, 10, 27, 8), endsAt: Date.UTC(2027, 5, 30, 22) },
    });
  });

  test('may have neither moment, and a start that is past', () => {
    expect(readSchedule({ start: '', end: '' }, BERLIN, NOW)).toEqual({
      ok: true,
      schedule: { startsAt: null, endsAt: null },
    });
    expect(readSchedule({ start: '2020-01-01T00:00', end: '' }, BERLIN, NOW).ok).toBe(true);
  });

  test.each([
    [{ start: 'soon', end: '' }, 'start', 'noDate'],
    [{ start: '', end: '2026-11-22T13:00' }, 'end', 'endPast'],
    [{ start: '2026-12-02T09:00', end: '2026-12-02T09:00' }, 'end', 'endBeforeStart'],
  ])('in which a campaign could never run is refused: %j', (typed, field, problem) => {
    expect(readSchedule(typed, BERLIN, NOW)).toEqual({ ok: false, field, problem });
  });

  test('comes back as it was typed', () => {
    const moment = fc
      .integer({ min: NOW / 60_000 + 1, max: NOW / 60_000 + 500_000 })
      .map((minute) => minute * 60_000);
    fc.assert(
      fc.property(
        fc.tuple(moment, moment),
        fc.constantFrom(BERLIN, 'UTC', 'Asia/Kolkata'),
        ([a, b], zone) => {
          fc.pre(a !== b);
          const typed = typeSchedule({ startsAt: Math.min(a, b), endsAt: Math.max(a, b) }, zone);
          const read = readSchedule(typed, zone, NOW);
          // Of an hour that clocks go through twice a field cannot say which.
          if (!read.ok) return void expect(read.problem).toBe('endBeforeStart');
          expect(typeSchedule(read.schedule, zone)).toEqual(typed);
        },
      ),
    );
  });
});
