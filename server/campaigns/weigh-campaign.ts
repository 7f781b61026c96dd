// What a draft would cost a shopper's phone, where that is more than it should: only here are designs written as shops get
// them, and only here lie the pictures.
import { problem, type Problem } from '@/core/campaign/problem';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import { eachBlock } from '@/core/campaign/traverse';
import type { CampaignDocument, Variant } from '@/core/campaign/document';
import type { Block } from '@/core/campaign/block';
import type { Picture } from '@/core/campaign/blocks/image';
import { picturesOf } from '@/core/campaign/pictures-of';
import { pictureWidths } from '@/core/picture';
import { htmlPagesOf } from '@/core/render/html-page';
import { renderVariant } from '@/core/render/render-variant';
import { resolveAudiences } from '@/core/targeting';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { loadAudiences } from '../audiences/read-audiences';
import { readBrand } from '../sites/read-brand';
import { findCampaign } from './find-campaign';
import { readDocument } from './read-document';

/**
 * KB. With the script and the renderer that makes less than what a connection sends before it waits for its first answer
 * (ten packets, RFC 6928).
 */
const MOST_OF_DESIGN = 4;
/** KB: a second of a slow 4G connection. */
const MOST_OF_PICTURES = 200;
/** What a phone chooses for a picture as wide as its screen, px. */
const PHONE_WIDTH = 960;

/** @throws AppError `not-found`, `unreadable` */
export async function weighCampaign(app: App, scope: Scope, campaignId: string): Promise<Problem[]> {
  const campaign = await findCampaign(app, scope, campaignId);
  const draft = withWholeThemes(readDocument(campaign.draft), readBrand(app.log, campaign.site));
  const audiences = await loadAudiences(app, campaign.siteId);
  const document = { ...draft, targeting: resolveAudiences(draft.targeting, audiences, campaignId) };
  const problems = await Promise.all(
    document.variants.map(async (variant) => [
      ...weighDesign(app, document, variant),
      ...(await weighPictures(app, variant)),
    ]),
  );
  return problems.flat();
}

/** With the pages of custom HTML that it frames. */
function weighDesign({ delivery }: Pick<App, 'delivery'>, document: CampaignDocument, variant: Variant) {
  const { id } = variant;
  const framed = [...htmlPagesOf(variant).values()].reduce((sum, page) => sum + delivery.weighPage(page), 0);
  const size = inKb(delivery.weighDesign(renderVariant(document, id)) + framed);
  return size > MOST_OF_DESIGN
    ? [problem('weight-design', { variant: id, values: { size, most: MOST_OF_DESIGN } })]
    : [];
}

/** Of the step that opens; the problem leads to the heaviest. The same picture twice is fetched once. */
async function weighPictures({ pictures }: Pick<App, 'pictures'>, variant: Variant): Promise<Problem[]> {
  const shown = [...eachBlock({ variants: [{ ...variant, steps: variant.steps.slice(0, 1) }] })];
  const weighed = new Map<string, { block: string; step: string; bytes: number }>();
  for (const { block, step } of shown)
    for (const picture of picturesOf(block)) {
      const { hash } = picture;
      if (weighed.has(hash)) continue;
      const bytes = await pictures.weigh(hash, widthOnPhone(picture, block), 'avif');
      weighed.set(hash, { block: block.id, step: step.id, bytes });
    }
  const sizes = [...weighed.values()].sort((one, other) => other.bytes - one.bytes);
  const size = inKb(sizes.reduce((sum, { bytes }) => sum + bytes, 0));
  const [heaviest] = sizes;
  if (!heaviest || size <= MOST_OF_PICTURES) return [];
  const { block, step } = heaviest;
  const values = { size: Math.round(size), most: MOST_OF_PICTURES };
  return [problem('weight-pictures', { variant: variant.id, step, block, values })];
}

/** Cards stand two side by side there. */
function widthOnPhone({ width }: Picture, { kind }: Block): number {
  const wanted = kind === 'cards' ? PHONE_WIDTH / 2 : PHONE_WIDTH;
  return pictureWidths(width).find((one) => one >= wanted) ?? width;
}

/** With one figure behind the point, never rounded down to what is allowed. */
const inKb = (bytes: number) => Math.ceil((bytes / 1024) * 10) / 10;
