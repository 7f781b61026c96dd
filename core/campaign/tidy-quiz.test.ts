import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { quizDocument } from './quiz.fixtures';
import type { CampaignQuiz } from './quiz';
import type { Step } from './document';
import { tidyQuiz } from './tidy-quiz';

function example(change: Partial<CampaignQuiz> = {}): { quiz: CampaignQuiz; steps: Step[] } {
  const variant = quizDocument().variants[0];
  if (!variant?.quiz) throw new Error('The example has a quiz.');
  return { quiz: { ...variant.quiz, ...change }, steps: variant.steps };
}

describe('a quiz after an edit', () => {
  it('stays as it is while nothing is gone', () => {
    const { quiz, steps } = example();
    expect(tidyQuiz(quiz, steps)).toEqual(quiz);
  });

  it('forgets ways out of a step that is gone, ways to it, and that an outcome showed it', () => {
    const { quiz, steps } = example({
      flow: [
        {
          step: 'whom',
          ways: [{ when: { kind: 'answered', question: 'person' }, to: { kind: 'step', step: 'letter' } }],
          otherwise: { kind: 'step', step: 'letter' },
        },
        { step: 'letter', ways: [], otherwise: { kind: 'end' } },
      ],
    });
    const tidy = tidyQuiz(
      quiz,
      steps.filter(({ id }) => id !== 'letter' && id !== 'warm'),
    );
    expect(tidy.flow).toEqual([{ step: 'whom', ways: [], otherwise: { kind: 'next' } }]);
    expect(tidy.outcomes[0]).not.toHaveProperty('step');
    expect(tidy.outcomes[1]).toHaveProperty('step', 'bright');
  });

  it('forgets points, bands, traits and rules of a question that is gone', () => {
    const { quiz, steps } = example({
      bands: [{ question: 'budget', bands: [{ id: 'low', from: null, to: 20 }] }],
      exceptions: [
        {
          outcome: 'out-none',
          when: {
            kind: 'any',
            of: [
              { kind: 'chose', question: 'person', how: 'any', options: ['me'] },
              { kind: 'number', question: 'budget', from: 1, to: 2 },
            ],
          },
        },
      ],
    });
    const without = steps.map((step) => ({
      ...step,
      blocks: step.blocks.filter(({ id }) => id !== 'person'),
    }));
    const tidy = tidyQuiz(quiz, without);
    expect(tidy.weights).toEqual([]);
    expect(tidy.traits).toEqual([]);
    expect(tidy.bands).toEqual(quiz.bands);
    expect(tidy.flow[0]).not.toHaveProperty('skip');
    expect(tidy.exceptions).toEqual([
      {
        outcome: 'out-none',
        when: { kind: 'any', of: [{ kind: 'number', question: 'budget', from: 1, to: 2 }] },
      },
    ]);
  });

  it('forgets an answer that is gone, and keeps the others', () => {
    const { quiz, steps } = example();
    const without = steps.map((step) => ({
      ...step,
      blocks: step.blocks.map((block) =>
        block.kind === 'radio'
          ? { ...block, options: block.options.filter(({ id }) => id !== 'friend') }
          : block,
      ),
    }));
    const tidy = tidyQuiz(quiz, without);
    expect(tidy.weights.map(({ answer }) => answer)).toEqual(['me']);
    expect(tidy.flow[0]).toHaveProperty('skip');
  });

  it('forgets what named an outcome that is gone, and falls back to the first', () => {
    const { quiz, steps } = example();
    const tidy = tidyQuiz(
      { ...quiz, outcomes: quiz.outcomes.filter(({ id }) => id === 'out-bright') },
      steps,
    );
    expect(tidy.fallback).toBe('out-bright');
    expect(tidy.weights.map(({ scale }) => scale)).toEqual(['out-bright']);
  });

  it('keeps rules that are yet to be filled in', () => {
    const open = { outcome: 'out-none', when: { kind: 'all' as const, of: [] } };
    const { quiz, steps } = example({ exceptions: [open] });
    expect(tidyQuiz(quiz, steps).exceptions).toEqual([open]);
  });

  it('is the same twice, whatever is gone', () => {
    const { quiz, steps } = example();
    fc.assert(
      fc.property(fc.subarray(steps), fc.subarray(quiz.outcomes, { minLength: 1 }), (kept, outcomes) => {
        const once = tidyQuiz({ ...quiz, outcomes }, kept);
        expect(tidyQuiz(once, kept)).toEqual(once);
      }),
    );
  });
});
