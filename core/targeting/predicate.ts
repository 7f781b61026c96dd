// Predicates over a page view, and how they combine: Kleene's strong three-valued logic, in which "unknown" stays unknown
// under `not`, and a whole is known only if it comes out the same whatever its unknown parts would say.

export const UTM_PARAMETERS = ['source', 'medium', 'campaign'] as const;

/** What conditions are judged by. */
export interface Facts {
  page: {
    /** Path without host and query, as the browser gives it: percent-encoded. */
    path: string;
    /** Whole address without fragment, likewise. */
    url: string;
    device: 'phone' | 'tablet' | 'desktop';
    /** Parameters the current visit came with, decoded. */
    utm: { readonly [Parameter in (typeof UTM_PARAMETERS)[number]]?: string };
  };
  visitor: {
    /** Absent while the visitor may not be recognised. */
    kind?: 'new' | 'returning';
  };
}

/** 1: holds. 0: does not. ½: cannot be known. Show nothing unless it is 1. */
export type Truth = number;
export const UNKNOWN: Truth = 0.5;

export type Predicate = (facts: Facts) => Truth;

export const all =
  (of: readonly Predicate[]): Predicate =>
  (facts) =>
    of.reduce((truth, holds) => Math.min(truth, holds(facts)), 1);

export const any =
  (of: readonly Predicate[]): Predicate =>
  (facts) =>
    of.reduce((truth, holds) => Math.max(truth, holds(facts)), 0);

export const not =
  (holds: Predicate): Predicate =>
  (facts) =>
    1 - holds(facts);

/** For what could not be read. */
export const unknown = (): Predicate => () => UNKNOWN;
