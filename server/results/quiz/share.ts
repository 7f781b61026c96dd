// A share of visitors with its interval; of few nothing is said but the numbers.
import { wilsonInterval } from '@/core/statistics/wilson-interval';

/** Of fewer a share says more of chance than of them. */
const FEW = 30;

export interface Share {
  count: number;
  of: number;
  /** 95 % interval, 0–1; null: of fewer than `FEW`. */
  interval: { low: number; high: number } | null;
}

export function shareOf(count: number, of: number): Share {
  // Somebody may finish without having been seen at the beginning.
  const whole = Math.max(count, of);
  return { count, of: whole, interval: whole < FEW ? null : wilsonInterval(count, whole) };
}
