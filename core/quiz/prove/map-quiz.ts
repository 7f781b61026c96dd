// A quiz with numbers for its steps, atoms and scales, and what can come after what: everything the search needs to know beforehand.
import { TOTAL, type Quiz, type QuizRule, type QuizStep } from '../quiz';
import { Atoms, eachAsked, type Numbered } from './atoms';

export interface MappedStep {
  step: QuizStep;
  skip: Numbered | undefined;
  /** Target: number of a step, `END`, or `NOWHERE`. */
  ways: readonly { when: Numbered; to: number }[];
  otherwise: number;
  /** Steps that can come after it, itself only where it can come again. */
  after: ReadonlySet<number>;
  /** Rules that may still be asked once the step is open, those of the end left out. */
  rules: readonly Numbered[];
}

export const END = -1;
/** A step that the quiz does not have. */
export const NOWHERE = -2;

export interface QuizMap {
  quiz: Quiz;
  steps: readonly MappedStep[];
  atoms: Atoms;
  /** Number of the step whose question the atom asks about; undefined: about the visitor, or about a question there is not. */
  stepOfAtom: readonly (number | undefined)[];
  /** Atoms by question. */
  atomsOf: ReadonlyMap<string, readonly number[]>;
  /** Of all steps. */
  allRules: readonly Numbered[];
  exceptions: readonly Numbered[];
  /** Of the outcomes, where they are chosen by rules. */
  rules: readonly Numbered[];
  /** Scales whose points rules ask for, or that outcomes are ranges of. */
  tracked: readonly string[];
}

export function mapQuiz(quiz: Quiz): QuizMap {
  const atoms = new Atoms();
  const numberOf = (id: string | null) =>
    id === null ? END : index(quiz.steps.findIndex((step) => step.id === id));
  const number = (rule: QuizRule) => atoms.number(rule);
  const bare = quiz.steps.map((step) => ({
    step,
    skip: step.skip && number(step.skip),
    ways: step.ways.map(({ when, to }) => ({ when: number(when), to: numberOf(to) })),
    otherwise: numberOf(step.otherwise),
  }));
  const targets = bare.map(({ ways, otherwise }) =>
    [...ways.map(({ to }) => to), otherwise].filter((to) => to >= 0),
  );
  const steps = bare.map((one, place): MappedStep => {
    const after = reachable(targets, place);
    const asked = [...new Set([place, ...after])].flatMap((at) => {
      const { skip, ways } = bare[at] as (typeof bare)[number];
      return [...ways.map(({ when }) => when), ...(skip && (at !== place || after.has(place)) ? [skip] : [])];
    });
    return { ...one, after, rules: asked };
  });
  const exceptions = quiz.exceptions.map(({ when }) => number(when));
  const { choosing } = quiz;
  const rules = choosing.by === 'rules' ? choosing.cases.map(({ when }) => number(when)) : [];

  const tracked = new Set<string>(choosing.by === 'total' ? [TOTAL] : []);
  const allRules = bare.flatMap(({ skip, ways }) => [
    ...ways.map(({ when }) => when),
    ...(skip ? [skip] : []),
  ]);
  for (const rule of [...allRules, ...exceptions, ...rules])
    eachAsked(rule, { atom: () => undefined, scale: (scale) => void tracked.add(scale) });

  const atomsOf = new Map<string, number[]>();
  const stepOfAtom = atoms.list.map((atom, at) => {
    if (!('question' in atom)) return undefined;
    const { question } = atom;
    atomsOf.set(question, [...(atomsOf.get(question) ?? []), at]);
    const step = quiz.steps.findIndex(({ questions }) => questions.some(({ id }) => id === question));
    return step < 0 ? undefined : step;
  });
  return { quiz, steps, atoms, stepOfAtom, atomsOf, allRules, exceptions, rules, tracked: [...tracked] };
}

const index = (found: number) => (found < 0 ? NOWHERE : found);

function reachable(targets: readonly (readonly number[])[], from: number): Set<number> {
  const reached = new Set<number>();
  const open = [...(targets[from] ?? [])];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (reached.has(step)) continue;
    reached.add(step);
    open.push(...(targets[step] ?? []));
  }
  return reached;
}
