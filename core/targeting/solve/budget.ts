// How much work a question may cost. What is not answered when it ends is unknown, never wrong.

export interface Budget {
  /** False when there is nothing left. */
  spend(steps: number): boolean;
}

export function budgetOf(steps: number): Budget {
  let left = steps;
  return {
    spend(some) {
      left -= some;
      return left >= 0;
    },
  };
}
