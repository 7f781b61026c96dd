// Which ways of the drawn flow somebody took through a quiz, and why it concluded as it did. Pure; it goes by the same rules as the
// reducer, which keeps only the steps.
import { conclude } from '@/core/quiz/conclude';
import { holds } from '@/core/quiz/holds';
import { isWithin, TOTAL, type Quiz, type QuizFacts, type QuizStep } from '@/core/quiz/quiz';
import type { Example } from '@/core/quiz/prove';
import {
  answerQuestion,
  countedAnswers,
  goOn,
  openStep,
  pathBefore,
  startQuiz,
  type QuizState,
} from '@/core/quiz/reduce';
import { score } from '@/core/quiz/score';
import { CONCLUDES, outcomeKey, stepKey, type FlowEdge, type FlowReason } from './read-flow';

/** A way that was taken. */
export type Hop = Omit<FlowEdge, 'key'>;

/** All ways to where the state is now, those through steps that were passed over too. */
export function traceState(quiz: Quiz, state: QuizState, facts: QuizFacts): Hop[] {
  const { path, concluded } = state;
  const taken = concluded ? path : path.slice(0, -1);
  return [
    ...hopsIn(quiz, facts),
    ...taken.flatMap((_, index) => hopsFrom(quiz, { ...state, path: path.slice(0, index + 1) }, facts)),
    ...(concluded ? [lastHop(quiz, state, facts)] : []),
  ];
}

/** All ways of an example; where it goes round in a circle, once around. */
export function traceExample(quiz: Quiz, { answers, facts }: Example): Hop[] {
  const hops = hopsIn(quiz, facts);
  const seen = new Set<string>();
  let state = startQuiz(quiz, { facts });
  for (let step = openStep(quiz, state); step && !state.concluded; step = openStep(quiz, state)) {
    for (const { id } of step.questions)
      if (Object.hasOwn(answers, id)) state = answerQuestion(quiz, state, id, answers[id]);
    const next = goOn(quiz, state, { facts });
    if (next === state || seen.has(step.id)) break;
    seen.add(step.id);
    hops.push(...hopsFrom(quiz, state, facts));
    state = next;
  }
  if (state.concluded) hops.push(lastHop(quiz, state, facts));
  return hops;
}

/** Keys of the edges that were gone along. */
export function edgesAlong(edges: readonly FlowEdge[], hops: readonly Hop[]): string[] {
  return hops.flatMap((hop) => edges.find((edge) => isAlong(edge, hop))?.key ?? []);
}

const isAlong = ({ from, to, reason }: FlowEdge, hop: Hop) =>
  from === hop.from && to === hop.to && JSON.stringify(reason) === JSON.stringify(hop.reason);

/** The outcome that the answers lead to, before anybody looks at what is in stock, and why it is this one. */
export function meantBy(
  quiz: Quiz,
  state: QuizState,
  facts: QuizFacts,
): { outcome: string; reason: FlowReason } {
  const known = knownOf(quiz, state, facts);
  const { outcome, reason: kind } = conclude(quiz, known);
  const { choosing, exceptions } = quiz;
  const reason = (): FlowReason => {
    if (kind === 'exception') {
      const fitting = exceptions.find(({ when }) => holds(when, known));
      if (fitting) return { kind, when: fitting.when };
    }
    if (kind === 'rules' && choosing.by === 'rules') {
      const fitting = choosing.cases.find(({ when }) => holds(when, known));
      if (fitting) return { kind: 'case', when: fitting.when };
    }
    if (kind === 'total' && choosing.by === 'total') {
      const total = known.points.get(TOTAL) ?? 0;
      const range = choosing.ranges.find((one) => isWithin(total, one));
      if (range) return { kind: 'range', span: { from: range.from, to: range.to } };
    }
    return { kind: kind === 'points' ? 'points' : 'fallback' };
  };
  return { outcome, reason: reason() };
}

function lastHop(quiz: Quiz, state: QuizState, facts: QuizFacts): Hop {
  const { outcome, reason } = meantBy(quiz, state, facts);
  return { from: CONCLUDES, to: outcomeKey(outcome), reason };
}

/** Before the first step is open: it may be passed over itself. */
function hopsIn(quiz: Quiz, facts: QuizFacts): Hop[] {
  const [first] = quiz.steps;
  const state = { path: [], answers: {} };
  return first?.skip && holds(first.skip, knownOf(quiz, state, facts))
    ? walk(quiz, state, facts, first, [first.id])
    : [];
}

function hopsFrom(quiz: Quiz, state: QuizState, facts: QuizFacts): Hop[] {
  const step = openStep(quiz, state);
  return step ? walk(quiz, state, facts, step, []) : [];
}

/** From the step to the next that is not passed over, or to where it concludes. */
function walk(
  quiz: Quiz,
  state: QuizState,
  facts: QuizFacts,
  step: QuizStep,
  passed: readonly string[],
): Hop[] {
  const way = step.ways.find(({ when }) => holds(when, knownOf(quiz, state, facts)));
  const to = way ? way.to : step.otherwise;
  const next = quiz.steps.find(({ id }) => id === to && !passed.includes(id));
  const hop: Hop = {
    from: stepKey(step.id),
    // A circle of steps that pass each other over leads back in the drawing, and is over all the same.
    to: quiz.steps.some(({ id }) => id === to) ? stepKey(to ?? '') : CONCLUDES,
    reason: way ? { kind: 'way', when: way.when } : { kind: step.ways[0] ? 'otherwise' : 'always' },
  };
  if (!next) return [hop];
  const there = { ...state, path: pathBefore(state.path, next.id) };
  return next.skip && holds(next.skip, knownOf(quiz, there, facts))
    ? [hop, ...walk(quiz, there, facts, next, [...passed, next.id])]
    : [hop];
}

function knownOf(quiz: Quiz, state: QuizState, facts: QuizFacts) {
  const answers = countedAnswers(quiz, state);
  const taken = quiz.steps.filter(({ id }) => state.path.includes(id));
  return { ...score(taken, answers), answers, facts };
}
