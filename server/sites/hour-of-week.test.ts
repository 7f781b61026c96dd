import { expect, it } from 'vitest';
import { hourOfWeek } from './hour-of-week';

it.each([
  ['2026-01-05T00:00:00Z', 'UTC', 0],
  ['2026-01-05T00:59:59.999Z', 'UTC', 0],
  ['2026-01-04T23:59:59Z', 'UTC', 167],
  ['2026-01-04T23:00:00Z', 'Europe/Oslo', 0],
  // An hour later in summer.
  ['2026-07-05T22:00:00Z', 'Europe/Oslo', 0],
  ['2026-01-05T04:59:00Z', 'America/New_York', 167],
  // Five and three quarter hours ahead.
  ['2026-01-04T18:15:00Z', 'Asia/Kathmandu', 0],
  ['2026-01-04T18:14:59Z', 'Asia/Kathmandu', 167],
  ['1969-12-29T00:00:00Z', 'UTC', 0],
])('%s in %s is hour %i of the week', (moment, zone, hour) => {
  expect(hourOfWeek(Date.parse(moment), zone)).toBe(hour);
});

it('notices a change of the clock between two questions', () => {
  const change = Date.parse('2026-03-29T01:00:00Z');
  expect([change - 1, change, change - 1].map((at) => hourOfWeek(at, 'Europe/Oslo'))).toEqual([
    145, 147, 145,
  ]);
});
