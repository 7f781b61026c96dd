// The experiments of a site: those that run first, then what is being designed, then what was found.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import type { Verdict } from './analyse/analysis';
import { findExperiment } from './find-experiment';
import type { Finding } from './finding';
import { letterArms, readLetters, type ExperimentArm } from './letter-arms';
import { loadAnalysis, readExperimentPhases } from './load-analysis';
import { readExperiment, type ExperimentItem } from './read-experiment';

export interface ExperimentListItem extends ExperimentItem {
  /** Null: of the site, or the campaign is gone. */
  campaignName: string | null;
  /** Of a running one as it is now, of an ended one as it was; null: not started, or its figures cannot be had. */
  verdict: Verdict | null;
  /** Visitors of all arms, as of the verdict. */
  visitors: number;
  /** Of the verdict. */
  arms: ExperimentArm[];
}

/** @throws AppError `not-found` */
export async function listExperiments(app: App, scope: Scope, siteId: string): Promise<ExperimentListItem[]> {
  const site = await findSite(app, scope, siteId);
  const rows = await app.db.experiment.findMany({
    where: { siteId: site.id, deletedAt: null },
    orderBy: [{ createdAt: 'desc' }],
    include: { campaign: { select: { name: true, deletedAt: true } } },
  });
  const items = await Promise.all(
    rows.map(async ({ campaign, ...row }): Promise<ExperimentListItem> => {
      const item = readExperiment(row);
      const known = await knownOf(app, scope, item, row.finding);
      return { ...item, campaignName: campaign && !campaign.deletedAt ? campaign.name : null, ...known };
    }),
  );
  const order = { running: 0, draft: 1, ended: 2 };
  return items.sort((a, b) => order[a.state] - order[b.state] || latest(b) - latest(a));
}

const latest = ({ endedAt, startedAt, createdAt }: ExperimentItem) => endedAt ?? startedAt ?? createdAt;

type Known = Pick<ExperimentListItem, 'verdict' | 'visitors' | 'arms'>;

const NOTHING: Known = { verdict: null, visitors: 0, arms: [] };

async function knownOf(app: App, scope: Scope, item: ExperimentItem, finding: string | null): Promise<Known> {
  if (finding !== null) {
    const found = JSON.parse(finding) as Finding | null;
    return found ? knownFrom(app, item, found) : NOTHING;
  }
  if (item.state !== 'running') return NOTHING;
  const experiment = await findExperiment(app, scope, item.id);
  const phase = (await readExperimentPhases(app, experiment)).at(-1);
  if (!phase) return NOTHING;
  return knownFrom(app, item, {
    analysis: await loadAnalysis(app, experiment, phase, app.now(), { isBrief: true }),
    arms: [...phase.arms],
  });
}

async function knownFrom(
  app: App,
  item: ExperimentItem,
  { analysis, arms }: Pick<Finding, 'analysis' | 'arms'>,
): Promise<Known> {
  const [primary] = analysis.metrics;
  return {
    verdict: analysis.verdict,
    visitors: primary?.arms.reduce((sum, { visitors }) => sum + visitors, 0) ?? 0,
    arms: letterArms(arms, item, await readLetters(app, item.campaignId, arms)),
  };
}
