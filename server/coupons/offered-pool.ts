// Whether somebody who asks for a code may have one: what runs on the shop must offer it to them.
import type { CampaignDocument, Variant } from '@/core/campaign/document';
import type { BlockOf } from '@/core/campaign/block';
import { statusOf } from '@/core/campaign-status';
import type { App } from '../app';
import { lifeOf } from '../campaigns/campaign-life';
import { readReleasedIfSound } from '../campaigns/read-document';
import { canBeShown } from '../ingest/accept-event';
import type { SiteFacts } from '../sites/site-directory';

export interface ClaimQuery {
  campaign: string;
  /** The coupon's block. */
  block: string;
  visitor: string | null;
}

/** The pool, and whether the person can have left an address before; undefined: nothing that runs offers them a code there. */
export async function findOfferedPool(
  { db, now }: Pick<App, 'db' | 'now'>,
  site: SiteFacts,
  { campaign: campaignId, block, visitor }: ClaimQuery,
) {
  const campaign = await db.campaign.findFirst({
    where: { id: campaignId, siteId: site.id, deletedAt: null, site: { paused: false } },
  });
  if (!campaign || campaign.release === null || statusOf(lifeOf(campaign), now()) !== 'live')
    return undefined;
  const facts = site.release(campaign.id, campaign.release);
  const release = await db.release.findUnique({
    where: { campaignId_number: { campaignId: campaign.id, number: campaign.release } },
    select: { document: true },
  });
  const document = release && readReleasedIfSound(release.document);
  if (!facts || !document) return undefined;
  const variants = document.variants.filter(
    ({ id }) => visitor === null || canBeShown(site, facts, { visitor, arm: id }, now()),
  );
  for (const variant of variants) {
    const coupon = couponOf(variant, block);
    const pool =
      coupon?.pool !== undefined &&
      (await db.couponPool.findFirst({ where: { id: coupon.pool, siteId: site.id, deletedAt: null } }));
    if (pool) return { pool, asksAddress: asksAddress(variant) };
  }
  return undefined;
}

function couponOf({ steps }: Variant, id: string): BlockOf<'coupon'> | undefined {
  const block = steps.flatMap(({ blocks }) => blocks).find((one) => one.id === id);
  return block?.kind === 'coupon' ? block : undefined;
}

const asksAddress = ({ steps }: CampaignDocument['variants'][number]) =>
  steps.some(({ blocks }) => blocks.some(({ kind }) => kind === 'email'));
