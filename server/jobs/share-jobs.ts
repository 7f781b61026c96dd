// Who runs the jobs: the only process there is, or the one that was elected among those that share a PostgreSQL.
import type { App, DesignStore } from '../app';
import { createProcessLink } from '../processes/process-link';

export interface Jobs {
  start(): void;
  /** Resolves when nothing of them is under way in this process. */
  stop(): Promise<void>;
}

/** @param startAll answers the function that ends them */
export function runAlone(startAll: () => () => Promise<void>): Jobs {
  let end: (() => Promise<void>) | undefined;
  return {
    start: () => void (end ??= startAll()),
    stop: async () => end?.(),
  };
}

/** Changes of sites that this process makes reach the others at once, and those of the others this one. */
export function shareJobs(
  url: string,
  { app, delivery, startAll }: { app: App; delivery: DesignStore; startAll: () => () => Promise<void> },
): Jobs {
  const { log, directory, fonts } = app;
  let end: (() => Promise<void>) | undefined;
  const takeOver = async (key: string | null) => {
    await Promise.all([directory.refreshAll(), fonts.refresh()]);
    if (key !== null) delivery.invalidate(key);
  };
  const link = createProcessLink({
    url,
    log,
    elect: () => (end = startAll()),
    dismiss: async () => {
      const ending = end;
      end = undefined;
      await ending?.();
    },
    hear: (key) =>
      void takeOver(key).catch((error: unknown) =>
        log.error({ err: error }, 'A change of another process was not taken over; it is, a little later.'),
      ),
  });
  directory.onRefreshed(link.tell);
  app.delivery = {
    ...delivery,
    invalidate: (key) => {
      delivery.invalidate(key);
      link.tell(key);
    },
  };
  return link;
}
