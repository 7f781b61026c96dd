// Everything stored that may name a picture or a font, as it stands.
import type { App } from './app';

/**
 * Brand kits, drafts, every release, and named drafts; of deleted campaigns too, for they may come back.
 * @param siteId absent: of all sites
 */
export async function textsKept({ db }: Pick<App, 'db'>, siteId?: string): Promise<string[]> {
  const ofSite = siteId === undefined ? {} : { siteId };
  const sites = await db.site.findMany({
    where: { brand: { not: null }, ...(siteId !== undefined && { id: siteId }) },
    select: { brand: true },
  });
  const campaigns = await db.campaign.findMany({ where: ofSite, select: { draft: true } });
  const ofCampaign = { where: { campaign: ofSite }, select: { document: true } };
  const releases = await db.release.findMany(ofCampaign);
  const named = await db.namedDraft.findMany(ofCampaign);
  return [
    ...sites.map(({ brand }) => brand ?? ''),
    ...campaigns.map(({ draft }) => draft),
    ...[...releases, ...named].map(({ document }) => document),
  ];
}
