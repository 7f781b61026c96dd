// Figures of a day, as a row of them: every goal is a column, so that a day costs one row for an arm, however much happened on it. Pure.
import { ENROLMENT_GOALS } from '../event-store';
import type { CountedGoal } from './counted-visitor';
import type { FirstExposure } from './enrolment';
import type { GoalSums } from './rollup';

/** Visitors who reached each goal, then orders, and how many of these were signed: columns in either store, in this order. */
export const DAY_COLUMNS = ['exposed', ...ENROLMENT_GOALS, 'orders', 'verified_orders'] as const;
export type DayColumn = (typeof DAY_COLUMNS)[number];

/** One for each of `DAY_COLUMNS`. */
export type DayCounts = readonly number[];

const PLACES = new Map<CountedGoal | DayColumn, number>(DAY_COLUMNS.map((name, place) => [name, place]));
const [ORDERS, VERIFIED_ORDERS] = [DAY_COLUMNS.indexOf('orders'), DAY_COLUMNS.indexOf('verified_orders')];

export function noDayCounts(): number[] {
  return DAY_COLUMNS.map(() => 0);
}

/** Adds to `counts`; goals that no day is asked for are left out. */
export function addToDay(counts: number[], of: readonly GoalSums[]): void {
  const add = (place: number, more: number) => (counts[place] = (counts[place] ?? 0) + more);
  for (const [goal, { conversions, total }] of of) {
    const place = PLACES.get(goal);
    if (place !== undefined) add(place, conversions);
    if (goal === 'ordered') add(ORDERS, total);
    if (goal === 'verified') add(VERIFIED_ORDERS, total);
  }
}

const DAY_MS = 24 * 3_600_000;
const WEEK = 7;
/** 1 January 1970 was a Thursday, and weeks begin on Monday. */
const FIRST_WEEKDAY = 3;

/**
 * The date of an exposure by the site's clock at that time, in days since 1970. Of the date in UTC, the one before and the one after,
 * that which is the weekday that was noted; none was noted, or neither is it: the date in UTC.
 */
export function dateOf({ at, dimensions: { weekhour } }: FirstExposure): number {
  const date = Math.floor(at / DAY_MS);
  if (weekhour === '') return date;
  const ahead = Math.floor(Number(weekhour) / 24) - ((date + FIRST_WEEKDAY) % WEEK);
  const days = ((ahead + WEEK + 1) % WEEK) - 1;
  return date + (days > 1 ? 0 : days);
}
