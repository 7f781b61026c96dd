// What a preview can show, and what has to be said of the visitor it pretends: everything its campaign asks that the page does not
// tell by itself.
import { isTold } from '@/core/fact-origins';
import type { Condition, StickyCondition } from '@/core/campaign/condition';
import { factsAsked, resolveAudiences, stickyAsked, type AskedFact } from '@/core/targeting';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { loadAudiences, readReleased } from '../audiences/read-audiences';
import { findCampaign } from '../campaigns/find-campaign';
import { readDocument } from '../campaigns/read-document';
import { readDomains } from '../sites/find-site';
import { shopAddress } from '../sites/shop-address';

interface Questions {
  facts: AskedFact[];
  sticky: StickyCondition[];
}

export interface PreviewQuestions {
  draft: Questions & { revision: number };
  /** Newest first. */
  releases: (Questions & { number: number; publishedAt: number })[];
  /** Where the shop is; null while nobody knows. */
  shopUrl: string | null;
}

/** A link to an older one nobody needs. */
const MAX_RELEASES = 20;

/** @throws AppError `not-found` */
export async function listPreviewQuestions(
  app: App,
  scope: Scope,
  campaignId: string,
): Promise<PreviewQuestions> {
  const campaign = await findCampaign(app, scope, campaignId);
  const site = await app.db.site.findUniqueOrThrow({ where: { id: campaign.site.id } });
  const releases = await app.db.release.findMany({
    where: { campaignId },
    orderBy: { number: 'desc' },
    take: MAX_RELEASES,
  });
  const audiences = await loadAudiences(app, site.id);
  return {
    draft: {
      revision: campaign.revision,
      ...questionsOf(resolveAudiences(readDocument(campaign.draft).targeting, audiences, campaignId)),
    },
    releases: releases.map(({ number, publishedAt, document, audiences }) => ({
      number,
      publishedAt: publishedAt.getTime(),
      ...questionsOf(resolveAudiences(readDocument(document).targeting, readReleased(audiences), campaignId)),
    })),
    shopUrl: shopAddress({ ...site, domains: readDomains(site.domains) }, app.demoShop),
  };
}

function questionsOf(targeting: Condition): Questions {
  return { facts: factsAsked(targeting).filter(({ kind }) => isTold(kind)), sticky: stickyAsked(targeting) };
}
