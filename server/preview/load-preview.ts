// The campaign of a preview link as the shop would get it, from its draft or a release.
import type { Brand } from '@/core/campaign/brand';
import type { CampaignDocument, Variant } from '@/core/campaign/document';
import { factsShown } from '@/core/campaign/facts-shown';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import type { PreviewData, WrittenWatch } from '@/core/preview-data';
import type { Design } from '@/core/render/design';
import { shownFormat } from '@/core/render/format';
import { htmlPagesOf } from '@/core/render/html-page';
import { renderVariant } from '@/core/render/render-variant';
import { withSegmentNames } from '@/core/render/with-segment-names';
import { withProducts } from '@/core/render/with-products';
import { withOrigin } from '@/core/render/with-origin';
import { audiencesNamed, resolveAudiences, type Audiences } from '@/core/targeting';
import type { App } from '../app';
import { loadAudiences, readReleased } from '../audiences/read-audiences';
import { segmentsToCompile, type CompiledSegments } from '../segments/read-sets';
import { readShopSystem } from '../campaigns/load-decision-data';
import { armsOf } from '../campaigns/phase-arms';
import { readDocument, readReleasedDocument } from '../campaigns/read-document';
import { sampleVariant } from '../products/sample-products';
import { readBrand } from '../sites/read-brand';
import { writeTriggers } from '../delivery/write-triggers';
import type { PreviewPayload } from './preview-token';

type Shown = Pick<PreviewData, 'source'> & { document: CampaignDocument; audiences: Audiences; seed: string };

/** Undefined when the campaign, its site or the release is no longer there. */
export async function loadPreview(
  app: Pick<App, 'db' | 'log' | 'publicUrl' | 'delivery' | 'shelves'>,
  payload: PreviewPayload,
): Promise<PreviewData | undefined> {
  const { answers, unknown, consent, time, expiresAt } = payload;
  const found = await app.db.campaign.findFirst({
    where: { id: payload.campaign, siteId: payload.site, deletedAt: null },
    include: { site: true },
  });
  if (!found) return undefined;
  const { site } = found;
  const shown =
    'release' in payload.of
      ? await readRelease(app, found.id, payload.of.release)
      : await readDraft(app, { ...found, brand: readBrand(app.log, site) }, payload.of.revision);
  if (!shown) return undefined;
  const { audiences, seed, source } = shown;
  const targeting = resolveAudiences(shown.document.targeting, audiences, found.id);
  const document = { ...shown.document, targeting };
  const { purpose, format, triggers, frequency, goal, coverage } = document;
  const arms = armsOf(document);
  const segments = await segmentsToCompile(app.db, site.id);
  const designs: Record<string, Design> = {};
  for (const variant of document.variants) {
    const products = await sampleVariant(app, site, variant);
    const design = drawForShop(app, document, variant, segments);
    designs[variant.id] = withProducts(design, (block) => products.get(block));
  }
  return {
    site: {
      key: site.key,
      attentionHours: site.attentionHours,
      currency: site.currency,
      shopSystem: readShopSystem(site.shopSystem),
    },
    name: found.name,
    source,
    campaign: {
      id: found.id,
      release: source.kind === 'release' ? source.release : 0,
      seed,
      purpose,
      format: shownFormat(format),
      targeting,
      shows: factsShown(document),
      triggers,
      frequency,
      goal,
      coverage,
      arms: arms.map(({ id, share }) =>
        Object.hasOwn(designs, id) ? { id, share, file: id } : { id, share },
      ),
    },
    watches: planWatches(document, site.currency),
    armNames: Object.fromEntries(arms.map(({ id, name }) => [id, name])),
    designs,
    audienceNames: await readAudienceNames(app, site.id, shown.document),
    visitor: { answers, unknown, consent, time },
    expiresAt,
  };
}

function drawForShop(
  { delivery, publicUrl }: Pick<App, 'delivery' | 'publicUrl'>,
  document: CampaignDocument,
  variant: Variant,
  { names, rivalsOf }: CompiledSegments,
): Design {
  const pages = htmlPagesOf(variant);
  const pageOf = (block: string) => {
    const page = pages.get(block);
    return page === undefined ? undefined : delivery.showPage(page);
  };
  const design = renderVariant(document, variant.id, undefined, pageOf, rivalsOf);
  return withOrigin(withSegmentNames(design, names), publicUrl);
}

async function readDraft(
  app: Pick<App, 'db' | 'log'>,
  campaign: { id: string; siteId: string; draft: string; revision: number; brand: Brand },
  asked: number,
): Promise<Shown> {
  return {
    source: { kind: 'draft', revision: campaign.revision, asked },
    document: withWholeThemes(readDocument(campaign.draft), campaign.brand),
    audiences: await loadAudiences(app, campaign.siteId),
    // No phase counts it: a draw like any other.
    seed: `${campaign.id}.0`,
  };
}

async function readRelease(
  { db }: Pick<App, 'db'>,
  campaignId: string,
  number: number,
): Promise<Shown | undefined> {
  const row = await db.release.findUnique({
    where: { campaignId_number: { campaignId, number } },
    include: { phase: { select: { seed: true } } },
  });
  return row
    ? {
        source: { kind: 'release', release: number },
        document: readReleasedDocument(row.document),
        audiences: readReleased(row.audiences),
        seed: row.phase.seed,
      }
    : undefined;
}

/** The very parts that the shop's script would call, as data. */
function planWatches({ triggers }: CampaignDocument, currency: string): WrittenWatch[] {
  const write = (part: string, settings: readonly string[] = []) =>
    `[${JSON.stringify(part)},[${settings.join()}]]`;
  return writeTriggers(triggers, write, currency).map((watch) => JSON.parse(watch) as WrittenWatch);
}

async function readAudienceNames(
  { db }: Pick<App, 'db'>,
  siteId: string,
  { targeting }: CampaignDocument,
): Promise<Record<string, string>> {
  const rows = await db.audience.findMany({
    where: { siteId, id: { in: audiencesNamed(targeting) } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
