// Whether the figures can be believed at all.
import { HOLDOUT } from '@/core/assignment';
import { sampleRatioSequence } from '@/core/statistics';
import type { HealthCheck } from './analysis';
import type { ArmInput } from './arm-input';

export interface HealthInput {
  arms: readonly ArmInput[];
  /** Visitors whom each arm should have had, where the chances changed on the way; absent: by the chances. */
  expected?: readonly number[];
  /** Left out because they were seen in more than one arm. */
  inSeveralArms: number;
  /** Events left out because a program sent them. */
  botEvents: number;
  /** Visitors whose clock put their first exposure before the start. */
  beforeStart: number;
}

/** Below that chance the split is not as planned. */
const SPLIT_ALARM = 0.01;
/** Of the multinomial mixture. */
const CONCENTRATION = 1000;
/** Shares of the visitors from which on it is worth a look. */
const SEVERAL = 0.01;
const UNSEEN = 0.05;
const CLOCKS = 0.01;
/** Fewer visitors say nothing about shares of them. */
const ENOUGH = 100;

export function checkHealth({
  arms,
  expected,
  inSeveralArms,
  botEvents,
  beforeStart,
}: HealthInput): HealthCheck[] {
  const visitors = arms.reduce((sum, arm) => sum + arm.visitors, 0);
  const shownTo = arms.filter(({ id }) => id !== HOLDOUT);
  const offered = shownTo.reduce((sum, arm) => sum + arm.visitors, 0);
  const unseen = shownTo.reduce((sum, arm) => sum + Math.max(0, arm.visitors - arm.shown), 0);
  const beyond = (count: number, of: number, share: number) =>
    of >= ENOUGH && count / of >= share ? ('warning' as const) : ('good' as const);
  const met = visitors + inSeveralArms;
  return [
    splitCheck(arms, visitors, expected),
    { kind: 'severalArms', state: beyond(inSeveralArms, met, SEVERAL), count: inSeveralArms, of: met },
    { kind: 'unseen', state: beyond(unseen, offered, UNSEEN), count: unseen, of: offered },
    { kind: 'bots', state: 'good', count: botEvents, of: botEvents },
    { kind: 'clocks', state: beyond(beforeStart, visitors, CLOCKS), count: beforeStart, of: visitors },
  ];
}

function splitCheck(arms: readonly ArmInput[], visitors: number, expected?: readonly number[]): HealthCheck {
  const weights = expected ?? arms.map(({ share }) => share);
  const possible = arms
    .map((arm, index) => ({ arm, weight: weights[index] ?? 0 }))
    .filter(({ weight }) => weight > 0);
  const split = { kind: 'split' as const, count: visitors, of: visitors };
  if (possible.length < 2 || visitors === 0) return { ...split, state: 'good', pValue: 1 };
  const total = possible.reduce((sum, { weight }) => sum + weight, 0);
  const { pValue } = sampleRatioSequence({
    users: possible.map(({ arm }) => arm.visitors),
    weights: possible.map(({ weight }) => weight / total),
    concentration: CONCENTRATION,
  });
  return { ...split, state: pValue < SPLIT_ALARM ? 'bad' : 'good', pValue };
}
