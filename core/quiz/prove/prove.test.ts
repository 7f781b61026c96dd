import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isWithin,
  TOTAL,
  type Answer,
  type Quiz,
  type QuizFacts,
  type QuizQuestion,
  type QuizStep,
} from '../quiz';
import { allAnswers, anyQuiz, NOBODY, play } from '../quiz.fixtures';
import { countedAnswers, type QuizState } from '../reduce';
import { score } from '../score';
import { proveQuiz, type QuizProblem } from '.';

const EVERYBODY: readonly QuizFacts[] = [undefined, 'free', 'paid', 'other'].flatMap((plan) =>
  [[], ['loyal']].map((segments) => ({ traits: plan ? { plan } : ({} as Record<string, string>), segments })),
);

/** Everything that can happen, by trying all answers of everybody. The quiz leads forth alone. */
function tryEverything(quiz: Quiz) {
  const steps = new Set<string>();
  const outcomes = new Set<string>();
  const totals = new Set<number>();
  let fallsBack = false;
  const walk = (facts: QuizFacts, given: Record<string, Answer | undefined>) => {
    let asked: QuizQuestion | undefined;
    const states = play(
      quiz,
      (question) => {
        if (!Object.hasOwn(given, question.id)) asked ??= question;
        return given[question.id];
      },
      facts,
    );
    if (asked) {
      for (const answer of allAnswers(asked)) walk(facts, { ...given, [asked.id]: answer });
      return;
    }
    const last = states.at(-1)!;
    for (const { path } of states) for (const id of path) steps.add(id);
    if (!last.concluded) return;
    outcomes.add(last.concluded.outcome);
    if (last.concluded.reason === 'fallback') fallsBack = true;
    if (last.concluded.reason !== 'exception') totals.add(totalOf(quiz, last));
  };
  for (const facts of EVERYBODY) walk(facts, {});
  return { steps, outcomes, totals, fallsBack };
}

function totalOf(quiz: Quiz, state: QuizState): number {
  const taken = quiz.steps.filter(({ id }) => state.path.includes(id));
  return score(taken, countedAnswers(quiz, state)).points.get(TOTAL) ?? 0;
}

const of = <Kind extends QuizProblem['kind']>(problems: readonly QuizProblem[], kind: Kind) =>
  problems.filter((one): one is Extract<QuizProblem, { kind: Kind }> => one.kind === kind);

const answered = (quiz: Quiz, { answers, facts }: { answers: Record<string, Answer>; facts: QuizFacts }) =>
  play(quiz, ({ id }) => answers[id], facts).at(-1)!;

describe('the proof of a quiz', () => {
  it('says of every quiz what trying all answers shows', () => {
    fc.assert(
      fc.property(anyQuiz('forth', 3), (quiz) => {
        const { problems, isComplete } = proveQuiz(quiz);
        const truth = tryEverything(quiz);
        expect(isComplete).toBe(true);
        expect(new Set(of(problems, 'step-unreachable').map(({ step }) => step))).toEqual(
          new Set(quiz.steps.map(({ id }) => id).filter((id) => !truth.steps.has(id))),
        );
        expect(new Set(of(problems, 'outcome-unreachable').map(({ outcome }) => outcome))).toEqual(
          new Set(
            quiz.outcomes.map(({ id }) => id).filter((id) => !truth.outcomes.has(id) && id !== quiz.fallback),
          ),
        );
        const { choosing } = quiz;
        if (choosing.by === 'points') expect(of(problems, 'nothing-fits').length > 0).toBe(truth.fallsBack);
        if (choosing.by === 'total')
          expect(new Set(of(problems, 'range-gap').map(({ total }) => total))).toEqual(
            new Set(
              [...truth.totals].filter((total) => !choosing.ranges.some((range) => isWithin(total, range))),
            ),
          );
      }),
      { numRuns: 300 },
    );
  });

  it('shows by its examples what it says', () => {
    fc.assert(
      fc.property(anyQuiz('forth'), (quiz) => {
        const { problems } = proveQuiz(quiz);
        for (const { example } of of(problems, 'nothing-fits'))
          expect(answered(quiz, example).concluded).toEqual({ outcome: quiz.fallback, reason: 'fallback' });
        for (const { example, total } of [...of(problems, 'range-gap'), ...of(problems, 'range-overlap')])
          expect(totalOf(quiz, answered(quiz, example))).toBe(total);
        for (const { example, question } of of(problems, 'no-effect')) {
          const step = quiz.steps.find(({ questions }) => questions.some(({ id }) => id === question))!;
          if (example)
            expect(
              play(quiz, ({ id }) => example.answers[id], example.facts).some(({ path }) =>
                path.includes(step.id),
              ),
            ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds ways that lead back or nowhere, and never throws', () => {
    fc.assert(
      fc.property(anyQuiz('anywhere'), (quiz) => {
        const { problems } = proveQuiz(quiz);
        for (const { example, step } of of(problems, 'step-missing')) {
          const { path, concluded } = answered(quiz, example);
          expect(concluded).toBeDefined();
          expect(path.at(-1) ?? step).toBe(step);
        }
      }),
      { numRuns: 300 },
    );
  });

  const step = (id: string, otherwise: string | null, more: Partial<QuizStep> = {}): QuizStep => ({
    id,
    questions: [],
    ways: [],
    otherwise,
    ...more,
  });
  const quiz = (steps: QuizStep[], more: Partial<Quiz> = {}): Quiz => ({
    steps,
    outcomes: [{ id: 'a' }, { id: 'b' }],
    exceptions: [],
    choosing: { by: 'rules', cases: [] },
    fallback: 'a',
    ...more,
  });

  it('names the step from which every answer leads back', () => {
    const { problems } = proveQuiz(quiz([step('one', 'two'), step('two', 'one')]));
    expect(of(problems, 'loop').map((problem) => problem.step)).toEqual(['one', 'two']);
    const way = { when: { kind: 'segment' as const, segment: 'loyal' }, to: null };
    const open = proveQuiz(quiz([step('one', 'two'), step('two', 'one', { ways: [way] })]));
    // Whoever is not in the segment goes round for ever.
    expect(of(open.problems, 'loop')).not.toEqual([]);
    const question: QuizQuestion = {
      id: 'q',
      kind: 'one',
      required: true,
      options: ['on', 'back'],
      weights: [],
    };
    const when = { kind: 'chose' as const, question: 'q', how: 'any' as const, options: ['on'] };
    const asking = step('two', 'one', { questions: [question], ways: [{ when, to: null }] });
    expect(of(proveQuiz(quiz([step('one', 'two'), asking])).problems, 'loop')).toEqual([]);
  });

  it('knows an outcome that another always beats, and one that nothing can stand in for', () => {
    const question: QuizQuestion = {
      id: 'q',
      kind: 'one',
      required: true,
      options: ['x', 'y'],
      weights: [
        { answer: 'x', scale: 'a', weight: 2 },
        { answer: 'x', scale: 'b', weight: 1 },
        { answer: 'y', scale: 'a', weight: 1 },
      ],
    };
    const asked = quiz([step('one', null, { questions: [question] })], { choosing: { by: 'points' } });
    expect(proveQuiz(asked)).toEqual({
      problems: [{ kind: 'outcome-unreachable', outcome: 'b' }],
      isComplete: true,
    });
    expect(of(proveQuiz(asked, ['a']).problems, 'sold-out')).toMatchObject([
      { outcome: 'a', example: { answers: { q: ['x'] } } },
    ]);
    const backed = { ...asked, outcomes: [{ id: 'a', backup: 'b' }, { id: 'b' }] };
    expect(proveQuiz(backed, ['a']).problems).toEqual([]);
  });

  it('says when there is more than it can look at', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      step(`s${at}`, at < 11 ? `s${at + 1}` : null, {
        questions: [{ id: `q${at}`, kind: 'one', required: true, options: ['x', 'y'], weights: [] }],
      }),
    );
    const all = many.map((_, at) => ({
      kind: 'chose' as const,
      question: `q${at}`,
      how: 'any' as const,
      options: ['x'],
    }));
    const rules = [{ outcome: 'b', when: { kind: 'all' as const, of: all } }];
    expect(proveQuiz(quiz(many, { choosing: { by: 'rules', cases: rules } })).isComplete).toBe(true);
    expect(proveQuiz(quiz(many), [], { situations: 5, steps: 5 })).toEqual({
      problems: expect.any(Array) as QuizProblem[],
      isComplete: false,
    });
  });

  it('finds the winners among forty questions of six options, several of them at once', () => {
    const outcomes = Array.from({ length: 6 }, (_, at) => `o${at}`);
    const options = ['1', '2', '3', '4', '5', '6'];
    const steps = Array.from({ length: 40 }, (_, at) =>
      step(`s${at}`, at < 39 ? `s${at + 1}` : null, {
        questions: [
          {
            id: `q${at}`,
            ...(at % 2 ? { kind: 'many', least: 1, most: 3 } : { kind: 'one' }),
            required: true,
            options,
            weights: options.map((answer, option) => ({
              answer,
              scale: `o${(at + option) % 6}`,
              weight: 1 + (option % 2),
            })),
          } as QuizQuestion,
        ],
        ways:
          at % 5 === 1
            ? [
                {
                  when: { kind: 'chose', question: `q${at}`, how: 'all', options: ['1', '4'] },
                  to: `s${Math.min(at + 3, 39)}`,
                },
              ]
            : [],
      }),
    );
    const asked = quiz(steps, {
      outcomes: [...outcomes, 'never'].map((id) => ({ id })),
      fallback: 'o0',
      choosing: { by: 'points' },
    });
    expect(proveQuiz(asked)).toEqual({
      problems: [{ kind: 'outcome-unreachable', outcome: 'never' }],
      isComplete: true,
    });
  });

  it('is at ease with nothing', () => {
    expect(proveQuiz(quiz([]))).toMatchObject({ isComplete: true });
    expect(answered(quiz([]), { answers: {}, facts: NOBODY }).concluded).toEqual({
      outcome: 'a',
      reason: 'fallback',
    });
  });
});
