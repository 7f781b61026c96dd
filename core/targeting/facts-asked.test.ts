import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import { answersArbitrary, conditionArbitrary, someAnswersArbitrary } from './condition.fixtures';
import { evaluate } from './evaluate';
import { FACT_KINDS, factOf } from './facts';
import { factsAsked, isAnswerName, stickyAsked } from './facts-asked';
import { answerName, type Answers } from './read-fact';

const namesAsked = (condition: unknown) =>
  factsAsked(condition).map(({ kind, asked }) => answerName(kind, asked));

describe('the facts a condition asks about', () => {
  it('are all it depends on: answers to anything else change nothing', () => {
    fc.assert(
      fc.property(conditionArbitrary, someAnswersArbitrary, (condition, answers) => {
        const names = new Set([
          ...namesAsked(condition),
          ...stickyAsked(condition).map(({ id }) => answerName('sticky', [id])),
        ]);
        const needed: Answers = Object.fromEntries(
          Object.entries(answers).filter(([name]) => names.has(name)),
        );
        expect(evaluate(condition, needed)).toBe(evaluate(condition, answers));
      }),
    );
  });

  it('are named once each', () => {
    fc.assert(
      fc.property(conditionArbitrary, (condition) => {
        const names = namesAsked({ kind: 'all', of: [condition, { kind: 'not', of: condition }] });
        expect(names).toEqual([...new Set(names)]);
        expect(names).toEqual(namesAsked(condition));
      }),
    );
  });

  it('are also those of what sticks, and of an audience that was looked up', () => {
    const path: Condition = { kind: 'path', operator: 'is', values: ['/'] };
    const sticky: Condition = { kind: 'sticky', id: 's', days: 30, of: path };
    const condition: Condition = {
      kind: 'all',
      of: [
        { kind: 'audience', id: 'vip', of: { kind: 'not', of: sticky } },
        { kind: 'audience', id: 'gone' },
      ],
    };
    expect(factsAsked(condition)).toEqual([{ kind: 'path', asked: [] }]);
    expect(stickyAsked({ kind: 'any', of: [condition, sticky] })).toEqual([sticky]);
  });

  it('keep the order of the condition, and what each is asked with', () => {
    const of = [
      { kind: 'met', campaign: 'c1', what: 'closed', from: 1, to: null },
      { kind: 'not', of: { kind: 'element', selector: '.cart > .full' } },
      { kind: 'path', operator: 'is', values: ['/'] },
    ];
    expect(factsAsked({ kind: 'any', of })).toEqual([
      { kind: 'met', asked: ['c1', 'closed'] },
      { kind: 'element', asked: ['.cart > .full'] },
      { kind: 'path', asked: [] },
    ]);
  });

  it('are none for what cannot be read, whatever it is', () => {
    expect(factsAsked({ kind: 'all', of: [{ kind: 'weather' }, { kind: 'query', name: '' }, null] })).toEqual(
      [],
    );
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => Array.isArray(factsAsked(json))));
  });
});

describe('the name of an answer', () => {
  it('is known for everything that a condition can ask', () => {
    fc.assert(
      fc.property(conditionArbitrary, answersArbitrary, (condition, answers) => {
        for (const name of [...namesAsked(condition), ...Object.keys(answers)])
          expect(isAnswerName(name), name).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    '',
    'weather',
    'constructor',
    '__proto__',
    'path ',
    'path /a',
    'Path',
    ' path',
    'pathos',
    'sticky',
    'sticky ',
    'stickyness s',
    'query',
    'query ',
    'utm campaign this',
    'met c1',
    'met c1 ignored',
    'xpath',
  ])('is not %j', (name) => expect(isAnswerName(name)).toBe(false));

  it('without what the fact must be asked with is none', () => {
    for (const kind of FACT_KINDS)
      expect(isAnswerName(kind), kind).toBe(Object.keys(factOf(kind).asked).length === 0);
  });
});
