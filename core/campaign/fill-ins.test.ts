import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  FILL_IN_KINDS,
  FILL_INS,
  fillInsOf,
  isFillInName,
  printFillIn,
  splitFillIns,
  withFallbacks,
  type FillIn,
} from './fill-ins';

const letters = fc.stringMatching(/^[^{}|\s\n]([^{}|\n]{0,20}[^{}|\s\n])?$/);
const fillIns: fc.Arbitrary<FillIn> = fc
  .tuple(fc.constantFrom(...FILL_IN_KINDS), letters, letters, fc.boolean())
  .map(([kind, name, fallback, withFallback]) => {
    const needed = FILL_INS[kind];
    return {
      kind,
      name: needed === 'name' ? name : needed === null ? '' : (needed[name.length % 4] ?? ''),
      fallback: withFallback ? fallback : '',
    };
  });
/** Words, braces and fill-ins in any order. */
const texts = fc
  .array(fc.oneof(fillIns.map(printFillIn), fc.string(), fc.constantFrom('{', '}', '{{', '}}', '{{x}}', '|')))
  .map((parts) => parts.join(''));

test('what is printed is read as it was', () => {
  fc.assert(
    fc.property(fillIns, (fillIn) => {
      expect(fillInsOf(printFillIn(fillIn))).toEqual([fillIn]);
    }),
  );
});

test('a text is its parts, wherever they are cut', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const parts = splitFillIns(text);
      expect(parts.map(({ source }) => source).join('')).toBe(text);
      for (const { from, source } of parts) expect(text.slice(from, from + source.length)).toBe(source);
    }),
  );
});

test('a fallback cannot end its fill-in, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string(), (fallback) => {
      const [only, ...others] = splitFillIns(printFillIn({ kind: 'cart', name: '', fallback }));
      expect([only?.kind, others]).toEqual(['fill-in', []]);
    }),
  );
});

describe('a text', () => {
  it.each<[string, FillIn[]]>([
    ['Hello', []],
    ['{name} and {{', []],
    ['For {{query:for|you}}', [{ kind: 'query', name: 'for', fallback: 'you' }]],
    ['{{ trait : tier | a | b }}', [{ kind: 'trait', name: 'tier', fallback: 'a | b' }]],
    ['{{cart}}', [{ kind: 'cart', name: '', fallback: '' }]],
    ['{{date:weekday|today}}', [{ kind: 'date', name: 'weekday', fallback: 'today' }]],
    ['{{{cart}}}', [{ kind: 'cart', name: '', fallback: '' }]],
  ])('%s has the fill-ins that are whole', (text, expected) => expect(fillInsOf(text)).toEqual(expected));

  it.each([
    '{{first_name}}',
    '{{query}}',
    '{{query:}}',
    '{{cart:total}}',
    '{{date:hour}}',
    '{{}}',
    '{{Cart}}',
  ])('%s looks like one and is none', (text) =>
    expect(splitFillIns(text)).toEqual([{ kind: 'broken', from: 0, source: text }]),
  );

  it('reads with its fallbacks where nothing is known', () => {
    expect(withFallbacks('For {{query:for|you}}, on {{date}}, {{foo}}')).toBe('For you, on , {{foo}}');
  });
});

it.each<[Parameters<typeof isFillInName>[0], string, boolean]>([
  ['query', 'utm_campaign', true],
  ['trait', 'favourite colour', true],
  ['query', '', false],
  ['query', 'a|b', false],
  ['query', ' a', false],
  ['query', 'a}', false],
  ['cart', '', true],
  ['cart', 'total', false],
  ['date', '', true],
  ['date', 'month', true],
  ['date', 'minute', false],
])('%s may be named “%s”: %s', (kind, name, expected) => expect(isFillInName(kind, name)).toBe(expected));
