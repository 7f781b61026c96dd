// What a page with our script may take of the main thread, beside the floor page of the same run.
import budgets from '@/embed/budgets.json' with { type: 'json' };

type ByFactor = Readonly<Record<string, number>>;

export interface TimeBudget {
  /** ms; undefined: nothing is promised at this slow-down. */
  script: number | undefined;
  blocking: number | undefined;
}

/**
 * @param kind which of the promises in `embed/budgets.json`
 * @param cpu slow-down factor
 * @param floorScript ms that the floor page took at this factor, in this run
 */
export function timeBudget(kind: 'nothingDue' | 'popup', cpu: number, floorScript: number): TimeBudget {
  const promised = (budgets.scriptTime[kind] as ByFactor)[cpu];
  const floor = (budgets.scriptTime.floor as ByFactor)[cpu];
  return {
    script: promised === undefined || floor === undefined ? undefined : (floorScript * promised) / floor,
    blocking: (budgets.blockingTime as ByFactor)[cpu],
  };
}
