// What an experiment found, kept as it was at its end: the campaign goes on, and its figures with it.
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import type { Analysis } from './analyse/analysis';
import type { FoundExperiment } from './find-experiment';
import { loadAnalysis, readExperimentPhases } from './load-analysis';

/** Stored as JSON; times in ms. */
export interface Finding {
  analysis: Analysis;
  /** In the order of the phase, as they were called. */
  arms: { id: string; name: string; share: number }[];
  startedAt: number;
  endedAt: number;
  /** Of the release whose arms these are, for their pictures; null: of a site. */
  release: number | null;
}

/** Null: it never counted anybody. */
export async function readFinding(
  app: App,
  _scope: ReadScope,
  experiment: FoundExperiment,
): Promise<Finding | null> {
  const phase = (await readExperimentPhases(app, experiment)).at(-1);
  if (!phase) return null;
  const endedAt = app.now();
  return {
    analysis: await loadAnalysis(app, experiment, phase, endedAt),
    arms: phase.arms.map(({ id, name, share }) => ({ id, name, share })),
    startedAt: phase.startedAt,
    endedAt,
    release: experiment.campaign?.release ?? null,
  };
}
