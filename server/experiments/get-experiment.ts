// Everything that the page of an experiment shows.
import { checkDesign, type ArmsToCompare, type DesignProblem } from '@/core/experiments/check-design';
import type { GoalKind } from '@/core/goal-figure';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { readDocument } from '../campaigns/read-document';
import type { Analysis } from './analyse/analysis';
import { findExperiment } from './find-experiment';
import type { Finding } from './finding';
import { letterArms, letterVariants, readLetters, type ExperimentArm } from './letter-arms';
import { loadAnalysis, readExperimentPhases } from './load-analysis';
import { armsToCompare, siteToCompare } from './read-arms-to-compare';
import { readExperiment, type ExperimentItem } from './read-experiment';

/** Times in ms. */
export interface ExperimentView {
  experiment: ExperimentItem;
  site: { id: string; name: string; currency: string; timeZone: string; holdout: number };
  /** Null: it is of the site. */
  campaign: {
    id: string;
    name: string;
    goal: GoalKind;
    /** Of the draft. */
    draftRevision: number;
    holdout: number;
    coverage: number;
    variants: { id: string; name: string; letter: string; weight: number }[];
    isDeleted: boolean;
    isPaused: boolean;
  } | null;
  /** What keeps it from starting, errors first. Empty once it runs. */
  problems: DesignProblem[];
  /** What it would compare if it started now. */
  drafted: ArmsToCompare;
  /** Those that are compared; none before it starts. */
  arms: ExperimentArm[];
  /** What visitors are shown, each variant by itself; none before it starts, or of a site. */
  variants: ExperimentArm[];
  /** Oldest first; what is said is of the last. */
  phases: { number: number; startedAt: number; endedAt: number | null }[];
  /** When the chances changed, oldest first. */
  changes: { at: number; shares: { id: string; share: number }[] }[];
  /** Null: not started. Of an ended one as it was at its end. */
  analysis: Analysis | null;
  asOf: number;
}

/** @throws AppError `not-found` */
export async function getExperiment(app: App, scope: Scope, experimentId: string): Promise<ExperimentView> {
  const row = await findExperiment(app, scope, experimentId);
  const experiment = readExperiment(row);
  const { site } = row;
  const document = row.campaign && readDocument(row.campaign.draft);
  const phases = await readExperimentPhases(app, row);
  const phase = phases.at(-1);
  const finding = row.finding === null ? null : (JSON.parse(row.finding) as Finding | null);
  const letters = await readLetters(app, row.campaignId, document?.variants ?? []);
  const asOf = app.now();
  const drafted = document ? armsToCompare(document) : siteToCompare(site);
  return {
    experiment,
    site,
    campaign:
      row.campaign && document
        ? {
            id: row.campaign.id,
            name: row.campaign.name,
            goal: document.goal.kind,
            draftRevision: row.campaign.revision,
            holdout: document.holdout,
            coverage: document.coverage,
            variants: document.variants.map(({ id, name, weight }) => ({
              id,
              name,
              letter: letters.get(id) ?? 'A',
              weight,
            })),
            isDeleted: row.campaign.deletedAt !== null,
            isPaused: row.campaign.paused,
          }
        : null,
    drafted,
    problems: experiment.state === 'draft' ? checkDesign(experiment.kind, experiment.design, drafted) : [],
    arms: finding
      ? letterArms(finding.arms, experiment, letters)
      : phase
        ? letterArms(phase.arms, experiment, letters)
        : [],
    variants: row.campaign ? letterVariants(finding?.arms ?? phase?.arms ?? [], letters) : [],
    phases: phases.map(({ number, startedAt, endedAt }) => ({ number, startedAt, endedAt })),
    changes: (phase?.changes ?? []).map(({ at, shares }) => ({ at, shares: [...shares] })),
    analysis: finding ? finding.analysis : phase ? await loadAnalysis(app, row, phase, asOf) : null,
    asOf,
  };
}
