import { describe, expect, it } from 'vitest';
import { timeBand } from '../../ingest/counting/time-band';
import { armFigures } from '../../jobs/fake-event-store.fixtures';
import { makeQuiz, type QuizSource, type Split } from './make-quiz';
import { medianTime } from './median-time';
import type { NamedQuiz } from './name-quiz';
import { shareOf } from './share';

const words = (value: string, text: string) => ({ value, name: { kind: 'words' as const, words: text } });

const NOW: NamedQuiz = {
  steps: [
    { id: 'hello', name: 'Hello', questions: [] },
    {
      id: 'who',
      name: 'Who',
      questions: [
        {
          id: 'whom',
          label: 'For whom?',
          kind: 'one',
          values: [words('her', 'For her'), words('him', 'For him')],
        },
      ],
    },
    {
      id: 'much',
      name: 'How much',
      questions: [{ id: 'score', label: 'How much?', kind: 'number', values: [] }],
    },
  ],
  outcomes: [
    { id: 'warm', name: 'Something warm' },
    { id: 'cold', name: 'Something cool' },
  ],
};
const EARLIER: NamedQuiz = {
  steps: [
    {
      id: 'who',
      name: 'Who',
      questions: [
        { id: 'whom', label: 'Whom?', kind: 'one', values: [words('her', 'Her'), words('dog', 'The dog')] },
        { id: 'old', label: 'How old?', kind: 'one', values: [words('young', 'Young')] },
      ],
    },
  ],
  outcomes: [{ id: 'dull', name: 'Something dull' }],
};

const row = (value: string, exposed: number, reached = {}, arm = 'a'): Split[number] => ({
  value,
  arms: [armFigures({ arm, exposed, reached })],
});

const source = (parts: Partial<QuizSource> = {}): QuizSource => ({
  arm: 'a',
  now: NOW,
  earlier: [EARLIER],
  figures: [
    armFigures({ arm: 'a', exposed: 500, reached: { shown: 480, completed: 120 } }),
    armFigures({ arm: 'b', exposed: 500, reached: { shown: 400, completed: 7 } }),
  ],
  steps: [
    { arm: 'a', step: 'hello', visitors: 480 },
    { arm: 'a', step: 'who', visitors: 400 },
    { arm: 'b', step: 'who', visitors: 9 },
    { arm: 'a', step: 'much', visitors: 290 },
  ],
  quiz: {
    steps: [
      { arm: 'a', step: 'who', answered: 300, took: [{ band: timeBand(4000), visitors: 300 }] },
      // Some were not seen there.
      { arm: 'a', step: 'much', answered: 300, took: [] },
    ],
    outcomes: [
      { arm: 'a', told: 'whom', outcome: 'warm', visitors: 60 },
      { arm: 'a', told: 'whom', outcome: 'cold', visitors: 60 },
      { arm: 'a', told: 'whom:her', outcome: 'warm', visitors: 55 },
      { arm: 'a', told: 'whom:her', outcome: 'cold', visitors: 5 },
      { arm: 'a', told: 'whom:him', outcome: 'cold', visitors: 55 },
      { arm: 'a', told: 'whom:him', outcome: 'warm', visitors: 5 },
    ],
  },
  by: {
    question: [
      row('whom', 300, { completed: 120, submitted: 44 }),
      row('score', 200),
      row('old', 12),
      row('lost', 3),
    ],
    answer: [
      row('whom:her', 150, { completed: 60, submitted: 40 }),
      row('whom:him', 140, { completed: 60, submitted: 4 }),
      row('whom:dog', 10),
      row('score:=10', 5),
      row('score:=2', 100),
      row('old:young', 12),
      row('lost:x', 3),
      row('whom:them', 7, {}, 'b'),
    ],
    outcome: [row('warm', 60), row('cold', 60), row('dull', 4)],
  },
  goal: 'submitted',
  currency: 'EUR',
  ...parts,
});

describe('what came of a quiz', () => {
  it('is told step by step: who saw it, who left there, and how long it took', () => {
    const { steps, completed, shown } = makeQuiz(source());
    expect(shown).toBe(480);
    expect(completed).toMatchObject({ count: 120, of: 480 });
    expect(steps.map(({ id, saw, left }) => [id, saw, left && [left.count, left.of]])).toEqual([
      // Asks nothing, so that nobody can be said to have left.
      ['hello', 480, null],
      ['who', 400, [100, 400]],
      ['much', 290, [0, 290]],
      ['', 0, null],
    ]);
    expect(steps[1]?.medianTime).toBeGreaterThan(3900);
    expect(steps[1]?.medianTime).toBeLessThan(5100);
    expect(steps[2]?.medianTime).toBeNull();
  });

  it('names answers as they are now, those that are gone as they were, and of other variants none', () => {
    const { steps } = makeQuiz(source());
    const [whom, old] = steps[1]?.questions ?? [];
    expect(whom).toMatchObject({ label: 'For whom?', isGone: false, answered: 300 });
    expect(whom?.answers.map(({ name, isGone, share }) => [name, isGone, share.count, share.of])).toEqual([
      [{ kind: 'words', words: 'For her' }, false, 150, 300],
      [{ kind: 'words', words: 'For him' }, false, 140, 300],
      [{ kind: 'words', words: 'The dog' }, true, 10, 300],
    ]);
    expect(old).toMatchObject({ label: 'How old?', isGone: true, answers: [{ isGone: true }] });
    expect(steps[2]?.questions[0]?.answers.map(({ name, isGone }) => [name, isGone])).toEqual([
      [{ kind: 'number', number: 2 }, false],
      [{ kind: 'number', number: 10 }, false],
    ]);
    expect(steps[3]?.questions).toMatchObject([
      { id: 'lost', label: '', isGone: true, answers: [{ name: { kind: 'gone' }, isGone: true }] },
    ]);
  });

  it('tells what those of each answer and outcome did, with the interval, and of few none', () => {
    const { steps, outcomes } = makeQuiz(source());
    const [her, , dog] = steps[1]?.questions[0]?.answers ?? [];
    expect(her?.submitted).toEqual(shareOf(40, 150));
    expect(her?.submitted.interval?.low).toBeCloseTo(0.2025, 3);
    expect(dog?.submitted).toEqual({ count: 0, of: 10, interval: null });
    expect(outcomes.map(({ id, name, isGone, share }) => [id, name, isGone, share.count, share.of])).toEqual([
      ['warm', 'Something warm', false, 60, 124],
      ['cold', 'Something cool', false, 60, 124],
      ['dull', 'Something dull', true, 4, 124],
    ]);
  });

  it('weighs a question by its outcomes and its goal', () => {
    const { steps } = makeQuiz(source());
    const { worth } = steps[1]?.questions[0] ?? {};
    expect(worth).toMatchObject({ verdict: 'tells', outcome: { visitors: 120, isBeyondChance: true } });
    expect(worth?.goal?.isBeyondChance).toBe(true);
  });

  it('weighs by what comes after the end, where the end is the goal', () => {
    const goalOf = (
      reached: Parameters<typeof armFigures>[0]['reached'],
      goal: QuizSource['goal'] = 'completed',
    ) => makeQuiz(source({ goal, figures: [armFigures({ arm: 'a', exposed: 500, reached })] })).worthGoal;
    expect(goalOf({ completed: 90, ordered: 20, submitted: 50 })).toBe('ordered');
    expect(goalOf({ completed: 90, ordered: 19, submitted: 50 })).toBe('submitted');
    expect(goalOf({ completed: 90, clicked: 50 })).toBe('clicked');
    expect(goalOf({ completed: 90 })).toBe('ordered');
    expect(goalOf({}, 'revenue')).toBe('ordered');
    expect(goalOf({ ordered: 90 }, 'page')).toBe('page');
  });

  it('is empty and whole before anybody came', () => {
    const none = { question: [], answer: [], outcome: [] };
    const { steps, outcomes, completed } = makeQuiz(
      source({ earlier: [], figures: [], steps: [], quiz: { steps: [], outcomes: [] }, by: none }),
    );
    expect(completed).toEqual({ count: 0, of: 0, interval: null });
    expect(steps.map(({ id }) => id)).toEqual(['hello', 'who', 'much']);
    expect(steps[1]?.questions[0]?.answers.map(({ share }) => share.count)).toEqual([0, 0]);
    expect(outcomes.map(({ share }) => share.count)).toEqual([0, 0]);
  });
});

describe('the median time', () => {
  it('lies within the band in which the half is reached', () => {
    const took = [
      { band: timeBand(2000), visitors: 40 },
      { band: timeBand(9000), visitors: 20 },
      { band: timeBand(600_000), visitors: 40 },
    ];
    expect(timeBand(medianTime(took) ?? 0)).toBe(timeBand(9000));
    expect(medianTime([{ band: timeBand(Infinity), visitors: 1 }])).toBeGreaterThan(4_000_000);
    expect(medianTime([{ band: 0, visitors: 2 }])).toBe(500);
    expect(medianTime([])).toBeNull();
  });
});
