// What an experiment lacks before it can start, and what would make its answer worth less. Pure, so that the form says it while it is
// being filled in and the server asks the same.
import { HOLDOUT } from '../assignment';
import type { GoalKind } from '../goal-figure';
import { MOST_SEGMENTS, type ExperimentDesign, type ExperimentKind } from './experiment';
import { metricsFor, natureOf, type Metric } from './metric';

/** The arms that would be compared, as the draft of the campaign has them; of a site, its holdout alone. */
export interface ArmsToCompare {
  /** Null: all campaigns of a site. */
  goal: GoalKind | null;
  /** With their chances among those shown something, 0–1. */
  variants: readonly { id: string; weight: number }[];
  /** Share of the visitors who are shown nothing, 0–1. */
  holdout: number;
  /** Segments that are shown a variant of their own, not one by chance. */
  personal: readonly string[];
  /** Whether all variants show exactly the same; absent: nobody looked. */
  alike?: boolean;
}

export const DESIGN_PROBLEMS = [
  'no-hypothesis',
  'no-variant',
  'one-variant',
  'no-holdout',
  'no-share',
  'not-alike',
  'not-two',
  'no-control',
  'metric-unknown',
  'metric-not-in-shop',
  'metric-twice',
  'few-segments',
  'many-segments',
  'personal-variants',
  'slow-reward',
  'unwanted-reward',
  'weights-differ',
  'no-guardrail',
] as const;
export type DesignProblemCode = (typeof DESIGN_PROBLEMS)[number];

export interface DesignProblem {
  code: DesignProblemCode;
  /** Errors keep it from starting; warnings say what its answer will not tell. */
  severity: 'error' | 'warning';
  metric?: Metric;
}

/** Metrics by which these arms can be compared: what only a campaign can be answered with says nothing of who was shown none. */
export function comparableMetrics(
  kind: ExperimentKind,
  { goal }: Pick<ArmsToCompare, 'goal'>,
  control = '',
): readonly Metric[] {
  const known = goal === null ? (['ordered', 'revenue'] as const) : metricsFor(goal);
  return isAgainstNothing(kind, control) ? known.filter((metric) => natureOf(metric).inShop) : known;
}

/** Whether what decides is compared with visitors who are shown nothing. */
export function isAgainstNothing(kind: ExperimentKind, control: string): boolean {
  return kind === 'holdout' || kind === 'site' || control === HOLDOUT;
}

/** Errors first. */
export function checkDesign(
  kind: ExperimentKind,
  design: ExperimentDesign,
  arms: ArmsToCompare,
): DesignProblem[] {
  const found = [
    ...checkWords(kind, design),
    ...checkArms(kind, design, arms),
    ...checkMetrics(kind, design, arms),
  ];
  return found.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

const error = (code: DesignProblemCode, metric?: Metric): DesignProblem => ({
  code,
  severity: 'error',
  ...(metric && { metric }),
});
const warning = (code: DesignProblemCode): DesignProblem => ({ code, severity: 'warning' });

/** An A/A comparison changes nothing, so there is nothing to suppose. */
function* checkWords(kind: ExperimentKind, { hypothesis }: ExperimentDesign): Generator<DesignProblem> {
  if (kind !== 'same' && Object.values(hypothesis).some((words: string) => words.trim() === ''))
    yield error('no-hypothesis');
}

function* checkArms(
  kind: ExperimentKind,
  { control }: ExperimentDesign,
  { variants, holdout, personal, alike }: ArmsToCompare,
): Generator<DesignProblem> {
  const shown = variants.filter(({ weight }) => weight > 0);
  if (kind === 'site') {
    if (holdout === 0) yield error('no-share');
    return;
  }
  if (kind === 'holdout') {
    if (holdout === 0) yield error('no-holdout');
    if (shown.length === 0) yield error('no-variant');
  } else if (shown.length < 2) yield error('one-variant');
  if (kind === 'same' && shown.length > 2) yield error('not-two');
  if (kind === 'same' && alike === false) yield error('not-alike');
  if (control === HOLDOUT ? holdout === 0 : control !== '' && !shown.some(({ id }) => id === control))
    yield error('no-control');
  if (personal.length > 0)
    yield kind === 'holdout' ? warning('personal-variants') : error('personal-variants');
  const weights = new Set(shown.map(({ weight }) => weight));
  if ((kind === 'segments' || kind === 'bandit') && weights.size > 1) yield warning('weights-differ');
}

function* checkMetrics(
  kind: ExperimentKind,
  { primary, secondary, guardrails, segments, control }: ExperimentDesign,
  arms: ArmsToCompare,
): Generator<DesignProblem> {
  const known = comparableMetrics(kind, arms);
  const comparable = comparableMetrics(kind, arms, control);
  if (!known.includes(primary)) yield error('metric-unknown', primary);
  else if (!comparable.includes(primary)) yield error('metric-not-in-shop', primary);
  for (const metric of [...secondary, ...guardrails])
    if (arms.goal !== null && !metricsFor(arms.goal).includes(metric)) yield error('metric-unknown', metric);
  const all = [primary, ...secondary, ...guardrails];
  const twice = all.find((metric, index) => all.indexOf(metric) !== index);
  if (twice) yield error('metric-twice', twice);
  if (kind === 'segments' && segments.length < 2) yield error('few-segments');
  if (segments.length > MOST_SEGMENTS) yield error('many-segments');
  if (kind === 'bandit' && natureOf(primary).known === 'lagging') yield error('slow-reward', primary);
  if (kind === 'bandit' && natureOf(primary).wanted === 'less') yield error('unwanted-reward', primary);
  if (kind !== 'same' && guardrails.length === 0) yield warning('no-guardrail');
}
