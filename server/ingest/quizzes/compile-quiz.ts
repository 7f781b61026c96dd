// A quiz made ready for checking thousands of events a second against it.
import type { AskedQuiz } from '@/core/quiz/asked-quiz';
import type { QuizQuestion, QuizRule, QuizStep, Target } from '@/core/quiz/quiz';

export interface CompiledQuiz {
  quiz: AskedQuiz;
  steps: ReadonlyMap<string, QuizStep>;
  /** With the step that asks it. */
  questions: ReadonlyMap<string, { question: QuizQuestion; step: string }>;
  outcomes: ReadonlySet<string>;
  /** Ways depend on nothing but the answers, so that the path follows from them. */
  isPathSure: boolean;
  /** The outcome depends on nothing but path and answers, save for what is sold out. */
  isOutcomeSure: boolean;
  /** Something goes by whether words were written that need not be: of visitors who may not be remembered nobody knows. */
  asksWords: boolean;
  /** Steps that can follow each, `null` the end; `''` stands before the first. */
  follows: ReadonlyMap<string, ReadonlySet<Target>>;
}

const compiled = new WeakMap<AskedQuiz, CompiledQuiz>();

/** Once for each quiz in memory, for as long as it is there. */
export function compileQuiz(quiz: AskedQuiz): CompiledQuiz {
  const known = compiled.get(quiz) ?? compile(quiz);
  compiled.set(quiz, known);
  return known;
}

function compile(quiz: AskedQuiz): CompiledQuiz {
  const { choosing, exceptions, outcomes, steps } = quiz;
  const questions = new Map(
    steps.flatMap(({ id: step, questions: asked }) =>
      asked.map((question) => [question.id, { question, step }] as const),
    ),
  );
  const ofWays = steps.flatMap(({ skip, ways }) => [
    ...(skip ? [skip] : []),
    ...ways.map(({ when }) => when),
  ]);
  const ofOutcomes = [...exceptions, ...(choosing.by === 'rules' ? choosing.cases : [])].map(
    ({ when }) => when,
  );
  const needsWords = (rule: QuizRule) => {
    const asked = rule.kind === 'answered' ? questions.get(rule.question)?.question : undefined;
    return asked?.kind === 'text' && !asked.required;
  };
  return {
    quiz,
    steps: new Map(steps.map((step) => [step.id, step])),
    questions,
    outcomes: new Set(outcomes.map(({ id }) => id)),
    isPathSure: !quiz.leaps && !ofWays.some((rule) => someRule(rule, isOfVisitor)),
    isOutcomeSure: !ofOutcomes.some((rule) => someRule(rule, isOfVisitor)),
    asksWords: [...ofWays, ...ofOutcomes].some((rule) => someRule(rule, needsWords)),
    follows: new Map([
      ['', reach(quiz, steps[0]?.id ?? null)],
      ...steps.map(
        (step) =>
          [
            step.id,
            new Set([step.otherwise, ...step.ways.map(({ to }) => to)].flatMap((to) => [...reach(quiz, to)])),
          ] as const,
      ),
    ]),
  };
}

/** What the visitor is known by besides the answers: nobody proves it. */
function isOfVisitor({ kind }: QuizRule): boolean {
  return kind === 'trait' || kind === 'segment';
}

function someRule(rule: QuizRule, test: (leaf: QuizRule) => boolean): boolean {
  return 'of' in rule ? rule.of.some((one) => someRule(one, test)) : test(rule);
}

/** Where a way to this step can end: there, or behind it where it can be passed over. A step that is gone is the end. */
function reach({ steps }: AskedQuiz, target: Target): Set<Target> {
  const found = new Set<Target>();
  const open: Target[] = [target];
  for (const to of open) {
    const step = steps.find(({ id }) => id === to);
    const place = step ? step.id : null;
    if (found.has(place)) continue;
    found.add(place);
    if (!step?.skip) continue;
    // Steps that pass each other on in a circle are the end, too.
    found.add(null);
    open.push(step.otherwise, ...step.ways.map((way) => way.to));
  }
  return found;
}
