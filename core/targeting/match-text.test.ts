import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchText } from './match-text';

/** The definition of a glob, by dynamic programming: which prefixes of the text fit the pattern so far. */
function fitsByDefinition(text: string, pattern: string): boolean {
  let fits = Array.from({ length: text.length + 1 }, (_, length) => length === 0);
  for (const symbol of pattern) {
    let before = false;
    fits = fits.map((fitted, length) => {
      before ||= fitted;
      return symbol === '*' ? before : length > 0 && fits[length - 1] === true && text[length - 1] === symbol;
    });
  }
  return fits[text.length] ?? false;
}

const letters = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 });

describe('matchText', () => {
  it('agrees with the definition of a glob', () => {
    fc.assert(
      fc.property(letters('ab'), letters('ab*'), (text, glob) => {
        expect(matchText(text, [glob.split('*')])).toBe(Number(fitsByDefinition(text, glob)));
      }),
      { numRuns: 5000 },
    );
  });

  it('comes to an end with a pattern that is made to be slow', () => {
    const text = 'a'.repeat(2048);
    const pattern = [...new Array<string>(250).fill('a'), 'b'];
    // Backtracking would take longer than the universe has had, and this test would not end.
    expect(matchText(text, [pattern])).toBe(0);
  });

  it('fits nothing without patterns', () => {
    expect(matchText('a', [])).toBe(0);
  });
});
