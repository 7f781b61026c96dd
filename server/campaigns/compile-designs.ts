// What shops download of a release: a design per variant, compiled from its document.
import type { CampaignDocument } from '@/core/campaign/document';
import { htmlPagesOf } from '@/core/render/html-page';
import { renderVariant } from '@/core/render/render-variant';
import { withSegmentNames } from '@/core/render/with-segment-names';
import { resolveAudiences } from '@/core/targeting';
import type { Release } from '@/prisma/generated/sqlite/client';
import type { App } from '../app';
import { readReleased } from '../audiences/read-audiences';
import { segmentsToCompile, type CompiledSegments } from '../segments/read-sets';
import { readReleasedDocument } from './read-document';

/**
 * Variant id → content hash of its design, which is kept among the published files, as is what it frames.
 * @param document in its whole look, with the audiences that its targeting names filled in
 * @param segments of its site
 */
export async function compileDesigns(
  { delivery }: Pick<App, 'delivery'>,
  document: CampaignDocument,
  segments: CompiledSegments,
): Promise<Record<string, string>> {
  const designs = await Promise.all(
    document.variants.map(async (variant) => {
      // On the disk before the design that frames them.
      const pages = new Map<string, string>();
      for (const [block, page] of htmlPagesOf(variant)) pages.set(block, await delivery.putPage(page));
      const design = renderVariant(
        document,
        variant.id,
        undefined,
        (block) => pages.get(block),
        segments.rivalsOf,
      );
      return [variant.id, await delivery.putDesign(withSegmentNames(design, segments.names))] as const;
    }),
  );
  return Object.fromEntries(designs);
}

/** How many documents are in memory at a time. */
const RELEASES_AT_ONCE = 50;

/**
 * Compiles the designs of every campaign's current release anew. Done at every start: after an upgrade the renderer is another
 * one, and a design of the last version may not be in its words. The documents stay as they were published.
 * @returns how many releases have other designs now
 */
export async function recompileDesigns({
  db,
  delivery,
  log,
}: Pick<App, 'db' | 'delivery' | 'log'>): Promise<number> {
  const campaigns = await db.campaign.findMany({
    where: { release: { not: null } },
    select: { id: true, siteId: true, release: true },
  });
  return recompileThese({ db, delivery, log }, campaigns);
}

/**
 * Likewise of one site, whose segments have other names or other rivals now.
 * @returns how many releases have other designs now
 */
export async function recompileSite(
  { db, delivery, log }: Pick<App, 'db' | 'delivery' | 'log'>,
  siteId: string,
): Promise<number> {
  const campaigns = await db.campaign.findMany({
    where: { siteId, release: { not: null }, deletedAt: null },
    select: { id: true, siteId: true, release: true },
  });
  return recompileThese({ db, delivery, log }, campaigns);
}

async function recompileThese(
  { db, delivery, log }: Pick<App, 'db' | 'delivery' | 'log'>,
  campaigns: readonly { id: string; siteId: string; release: number | null }[],
): Promise<number> {
  let changed = 0;
  const segments = new Map<string, CompiledSegments>();
  const segmentsOf = async (siteId: string) => {
    const found = segments.get(siteId) ?? (await segmentsToCompile(db, siteId));
    segments.set(siteId, found);
    return found;
  };
  const siteOf = new Map(campaigns.map(({ id, siteId }) => [id, siteId]));
  for (let from = 0; from < campaigns.length; from += RELEASES_AT_ONCE) {
    const releases = await db.release.findMany({
      where: {
        OR: campaigns
          .slice(from, from + RELEASES_AT_ONCE)
          .map(({ id: campaignId, release: number }) => ({ campaignId, number: number ?? 0 })),
      },
    });
    for (const release of releases) {
      const own = await segmentsOf(siteOf.get(release.campaignId) ?? '');
      if (await recompile({ db, delivery, log }, release, own)) changed++;
    }
  }
  return changed;
}

/** Whether its designs are others now. */
async function recompile(
  { db, delivery, log }: Pick<App, 'db' | 'delivery' | 'log'>,
  { campaignId, number, document: stored, audiences, designs: before }: Release,
  segments: CompiledSegments,
): Promise<boolean> {
  try {
    const document = readReleasedDocument(stored);
    const targeting = resolveAudiences(document.targeting, readReleased(audiences), campaignId);
    const designs = JSON.stringify(await compileDesigns({ delivery }, { ...document, targeting }, segments));
    if (designs === before) return false;
    await db.release.update({
      where: { campaignId_number: { campaignId, number } },
      data: { designs },
    });
    return true;
  } catch (error) {
    log.error(
      { err: error, campaign: campaignId, release: number },
      'A release cannot be compiled for this version; its designs stay as they are.',
    );
    return false;
  }
}
