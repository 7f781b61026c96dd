// The campaigns that run on a site, from the releases they point to: for its script, and for whoever asks what it would do.
import * as z from 'zod';
import { nextChange, statusOf, type CampaignStatus } from '@/core/campaign-status';
import type { CampaignDocument } from '@/core/campaign/document';
import { factsShown } from '@/core/campaign/facts-shown';
import type { Frequency } from '@/core/campaign/frequency';
import { RANGE } from '@/core/campaign/limits';
import type { DecisionCampaign } from '@/core/decision-data';
import { shownFormat } from '@/core/render/format';
import { resolveAudiences } from '@/core/targeting';
import type { App } from '../app';
import { readReleased } from '../audiences/read-audiences';
import { LIFE_COLUMNS, lifeOf } from './campaign-life';
import { readPhaseArms, withShares } from './phase-arms';
import { readDocument } from './read-document';

const designsSchema = z.record(z.string(), z.string());

export interface LiveCampaign {
  /** For the team only; the shop is not told. */
  name: string;
  /** By the id of the arm, as the owner called its variant. */
  armNames: ReadonlyMap<string, string>;
  /** What the shop runs. */
  decided: DecisionCampaign;
}

export interface LiveCampaigns {
  /** In order of priority. */
  live: LiveCampaign[];
  /** Until then, ms, the clock changes nothing about which they are; null: it never does. */
  changesAt: number | null;
}

const LIVE: readonly CampaignStatus[] = ['live'];

/**
 * Those that run at the moment `now`, ms since 1970, or have another of these statuses then. A release that cannot be read is left out and logged; the other campaigns of the shop go on.
 * Whether the whole site is paused is not looked at.
 */
export async function loadLiveCampaigns(
  { db, log }: Pick<App, 'db' | 'log'>,
  siteId: string,
  now: number,
  statuses = LIVE,
): Promise<LiveCampaigns> {
  // What cannot run whatever the clock says is not even read; the rest is asked what everybody asks.
  const rows = await db.campaign.findMany({
    where: { siteId, release: { not: null }, paused: false, archivedAt: null, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, exclusionGroup: true, ...LIFE_COLUMNS },
  });
  const changesAt = nextChange(rows.map(lifeOf), now);
  const running = rows.filter((row) => statuses.includes(statusOf(lifeOf(row), now)));
  const releases = await db.release.findMany({
    where: { OR: running.map(({ id, release }) => ({ campaignId: id, number: release ?? 0 })) },
    include: { phase: { select: { seed: true, arms: true } } },
  });
  const byCampaign = new Map(releases.map((release) => [release.campaignId, release]));
  const live = running.flatMap(({ id, name, exclusionGroup }) => {
    const release = byCampaign.get(id);
    if (!release) return [];
    try {
      const { armNames, decided } = readRelease(release);
      const rivals = running.filter(
        (other) => other.id !== id && isSameGroup(other.exclusionGroup, exclusionGroup),
      );
      return [
        {
          name,
          armNames,
          decided: { ...decided, ...(rivals.length > 0 && { rivals: rivals.map((one) => one.id) }) },
        },
      ];
    } catch (error) {
      log.error(
        { err: error, campaign: id, release: release.number },
        'A live release cannot be read; its campaign is left out.',
      );
      return [];
    }
  });
  return { live, changesAt };
}

const isSameGroup = (one: string, other: string) => one !== '' && one === other;

function readRelease(release: {
  campaignId: string;
  number: number;
  document: string;
  designs: string;
  audiences: string;
  shares: string | null;
  phase: { seed: string; arms: string };
}): Omit<LiveCampaign, 'name'> {
  const document = readDocument(release.document);
  const { purpose, format, targeting, triggers, goal, attributionDays, keepsAnswers, coverage } = document;
  const messages = (document.messages ?? []).map(({ segment, variant }) => [segment, variant] as const);
  const shows = factsShown(document);
  const designs = designsSchema.parse(JSON.parse(release.designs));
  const { layer, ...phase } = readPhaseArms(release.phase.arms);
  const arms = withShares(phase.arms, release.shares);
  const decided: DecisionCampaign = {
    id: release.campaignId,
    release: release.number,
    seed: release.phase.seed,
    purpose,
    format: shownFormat(format),
    targeting: resolveAudiences(targeting, readReleased(release.audiences), release.campaignId),
    triggers,
    frequency: heldAfterGoal(document),
    ...(layer && { layer }),
    goal,
    ...(attributionDays !== undefined && { attributionDays }),
    ...(shows.length > 0 && { shows }),
    ...(messages.length > 0 && { messages }),
    ...(keepsAnswers && { keepsAnswers }),
    coverage,
    arms: arms.map(({ id, share }) => {
      const file = designs[id];
      return file === undefined ? { id, share } : { id, share, file };
    }),
  };
  return { armNames: new Map(arms.map(({ id, name }) => [id, name])), decided };
}

/**
 * An order is seen by a rule of its own: where it is the goal that ends the campaign, or what it brings in is, the rest after it is
 * the longest there is. Who should order again has ordered, and is not held.
 */
function heldAfterGoal({ goal, frequency }: CampaignDocument): Frequency {
  const isOrder = goal.kind === 'ordered' || goal.kind === 'revenue';
  return isOrder && frequency.stopAfterConversion
    ? { ...frequency, afterOrder: { days: RANGE.afterOrderDays.max } }
    : frequency;
}
