import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchText, type Pattern } from '../match-text';
import { addressLayout, PATH, pathOf } from './address-layout';
import { budgetOf } from './budget';
import { findText, type TextWish } from './find-text';

const few = (maxLength: number) =>
  fc.array(fc.constantFrom('a', 'b', '/'), { maxLength }).map((letters) => letters.join(''));
const pattern: fc.Arbitrary<Pattern> = fc.array(few(3), { minLength: 1, maxLength: 4 });
const wish: fc.Arbitrary<TextWish> = fc.record({
  must: fc.array(fc.array(pattern, { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
  mustNot: fc.array(pattern, { maxLength: 4 }),
});

const fulfils = (text: string, { must, mustNot }: TextWish) =>
  must.every((patterns) => matchText(text, patterns) === 1) && matchText(text, mustNot) === 0;
const find = (...wishes: TextWish[]) => findText(wishes, budgetOf(100_000));

/** Every text of up to so many of three letters. */
function* textsUpTo(length: number): Generator<string> {
  yield '';
  if (length > 0) for (const text of textsUpTo(length - 1)) for (const letter of 'ab/') yield letter + text;
}
const TEXTS = [...textsUpTo(6), 'x', 'ax', 'xa', '/x', 'x/', 'axb', 'xbx'];

describe('finding a text', () => {
  it('finds one that fits, or there is none', () => {
    const seen = { found: 0, none: 0 };
    fc.assert(
      fc.property(wish, (wanted) => {
        const found = find(wanted);
        if (found === 'unknown') throw new Error('So little should be certain.');
        if (found) expect(fulfils(found.text, wanted)).toBe(true);
        else expect(TEXTS.find((text) => fulfils(text, wanted))).toBeUndefined();
        seen[found ? 'found' : 'none'] += 1;
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.found, seen.none)).toBeGreaterThan(100);
  });

  it('merges a beginning, an end and what lies between', () => {
    const must = [
      ['/shop/', ''],
      ['', 'blue', ''],
      ['', 'cups', ''],
      ['', '-sale'],
    ].map((one) => [one]);
    const found = find({ must, mustNot: [] });
    expect(found).toEqual({ text: expect.stringMatching(/^\/shop\/.*-sale$/) as string });
  });

  it('overlaps what can overlap', () => {
    expect(find({ must: [[['abc', '']], [['', 'cde']]], mustNot: [] })).toEqual({ text: 'abcde' });
  });

  it('gives up when the budget ends, rather than guess', () => {
    const must = ['abcd', 'dcba', 'bacd', 'cadb'].map((word) => [['', word, '']]);
    expect(findText([{ must, mustNot: [['', 'a', '']] }], budgetOf(1_000_000))).toBeUndefined();
    expect(findText([{ must, mustNot: [] }], budgetOf(10))).toBe('unknown');
  });
});

describe('finding an address', () => {
  const address = (whole: TextWish, path: TextWish) =>
    findText([whole, { ...path, part: PATH }], budgetOf(100_000), addressLayout);
  const nothing: TextWish = { must: [], mustNot: [] };

  it('gives it scheme, host and path', () => {
    expect(address(nothing, nothing)).toEqual({ text: expect.stringMatching(/^https?:\/\/x\/$/) as string });
  });

  it('asks the path for what the path must be, and the rest for the rest', () => {
    const found = address(
      { must: [[['', '?size=l']]], mustNot: [] },
      { must: [[['/cups/', '']]], mustNot: [['/cups/']] },
    );
    if (!found || found === 'unknown') throw new Error('There is one.');
    expect(pathOf(found.text)).toMatch(/^\/cups\/.+$/);
    expect(found.text).toMatch(/\?size=l$/);
  });

  it('knows that a path is part of it', () => {
    expect(
      address({ must: [], mustNot: [['', '/cart', '']] }, { must: [[['/cart', '']]], mustNot: [] }),
    ).toBe(undefined);
    expect(
      address({ must: [[['', '/b']]], mustNot: [['', '?', '']] }, { must: [[['/c']]], mustNot: [] }),
    ).toBe(undefined);
  });
});
