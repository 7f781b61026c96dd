// A quiz after something else of its variant was edited: nothing in it names a step, a question, an answer or an outcome that is gone.
// What its owner has yet to fill in stays as it is: only what became empty because something is gone goes with it.
import { TOTAL, type QuizRule } from '@/core/quiz/quiz';
import type { Step } from './document';
import { questionOf } from './question-of';
import type { CampaignQuiz, QuizTarget } from './quiz';

interface Present {
  steps: ReadonlySet<string>;
  /** What can be chosen, by question; undefined: nothing that has an id. */
  options: ReadonlyMap<string, readonly string[] | undefined>;
  outcomes: ReadonlySet<string>;
}

/** Idempotent; a quiz that names nothing that is gone comes out equal. */
export function tidyQuiz(quiz: CampaignQuiz, steps: readonly Step[]): CampaignQuiz {
  const there = presentIn(quiz, steps);
  const isOutcome = (id: string) => there.outcomes.has(id);
  const cases = <Case extends { outcome: string; when: QuizRule }>(all: readonly Case[]): Case[] =>
    all.flatMap((one) => {
      const when = isOutcome(one.outcome) ? tidyRule(one.when, there) : undefined;
      return when ? [{ ...one, when }] : [];
    });
  const bands = quiz.bands.filter(({ question }) => isNumber(there, question));
  const answers = new Map(bands.map((one) => [one.question, one.bands.map(({ id }) => id)]));
  const { choosing } = quiz;
  return {
    ...quiz,
    flow: quiz.flow.flatMap((turn) => (there.steps.has(turn.step) ? [tidyTurn(turn, there)] : [])),
    outcomes: quiz.outcomes.map(({ step, backup, ...rest }) => ({
      ...rest,
      ...(step !== undefined && there.steps.has(step) && { step }),
      ...(backup !== undefined && isOutcome(backup) && { backup }),
    })),
    choosing:
      choosing.by === 'total'
        ? { ...choosing, ranges: choosing.ranges.filter(({ outcome }) => isOutcome(outcome)) }
        : choosing.by === 'rules'
          ? { ...choosing, cases: cases(choosing.cases) }
          : choosing,
    exceptions: cases(quiz.exceptions),
    fallback: isOutcome(quiz.fallback) ? quiz.fallback : (quiz.outcomes[0]?.id ?? quiz.fallback),
    weights: quiz.weights.filter(
      ({ question, answer, scale }) =>
        (scale === TOTAL || isOutcome(scale)) &&
        (there.options.get(question) ?? answers.get(question) ?? []).includes(answer),
    ),
    bands,
    traits: quiz.traits.filter(({ question }) => there.options.has(question)),
  };
}

function presentIn({ outcomes }: CampaignQuiz, steps: readonly Step[]): Present {
  const options = new Map<string, readonly string[] | undefined>();
  for (const block of steps.flatMap(({ blocks }) => blocks)) {
    const question = questionOf(block);
    if (question) options.set(block.id, 'options' in question ? question.options : undefined);
  }
  return {
    steps: new Set(steps.map(({ id }) => id)),
    options,
    outcomes: new Set(outcomes.map(({ id }) => id)),
  };
}

const isNumber = ({ options }: Present, question: string) =>
  options.has(question) && options.get(question) === undefined;

function tidyTurn({ skip, ways, otherwise, step }: CampaignQuiz['flow'][number], there: Present) {
  const isThere = (to: QuizTarget) => to.kind !== 'step' || there.steps.has(to.step);
  const kept = skip && tidyRule(skip, there);
  return {
    step,
    ...(kept && { skip: kept }),
    ways: ways.flatMap((way) => {
      const when = isThere(way.to) ? tidyRule(way.when, there) : undefined;
      return when ? [{ ...way, when }] : [];
    }),
    otherwise: isThere(otherwise) ? otherwise : { kind: 'next' as const },
  };
}

/** Undefined: all that it asked about is gone. */
function tidyRule(rule: QuizRule, there: Present): QuizRule | undefined {
  switch (rule.kind) {
    case 'all':
    case 'any':
    case 'none': {
      const of = rule.of.flatMap((one) => tidyRule(one, there) ?? []);
      return of.length === 0 && rule.of.length > 0 ? undefined : { ...rule, of };
    }
    case 'chose': {
      const known = there.options.get(rule.question);
      const options = rule.options.filter((id) => known?.includes(id));
      return !known || (options.length === 0 && rule.options.length > 0) ? undefined : { ...rule, options };
    }
    case 'number':
    case 'answered':
      return there.options.has(rule.question) ? rule : undefined;
    case 'score':
      return rule.scale === TOTAL || there.outcomes.has(rule.scale) ? rule : undefined;
    case 'trait':
    case 'segment':
      return rule;
  }
}
