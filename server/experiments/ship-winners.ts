// Ships what won, where somebody asked for that beforehand: by the rule for winners and no other.
import { HOLDOUT } from '@/core/assignment';
import { ALL_SHOWN } from '@/core/experiments/experiment';
import { programScope } from '../access/scope';
import type { App } from '../app';
import type { Verdict } from './analyse/analysis';
import { decideExperiment } from './decide-experiment';
import { findExperiment } from './find-experiment';
import { loadAnalysis, readExperimentPhases } from './load-analysis';
import { readExperiment } from './read-experiment';

/** @returns how many were shipped */
export async function shipWinners(app: App): Promise<number> {
  const running = await app.db.experiment.findMany({
    where: {
      startedAt: { not: null },
      endedAt: null,
      deletedAt: null,
      design: { contains: '"shipsItself":true' },
      campaign: { deletedAt: null, archivedAt: null, paused: false },
    },
    select: { id: true, site: { select: { workspaceId: true } } },
  });
  let shipped = 0;
  for (const { id, site } of running) {
    try {
      if (await shipIfWon(app, site.workspaceId, id)) shipped++;
    } catch (error) {
      app.log.error({ err: error, experiment: id }, 'A winner could not be shipped; tomorrow again.');
    }
  }
  return shipped;
}

async function shipIfWon(app: App, workspaceId: string, experimentId: string): Promise<boolean> {
  const scope = programScope(workspaceId);
  const experiment = await findExperiment(app, scope, experimentId);
  if (!readExperiment(experiment).design.shipsItself) return false;
  const phase = (await readExperimentPhases(app, experiment)).at(-1);
  if (!phase) return false;
  const { verdict } = await loadAnalysis(app, experiment, phase, app.now(), { isBrief: true });
  const arm = armToShip(verdict);
  // That showing something is better than nothing names no variant.
  if (arm === undefined || arm === HOLDOUT || arm === ALL_SHOWN) return false;
  await decideExperiment(app, scope, {
    experimentId,
    decision: { kind: 'shipped', arm, keepsHoldout: true },
  });
  return true;
}

function armToShip(verdict: Verdict): string | undefined {
  switch (verdict.kind) {
    case 'winner':
    case 'settled':
      return verdict.arm;
    case 'control':
      return verdict.control;
    default:
      return undefined;
  }
}
