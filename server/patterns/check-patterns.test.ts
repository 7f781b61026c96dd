import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import { browserPattern } from '@/core/targeting/tests/regex';
import { checkPattern } from './check-pattern';
import { checkPatterns } from './check-patterns';
import { countChoices } from './count-choices';
import { linearPattern } from './linear-pattern';

describe('a regular expression', () => {
  it.each([
    'cup',
    'cup|plate|glass',
    '^/products/\\d+$',
    '^/(en|no|da)/',
    '^\\/(?:cups|plates)\\/[a-z0-9-]+\\/?$',
    '^[^/]+/[^/]+$',
    'sale-\\d{4}',
    '[a-z]{2,5}-\\d{3}',
    '\\d{1,3}(?:\\.\\d{1,3}){3}',
    '^\\w+@\\w+\\.\\w+$',
    '\\bsale\\b',
    'kop(?:per)?|tallerken(?:er)?',
    '\\p{L}+',
    'ø',
  ])('that people write may run: %s', async (pattern) => expect(await checkPattern(pattern)).toBeUndefined());

  it.each([
    ['(a+)+$'],
    ['^(a+)+$'],
    ['([a-zA-Z]+)*$'],
    ['(a|aa)+$'],
    ['(a|a?)+$'],
    ['(.*a){20}'],
    ['(x+x+)+y'],
    ['^(([a-z])+.)+[A-Z]([a-z])+$'],
    ['^(?:.*,){11}P'],
    ['\\s+$'],
    ['.*.*.*=.*'],
    [
      '^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$',
    ],
    // Bounded, and slow all the same: these took a browser from seconds to ages.
    ['^(a|aa){1,30}$'],
    ['^(a?){30}a{30}$'],
    ['(a{0,30}){0,30}b'],
    ['(?:(?:a{0,9}){0,9}){0,9}b'],
    [`^${'(?:a|a)'.repeat(28)}$`],
    [`${'a?'.repeat(28)}${'a'.repeat(28)}`],
    ['(a|b|ab){28}c'],
  ])('that would freeze a shop may not: %s', async (pattern) =>
    expect(['unsafe', 'unproven']).toContain(await checkPattern(pattern)),
  );

  it.each([
    ['(', 'invalid'],
    ['a{2,1}', 'invalid'],
    ['\\-', 'invalid'],
    ['(?=a)b', 'unsupported'],
    ['(?<!a)b', 'unsupported'],
    ['(a)\\1', 'unsupported'],
    ['a'.repeat(257), 'long'],
  ])('that cannot be read is refused with the reason: %s', async (pattern, fault) =>
    expect(await checkPattern(pattern)).toBe(fault),
  );

  it('that was refused does not keep the next one from being judged', async () => {
    const verdicts = await Promise.all(['(a+)+b', '^/a$', '(b+)+c', '^/b$'].map(checkPattern));
    expect(verdicts).toEqual(['unsafe', undefined, 'unsafe', undefined]);
  });

  it('is found wherever it stands in a condition, and each fault is named once', async () => {
    const regex = (...values: string[]): Condition => ({ kind: 'path', operator: 'regex', values });
    const condition: Condition = {
      kind: 'all',
      of: [
        regex('^/a$', '('),
        { kind: 'not', of: regex('(b+)+c', ')') },
        { kind: 'any', of: [{ kind: 'sticky', id: 's', days: 1, of: regex('(?=a)') }] },
        { kind: 'path', operator: 'contains', values: ['('] },
      ],
    };
    expect(await checkPatterns(condition)).toEqual(['invalid', 'unsupported', 'unsafe']);
    expect(await checkPatterns(regex('^/a$'))).toEqual([]);
  });
});

describe('the number of choices', () => {
  it.each([
    ['abc', 1],
    ['a?a?a?', 8],
    ['a|b|c', 3],
    ['(?:a|b)(?:c|d)', 4],
    ['a{2,5}', 4],
    ['(?:a|b){3}', 8],
    ['[|?]\\?\\|', 1],
    ['\\p{L}\\u{61}?', 2],
    ['a*b+c{2,}', 1],
  ])('of %s is %i', (pattern, count) => expect(countChoices(pattern).count).toBe(count));

  it('of a pattern without an end is that of one that reads alike', () => {
    expect(countChoices('x(?:a|b)c{2}d?|[e]+').endless).toBe('x(?:a|b)*c*d*|[e]*');
  });
});

/** Small patterns over few characters, so that they meet texts. */
const patterns = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      'a',
      'B',
      'ø',
      '.',
      '\\s',
      '\\S',
      '\\d',
      '\\w',
      '\\b',
      '^',
      '$',
      '[a\\s]',
      '[^ab]',
      '\\.',
      '\\u0041',
      '\\/',
    ),
    fc.tuple(tie('pattern'), tie('pattern')).map((parts) => parts.join('')),
    fc.tuple(tie('pattern'), tie('pattern')).map((parts) => `(?:${parts.join('|')})`),
    fc
      .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '*?'))
      .map(([part, often]) => `(?:${part})${often}`),
  ),
})).pattern;
const texts = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', 'ø', 'Ø', '1', '.', '/', ' ', '\u00a0', '\n', '\r', '\u2028'),
  maxLength: 12,
});

describe('the engine of the server', () => {
  it('finds what a browser finds', () => {
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        const [ours, theirs] = [linearPattern(pattern), browserPattern(pattern)];
        expect([pattern, ours?.(text)]).toEqual([pattern, theirs?.(text)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not slowed down by a text that was made for it', () => {
    const fits = linearPattern('^(a+)+$');
    expect(fits?.(`${'a'.repeat(100_000)}!`)).toBe(false);
  });
});
