// Everything that the page of an experiment shows.
import { HOLDOUT, HOLDOUT_LETTER, variantLetters } from '@/core/assignment';
import { checkDesign, type DesignProblem } from '@/core/experiments/check-design';
import type { GoalKind } from '@/core/goal-figure';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { readDocument } from '../campaigns/read-document';
import { ALL_SHOWN, type Analysis } from './analyse/analysis';
import { readArms } from '../campaigns/phase-arms';
import { findExperiment, type FoundExperiment } from './find-experiment';
import type { Finding } from './finding';
import { loadAnalysis, readExperimentPhases, type RunningPhase } from './load-analysis';
import { armsToCompare, siteToCompare } from './read-arms-to-compare';
import { readExperiment, type ExperimentItem } from './read-experiment';

export interface ExperimentArm {
  /** Of the variant, `HOLDOUT` or `ALL_SHOWN`. */
  id: string;
  /** The holdout's is its id; pages translate it, and `ALL_SHOWN` as well. */
  name: string;
  /** A, B, C …, or that of the holdout. */
  letter: string;
  /** Chance among those who take part, 0–1. */
  share: number;
}

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
    variants: { id: string; name: string; weight: number }[];
    isDeleted: boolean;
    isPaused: boolean;
  } | null;
  /** What keeps it from starting, errors first. Empty once it runs. */
  problems: DesignProblem[];
  /** Those that are compared: of the phase once it runs, before that of the draft. */
  arms: ExperimentArm[];
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
            variants: document.variants.map(({ id, name, weight }) => ({ id, name, weight })),
            isDeleted: row.campaign.deletedAt !== null,
            isPaused: row.campaign.paused,
          }
        : null,
    problems: experiment.state === 'draft' ? checkDesign(experiment.kind, experiment.design, drafted) : [],
    arms: finding ? lettered(finding.arms, row, letters) : phase ? lettered(phase.arms, row, letters) : [],
    phases: phases.map(({ number, startedAt, endedAt }) => ({ number, startedAt, endedAt })),
    changes: (phase?.changes ?? []).map(({ at, shares }) => ({ at, shares: [...shares] })),
    analysis: finding ? finding.analysis : phase ? await loadAnalysis(app, row, phase, asOf) : null,
    asOf,
  };
}

/** As every page of the campaign letters its variants. @returns variant → letter */
async function readLetters(
  app: App,
  campaignId: string | null,
  variants: readonly { id: string }[],
): Promise<Map<string, string>> {
  if (campaignId === null) return new Map();
  const phases = await app.db.phase.findMany({
    where: { campaignId },
    orderBy: { number: 'asc' },
    select: { arms: true },
  });
  const published = phases.flatMap(({ arms }) => readArms(arms).map(({ id }) => id));
  return variantLetters(
    published.filter((id) => id !== HOLDOUT),
    variants,
  );
}

/** As the phase has them, the holdout first; where the question is whether to show anything, what is shown is one. */
function lettered(
  arms: RunningPhase['arms'] | Finding['arms'],
  { kind }: Pick<FoundExperiment, 'kind'>,
  letters: ReadonlyMap<string, string>,
): ExperimentArm[] {
  const isHoldout = ({ id, name }: { id: string; name: string }) => id === HOLDOUT || name === HOLDOUT;
  const own = arms.map((arm) =>
    isHoldout(arm)
      ? { id: HOLDOUT, name: HOLDOUT, letter: HOLDOUT_LETTER, share: arm.share }
      : { id: arm.id, name: arm.name, letter: letters.get(arm.id) ?? 'A', share: arm.share },
  );
  if (kind !== 'holdout' && kind !== 'site') return own;
  const shown = own.filter((arm) => !isHoldout(arm));
  const share = shown.reduce((sum, one) => sum + one.share, 0);
  return [...own.filter(isHoldout), { id: ALL_SHOWN, name: ALL_SHOWN, letter: 'A', share }];
}
