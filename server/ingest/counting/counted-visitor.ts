// What a person counts as in a phase: everything their browsers did there, and the orders that followed. Pure.
import { OUTCOME, type EnrolmentGoal, type Told } from '../event-store';
import {
  ANSWERED_PREFIX,
  combine,
  STEP_PREFIX,
  type Enrolment,
  type FirstExposure,
  type Reached,
  type StepGoal,
} from './enrolment';
import type { CountedOrder } from './order';
import { timeBand } from './time-band';

/** Took so long for a step (`took:step:band`), or was concluded this of. */
export type QuizGoal = `took:${string}:${number}` | `outcome:${string}`;
export const OUTCOME_PREFIX = 'outcome:';

export type CountedGoal = 'exposed' | EnrolmentGoal | StepGoal | QuizGoal | 'verified';

/** An order this soon after the campaign was first seen is a direct one, ms. */
const DIRECT_WITHIN_MS = 24 * 3_600_000;

/** What a phase asks of orders, ms. */
export interface OrderTerms {
  /** For how long after the first exposure orders count. */
  window: number;
  /** For how long after the first of them another one is a repeated order; 0: nobody asks. */
  repeat: number;
}

export interface CountedVisitor {
  /** More than one means left out. */
  arms: readonly string[];
  first?: FirstExposure;
  /** How often each was reached; never 0. */
  goals: Readonly<Partial<Record<CountedGoal, number>>>;
  /** What a quiz heard last. */
  told: Told;
  /** Currency → minor units; 0 when everything was given back. */
  revenue: Readonly<Record<string, number>>;
}

/**
 * @param enrolments one for each browser of the person that is known in the phase
 * @param orders of the person on the whole site, the earliest first
 */
export function countVisitor(
  enrolments: readonly Enrolment[],
  orders: readonly CountedOrder[],
  { window, repeat }: OrderTerms,
): CountedVisitor | undefined {
  const enrolment = combine(enrolments);
  if (!enrolment) return undefined;
  const { arms, first } = enrolment;
  const goals: Partial<Record<CountedGoal, number>> = {};
  for (const [goal, state] of Object.entries(enrolment.goals))
    if (state) goals[goal as CountedGoal] = state.count;
  for (const goal of quizGoals(enrolment)) goals[goal] = 1;
  const told = Object.fromEntries(
    Object.entries(enrolment.told).map(([topic, { values }]) => [topic, values]),
  );
  const revenue: Record<string, number> = {};
  const counted = first ? orders.filter(({ at }) => at >= first.at && at <= first.at + window) : [];
  const [earliest] = counted;
  if (!earliest) return { arms, first, goals, told, revenue };

  goals.ordered = counted.length;
  const verified = counted.filter((order) => order.verified).length;
  if (verified > 0) goals.verified = verified;
  const seenAt = enrolment.goals.shown?.firstAt;
  if (seenAt !== undefined && seenAt <= earliest.at)
    goals[earliest.at - seenAt <= DIRECT_WITHIN_MS ? 'direct' : 'assisted'] = 1;
  const later = orders.slice(orders.indexOf(earliest) + 1);
  if (repeat > 0 && later.some(({ at }) => at <= earliest.at + repeat)) goals.reordered = 1;
  for (const { currency, amount } of counted) revenue[currency] = (revenue[currency] ?? 0) + amount;
  return { arms, first, goals, told, revenue };
}

function quizGoals({ goals, told }: Enrolment): QuizGoal[] {
  const took = (Object.keys(goals) as Reached[]).flatMap((goal): QuizGoal[] => {
    if (!goal.startsWith(ANSWERED_PREFIX)) return [];
    const step = goal.slice(ANSWERED_PREFIX.length);
    const [seen, answered] = [goals[`${STEP_PREFIX}${step}`], goals[goal]];
    return seen && answered && seen.firstAt <= answered.firstAt
      ? [`took:${step}:${timeBand(answered.firstAt - seen.firstAt)}`]
      : [];
  });
  const outcomes = told[OUTCOME]?.values ?? [];
  return [...took, ...outcomes.map((id): QuizGoal => `${OUTCOME_PREFIX}${id}`)];
}
