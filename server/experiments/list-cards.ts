// What experiments of a site taught: each that ended, as it was found then.
import type { Decision, ExperimentKind, Hypothesis } from '@/core/experiments/experiment';
import type { Metric } from '@/core/experiments/metric';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import type { Comparison, Verdict } from './analyse/analysis';
import type { Finding } from './finding';
import { letterArms, letterVariants, readLetters, type ExperimentArm } from './letter-arms';
import { readExperiment } from './read-experiment';

export interface LearningCard {
  id: string;
  name: string;
  kind: ExperimentKind;
  /** Null: of the site, or the campaign is gone. */
  campaign: { id: string; name: string } | null;
  hypothesis: Hypothesis;
  metric: Metric;
  /** Null: it never met a visitor. */
  found: {
    verdict: Verdict;
    arms: (ExperimentArm & { visitors: number; value: number | null })[];
    /** Each variant by itself. */
    variants: ExperimentArm[];
    comparisons: Pick<Comparison, 'arm' | 'control' | 'lift' | 'outcome'>[];
    visitors: number;
    /** Keys of the segments that differed from the others, and in what arm. */
    differing: { segment: string; arm: string; lift: number | null }[];
  } | null;
  decision: Decision | null;
  learned: string;
  /** ms. */
  startedAt: number;
  /** ms. */
  endedAt: number;
}

/** Newest first. @throws AppError `not-found` */
export async function listCards(app: App, scope: Scope, siteId: string): Promise<LearningCard[]> {
  const site = await findSite(app, scope, siteId);
  const rows = await app.db.experiment.findMany({
    where: { siteId: site.id, deletedAt: null, endedAt: { not: null } },
    orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
    include: { campaign: { select: { id: true, name: true, deletedAt: true } } },
  });
  return Promise.all(
    rows.map(async ({ campaign, ...row }): Promise<LearningCard> => {
      const item = readExperiment(row);
      const finding = row.finding === null ? null : (JSON.parse(row.finding) as Finding | null);
      const letters = finding ? await readLetters(app, row.campaignId, finding.arms) : new Map();
      return {
        id: item.id,
        name: item.name,
        kind: item.kind,
        campaign: campaign && !campaign.deletedAt ? { id: campaign.id, name: campaign.name } : null,
        hypothesis: item.design.hypothesis,
        metric: item.design.primary,
        found:
          finding &&
          foundIn(
            finding,
            letterArms(finding.arms, item, letters),
            campaign ? letterVariants(finding.arms, letters) : [],
          ),
        decision: item.decision,
        learned: item.learned,
        startedAt: item.startedAt ?? 0,
        endedAt: item.endedAt ?? 0,
      };
    }),
  );
}

function foundIn(
  { analysis }: Finding,
  arms: readonly ExperimentArm[],
  variants: ExperimentArm[],
): LearningCard['found'] {
  const [primary] = analysis.metrics;
  const known = primary?.arms ?? [];
  return {
    verdict: analysis.verdict,
    arms: arms.map((arm) => {
      const result = known.find(({ id }) => id === arm.id);
      return { ...arm, visitors: result?.visitors ?? 0, value: result?.value ?? null };
    }),
    variants,
    comparisons: (primary?.comparisons ?? []).map(({ arm, control, lift, outcome }) => ({
      arm,
      control,
      lift,
      outcome,
    })),
    visitors: known.reduce((sum, { visitors }) => sum + visitors, 0),
    differing: (analysis.segments?.rows ?? []).flatMap(({ segment, comparisons }) =>
      comparisons.filter(({ differs }) => differs).map(({ arm, lift }) => ({ segment, arm, lift })),
    ),
  };
}
