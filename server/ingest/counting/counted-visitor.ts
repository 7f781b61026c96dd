// What a person counts as in a phase: everything their browsers did there, and the orders that followed. Pure.
import { HOLDOUT } from '@/core/assignment';
import { OUTCOME, type EnrolmentGoal, type OrderCap, type Told } from '../event-store';
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
import type { PhaseTerms } from './tables';
import { timeBand } from './time-band';

/** Took so long for a step (`took:step:band`), or was concluded this of. */
export type QuizGoal = `took:${string}:${number}` | `outcome:${string}`;
export const OUTCOME_PREFIX = 'outcome:';

export type CountedGoal = 'exposed' | EnrolmentGoal | StepGoal | QuizGoal | 'verified';

const DAY_MS = 24 * 3_600_000;
/** An order this soon after the campaign was first seen is a direct one, ms. */
const DIRECT_WITHIN_MS = DAY_MS;

/** What a phase asks of orders, ms, and of arms. */
export interface CountingTerms {
  /** For how long after the first exposure orders count. */
  window: number;
  /** For how long after the first of them another one is a repeated order; 0: nobody asks. */
  repeat: number;
  /** Variants that segments are shown instead of one by chance. */
  personal: readonly string[];
  /** Null: there is none. */
  orderCap: OrderCap | null;
}

export function countingTerms({ windowDays, repeatDays, personal, orderCap }: PhaseTerms): CountingTerms {
  return { window: windowDays * DAY_MS, repeat: repeatDays * DAY_MS, personal, orderCap };
}

export interface CountedVisitor {
  /** More than one means left out; of whom segments are shown variants, only the one that counts. */
  arms: readonly string[];
  first?: FirstExposure;
  /** How often each was reached; never 0. */
  goals: Readonly<Partial<Record<CountedGoal, number>>>;
  /** What a quiz heard last. */
  told: Told;
  /** Currency → minor units; 0 when everything was given back. Beside that of a cap, the same with no order above it: `cappedName`. */
  revenue: Readonly<Record<string, number>>;
}

/** Ends the name under which capped money of a currency is kept beside the money itself. */
export const CAPPED = ' capped';

export function cappedName(currency: string): string {
  return currency + CAPPED;
}

/**
 * @param enrolments one for each browser of the person that is known in the phase
 * @param orders of the person on the whole site, the earliest first
 */
export function countVisitor(
  enrolments: readonly Enrolment[],
  orders: readonly CountedOrder[],
  { window, repeat, personal, orderCap }: CountingTerms,
): CountedVisitor | undefined {
  const enrolment = combine(enrolments);
  if (!enrolment) return undefined;
  const { first } = enrolment;
  const arms = first && !isInSeveral(enrolment.arms, personal) ? [first.arm] : enrolment.arms;
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
  const add = (name: string, amount: number) => (revenue[name] = (revenue[name] ?? 0) + amount);
  for (const { currency, amount } of counted) {
    add(currency, amount);
    if (currency === orderCap?.currency) add(cappedName(currency), Math.min(amount, orderCap.amount));
  }
  return { arms, first, goals, told, revenue };
}

/**
 * Whether chance gave somebody more than one arm, which leaves them out. A variant that a segment is shown is none of chance: who joins
 * or leaves the segment belongs to the arm first seen, as everybody does who did other things later. Whom the holdout holds
 * out no segment is shown anything.
 */
function isInSeveral(arms: readonly string[], personal: readonly string[]): boolean {
  return (
    arms.length > 1 && (arms.includes(HOLDOUT) || arms.filter((arm) => !personal.includes(arm)).length > 1)
  );
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
