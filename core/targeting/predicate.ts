// Predicates over a moment of a visit, and how they combine: Kleene's strong three-valued logic, in which "unknown" stays
// unknown under `not`, and a whole is known only if it comes out the same whatever its unknown parts would say.

/** 1: holds. 0: does not. ½: cannot be known. Show nothing unless it is 1. */
export type Truth = number;
export const UNKNOWN: Truth = 0.5;

/** `Moment` is whatever the answers are read from: a shop's page, or the data of a made-up visitor. */
export type Predicate<Moment> = (moment: Moment) => Truth;

export const all =
  <Moment>(of: readonly Predicate<Moment>[]): Predicate<Moment> =>
  (moment) =>
    of.reduce((truth, holds) => Math.min(truth, holds(moment)), 1);

export const any =
  <Moment>(of: readonly Predicate<Moment>[]): Predicate<Moment> =>
  (moment) =>
    of.reduce((truth, holds) => Math.max(truth, holds(moment)), 0);

export const not =
  <Moment>(holds: Predicate<Moment>): Predicate<Moment> =>
  (moment) =>
    1 - holds(moment);

/** For what could not be read. */
export const unknown = (): Predicate<unknown> => () => UNKNOWN;
