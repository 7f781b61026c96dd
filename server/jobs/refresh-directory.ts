// Takes over changes of sites that another process made, for example a restored backup or a second server on PostgreSQL.
import type { Log } from '../log';
import type { LiveSiteDirectory } from '../sites/live-site-directory';

const INTERVAL_MS = 30_000;

/** Answers the function that ends it. */
export function refreshDirectoryRegularly(directory: LiveSiteDirectory, log: Log): () => void {
  const timer = setInterval(() => {
    directory
      .refreshAll()
      .catch((error: unknown) =>
        log.error({ err: error }, 'Reading the sites failed; the last known state stays in use.'),
      );
  }, INTERVAL_MS);
  return () => clearInterval(timer);
}
