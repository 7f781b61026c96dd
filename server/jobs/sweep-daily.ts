// What old files have in common, of whatever kind: looked through a while after the start and once a day, and a failure ends nothing.
import type { App } from '../app';

const DAY_MS = 24 * 60 * 60_000;

export interface Sweep {
  /** After the start, which is busy enough, ms. */
  firstAfter: number;
  /** Answers how many were deleted. */
  run: () => Promise<number>;
  /** For the log. */
  deleted: string;
  failed: string;
}

/** Answers the function that ends it. */
export function sweepDaily(
  { log }: Pick<App, 'log'>,
  { firstAfter, run, deleted, failed }: Sweep,
): () => void {
  const sweep = async () => {
    try {
      const count = await run();
      if (count > 0) log.info({ deleted: count }, deleted);
    } catch (error) {
      log.error({ err: error }, failed);
    }
  };
  const first = setTimeout(() => void sweep(), firstAfter);
  const timer = setInterval(() => void sweep(), DAY_MS);
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}
