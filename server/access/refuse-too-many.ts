// The refusal of whoever tries too often, with how long to wait.
import { AppError } from '../errors';

/** @param wait ms until the next try, as a `RateLimiter` answers it; 0: nothing happens. @throws AppError `rate-limited` */
export function refuseTooMany(wait: number): void {
  if (wait === 0) return;
  const seconds = Math.ceil(wait / 1000);
  const minutes = Math.ceil(seconds / 60);
  throw new AppError(
    'rate-limited',
    `There were too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`,
    { retryAfterSeconds: seconds },
  );
}
