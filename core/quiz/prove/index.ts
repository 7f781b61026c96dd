// Proves, before a quiz is published, that every question and every outcome can be reached, that every way ends, and that every answer
// counts. What it says is true of every possible answer, not of those that were tried, and comes with answers that show it.
import { inStock } from '../conclude';
import { isWithin, TOTAL, type Quiz } from '../quiz';
import { exampleFrom, exampleOf, type Example } from './example';
import { explore, type Explored, type Node } from './explore';
import { WinnerSearch } from './find-winner';
import { END, mapQuiz, type QuizMap } from './map-quiz';
import { judgeWeights } from './judge-weights';

export type QuizProblem =
  | { kind: 'step-unreachable'; step: string }
  | { kind: 'outcome-unreachable'; outcome: string }
  /** A way leads to a step that there is not; the quiz ends there. */
  | { kind: 'step-missing'; step: string; example: Example }
  /** Whatever is answered here leads back, or steps pass each other over in a circle. */
  | { kind: 'loop'; step: string; example: Example }
  /** No range holds this total. */
  | { kind: 'range-gap'; total: number; example: Example }
  /** Several ranges hold this total; the first wins. */
  | { kind: 'range-overlap'; outcomes: string[]; total: number; example: Example }
  /** Numbers that are answers and lie in no band, or in several. */
  | { kind: 'band-gap' | 'band-overlap'; question: string; number: number }
  /** Nothing is chosen by these answers, so that the fallback comes. */
  | { kind: 'nothing-fits'; example: Example }
  /** No answer to the question makes any difference, or this one does not. */
  | { kind: 'no-effect'; question: string; option?: string; example?: Example }
  /** Everything the outcome has to offer is sold out, and so is what is to stand in for it. */
  | { kind: 'sold-out'; outcome: string; example: Example };

export interface QuizProof {
  problems: QuizProblem[];
  /** False: there were more situations than can be looked at. What is said is true; something may be missing. */
  isComplete: boolean;
}

export interface ProofLimits {
  situations: number;
  /** Of the search for each outcome. */
  steps: number;
}
export const PROOF_LIMITS: ProofLimits = { situations: 60_000, steps: 20_000 };

/** @param soldOut outcomes that have products, none of which can be bought today */
export function proveQuiz(
  quiz: Quiz,
  soldOut: readonly string[] = [],
  limits: ProofLimits = PROOF_LIMITS,
): QuizProof {
  const map = mapQuiz(quiz);
  const explored = explore(map, limits.situations);
  const reached = outcomesReached(map, explored, limits);
  const problems: QuizProblem[] = [
    ...judgeSteps(map, explored),
    ...judgeOutcomes(quiz, explored, reached),
    ...reached.problems,
    ...judgeWeights(map, explored),
    ...judgeStock(quiz, reached.examples, soldOut),
  ];
  return { problems, isComplete: explored.isComplete && reached.isComplete };
}

interface Reached {
  /** How each outcome that can be reached is reached. */
  examples: ReadonlyMap<string, Example>;
  problems: QuizProblem[];
  isComplete: boolean;
}

function outcomesReached(map: QuizMap, explored: Explored, limits: ProofLimits): Reached {
  const { quiz } = map;
  const examples = new Map<string, Example>();
  const problems: QuizProblem[] = [];
  const note = (outcome: string, example: () => Example) => {
    if (!examples.has(outcome)) examples.set(outcome, example());
  };
  const ends = explored.nodes.filter(({ step }) => step === END);
  for (const end of ends) if (end.decided !== undefined) note(end.decided, () => exampleOf(quiz, end));
  const byPoints = ends.filter(({ decided }) => decided === undefined);
  let { isComplete } = explored;
  if (byPoints.length === 0) return { examples, problems, isComplete };

  const { choosing } = quiz;
  if (choosing.by === 'total') {
    const totals = new Map<number, Node>();
    for (const end of byPoints) {
      const total = end.points.get(TOTAL) ?? 0;
      if (!totals.has(total)) totals.set(total, end);
    }
    for (const [total, end] of [...totals].sort(([a], [b]) => a - b)) {
      const fitting = choosing.ranges.filter((range) => isWithin(total, range)).map(({ outcome }) => outcome);
      note(fitting[0] ?? quiz.fallback, () => exampleOf(quiz, end));
      if (fitting.length === 0) problems.push({ kind: 'range-gap', total, example: exampleOf(quiz, end) });
      if (fitting.length > 1)
        problems.push({ kind: 'range-overlap', outcomes: fitting, total, example: exampleOf(quiz, end) });
    }
  }
  if (choosing.by === 'points' && explored.isComplete) {
    const outcomes = quiz.outcomes.map(({ id }) => id);
    const search = new WinnerSearch(explored, outcomes, limits.steps);
    outcomes.forEach((outcome, number) => {
      if (examples.has(outcome)) return;
      const found = search.winner(number);
      if (found === 'unknown') isComplete = false;
      else if (found !== 'none') note(outcome, () => exampleFrom(quiz, found.picks));
    });
    const nobody = search.nobody();
    if (nobody === 'unknown') isComplete = false;
    else if (nobody !== 'none') {
      const example = exampleFrom(quiz, nobody.picks);
      note(quiz.fallback, () => example);
      problems.push({ kind: 'nothing-fits', example });
    }
  }
  return { examples, problems, isComplete };
}

function judgeSteps({ quiz }: QuizMap, explored: Explored): QuizProblem[] {
  const problems: QuizProblem[] = [];
  const idOf = (node: Node) => quiz.steps[node.step]?.id ?? '';
  const entries = explored.nodes.filter(({ isEntry, step }) => isEntry && step >= 0);
  if (explored.isComplete)
    for (const [number, { id }] of quiz.steps.entries())
      if (!entries.some(({ step }) => step === number)) problems.push({ kind: 'step-unreachable', step: id });
  for (const node of oneOfEachStep(explored.nowhere))
    problems.push({ kind: 'step-missing', step: idOf(node), example: exampleOf(quiz, node) });
  const stuck = explored.isComplete ? withoutEnd(explored) : new Set<Node>();
  for (const node of oneOfEachStep([...explored.circles, ...entries.filter((entry) => stuck.has(entry))]))
    problems.push({ kind: 'loop', step: idOf(node), example: exampleOf(quiz, node) });
  return problems;
}

function oneOfEachStep(nodes: readonly Node[]): Node[] {
  const first = new Map([...nodes].reverse().map((node) => [node.step, node]));
  return [...first.values()].sort((a, b) => a.step - b.step);
}

/** Situations from which every answer leads back. */
function withoutEnd({ nodes }: Explored): Set<Node> {
  const before = new Map<Node, Node[]>();
  for (const node of nodes)
    for (const { to } of node.edges) if (to) before.set(to, [...(before.get(to) ?? []), node]);
  const ending = new Set(nodes.filter(({ step }) => step === END));
  for (const node of ending) for (const earlier of before.get(node) ?? []) ending.add(earlier);
  return new Set(nodes.filter((node) => !ending.has(node)));
}

function judgeOutcomes(quiz: Quiz, explored: Explored, reached: Reached): QuizProblem[] {
  if (!reached.isComplete || !explored.isComplete) return [];
  const isBackup = (id: string) => quiz.outcomes.some(({ backup }) => backup === id);
  return quiz.outcomes
    .filter(({ id }) => !reached.examples.has(id) && !isBackup(id) && id !== quiz.fallback)
    .map(({ id }) => ({ kind: 'outcome-unreachable', outcome: id }));
}

function judgeStock(
  quiz: Quiz,
  examples: ReadonlyMap<string, Example>,
  soldOut: readonly string[],
): QuizProblem[] {
  const isSoldOut = (outcome: string) => soldOut.includes(outcome);
  return [...examples]
    .filter(([outcome]) => isSoldOut(inStock(quiz, outcome, isSoldOut)))
    .map(([outcome, example]) => ({ kind: 'sold-out', outcome, example }));
}

export type { Example };
