import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Quiz, QuizQuestion } from './quiz';
import { allAnswers, anyQuiz, NOBODY, play } from './quiz.fixtures';
import { countedAnswers, reduceQuiz, restoreQuiz, startQuiz } from './reduce';

const world = { facts: NOBODY };

/** Answers by a number for each question that comes. */
const choosing = (luck: readonly number[]) => {
  let turn = 0;
  return (question: QuizQuestion): Answer | undefined => {
    const answers = allAnswers(question);
    return answers[(luck[turn++ % luck.length] ?? 0) % answers.length];
  };
};
const luck = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
const one = (id: string, options = ['a', 'b']): QuizQuestion => ({
  id,
  kind: 'one',
  required: true,
  options,
  weights: [],
});

/** Who is it for, and, for a child, how old. */
const gift: Quiz = {
  steps: [
    {
      id: 'who',
      questions: [one('who-q', ['child', 'adult'])],
      ways: [{ when: { kind: 'chose', question: 'who-q', how: 'any', options: ['adult'] }, to: 'budget' }],
      otherwise: 'age',
    },
    {
      id: 'age',
      questions: [
        {
          id: 'age-q',
          kind: 'number',
          required: true,
          from: 0,
          to: 17,
          whole: true,
          bands: [],
          weights: [],
        },
      ],
      ways: [],
      otherwise: 'budget',
    },
    { id: 'budget', questions: [one('budget-q', ['low', 'high'])], ways: [], otherwise: null },
  ],
  outcomes: [{ id: 'toys' }, { id: 'wine', backup: 'card' }, { id: 'card' }],
  exceptions: [],
  choosing: {
    by: 'rules',
    cases: [
      { outcome: 'toys', when: { kind: 'number', question: 'age-q', from: 0, to: 12 } },
      { outcome: 'wine', when: { kind: 'chose', question: 'who-q', how: 'any', options: ['adult'] } },
    ],
  },
  fallback: 'card',
};
const answers: Record<string, Answer> = { 'who-q': ['child'], 'age-q': 4, 'budget-q': ['low'] };
const by = (given: Record<string, Answer>) => (question: QuizQuestion) => given[question.id];

describe('a quiz', () => {
  it('takes the way of the answers, and concludes', () => {
    const child = play(gift, by(answers)).at(-1);
    expect(child).toMatchObject({
      path: ['who', 'age', 'budget'],
      concluded: { outcome: 'toys', reason: 'rules' },
    });
    const adult = play(gift, by({ ...answers, 'who-q': ['adult'] })).at(-1);
    expect(adult).toMatchObject({ path: ['who', 'budget'], concluded: { outcome: 'wine' } });
  });

  it('does not count the answers of steps that are on the way no more', () => {
    let state = play(gift, by(answers)).at(-1)!;
    for (let backs = 0; backs < 3; backs++) state = reduceQuiz(gift, state, { kind: 'back' }, world);
    expect(state.path).toEqual(['who']);
    state = reduceQuiz(gift, state, { kind: 'answer', question: 'who-q', answer: ['adult'] }, world);
    state = reduceQuiz(gift, state, { kind: 'next' }, world);
    expect(countedAnswers(gift, state)).toEqual({ 'who-q': ['adult'], 'budget-q': ['low'] });
    // The age is still known, and there again on the way through it.
    expect(state.answers['age-q']).toBe(4);
    expect(reduceQuiz(gift, state, { kind: 'next' }, world).concluded?.outcome).toBe('wine');
  });

  it('does not go on without an answer that it needs, nor with one that is none', () => {
    const start = startQuiz(gift, world);
    expect(reduceQuiz(gift, start, { kind: 'next' }, world)).toBe(start);
    for (const answer of [['nobody'], ['child', 'adult'], [], 4, 'child'])
      expect(reduceQuiz(gift, start, { kind: 'answer', question: 'who-q', answer }, world)).toBe(start);
    expect(reduceQuiz(gift, start, { kind: 'answer', question: 'age-q', answer: 4 }, world)).toBe(start);
  });

  it('offers the backup of an outcome that is sold out, then the fallback, then what was meant', () => {
    const conclude = (soldOut: readonly string[]) => {
      const over = play(gift, by({ ...answers, 'who-q': ['adult'] })).at(-1)!;
      const last = reduceQuiz(gift, over, { kind: 'back' }, world);
      const isSoldOut = (outcome: string) => soldOut.includes(outcome);
      return reduceQuiz(gift, last, { kind: 'next' }, { ...world, isSoldOut }).concluded;
    };
    expect(conclude(['wine'])).toEqual({ outcome: 'card', reason: 'backup' });
    expect(conclude(['toys'])).toEqual({ outcome: 'wine', reason: 'rules' });
    expect(conclude(['wine', 'card'])).toEqual({ outcome: 'wine', reason: 'rules' });
  });

  it('ends in one of its outcomes, whatever it is and whatever is answered', () => {
    fc.assert(
      fc.property(anyQuiz('forth'), luck, (quiz, numbers) => {
        const { concluded } = play(quiz, choosing(numbers)).at(-1)!;
        expect(quiz.outcomes.map(({ id }) => id)).toContain(concluded?.outcome);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the way back as it was taken, and forth again as it was', () => {
    fc.assert(
      fc.property(anyQuiz('anywhere'), luck, (quiz, numbers) => {
        const states = play(quiz, choosing(numbers), NOBODY, 12);
        const last = states.at(-1)!;
        const before = reduceQuiz(quiz, last, { kind: 'back' }, world);
        if (before === last) return;
        expect(before.answers).toEqual(last.answers);
        if (!last.concluded) expect(before.path).toEqual(last.path.slice(0, -1));
        // A way that leads back to a step which was taken before is not the way that the path tells of.
        const again = reduceQuiz(quiz, before, { kind: 'next' }, world);
        if (again.path.length > before.path.length || last.concluded) expect(again).toEqual(last);
      }),
      { numRuns: 400 },
    );
  });

  it('goes on where it was left', () => {
    fc.assert(
      fc.property(anyQuiz('forth'), luck, fc.nat(8), (quiz, numbers, at) => {
        const open = play(quiz, choosing(numbers)).filter(({ concluded }) => !concluded);
        const state = open[at % open.length];
        if (!state) return;
        const kept: unknown = JSON.parse(JSON.stringify(state));
        const { path, answers: restored } = restoreQuiz(quiz, kept, world);
        expect(path).toEqual(state.path);
        expect(restored).toEqual(state.answers);
      }),
      { numRuns: 400 },
    );
  });

  it('makes of anything that was kept, also of another quiz, a state that it can be in', () => {
    fc.assert(
      fc.property(
        anyQuiz('anywhere'),
        anyQuiz('anywhere', 6),
        luck,
        fc.jsonValue(),
        (quiz, older, numbers, junk) => {
          for (const kept of [
            play(older, choosing(numbers), NOBODY, 9).at(-1),
            junk,
            { path: junk, answers: junk },
          ]) {
            const state = restoreQuiz(quiz, kept, world);
            const started = startQuiz(quiz, world);
            expect(state.path.slice(0, started.path.length)).toEqual(started.path);
            for (const id of state.path) expect(quiz.steps.map((step) => step.id)).toContain(id);
            // And it goes on from there.
            const last = play(quiz, choosing(numbers), NOBODY, 9, state).at(-1)!;
            for (const id of last.path) expect(quiz.steps.map((step) => step.id)).toContain(id);
            if (last.concluded) expect(quiz.outcomes.map(({ id }) => id)).toContain(last.concluded.outcome);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
