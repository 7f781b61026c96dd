// Quizzes of every shape, and people who answer them.
import * as fc from 'fast-check';
import type { Answer, Choosing, Quiz, QuizFacts, QuizQuestion, QuizRule, QuizStep, Span } from './quiz';
import { TOTAL } from './quiz';
import { readAnswer } from './read-answer';
import { isAnswered, openStep, reduceQuiz, startQuiz, type QuizState } from './reduce';

export const NOBODY: QuizFacts = { traits: {}, segments: [] };
const OUTCOMES = ['red', 'green', 'blue'];
const OPTIONS = ['a', 'b', 'c'];
/** What tests try as answers to numbers; all bounds of random quizzes are whole, so that halves lie between them. */
export const NUMBERS = [-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4];

const span = (): fc.Arbitrary<Span> =>
  fc.record({
    from: fc.option(fc.integer({ min: 0, max: 3 })),
    to: fc.option(fc.integer({ min: 0, max: 3 })),
  });

function rule(questions: readonly string[], scales: readonly string[]): fc.Arbitrary<QuizRule> {
  const question = fc.constantFrom(...questions);
  const leaf: fc.Arbitrary<QuizRule> = fc.oneof(
    fc.record({
      kind: fc.constant('chose' as const),
      question,
      how: fc.constantFrom('any' as const, 'all' as const, 'none' as const),
      options: fc.subarray([...OPTIONS, 'gone']),
    }),
    fc.record({ kind: fc.constant('answered' as const), question }),
    fc.tuple(question, span()).map(([id, of]) => ({ kind: 'number' as const, question: id, ...of })),
    fc
      .tuple(fc.constantFrom(...scales), span())
      .map(([scale, of]) => ({ kind: 'score' as const, scale, ...of })),
    fc.record({
      kind: fc.constant('trait' as const),
      name: fc.constant('plan'),
      values: fc.subarray(['free', 'paid']),
    }),
    fc.record({ kind: fc.constant('segment' as const), segment: fc.constant('loyal') }),
  );
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
        of: fc.array(leaf, { maxLength: 3 }),
      }),
    },
  );
}

function question(id: string, scales: readonly string[]): fc.Arbitrary<QuizQuestion> {
  const weights = (answers: readonly string[]) =>
    fc.array(
      fc.record({
        answer: fc.constantFrom(...answers),
        scale: fc.constantFrom(...scales),
        weight: fc.oneof(
          { weight: 5, arbitrary: fc.integer({ min: -2, max: 3 }) },
          { weight: 1, arbitrary: fc.constantFrom('include' as const, 'exclude' as const) },
        ),
      }),
      { maxLength: 4 },
    );
  const base = { id: fc.constant(id), required: fc.boolean() };
  return fc.oneof(
    fc.record({
      ...base,
      kind: fc.constant('one' as const),
      options: fc.constant(OPTIONS),
      weights: weights(OPTIONS),
    }),
    fc
      .record({
        ...base,
        kind: fc.constant('many' as const),
        options: fc.constant(OPTIONS),
        least: fc.integer({ min: 0, max: 2 }),
        most: fc.integer({ min: 2, max: 3 }),
        alone: fc.option(fc.constant('c'), { nil: undefined }),
        weights: weights(OPTIONS),
      })
      .map(({ alone, ...rest }) => ({ ...rest, ...(alone && { alone }) })),
    fc.record({
      ...base,
      kind: fc.constant('number' as const),
      from: fc.constant(0),
      to: fc.constant(4),
      whole: fc.boolean(),
      bands: fc.tuple(span(), span()).map(([low, high]) => [
        { id: 'low', ...low },
        { id: 'high', ...high },
      ]),
      weights: weights(['low', 'high']),
    }),
    fc.record({ ...base, kind: fc.constant('text' as const), weights: fc.constant([]) }),
  );
}

/** @param shape `forth`: every way leads to a later step or the end; `anywhere`: ways may lead back, or nowhere */
export function anyQuiz(shape: 'forth' | 'anywhere', steps = 4): fc.Arbitrary<Quiz> {
  const scales = [...OUTCOMES, TOTAL];
  const ids = Array.from({ length: steps }, (_, at) => `s${at}`);
  const questions = ids.map((id) => `${id}q`);
  const target = (at: number) =>
    shape === 'forth'
      ? fc.constantFrom<string | null>(...ids.slice(at + 1), null)
      : fc.constantFrom<string | null>(...ids, 'gone', null);
  const step = (id: string, at: number): fc.Arbitrary<QuizStep> =>
    fc
      .record({
        id: fc.constant(id),
        questions: fc.oneof(
          { weight: 4, arbitrary: fc.tuple(question(`${id}q`, scales)) },
          { weight: 1, arbitrary: fc.constant([]) },
        ),
        skip: fc.option(rule(questions, scales), { nil: undefined, freq: 4 }),
        ways: fc.array(fc.record({ when: rule(questions, scales), to: target(at) }), { maxLength: 2 }),
        otherwise: fc.oneof(
          { weight: 3, arbitrary: fc.constant(ids[at + 1] ?? null) },
          { weight: 1, arbitrary: target(at) },
        ),
      })
      .map(({ skip, ...rest }) => ({ ...rest, ...(skip && { skip }) }));
  const outcome = fc.constantFrom(...OUTCOMES);
  const choosing: fc.Arbitrary<Choosing> = fc.oneof(
    fc.constant({ by: 'points' as const }),
    fc.record({
      by: fc.constant('total' as const),
      ranges: fc.array(
        fc.tuple(outcome, span()).map(([id, of]) => ({ outcome: id, ...of })),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      by: fc.constant('rules' as const),
      cases: fc.array(fc.record({ outcome, when: rule(questions, scales) }), { maxLength: 3 }),
    }),
  );
  return fc.record({
    steps: fc.tuple(...ids.map(step)),
    outcomes: fc.constant(OUTCOMES.map((id) => ({ id }))),
    exceptions: fc.array(fc.record({ outcome, when: rule(questions, scales) }), { maxLength: 1 }),
    choosing,
    fallback: outcome,
  });
}

/** Every answer to the question that can differ from another. */
export function allAnswers(question: QuizQuestion): (Answer | undefined)[] {
  const unanswered = question.required ? [] : [undefined];
  const tried: unknown[] =
    question.kind === 'number'
      ? NUMBERS
      : question.kind === 'text'
        ? ['text']
        : Array.from({ length: 2 ** question.options.length }, (_, bits) =>
            question.options.filter((_id, at) => bits & (1 << at)),
          );
  const answers = tried.map((one) => readAnswer(question, one)).filter((one) => one !== undefined);
  return [...answers, ...unanswered];
}

/** One visitor's whole way, each question answered as `choose` says; at most `most` steps. */
export function play(
  quiz: Quiz,
  choose: (question: QuizQuestion) => Answer | undefined,
  facts: QuizFacts = NOBODY,
  most = 50,
  from?: QuizState,
): QuizState[] {
  const world = { facts };
  let state = from ?? startQuiz(quiz, world);
  const states = [state];
  for (let steps = 0; steps < most && !state.concluded; steps++) {
    for (const question of openStep(quiz, state)?.questions ?? [])
      state = reduceQuiz(
        quiz,
        state,
        { kind: 'answer', question: question.id, answer: choose(question) },
        world,
      );
    const step = openStep(quiz, state);
    if (step && !isAnswered(step, state.answers)) break;
    state = reduceQuiz(quiz, state, { kind: 'next' }, world);
    states.push(state);
  }
  return states;
}
