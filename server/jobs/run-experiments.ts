// What experiments do by themselves, once a day: bandits change their chances, and what won is shipped where that was asked for.
import type { App } from '../app';
import { reweighBandits } from '../experiments/reweigh-bandits';
import { shipWinners } from '../experiments/ship-winners';

/** After the start, when there is time. */
const FIRST_MS = 390_000;
const DAY_MS = 86_400_000;

/** Answers the function that ends it. */
export function runExperimentsRegularly(app: App): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = running
      .then(() => runExperiments(app))
      .catch((error: unknown) => {
        app.log.error({ err: error }, 'Experiments could not be looked through; tomorrow again.');
      });
  };
  const first = setTimeout(run, FIRST_MS);
  const daily = setInterval(run, DAY_MS);
  first.unref();
  daily.unref();
  return async () => {
    clearTimeout(first);
    clearInterval(daily);
    await running;
  };
}

async function runExperiments(app: App): Promise<void> {
  const shipped = await shipWinners(app);
  const changed = await reweighBandits(app);
  if (shipped + changed > 0) app.log.info({ shipped, changed }, 'Experiments went on by themselves.');
}
