// What somebody should look at on a site: each is a fact with its numbers, and the page says what to do about it. Pure.
import type { CampaignStatus } from '@/core/campaign-status';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A script that has been silent for longer stands on no page any more, or the shop has no visitors. */
const SILENT_AFTER = DAY;
/** Days that a live campaign may go without meeting anybody. */
export const QUIET_DAYS = 3;
const ENDING_WITHIN = 7 * DAY;
/** Too few to judge what visitors say of a campaign, or where they were seen. */
const FEWEST_VISITORS = 100;
/** Share of those who were shown it and want fewer like it, or to be forgotten. */
const DISLIKED_FROM = 0.02;
/** Share of visitors seen in several arms (STATISTICS: warned at 1 %). */
const SEVERAL_ARMS_FROM = 0.01;

export interface CampaignFacts {
  id: string;
  name: string;
  status: CampaignStatus;
  hasUnpublishedChanges: boolean;
  /** ms; null: never, or without end. */
  publishedAt: number | null;
  endsAt: number | null;
  /** Visitors it met in the last `QUIET_DAYS` days. */
  recent: number;
  /** Visitors, since it was first published. */
  exposed: number;
  shown: number;
  /** Who asked for fewer like it, or to be forgotten. */
  disliked: number;
  severalArms: number;
}

export interface SiteStand {
  paused: boolean;
  /** First and last report of the script, ms; null: none yet. */
  installedAt: number | null;
  lastSeenAt: number | null;
}

interface AboutCampaign {
  campaign: { id: string; name: string };
}
export type Attention =
  | { kind: 'not-installed' | 'site-paused' }
  | { kind: 'script-silent'; since: number }
  | ({ kind: 'meets-nobody' | 'unpublished-changes' } & AboutCampaign)
  | ({ kind: 'ends-soon'; at: number } & AboutCampaign)
  | ({ kind: 'disliked' | 'several-arms'; share: number; count: number } & AboutCampaign);

/** The most pressing first: what concerns the whole site, then what makes figures wrong, then what can wait. */
export function findAttention(
  site: SiteStand,
  campaigns: readonly CampaignFacts[],
  now: number,
): Attention[] {
  const found = campaigns.flatMap((campaign) => ofCampaign(campaign, site, now));
  const order: Attention['kind'][] = [
    'several-arms',
    'disliked',
    'meets-nobody',
    'ends-soon',
    'unpublished-changes',
  ];
  return [
    ...ofSite(site, campaigns, now),
    ...found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  ];
}

function ofSite(
  { paused, installedAt, lastSeenAt }: SiteStand,
  campaigns: readonly CampaignFacts[],
  now: number,
): Attention[] {
  if (installedAt === null) return [{ kind: 'not-installed' }];
  const hasLive = campaigns.some(({ status }) => status === 'live');
  const since = lastSeenAt ?? installedAt;
  return [
    ...(now - since > SILENT_AFTER ? [{ kind: 'script-silent' as const, since }] : []),
    ...(paused && hasLive ? [{ kind: 'site-paused' as const }] : []),
  ];
}

function ofCampaign(facts: CampaignFacts, site: SiteStand, now: number): Attention[] {
  const { id, name, status, publishedAt, endsAt, recent, exposed, shown, disliked, severalArms } = facts;
  const campaign = { id, name };
  const found: Attention[] = [];
  const isLive = status === 'live';
  // A visitor in several arms is left out of `exposed`.
  const severalShare = share(severalArms, exposed + severalArms);
  if (isLive && exposed + severalArms >= FEWEST_VISITORS && severalShare >= SEVERAL_ARMS_FROM)
    found.push({ kind: 'several-arms', campaign, share: severalShare, count: severalArms });
  if (isLive && shown >= FEWEST_VISITORS && share(disliked, shown) >= DISLIKED_FROM)
    found.push({ kind: 'disliked', campaign, share: share(disliked, shown), count: disliked });
  const isReporting = !site.paused && site.lastSeenAt !== null && now - site.lastSeenAt <= SILENT_AFTER;
  const isOld = publishedAt !== null && now - publishedAt >= QUIET_DAYS * DAY;
  if (isLive && isReporting && isOld && recent === 0) found.push({ kind: 'meets-nobody', campaign });
  if (isLive && endsAt !== null && endsAt - now <= ENDING_WITHIN)
    found.push({ kind: 'ends-soon', campaign, at: endsAt });
  if (facts.hasUnpublishedChanges && (isLive || status === 'scheduled'))
    found.push({ kind: 'unpublished-changes', campaign });
  return found;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
