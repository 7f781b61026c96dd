// The releases of a campaign, newest first, with what each of them ran: for telling and showing what changed.
import type { CampaignDocument } from '@/core/campaign/document';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findCampaign } from './find-campaign';
import { findPublishers } from './published-by';
import { readReleasedIfSound } from './read-document';

export interface ReleaseItem {
  number: number;
  /** ms. */
  at: number;
  /** Who published it; null: that is not known any more. */
  by: string | null;
  /** Number of the phase it belongs to. */
  phase: number;
  /** Counting started afresh with it. */
  startsPhase: boolean;
  /** It is the one that runs, unless the campaign is paused or out of its time. */
  runs: boolean;
  /** Null: what is stored cannot be read. */
  document: CampaignDocument | null;
}

export interface ReleasePage {
  releases: ReleaseItem[];
  /** What ran before the last of these; null: nothing, or it cannot be read. */
  older: CampaignDocument | null;
  /** Ask again with this number for those before it; null: there are none. */
  next: number | null;
}

/** Each comes with its document, 256 KiB at most. */
const PAGE = 10;
/** ms. */
const MINUTE = 60_000;

/** @param before number of a release; absent: from the newest on @throws AppError `not-found` */
export async function listReleases(
  app: App,
  scope: Scope,
  { campaignId, before }: { campaignId: string; before?: number | undefined },
): Promise<ReleasePage> {
  const campaign = await findCampaign(app, scope, campaignId);
  const rows = await app.db.release.findMany({
    where: { campaignId, ...(before !== undefined && { number: { lt: before } }) },
    orderBy: { number: 'desc' },
    take: PAGE + 1,
    select: {
      number: true,
      publishedAt: true,
      phaseId: true,
      document: true,
      phase: { select: { number: true } },
    },
  });
  const [older] = rows.slice(PAGE);
  const page = rows.slice(0, PAGE);
  const publishers = await findPublishers(app, scope, {
    campaignId,
    releases: page.map(({ number }) => number),
    // The entry is written just before or after.
    since: new Date((page.at(-1)?.publishedAt.getTime() ?? 0) - MINUTE),
  });
  const releases = page.map((row, index): ReleaseItem => {
    const { number, publishedAt, phaseId, document, phase } = row;
    return {
      number,
      at: publishedAt.getTime(),
      by: publishers.get(number) ?? null,
      phase: phase.number,
      startsPhase: rows[index + 1]?.phaseId !== phaseId,
      runs: number === campaign.release,
      document: readReleasedIfSound(document) ?? null,
    };
  });
  return {
    releases,
    older: older ? (readReleasedIfSound(older.document) ?? null) : null,
    next: older ? (releases.at(-1)?.number ?? null) : null,
  };
}
