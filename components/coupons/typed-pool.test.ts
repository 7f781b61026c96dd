import { expect, it } from 'vitest';
import { readCodes } from '@/core/coupons/read-codes';
import { NEW_POOL, readPool } from './typed-pool';

const make = (codes: string, ends = '') =>
  readPool(
    { ...NEW_POOL, name: ' Spring ', codes, ends },
    readCodes(codes),
    'Europe/Oslo',
    Date.UTC(2026, 5, 9),
  );

it('sends the codes of a file, and nothing of its other columns', () => {
  expect(make('Code,Customer\nA1,Ada Lovelace\nB 2,Bo\nC3,Cy')).toEqual({
    problems: {},
    pool: { name: 'Spring', source: { kind: 'imported', text: 'A1\nC3' }, endsAt: null },
  });
});

it('says what is missing, and takes the end by the clock of the site', () => {
  expect(make('').problems).toEqual({ codes: 'codesNeeded' });
  expect(make('A1', '2026-06-08T12:00').problems).toEqual({ ends: 'endsWrong' });
  expect(make('A1', '2026-06-10T12:00').pool.endsAt).toBe(Date.UTC(2026, 5, 10, 10));
});
