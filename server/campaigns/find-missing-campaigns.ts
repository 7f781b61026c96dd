// Buttons that show another campaign need one that there is, and that is another.
import { problem, type Problem } from '@/core/campaign/problem';
import type { CampaignDocument } from '@/core/campaign/document';
import { eachBlock } from '@/core/campaign/traverse';
import type { App } from '../app';

/** One problem for each button that shows a campaign which is gone, or the one it stands in. */
export async function findMissingCampaigns(
  app: App,
  { id, siteId }: { id: string; siteId: string },
  document: CampaignDocument,
): Promise<Problem[]> {
  const places = [...eachBlock(document)].flatMap(({ variant, step, block }) =>
    block.kind === 'button' && block.action.kind === 'show' && block.action.campaign !== ''
      ? [{ at: { variant: variant.id, step: step.id, block: block.id }, wanted: block.action.campaign }]
      : [],
  );
  if (places.length === 0) return [];
  const wanted = { in: places.map((place) => place.wanted), not: id };
  const found = await app.db.campaign.findMany({
    where: { siteId, archivedAt: null, deletedAt: null, id: wanted },
    select: { id: true },
  });
  const known = new Set(found.map((one) => one.id));
  return places.filter((place) => !known.has(place.wanted)).map(({ at }) => problem('campaign-gone', at));
}
