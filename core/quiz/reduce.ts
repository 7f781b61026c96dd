// How a quiz goes on: from step to step, forth and back, until it concludes. Pure; the state is plain data, so that it can be kept.
import { conclude, type Reason } from './conclude';
import { holds, type Known } from './holds';
import {
  ownOf,
  type Answer,
  type Answers,
  type Quiz,
  type QuizFacts,
  type QuizQuestion,
  type QuizStep,
  type Target,
} from './quiz';
import { readAnswer } from './read-answer';
import { questionsOf, score, type Scores } from './score';

export interface QuizState {
  /** Ids of the steps that were taken, the open one last. */
  path: readonly string[];
  /** Also those of steps that were left by going back: they are there again when the visitor comes back to them. */
  answers: Answers;
  /** Once it is over. */
  concluded?: { outcome: string; reason: Reason };
}

export type QuizAction =
  /** Undefined takes the answer away. */
  { kind: 'answer'; question: string; answer: Answer | undefined } | { kind: 'next' } | { kind: 'back' };

/** What the quiz cannot know of itself. */
export interface QuizWorld {
  facts: QuizFacts;
  isSoldOut?: (outcome: string) => boolean;
}

export function startQuiz(quiz: Quiz, world: QuizWorld): QuizState {
  return enter(quiz, { path: [], answers: {} }, quiz.steps[0]?.id, world);
}

/** The state after the action; the same state where the action is not possible in it. */
export function reduceQuiz(quiz: Quiz, state: QuizState, action: QuizAction, world: QuizWorld): QuizState {
  switch (action.kind) {
    case 'answer':
      return answerQuestion(quiz, state, action.question, action.answer);
    case 'next':
      return goOn(quiz, state, world);
    case 'back':
      return goBack(state);
  }
}

/** The state with the answer to a question of the open step, if it is one; undefined takes it away. */
export function answerQuestion(
  quiz: Quiz,
  state: QuizState,
  id: string,
  given: Answer | undefined,
): QuizState {
  const question = openStep(quiz, state)?.questions.find((one) => one.id === id);
  const answer = question && readAnswer(question, given);
  if (!question || state.concluded || (given !== undefined && answer === undefined)) return state;
  const { [id]: _, ...others } = state.answers;
  return { ...state, answers: answer === undefined ? others : { ...others, [id]: answer } };
}

/** The state on the next step, or at the end; the same while an answer is missing. */
export function goOn(quiz: Quiz, state: QuizState, world: QuizWorld): QuizState {
  const step = openStep(quiz, state);
  const isReady = step && !state.concluded && isAnswered(step, state.answers);
  return isReady ? enter(quiz, state, wayOn(step, knownAt(quiz, state, world)), world) : state;
}

/** The state on the step before; from the end, on the last one. */
export function goBack(state: QuizState): QuizState {
  const { concluded, path, answers } = state;
  const before = concluded ? path : path.slice(0, -1);
  return before[0] ? { path: before, answers } : state;
}

/** The step on the screen; undefined when the quiz has none. */
export function openStep(quiz: Quiz, { path }: QuizState): QuizStep | undefined {
  return stepOf(quiz, path.at(-1));
}

/** Whether every question of the step that must be answered is. */
export function isAnswered({ questions }: QuizStep, answers: Answers): boolean {
  return questions.every(({ id, required }) => !required || ownOf(answers, id) !== undefined);
}

/** The answers that count: those to questions of steps on the path. */
export function countedAnswers(quiz: Quiz, { path, answers }: QuizState): Answers {
  return answersTo(takenSteps(quiz, path), ({ id }) => ownOf(answers, id));
}

function answersTo(
  steps: readonly QuizStep[],
  answerOf: (question: QuizQuestion) => Answer | undefined,
): Answers {
  const answers: Record<string, Answer> = {};
  for (const question of questionsOf(steps)) {
    const answer = answerOf(question);
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}

/**
 * A state that was kept, perhaps of an older release or by somebody else: answers that still are answers, and the steps as far as the
 * same answers lead through them today.
 */
export function restoreQuiz(quiz: Quiz, kept: unknown, world: QuizWorld): QuizState {
  const { path, answers } = Object(kept) as { path?: unknown; answers?: unknown };
  const given = Object(answers) as Record<string, unknown>;
  const known = answersTo(quiz.steps, (question) => readAnswer(question, ownOf(given, question.id)));
  let state: QuizState = { ...startQuiz(quiz, world), answers: known };
  const steps: readonly unknown[] = [path].flat();
  // No way is longer.
  quiz.steps.every(() => {
    const next = goOn(quiz, state, world);
    const goesOn = !next.concluded && steps.includes(next.path.at(-1));
    if (goesOn) state = next;
    return goesOn;
  });
  return state;
}

/** Opens the step, or what follows where it is passed over. A step that was taken before is gone back to. */
function enter(
  quiz: Quiz,
  { path, answers }: QuizState,
  target: Target | undefined,
  world: QuizWorld,
  passed: readonly Target[] = [],
): QuizState {
  // Steps that pass each other on in a circle are no way on.
  const step = target && !passed.includes(target) && stepOf(quiz, target);
  const at: QuizState = { path: target ? pathBefore(path, target) : path, answers };
  const known = knownAt(quiz, at, world);
  if (!step) return { ...at, concluded: conclude(quiz, known, world.isSoldOut) };
  return step.skip && holds(step.skip, known)
    ? enter(quiz, at, wayOn(step, known), world, [...passed, target])
    : { path: [...at.path, target], answers };
}

/** The steps that were taken before this one; all, when it is none of them. */
export function pathBefore(path: readonly string[], step: string): readonly string[] {
  // As an unsigned number, -1 is beyond every end.
  return path.slice(0, path.indexOf(step) >>> 0);
}

function wayOn({ ways, otherwise }: QuizStep, known: Known): Target {
  return (ways.find(({ when }) => holds(when, known)) ?? { to: otherwise }).to;
}

function knownAt(quiz: Quiz, state: QuizState, { facts }: QuizWorld): Known & Scores {
  const answers = countedAnswers(quiz, state);
  return { ...score(takenSteps(quiz, state.path), answers), answers, facts };
}

function takenSteps({ steps }: Quiz, path: readonly string[]): QuizStep[] {
  return steps.filter(({ id }) => path.includes(id));
}

function stepOf({ steps }: Quiz, id: string | undefined): QuizStep | undefined {
  return steps.find((step) => step.id === id);
}
