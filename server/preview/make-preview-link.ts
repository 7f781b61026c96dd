// A link that shows one campaign on the shop to whoever has it, until it ends.
import { PREVIEW_FRAGMENT } from '@/core/preview-data';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findCampaign } from '../campaigns/find-campaign';
import { AppError } from '../errors';
import { readDomains } from '../sites/find-site';
import { shopAddress } from '../sites/shop-address';
import { MAX_TOKEN_LENGTH, type PreviewPayload } from './preview-token';

export interface PreviewLinkInput extends Pick<PreviewPayload, 'answers' | 'unknown' | 'consent' | 'time'> {
  campaignId: string;
  /** Number of a release; null: the draft. */
  release: number | null;
  /** Path on the shop, with its query. */
  path: string;
}

export interface PreviewLink {
  /** Null while nobody knows where the shop is. */
  url: string | null;
  /** What makes the address of any page of the shop a preview, when it stands at its end. */
  fragment: string;
  /** ms. */
  expiresAt: number;
}

const LIFETIME = 7 * 24 * 3_600_000;

/** @throws AppError `not-found`; `invalid` when the visitor has more answers than fit into a link, or the path is none */
export async function makePreviewLink(app: App, scope: Scope, input: PreviewLinkInput): Promise<PreviewLink> {
  const { campaignId, release, path, answers, unknown, consent, time } = input;
  const campaign = await findCampaign(app, scope, campaignId);
  if (release !== null) {
    const found = await app.db.release.findUnique({
      where: { campaignId_number: { campaignId, number: release } },
      select: { number: true },
    });
    if (!found)
      throw new AppError('not-found', 'There is no such release of this campaign. Choose another one.');
  }
  const expiresAt = app.now() + LIFETIME;
  const token = app.previews.sign({
    site: campaign.site.id,
    campaign: campaignId,
    of: release === null ? { revision: campaign.revision } : { release },
    answers,
    unknown,
    consent,
    time,
    expiresAt,
  });
  if (token.length > MAX_TOKEN_LENGTH)
    throw new AppError(
      'invalid',
      'This visitor has more answers than fit into a link. Shorten the longest ones.',
    );
  const fragment = PREVIEW_FRAGMENT + token;
  return { url: await addressOf(app, campaign.site.id, path, fragment), fragment, expiresAt };
}

async function addressOf(app: App, siteId: string, path: string, fragment: string): Promise<string | null> {
  const site = await app.db.site.findUniqueOrThrow({ where: { id: siteId } });
  const shop = shopAddress({ ...site, domains: readDomains(site.domains) }, app.demoShop);
  if (shop === null) return null;
  const url = URL.canParse(path, shop) ? new URL(path, shop) : undefined;
  // `//elsewhere.example` is a path to nobody but a browser.
  if (url?.origin !== new URL(shop).origin)
    throw new AppError('invalid', 'This is not a page of the shop. Write its path, such as /sale.');
  url.hash = fragment;
  return url.href;
}
