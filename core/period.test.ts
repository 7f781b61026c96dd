import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_PERIOD_LENGTH, PERIOD_DAYS, parsePeriod, writePeriod, type Period } from './period';

const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.constantFrom(...PERIOD_DAYS).map((days) => ({ kind: 'days' as const, days })),
  fc.integer({ min: 1, max: 999_999 }).map((number) => ({ kind: 'phase' as const, number })),
  fc.tuple(date, date).map((dates) => {
    const [from = '', to = ''] = dates.toSorted();
    return { kind: 'dates' as const, from, to };
  }),
);

it('reads what it wrote, in an address of bounded length', () => {
  fc.assert(
    fc.property(period, (asked) => {
      const text = writePeriod(asked);
      expect(parsePeriod(text)).toEqual(asked);
      expect(text?.length ?? 0).toBeLessThanOrEqual(MAX_PERIOD_LENGTH);
    }),
  );
});

it.each([
  '',
  '8',
  'phase-0',
  'phase-x',
  '2026-02-30..2026-03-01',
  '2026-03-02..2026-03-01',
  '1999-01-01..2026-01-01',
  '<b>',
])('takes %j for everything', (text) => expect(parsePeriod(text)).toEqual({ kind: 'all' }));
