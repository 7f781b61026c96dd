// Whether what a browser tells of a quiz can have happened in it. Nothing is repeated of what was sent but ids of questions.
import { conclude } from '@/core/quiz/conclude';
import { ownOf, type Answer, type Answers, type QuizQuestion } from '@/core/quiz/quiz';
import { readAnswer } from '@/core/quiz/read-answer';
import { reduceQuiz, startQuiz, type QuizState } from '@/core/quiz/reduce';
import { score } from '@/core/quiz/score';
import type { EventOf } from '@/core/events/event';
import type { CompiledQuiz } from './compile-quiz';

/** @property remembered: what was written in words is told */
type Told<T extends 'quiz.answered' | 'quiz.completed'> = Omit<EventOf<T>['props'], 'remembered'> & {
  remembered: boolean;
};

/** Nothing is known of the visitor, and nothing is sold out. */
const WORLD = { facts: { traits: {}, segments: [] } };

/** Why this cannot have been answered; undefined when it can. */
export function findWrongAnswer(
  compiled: CompiledQuiz,
  { step, answers, remembered }: Told<'quiz.answered'>,
): string | undefined {
  const asked = compiled.steps.get(step);
  if (!asked) return 'props.step: This quiz has no such step.';
  const wrong = findWrong(compiled, new Set([step]), answers);
  if (wrong !== undefined) return wrong;
  const missing = asked.questions.find((question) => isMissing(question, answers, remembered));
  return missing && `props.answers.${missing.id}: This question has to be answered.`;
}

/** Why the quiz cannot have come to this; undefined when it can. */
export function findWrongOutcome(
  compiled: CompiledQuiz,
  { answers, outcome, path, remembered }: Told<'quiz.completed'>,
): string | undefined {
  const { quiz, steps, outcomes } = compiled;
  if (!outcomes.has(outcome)) return 'props.outcome: This quiz has no such outcome.';
  if (!path.every((step) => steps.has(step))) return 'props.path: This quiz has no such step.';
  const taken = new Set(path);
  if (taken.size < path.length) return 'props.path: A step is taken once.';
  const wrong = findWrong(compiled, taken, answers);
  if (wrong !== undefined) return wrong;
  const isSure = remembered || !compiled.asksWords;
  const counted = completeAnswers(compiled, taken, answers, remembered);
  if (!quiz.leaps) {
    const isPossible =
      compiled.isPathSure && isSure
        ? followsFromAnswers(compiled, path, counted)
        : isAllowed(compiled, path, counted);
    if (!isPossible) return 'props.path: These answers do not lead this way.';
  }
  if (!compiled.isOutcomeSure || !isSure) return undefined;
  const scores = score(
    path.flatMap((id) => steps.get(id) ?? []),
    counted,
  );
  const meant = conclude(quiz, { answers: counted, facts: WORLD.facts, ...scores }).outcome;
  return isInPlaceOf(compiled, meant, outcome)
    ? undefined
    : 'props.outcome: These answers do not come to this outcome.';
}

function findWrong(
  { questions }: CompiledQuiz,
  taken: ReadonlySet<string>,
  answers: Answers,
): string | undefined {
  for (const [id, answer] of Object.entries(answers)) {
    const asked = questions.get(id);
    if (!asked || !taken.has(asked.step))
      return `props.answers.${id}: None of these steps asks such a question.`;
    if (!isEmpty(answer) && readAnswer(asked.question, answer) === undefined)
      return `props.answers.${id}: ${WANTED[asked.question.kind]}`;
  }
  return undefined;
}

const WANTED: Record<QuizQuestion['kind'], string> = {
  one: 'This wants one of its options.',
  many: 'This wants some of its options, as many as it allows.',
  number: 'This wants a number within its limits.',
  text: 'This wants a text.',
};

/** It was taken back. */
function isEmpty(answer: Answer): boolean {
  return typeof answer !== 'number' && answer.length === 0;
}

function isMissing(question: QuizQuestion, answers: Answers, remembered: boolean): boolean {
  if (!question.required || (question.kind === 'text' && !remembered)) return false;
  const answer = ownOf(answers, question.id);
  return answer === undefined || isEmpty(answer);
}

/** The answers as they count, with something in place of words that had to be written and are not told. */
function completeAnswers(
  { questions }: CompiledQuiz,
  taken: ReadonlySet<string>,
  answers: Answers,
  remembered: boolean,
): Answers {
  const counted: Record<string, Answer> = {};
  for (const [id, { question, step }] of questions) {
    if (!taken.has(step)) continue;
    const told = ownOf(answers, id);
    const answer = told === undefined || isEmpty(told) ? undefined : readAnswer(question, told);
    if (answer !== undefined) counted[id] = answer;
    else if (question.kind === 'text' && question.required && !remembered) counted[id] = '…';
  }
  return counted;
}

/** Goes the way once more, as the shop went it. */
function followsFromAnswers({ quiz }: CompiledQuiz, path: readonly string[], answers: Answers): boolean {
  let state: QuizState = { ...startQuiz(quiz, WORLD), answers };
  if (state.concluded) return path.length === 0;
  for (let taken = 0; taken < path.length; taken++) {
    if (state.concluded || state.path.length !== taken + 1 || state.path[taken] !== path[taken]) return false;
    state = reduceQuiz(quiz, state, { kind: 'next' }, WORLD);
  }
  return state.concluded !== undefined && state.path.length === path.length;
}

/** Whether steps can follow each other so at all, for some visitor. */
function isAllowed({ follows, steps }: CompiledQuiz, path: readonly string[], answers: Answers): boolean {
  return (
    [...path, null].every((step, place) => follows.get(path[place - 1] ?? '')?.has(step)) &&
    path.every((id) => !steps.get(id)?.questions.some((question) => isMissing(question, answers, true)))
  );
}

/** Whether this outcome is the one that was meant, or may stand in for it while that is sold out. */
function isInPlaceOf({ quiz }: CompiledQuiz, meant: string, outcome: string): boolean {
  const tried = new Set<string>();
  let current = meant;
  while (current !== outcome && quiz.stocked?.includes(current) && !tried.has(current)) {
    tried.add(current);
    current = quiz.outcomes.find(({ id }) => id === current)?.backup ?? quiz.fallback;
  }
  return current === outcome;
}
