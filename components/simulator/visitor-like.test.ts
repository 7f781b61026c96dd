import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, factsAsked, findVisitor, type Answers } from '@/core/targeting';
import { conditionArbitrary } from '@/core/targeting/condition.fixtures';
import { answersOf, PURPOSES } from './made-up-visitor';
import { visitorLike } from './visitor-like';

const surroundings = { now: Date.UTC(2026, 5, 15, 16, 30), timeZone: 'Europe/Oslo', moneyDigits: 2 };
const like = (answers: Answers) => visitorLike(answers, surroundings);

describe('the visitor who gives some answers', () => {
  it('agrees to everything, and has them typed in', () => {
    const answers: Answers = {
      path: '/mugs',
      visits: 3,
      'element #sale': false,
      'seen visit': ['/', '/mugs'],
      cartTotal: 4950,
      cartPrice: [100, 250],
      sinceOrder: 1e9,
    };
    expect(like(answers)).toEqual({
      consent: PURPOSES,
      time: '',
      typed: {
        path: '/mugs',
        visits: '3',
        'element #sale': 'no',
        'seen visit': '/\n/mugs',
        cartTotal: '49.5',
        cartPrice: '1\n2.5',
        sinceOrder: '',
      },
      unknown: [],
    });
  });

  it('comes when the answers say', () => {
    expect(like({ weekday: 'friday', hour: 9 }).time).toBe('2026-06-19T09:30');
    expect(like({ date: Date.UTC(2026, 11, 24, 12) }).time).toBe('2026-12-24T13:00');
    expect(like({ date: Date.UTC(2026, 11, 24, 12), hour: 12 }).time).toBe('2026-12-24T12:00');
  });

  it('gives the same answers again, whatever was found', () => {
    let tried = 0;
    fc.assert(
      fc.property(conditionArbitrary, (condition) => {
        const found = findVisitor(condition, { home: 'https://shop.example/', now: surroundings.now });
        const facts = factsAsked(condition);
        // Dates may lie where no date field reaches, and what sticks is asked for elsewhere.
        const isOut =
          facts.some(({ kind }) => kind === 'date') || JSON.stringify(condition).includes('sticky');
        if (found.kind !== 'visitor' || isOut) return;
        tried += 1;
        const answers = answersOf(like(found.answers), facts, {
          ...surroundings,
          home: 'https://shop.example/',
        });
        expect(evaluate(condition, answers)).toBe(1);
      }),
      { numRuns: 500 },
    );
    expect(tried).toBeGreaterThan(100);
  });
});
