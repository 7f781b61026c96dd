import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path';

describe('returnPath', () => {
  it.each(['/', '/sites/a/leads?q=x#y', '/login?next=%2Faccount'])('keeps %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\tevil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/.//evil.example',
    ' /account',
  ])('sends %j home', (path) => {
    expect(returnPath(path)).toBe('/');
  });

  it('never leaves the origin, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'/\\.:@?#%2f\t\n ahtps') }), (wanted) => {
        const origin = 'https://builder.example';
        expect(new URL(returnPath(wanted), origin).origin).toBe(origin);
      }),
      { numRuns: 2000 },
    );
  });
});
