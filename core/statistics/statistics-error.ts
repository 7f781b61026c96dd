// What a function of this folder throws when it is asked something without an answer. Valid input never throws.

/**
 * - `too-few`: an empty list, or fewer entries than the question needs.
 * - `lengths-differ`: two lists that belong together are not equally long.
 * - `not-a-count`: negative, or not finite.
 * - `more-than-all`: more conversions than visitors.
 * - `not-a-share`: not between 0 and 1, or on a border that is not allowed.
 * - `not-positive`: not above 0, or not finite.
 * - `not-a-number`: NaN or infinite where a number is needed.
 * - `impossible-sums`: a sum and a sum of squares that no visitors can have.
 * - `no-difference`: nothing to find.
 */
export type StatisticsErrorCode =
  | 'too-few'
  | 'lengths-differ'
  | 'not-a-count'
  | 'more-than-all'
  | 'not-a-share'
  | 'not-positive'
  | 'not-a-number'
  | 'impossible-sums'
  | 'no-difference';

export class StatisticsError extends Error {
  override readonly name = 'StatisticsError';

  constructor(
    readonly code: StatisticsErrorCode,
    /** What it is about, and what was found. */
    message: string,
  ) {
    super(message);
  }
}
