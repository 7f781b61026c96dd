import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import { readQuiz } from '@/core/campaign/read-quiz';
import { inStock } from '@/core/quiz/conclude';
import type { Quiz, QuizFacts } from '@/core/quiz/quiz';
import { allAnswers, anyQuiz, NOBODY, play } from '@/core/quiz/quiz.fixtures';
import { proveQuiz } from '@/core/quiz/prove';
import { CONCLUDES, outcomeKey, readFlow, stepKey } from './read-flow';
import { edgesAlong, meantBy, traceExample, traceState } from './trace-quiz';

const [variant] = quizDocument().variants;
const designed = readQuiz(variant!)!;
const facts: fc.Arbitrary<QuizFacts> = fc.record({
  traits: fc.constantFrom<QuizFacts['traits'][]>({}, { plan: 'free' }, { plan: 'paid' }),
  segments: fc.constantFrom<string[][]>([], ['loyal']),
});

/** The steps that the ways lead to, those that were passed over left out. */
const isOneLine = (hops: readonly { from: string; to: string }[]) =>
  hops.every((hop, index) => index === 0 || hops[index - 1]?.to === hop.from);

describe('the ways of an example', () => {
  it('are those of the drawing, through what is passed over, to the outcome', () => {
    const { edges } = readFlow(variant!);
    const along = edgesAlong(
      edges,
      traceExample(designed, { answers: { person: ['nobody'] }, facts: NOBODY }),
    );
    expect(
      along.map((key) => {
        const { from, to, reason } = edges.find((edge) => edge.key === key)!;
        return [from, to, reason.kind];
      }),
    ).toEqual([
      [stepKey('whom'), stepKey('price'), 'always'],
      [stepKey('price'), stepKey('letter'), 'otherwise'],
      // An address is asked for, and the example has none: nobody can walk on.
    ]);
    const dear = traceExample(designed, {
      answers: { person: ['friend'], budget: 300 },
      facts: NOBODY,
    });
    expect(dear.map(({ to, reason }) => [to, reason.kind])).toEqual([
      [stepKey('price'), 'always'],
      [CONCLUDES, 'way'],
      [outcomeKey('out-warm'), 'points'],
    ]);
  });

  it('lead where the prover says, also once around a circle', () => {
    fc.assert(
      fc.property(anyQuiz('anywhere', 3), (quiz) => {
        for (const problem of proveQuiz(quiz).problems)
          if ('example' in problem && problem.example) {
            const hops = traceExample(quiz, problem.example);
            expect(hops.length).toBeLessThan(40);
            if (problem.kind === 'nothing-fits')
              expect(hops.at(-1)).toMatchObject({
                to: outcomeKey(quiz.fallback),
                reason: { kind: 'fallback' },
              });
            if (problem.kind === 'range-gap') expect(hops.at(-1)?.reason).toEqual({ kind: 'fallback' });
            if (problem.kind === 'range-overlap')
              expect(hops.at(-1)?.to).toBe(outcomeKey(problem.outcomes[0] ?? ''));
          }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the ways to where somebody is', () => {
  it('are one line through every step that was taken, whatever the quiz and the answers are', () => {
    const answered = (quiz: Quiz, who: QuizFacts, seed: number) =>
      play(
        quiz,
        (question) => {
          const all = allAnswers(question);
          return all[seed % all.length];
        },
        who,
      ).at(-1);
    fc.assert(
      fc.property(anyQuiz('forth'), facts, fc.nat(40), (quiz, who, seed) => {
        const state = answered(quiz, who, seed);
        if (!state) return;
        const hops = traceState(quiz, state, who);
        expect(isOneLine(hops)).toBe(true);
        const through = hops.map(({ to }) => to);
        for (const step of state.path.slice(1)) expect(through).toContain(stepKey(step));
        if (!state.concluded) return;
        const meant = meantBy(quiz, state, who);
        expect(through.at(-1)).toBe(outcomeKey(meant.outcome));
        expect(state.concluded.outcome).toBe(inStock(quiz, meant.outcome, () => false));
        if (meant.reason.kind === 'exception')
          expect(quiz.exceptions.map(({ when }) => when)).toContain(meant.reason.when);
      }),
      { numRuns: 200 },
    );
  });
});
