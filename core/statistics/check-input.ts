// Checks at the edge of this folder: behind them every number is what it says it is.
import { StatisticsError, type StatisticsErrorCode } from './statistics-error';

function demand(holds: boolean, code: StatisticsErrorCode, what: string, found: unknown): void {
  if (!holds) throw new StatisticsError(code, `${what} is ${String(found)}`);
}

export function checkFinite(what: string, value: number): void {
  demand(Number.isFinite(value), 'not-a-number', what, value);
}

export function checkPositive(what: string, value: number): void {
  demand(Number.isFinite(value) && value > 0, 'not-positive', what, value);
}

/** A number ≥ 0. Not only whole ones: counts may be weighted. */
export function checkCount(what: string, value: number): void {
  demand(Number.isFinite(value) && value >= 0, 'not-a-count', what, value);
}

/** 0–1 without the ends. */
export function checkInside(what: string, value: number): void {
  demand(value > 0 && value < 1, 'not-a-share', what, value);
}

/** 0–1 with both ends. */
export function checkShare(what: string, value: number): void {
  demand(value >= 0 && value <= 1, 'not-a-share', what, value);
}

export function checkLeast(what: string, found: number, least: number): void {
  demand(found >= least, 'too-few', `The number of ${what}`, found);
}

export function checkRate(what: string, { conversions, visitors }: Rate): void {
  checkCount(`${what}: conversions`, conversions);
  checkCount(`${what}: visitors`, visitors);
  demand(
    conversions <= visitors,
    'more-than-all',
    `${what}: conversions of ${visitors} visitors`,
    conversions,
  );
}

/** Shares that add up to 1, of weights that need not. */
export function shareOut(what: string, weights: readonly number[], of: readonly number[]): number[] {
  demand(
    weights.length === of.length,
    'lengths-differ',
    `The number of ${what} for ${of.length}`,
    weights.length,
  );
  for (const weight of weights) checkCount(what, weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  checkPositive(`The sum of ${what}`, total);
  return weights.map((weight) => weight / total);
}

/** How many of how many did it. */
export interface Rate {
  conversions: number;
  visitors: number;
}
