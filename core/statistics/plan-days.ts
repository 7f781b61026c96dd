// How long a comparison takes with the visitors there are.
import { checkCount } from './check-input';

const WEEK = 7;
/** Two weeks: one of them may be odd. */
const LEAST_DAYS = 14;

/**
 * Days, in whole weeks, because weekends differ from workdays; never fewer than 14. Null: nobody comes.
 * @param visitors of all arms together @param perDay of those who take part
 */
export function planDays({ visitors, perDay }: { visitors: number; perDay: number }): number | null {
  checkCount('The visitors', visitors);
  checkCount('The visitors of a day', perDay);
  if (perDay === 0) return visitors === 0 ? LEAST_DAYS : null;
  // What rounding leaves over is no day more.
  const days = Math.ceil((visitors / perDay) * (1 - 1e-12));
  return Math.max(LEAST_DAYS, Math.ceil(days / WEEK) * WEEK);
}
