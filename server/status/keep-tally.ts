// Writes the tally once a minute, in every process: each knows what it took in itself.
import type { App } from '../app';

const EVERY_MS = 60_000;

/** Answers the function that ends it, having written the rest. */
export function keepTallyRegularly({
  intake,
  db,
  log,
}: Pick<App, 'intake' | 'db' | 'log'>): () => Promise<void> {
  let running = Promise.resolve();
  const write = () => {
    running = running
      .then(() => intake.write(db))
      .catch((error: unknown) =>
        log.warn({ err: error }, 'What came in could not be noted; it is tried again within a minute.'),
      );
    return running;
  };
  const timer = setInterval(() => void write(), EVERY_MS);
  return () => {
    clearInterval(timer);
    return write();
  };
}
