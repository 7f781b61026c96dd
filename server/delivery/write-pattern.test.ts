import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchText, type Pattern } from '@/core/targeting/match-text';
import { writePatterns } from './write-pattern';

/** What the script makes of it, in which the pattern is asked about a text in lower case. */
function judge(answer: string | readonly string[], patterns: readonly Pattern[]): number {
  const pattern: unknown = new Function(`return ${writePatterns(patterns)}`)();
  if (!(pattern instanceof RegExp)) throw new Error('The literal is no regular expression.');
  return Number([answer].flat().some((one) => pattern.test(one.toLowerCase())));
}

describe('a written pattern', () => {
  it.each<[patterns: Pattern[], literal: string]>([
    [
      [
        ['/cart', ''],
        ['/checkout', ''],
      ],
      '/^\\/cart|^\\/checkout/',
    ],
    [[['/cart'], ['/cart/']], '/^\\/cart$|^\\/cart\\/$/'],
    [[['', 'size-guide', '']], '/size-guide/'],
    [[['', '.html']], '/^[^]*\\.html$/'],
    [[['/a', 'b', 'c', '']], '/^\\/a(?=([^]*?b))\\1(?=([^]*?c))\\2/'],
    [[], '/(?!)/'],
  ])('of %j is %s', (patterns, literal) => expect(writePatterns(patterns)).toBe(literal));

  /** Few letters, so that parts are found, and signs that mean something in a regular expression or a script. */
  const sign = fc.constantFrom(
    'a',
    'b',
    '1',
    '.',
    '\\',
    '/',
    '$',
    '(',
    '[',
    ' ',
    '\n',
    '\u2028',
    'é',
    '😀',
    '\ud800',
  );
  const words = fc.string({ unit: sign, maxLength: 8 });
  const pattern = fc.array(fc.string({ unit: sign, maxLength: 3 }), { minLength: 1, maxLength: 5 });

  it('finds what the pattern means, in a text and in any text of a list', () => {
    fc.assert(
      fc.property(
        fc.oneof(words, fc.array(words, { maxLength: 3 })),
        fc.array(pattern, { maxLength: 3 }),
        (answer, patterns) => {
          expect(judge(answer, patterns)).toBe(matchText(answer, patterns));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds the text that a pattern was cut from', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), words, (parts, between) => {
        const whole = parts.join(between).toLowerCase();
        expect(judge(whole, [parts.map((part) => part.toLowerCase())])).toBe(
          matchText(whole, [parts.map((part) => part.toLowerCase())]),
        );
      }),
    );
  });

  it('reads a long text once, however many stars a pattern has', () => {
    const stars = [Array.from({ length: 50 }, () => 'a').concat('b')];
    const long = 'a'.repeat(100_000);
    // A machine that goes back would take longer than the world is old.
    expect(judge(long, stars)).toBe(0);
    expect(judge(`${long}b`, stars)).toBe(1);
  });
});
