// The lists of products in what a campaign shows at this moment. Its release says what is shown; whoever asks names the list alone.
import type { BlockOf } from '@/core/campaign/block';
import type { Variant } from '@/core/campaign/document';
import { statusOf } from '@/core/campaign-status';
import type { App } from '../app';
import { lifeOf } from '../campaigns/campaign-life';
import { readReleasedIfSound } from '../campaigns/read-document';
import { RecentCache } from '../delivery/recent-cache';

export interface LiveLists {
  campaign: string;
  release: number;
  /** Of its site. */
  siteId: string;
  siteKey: string;
  currency: string;
  variants: readonly Variant[];
}

/** Releases that are kept read. */
const MOST_RELEASES = 200;

/** Undefined: nothing of that id runs. */
type FindLists = (campaign: string) => Promise<LiveLists | undefined>;

export function createFindLists({ db, now }: Pick<App, 'db' | 'now'>): FindLists {
  const released = new RecentCache<readonly Variant[]>(MOST_RELEASES);
  return async (id) => {
    const campaign = await db.campaign.findFirst({
      where: { id, deletedAt: null, site: { paused: false } },
      include: { site: { select: { key: true, currency: true } } },
    });
    if (!campaign || campaign.release === null || statusOf(lifeOf(campaign), now()) !== 'live')
      return undefined;
    const key = `${id} ${campaign.release}`;
    let variants = released.get(key);
    if (!variants) {
      const row = await db.release.findUnique({
        where: { campaignId_number: { campaignId: id, number: campaign.release } },
        select: { document: true },
      });
      variants = (row && readReleasedIfSound(row.document)?.variants) ?? [];
      released.set(key, variants);
    }
    return {
      campaign: id,
      release: campaign.release,
      siteId: campaign.siteId,
      siteKey: campaign.site.key,
      currency: campaign.site.currency,
      variants,
    };
  };
}

/** Of the variant that is named, or else of the first that has such a list. */
export function findList(
  { variants }: Pick<LiveLists, 'variants'>,
  { block, variant }: { block: string; variant: string },
): { list: BlockOf<'products'>; of: Variant } | undefined {
  const named = variants.filter(({ id }) => id === variant);
  for (const of of named.length > 0 ? named : variants)
    for (const { blocks } of of.steps)
      for (const one of blocks) if (one.kind === 'products' && one.id === block) return { list: one, of };
  return undefined;
}
