// What the site script carries, put together from the database when delivery assembles a script.
import * as z from 'zod';
import type { DecisionCampaign, DecisionData } from '@/core/decision-data';
import type { App } from '../app';
import { readArms } from './phase-arms';
import { readDocument } from './read-document';

const designsSchema = z.record(z.string(), z.string());

type Source = Pick<App, 'db' | 'log'>;

/**
 * Undefined when there is no site with this key. A paused site has no campaigns. Nothing private is in it: the shop's visitors
 * read it. A release that cannot be read is left out and logged; the other campaigns of the shop go on.
 */
export async function loadDecisionData({ db, log }: Source, key: string): Promise<DecisionData | undefined> {
  const site = await db.site.findUnique({ where: { key } });
  if (!site) return undefined;
  return {
    key,
    consentRequired: site.consentRequired,
    attentionHours: site.attentionHours,
    campaigns: site.paused ? [] : await loadCampaigns({ db, log }, site.id),
  };
}

async function loadCampaigns({ db, log }: Source, siteId: string): Promise<DecisionCampaign[]> {
  const live = await db.campaign.findMany({
    where: { siteId, release: { not: null }, paused: false, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, release: true },
  });
  const releases = await db.release.findMany({
    where: { OR: live.map(({ id, release }) => ({ campaignId: id, number: release ?? 0 })) },
    include: { phase: { select: { seed: true, arms: true } } },
  });
  const byCampaign = new Map(releases.map((release) => [release.campaignId, release]));
  return live.flatMap(({ id }) => {
    const release = byCampaign.get(id);
    if (!release) return [];
    try {
      return [toDecisionCampaign(release)];
    } catch (error) {
      log.error(
        { err: error, campaign: id, release: release.number },
        'A live release cannot be read; its campaign is left out.',
      );
      return [];
    }
  });
}

function toDecisionCampaign(release: {
  campaignId: string;
  number: number;
  document: string;
  designs: string;
  phase: { seed: string; arms: string };
}): DecisionCampaign {
  const { purpose, format, targeting, triggers, frequency, goal, coverage } = readDocument(release.document);
  const designs = designsSchema.parse(JSON.parse(release.designs));
  return {
    id: release.campaignId,
    release: release.number,
    seed: release.phase.seed,
    purpose,
    format: { kind: format.kind, closeOnBackdrop: format.closeOnBackdrop },
    targeting,
    triggers,
    frequency,
    goal,
    coverage,
    arms: readArms(release.phase.arms).map(({ id, share }) => {
      const file = designs[id];
      return file === undefined ? { id, share } : { id, share, file };
    }),
  };
}
