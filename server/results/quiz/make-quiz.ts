// What came of the quiz of one variant: step by step, answer by answer, outcome by outcome. Pure.
import { goalFigure, type GoalKind } from '@/core/goal-figure';
import { questionWorth, type Answered, type QuestionWorth } from '@/core/quiz/worth';
import type { ArmFigures, QuizFigures, StepFigure } from '../../ingest/event-store';
import { countArms, NO_FIGURES, type Figures } from '../figures';
import { medianTime } from './median-time';
import { nameOfValue, type AnswerName, type NamedQuiz, type NamedStep } from './name-quiz';
import { shareOf, type Share } from './share';

/** What visitors of a group did, of all in it. */
export interface Came {
  completed: Share;
  submitted: Share;
  clicked: Share;
  ordered: Share;
  /** What the worth of questions is judged by. */
  goal: Share;
  /** In the currency of the site, minor units. */
  revenue: number;
}

export interface AnswerView extends Came {
  value: string;
  name: AnswerName;
  /** No release that runs now offers it. */
  isGone: boolean;
  /** Who gave it last, of all who answered the question; of several at once the shares add up to more than one. */
  share: Share;
}

export interface QuestionView {
  id: string;
  /** Empty: the owner wrote none, or it is not known any more. */
  label: string;
  kind: 'one' | 'many' | 'number' | 'text';
  isGone: boolean;
  /** Who answered it. */
  answered: number;
  /** In the order in which they stand; what is not offered any more at the end. */
  answers: AnswerView[];
  worth: QuestionWorth;
}

export interface QuizStepView {
  id: string;
  name: string;
  isGone: boolean;
  saw: number;
  /** Who saw it and did not answer, of all who saw it; null: it asks nothing. */
  left: Share | null;
  /** ms from seeing it to answering it, of half of the visitors at most; null: of nobody. */
  medianTime: number | null;
  questions: QuestionView[];
}

export interface OutcomeView extends Omit<Came, 'completed'> {
  id: string;
  /** Empty: the owner wrote none, or it is not known any more. */
  name: string;
  isGone: boolean;
  /** Whom the quiz concluded this of last, of all whom it concluded anything of. */
  share: Share;
}

export interface QuizOfArm {
  /** What the worth of a question is judged by; see `worthGoal`. */
  worthGoal: GoalKind;
  /** Visitors who saw the campaign, and who saw a step of the quiz that asks something, the first or another. */
  shown: number;
  /** Who came to the end, of all who saw the campaign. */
  completed: Share;
  steps: QuizStepView[];
  outcomes: OutcomeView[];
}

export type Split = readonly { value: string; arms: readonly ArmFigures[] }[];

export interface QuizSource {
  arm: string;
  /** As it is now, and as earlier releases had it, newest first. */
  now: NamedQuiz | undefined;
  earlier: readonly NamedQuiz[];
  figures: readonly ArmFigures[];
  steps: readonly StepFigure[];
  quiz: QuizFigures;
  by: Record<'question' | 'answer' | 'outcome', Split>;
  goal: GoalKind;
  /** Of the site, ISO 4217. */
  currency: string;
}

export function makeQuiz(source: QuizSource): QuizOfArm {
  const { arm, now, figures, currency } = source;
  const all = countArms(
    figures.filter((one) => one.arm === arm),
    currency,
  );
  const steps = listSteps(source);
  const judged = { ...source, goal: worthGoal(source.goal, all) };
  return {
    worthGoal: judged.goal,
    shown: all.shown,
    completed: shareOf(all.completed, all.shown),
    steps: steps.map((step) => viewStep(judged, step, !now?.steps.some(({ id }) => id === step.id))),
    outcomes: listOutcomes(judged),
  };
}

/** Those of now; what somebody answered and is not asked any more stands where it stood, else at the end. */
function listSteps({ arm, now, earlier, by }: QuizSource): NamedStep[] {
  const steps = (now?.steps ?? []).map((step) => ({ ...step, questions: [...step.questions] }));
  const known = new Set(steps.flatMap(({ questions }) => questions.map(({ id }) => id)));
  for (const row of by.question) {
    const id = row.value;
    if (known.has(id) || !hasArm(row, arm)) continue;
    const origin = earlier
      .flatMap((one) => one.steps)
      .find(({ questions }) => questions.some((one) => one.id === id));
    const question = origin?.questions.find((one) => one.id === id) ?? {
      id,
      label: '',
      kind: 'one',
      values: [],
    };
    const place = steps.find((step) => step.id === origin?.id);
    if (place) place.questions.push(question);
    else steps.push({ id: origin?.id ?? '', name: origin?.name ?? '', questions: [question] });
  }
  return steps;
}

function viewStep(source: QuizSource, step: NamedStep, isGone: boolean): QuizStepView {
  const { arm, steps, quiz } = source;
  const saw = steps.find((one) => one.arm === arm && one.step === step.id)?.visitors ?? 0;
  const counted = quiz.steps.find((one) => one.arm === arm && one.step === step.id);
  const answered = Math.min(saw, counted?.answered ?? 0);
  const left = saw - answered;
  return {
    id: step.id,
    name: step.name,
    isGone,
    saw,
    left: step.questions.length === 0 || step.id === '' ? null : shareOf(left, saw),
    medianTime: medianTime(counted?.took ?? []),
    questions: step.questions.map((question) => viewQuestion(source, question, { saw, left })),
  };
}

function viewQuestion(
  source: QuizSource,
  { id, label, kind, values }: NamedStep['questions'][number],
  lost: { saw: number; left: number },
): QuestionView {
  const now = source.now?.steps.flatMap((step) => step.questions).find((one) => one.id === id);
  const all = figuresOf(source, 'question', id);
  const rows = source.by.answer.filter((row) => hasArm(row, source.arm) && row.value.startsWith(`${id}:`));
  const given = rows.map(({ value }) => value.slice(id.length + 1));
  const earlier = source.earlier
    .flatMap((one) => one.steps.flatMap((step) => step.questions))
    .filter((one) => one.id === id);
  const names = new Map(
    [...earlier, { values }].flatMap((one) => one.values).map((one) => [one.value, one.name]),
  );
  const offered = now?.values.map(({ value }) => value) ?? [];
  const others = given.filter((value) => !offered.includes(value)).sort(byNumber);
  const answers = [...offered, ...others].map((value): AnswerView => {
    const own = figuresOf(source, 'answer', `${id}:${value}`);
    const name = names.get(value) ?? nameOfValue(value);
    const isGone =
      !offered.includes(value) && (name.kind === 'words' || name.kind === 'gone' || name.kind === 'span');
    return { value, name, isGone, share: shareOf(own.exposed, all.exposed), ...cameOf(own, source.goal) };
  });
  const told = (key: string, own: Figures): Answered => ({
    visitors: own.exposed,
    converted: convertedIn(own, source.goal),
    outcomes: outcomesIn(source).map((outcome) => outcomeCount(source, key, outcome)),
  });
  return {
    id,
    label,
    kind: now?.kind ?? kind,
    isGone: now === undefined,
    answered: all.exposed,
    answers,
    worth: questionWorth({
      ...lost,
      several: (now?.kind ?? kind) === 'many',
      all: told(id, all),
      answers: given.map((value) => told(`${id}:${value}`, figuresOf(source, 'answer', `${id}:${value}`))),
    }),
  };
}

/** Numbers by their size, everything else by what it is. */
function byNumber(a: string, b: string): number {
  const [one, other] = [Number(a.slice(1)), Number(b.slice(1))];
  return one - other || (a < b ? -1 : 1);
}

function listOutcomes(source: QuizSource): OutcomeView[] {
  const { now, earlier } = source;
  const offered = now?.outcomes ?? [];
  const names = new Map(
    [...earlier].reverse().flatMap((one) => one.outcomes.map(({ id, name }) => [id, name])),
  );
  for (const { id, name } of offered) names.set(id, name);
  const reached = outcomesIn(source).filter((id) => !offered.some((one) => one.id === id));
  const ids = [...offered.map(({ id }) => id), ...reached];
  const views = ids.map((id) => ({ id, own: figuresOf(source, 'outcome', id) }));
  const all = views.reduce((sum, { own }) => sum + own.exposed, 0);
  return views.map(({ id, own }) => {
    const { completed: _, ...came } = cameOf(own, source.goal);
    return {
      id,
      name: names.get(id) ?? '',
      isGone: reached.includes(id),
      share: shareOf(own.exposed, all),
      ...came,
    };
  });
}

function outcomesIn({ arm, by }: QuizSource): string[] {
  return by.outcome.filter((row) => hasArm(row, arm)).map(({ value }) => value);
}

function outcomeCount({ arm, quiz }: QuizSource, told: string, outcome: string): number {
  return (
    quiz.outcomes.find((one) => one.arm === arm && one.told === told && one.outcome === outcome)?.visitors ??
    0
  );
}

function figuresOf(
  { arm, by, currency }: QuizSource,
  dimension: keyof QuizSource['by'],
  value: string,
): Figures {
  const row = by[dimension].find((one) => one.value === value);
  if (!row) return NO_FIGURES;
  return countArms(
    row.arms.filter((one) => one.arm === arm),
    currency,
  );
}

function hasArm({ arms }: Split[number], arm: string): boolean {
  return arms.some((one) => one.arm === arm && one.exposed > 0);
}

function cameOf(figures: Figures, goal: GoalKind): Came {
  const of = figures.exposed;
  return {
    completed: shareOf(figures.completed, of),
    submitted: shareOf(figures.submitted, of),
    clicked: shareOf(figures.clicked, of),
    ordered: shareOf(figures.ordered, of),
    goal: shareOf(convertedIn(figures, goal), of),
    revenue: figures.revenue,
  };
}

/** So many at least must have done something for it to be worth judging by. */
const LEAST_DONE = 20;

/**
 * The goal of the campaign; who ordered, where that is money. Whether a question keeps visitors from the end is what it costs, so where
 * the end is the goal, it is judged by what comes after: orders, else sign-ups, else clicks, whichever there are enough of.
 */
function worthGoal(goal: GoalKind, counts: Figures): GoalKind {
  if (goal === 'revenue') return 'ordered';
  if (goal !== 'completed') return goal;
  return (['ordered', 'submitted', 'clicked'] as const).find((one) => counts[one] >= LEAST_DONE) ?? 'ordered';
}

/** @param goal of people, not of money */
function convertedIn(figures: Figures, goal: GoalKind): number {
  const figure = goalFigure(goal, figures, figures.exposed);
  return figure.kind === 'rate' ? figure.count : 0;
}
