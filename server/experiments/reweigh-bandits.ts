// Once a day, a bandit sends new visitors where they are likely to be better off: by a release of the same phase with other chances.
import { HOLDOUT } from '@/core/assignment';
import { betaBinomial, thompsonWeights } from '@/core/statistics';
import { programScope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { changeRelease } from '../campaigns/change-release';
import { findExperiment } from './find-experiment';
import { loadAnalysis, readExperimentPhases } from './load-analysis';

/** Of each arm, before anything is changed. */
const LEAST_VISITORS = 100;
const LEAST_CONVERSIONS = 40;
/** Least chance of each arm, of those who are not held out. */
const FLOOR = 0.02;
/** Since the chances changed last, ms: a little less than a day, so that a job that runs daily never skips one. */
const REST_MS = 20 * 3_600_000;

/** @returns how many bandits changed their chances */
export async function reweighBandits(app: App): Promise<number> {
  const running = await app.db.experiment.findMany({
    where: {
      kind: 'bandit',
      startedAt: { not: null },
      endedAt: null,
      deletedAt: null,
      campaign: { deletedAt: null, archivedAt: null, paused: false },
    },
    select: { id: true, site: { select: { workspaceId: true } } },
  });
  let changed = 0;
  for (const { id, site } of running) {
    try {
      if (await reweigh(app, site.workspaceId, id)) changed++;
    } catch (error) {
      app.log.error(
        { err: error, experiment: id },
        'The chances of a bandit could not be changed; tomorrow again.',
      );
    }
  }
  return changed;
}

async function reweigh(app: App, workspaceId: string, experimentId: string): Promise<boolean> {
  const scope = programScope(workspaceId);
  const experiment = await findExperiment(app, scope, experimentId);
  const phase = (await readExperimentPhases(app, experiment)).at(-1);
  if (!phase || !experiment.campaignId) return false;
  const last = phase.changes.at(-1)?.at ?? phase.startedAt;
  if (app.now() - last < REST_MS) return false;
  const { health, metrics } = await loadAnalysis(app, experiment, phase, app.now(), {
    isBrief: true,
  });
  // Where the split is off, what each arm did is doubtful: the chances stay.
  if (health.some(({ state }) => state === 'bad')) return false;
  const shown = phase.arms.filter(({ id }) => id !== HOLDOUT);
  const rates = shown.map(({ id }) => {
    const arm = metrics[0]?.arms.find((one) => one.id === id);
    return { conversions: arm?.sum ?? 0, visitors: arm?.visitors ?? 0 };
  });
  if (rates.some(({ conversions, visitors }) => visitors < LEAST_VISITORS || conversions < LEAST_CONVERSIONS))
    return false;
  const holdout = phase.arms.find(({ id }) => id === HOLDOUT)?.share ?? 0;
  const weights = thompsonWeights({ best: betaBinomial(rates).best, floor: FLOOR, holdout });
  const own = holdout > 0 ? weights.slice(1) : weights;
  const shares = Object.fromEntries(shown.map(({ id }, index) => [id, own[index] ?? 0]));
  await changeRelease(app, scope, {
    campaignId: experiment.campaignId,
    shares: holdout > 0 ? { [HOLDOUT]: holdout, ...shares } : shares,
    keepsStill: true,
    also: (tx) =>
      recordAudit(tx, scope, {
        action: 'experiment.reweighed',
        subject: experiment.name,
        siteId: experiment.siteId,
        at: app.now(),
      }),
  });
  return true;
}
