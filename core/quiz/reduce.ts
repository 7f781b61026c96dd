// How a quiz goes on: from step to step, forth and back, until it concludes. Pure; the state is plain data, so that it can be kept.
import { conclude, type Reason } from './conclude';
import { holds, type Known } from './holds';
import { answerTo, type Answer, type Answers, type Quiz, type QuizFacts, type QuizStep } from './quiz';
import { readAnswer } from './read-answer';
import { score } from './score';

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
  return enter(quiz, { path: [], answers: {} }, quiz.steps[0]?.id ?? null, world);
}

/** The state after the action; the same state where the action is not possible in it. */
export function reduceQuiz(quiz: Quiz, state: QuizState, action: QuizAction, world: QuizWorld): QuizState {
  switch (action.kind) {
    case 'answer':
      return answerQuestion(quiz, state, action.question, action.answer);
    case 'next': {
      const step = openStep(quiz, state);
      if (!step || state.concluded || missingAnswers(step, state.answers).length > 0) return state;
      return enter(quiz, state, wayOn(quiz, state, step, world), world);
    }
    case 'back': {
      const { concluded, path, answers } = state;
      if (concluded) return path.length > 0 ? { path, answers } : state;
      return path.length > 1 ? { path: path.slice(0, -1), answers } : state;
    }
  }
}

/** The step on the screen; undefined when the quiz has none. */
export function openStep(quiz: Quiz, { path }: QuizState): QuizStep | undefined {
  return stepOf(quiz, path.at(-1));
}

/** Questions of the step that must be answered and are not. */
export function missingAnswers(step: QuizStep, answers: Answers): string[] {
  return step.questions
    .filter(({ id, required }) => required && answerTo(answers, id) === undefined)
    .map(({ id }) => id);
}

/** The answers that count: those to questions of steps on the path. */
export function countedAnswers(quiz: Quiz, { path, answers }: QuizState): Answers {
  return Object.fromEntries(
    takenSteps(quiz, path).flatMap(({ questions }) =>
      questions.flatMap(({ id }) => {
        const answer = answerTo(answers, id);
        return answer === undefined ? [] : [[id, answer] as const];
      }),
    ),
  );
}

/**
 * A state that was kept, perhaps of an older release or by somebody else: answers that still are answers, and the steps as far as the
 * same answers lead through them today.
 */
export function restoreQuiz(quiz: Quiz, kept: unknown, world: QuizWorld): QuizState {
  const { path, answers } = Object(kept) as { path?: unknown; answers?: unknown };
  const given = Object(answers) as Record<string, unknown>;
  let state = startQuiz(quiz, world);
  const known: Record<string, Answer> = {};
  for (const { questions } of quiz.steps)
    for (const question of questions) {
      const answer = Object.hasOwn(given, question.id) ? readAnswer(question, given[question.id]) : undefined;
      if (answer !== undefined) known[question.id] = answer;
    }
  state = { ...state, answers: known };
  const steps: unknown[] = Array.isArray(path) ? path.slice(0, quiz.steps.length) : [];
  for (let taken = 0; taken < steps.length; taken++) {
    const next = reduceQuiz(quiz, state, { kind: 'next' }, world);
    if (next === state || next.concluded || !steps.includes(next.path.at(-1))) break;
    state = next;
  }
  return state;
}

function answerQuestion(quiz: Quiz, state: QuizState, id: string, given: Answer | undefined): QuizState {
  const question = openStep(quiz, state)?.questions.find((one) => one.id === id);
  if (!question || state.concluded) return state;
  const { [id]: _, ...others } = state.answers;
  if (given === undefined) return { ...state, answers: others };
  const answer = readAnswer(question, given);
  return answer === undefined ? state : { ...state, answers: { ...others, [id]: answer } };
}

/** Opens the step, or what follows where it is passed over. A step that was taken before is gone back to. */
function enter(quiz: Quiz, state: QuizState, target: string | null, world: QuizWorld): QuizState {
  let { path } = state;
  let next = target;
  // Steps that pass each other on in a circle are no way on.
  for (const passed = new Set<string>(); next !== null && !passed.has(next);) {
    const step = stepOf(quiz, next);
    if (!step) break;
    const before = path.indexOf(next);
    if (before >= 0) path = path.slice(0, before);
    const at = { ...state, path };
    if (!step.skip || !holds(step.skip, knownAt(quiz, at, world)))
      return { path: [...path, step.id], answers: state.answers };
    passed.add(next);
    next = wayOn(quiz, at, step, world);
  }
  const over = { path, answers: state.answers };
  const answers = countedAnswers(quiz, over);
  const scores = score(takenSteps(quiz, path), answers);
  return { ...over, concluded: conclude(quiz, { answers, facts: world.facts }, scores, world.isSoldOut) };
}

function wayOn(quiz: Quiz, state: QuizState, step: QuizStep, world: QuizWorld): string | null {
  const known = knownAt(quiz, state, world);
  const way = step.ways.find(({ when }) => holds(when, known));
  return way ? way.to : step.otherwise;
}

function knownAt(quiz: Quiz, state: QuizState, { facts }: QuizWorld): Known {
  const answers = countedAnswers(quiz, state);
  return { answers, points: score(takenSteps(quiz, state.path), answers).points, facts };
}

function takenSteps(quiz: Quiz, path: readonly string[]): QuizStep[] {
  return path.flatMap((id) => stepOf(quiz, id) ?? []);
}

function stepOf(quiz: Quiz, id: string | undefined): QuizStep | undefined {
  return quiz.steps.find((step) => step.id === id);
}
