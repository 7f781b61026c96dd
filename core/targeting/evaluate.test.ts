import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import { answersArbitrary, conditionArbitrary } from './condition.fixtures';
import table from './conditions.fixture.json' with { type: 'json' };
import { evaluate } from './evaluate';
import type { Answer, Answers } from './read-fact';
import { browserPattern } from './tests/regex';

/** Answers as JSON: null is an answer that cannot be known. */
const asAnswers = (json: Readonly<Record<string, Answer | null>>): Answers =>
  Object.fromEntries(Object.entries(json).map(([name, answer]) => [name, answer ?? undefined]));
const defaults = asAnswers(table.defaults);
const truth = (condition: unknown, answers: Answers = defaults) =>
  evaluate(condition, answers, browserPattern);

interface Case {
  name: string;
  answers?: Record<string, Answer | null>;
  condition: unknown;
  truth: number;
}

describe('evaluate', () => {
  it.each(table.cases as Case[])('$name', ({ answers = {}, condition, truth: expected }) => {
    expect(truth(condition, { ...defaults, ...asAnswers(answers) })).toBe(expected);
  });

  it('takes any JSON, never throws, and answers 0, ½ or 1', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
        expect([0, 0.5, 1]).toContain(truth(json));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes anything that looks like a condition, with parts of it broken', () => {
    const broken = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.record({
          kind: fc.constantFrom(
            'all',
            'any',
            'not',
            'sticky',
            'audience',
            'path',
            'url',
            'device',
            'visitor',
            'utm',
            'weather',
            '__proto__',
          ),
          of: fc.oneof(fc.array(tie('any')), tie('any')),
          operator: fc.oneof(fc.constantFrom('is', 'glob', 'starts'), fc.jsonValue({ maxDepth: 1 })),
          values: fc.oneof(fc.array(fc.string()), fc.jsonValue({ maxDepth: 1 })),
          value: fc.constantFrom('new', 'old', 1, null),
          parameter: fc.constantFrom('source', 'toString', 3),
        }),
      ),
    })).any;
    fc.assert(
      fc.property(broken, answersArbitrary, (condition, about) => {
        expect([0, 0.5, 1]).toContain(truth(condition, about));
      }),
      { numRuns: 1000 },
    );
  });

  it('survives nesting that no document has', () => {
    let deep: unknown = { kind: 'visitor', values: ['new'] };
    for (let depth = 0; depth < 100_000; depth++) deep = { kind: 'not', of: deep };
    expect(truth(deep)).toBe(0.5);
  });

  it('survives groups that no document has', () => {
    expect(truth({ kind: 'all', of: new Array(300_000).fill({ kind: 'visitor', values: ['new'] }) })).toBe(1);
  });

  it('knows every condition a document can hold, for a recognised visitor', () => {
    fc.assert(
      fc.property(conditionArbitrary, answersArbitrary, (condition, about) =>
        [0, 1].includes(truth(condition, about)),
      ),
    );
  });

  it('obeys De Morgan, also about what it does not know', () => {
    const part = fc.oneof<fc.Arbitrary<unknown>[]>(conditionArbitrary, fc.constant({ kind: 'weather' }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), answersArbitrary, (of, about) => {
        const negated = of.map((inner) => ({ kind: 'not', of: inner }));
        expect(truth({ kind: 'not', of: { kind: 'all', of } }, about)).toBe(
          truth({ kind: 'any', of: negated }, about),
        );
      }),
    );
  });

  it('lets what sticks hold while its condition does, or did before', () => {
    fc.assert(
      fc.property(
        conditionArbitrary,
        answersArbitrary,
        fc.constantFrom(true, false, undefined),
        (of, about, held) => {
          const sticky = { kind: 'sticky', id: 'new', days: 30, of };
          const before = held === undefined ? 0.5 : Number(held);
          expect(truth(sticky, { ...about, 'sticky new': held })).toBe(Math.max(truth(of, about), before));
        },
      ),
    );
  });

  it.each([
    ['no id', { id: '', days: 30 }],
    ['an id that is none', { id: 7, days: 30 }],
    ['no end', { id: 's', days: null }],
    ['an end before it begins', { id: 's', days: 0 }],
  ])('cannot judge what sticks with %s', (_name, settings) => {
    const of = { kind: 'visitor', values: ['new'] };
    expect(truth({ kind: 'sticky', ...settings, of }, { ...defaults, 'sticky s': true })).toBe(0.5);
  });

  it('only becomes surer when an unknown part becomes known', () => {
    const replace = (condition: Condition, by: unknown): unknown => {
      if (condition.kind === 'not') return { kind: 'not', of: replace(condition.of, by) };
      if (condition.kind === 'all' || condition.kind === 'any') {
        return {
          kind: condition.kind,
          of: condition.of.map((part, index) => (index ? replace(part, by) : by)),
        };
      }
      return condition;
    };
    fc.assert(
      fc.property(conditionArbitrary, answersArbitrary, fc.boolean(), (condition, about, holds) => {
        const before = truth(replace(condition, { kind: 'weather' }), about);
        const after = truth(replace(condition, { kind: holds ? 'all' : 'any', of: [] }), about);
        if (before !== 0.5) expect(after).toBe(before);
      }),
    );
  });
});
