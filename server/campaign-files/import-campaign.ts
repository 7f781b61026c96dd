// A file becomes a campaign of a site, as a draft. Nothing is made of a file that cannot be read.
import type { Picture } from '@/core/campaign/blocks/image';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { loadAudiences } from '../audiences/read-audiences';
import { addDraft } from '../campaigns/create-campaign';
import { writeDocument } from '../campaigns/read-document';
import { copyName } from '../copy-name';
import { picturesNamed } from '../images/list-picture-uses';
import { findSite } from '../sites/find-site';
import { parseCampaignFile } from './parse-campaign-file';
import { settleDocument } from './settle-document';

export interface CampaignFileCheck {
  /** Hashes of the pictures that the document names and the site lacks: they are to be uploaded first. */
  lacking: string[];
}

/** @param file the JSON of the file, without its pictures @throws AppError `not-found`; `invalid` with the sentence to be read */
export async function checkCampaignFile(
  app: App,
  scope: Scope,
  { siteId, file }: { siteId: string; file: unknown },
): Promise<CampaignFileCheck> {
  const site = await findSite(app, scope, siteId);
  const { document } = parseCampaignFile(file);
  const named = [...new Set(picturesNamed(writeDocument(document)))];
  const known = await loadPictures(app, site.id, named);
  return { lacking: named.filter((hash) => !known.has(hash)) };
}

export interface CampaignImport {
  siteId: string;
  file: unknown;
  /** The hash that a picture has in the file, and the one it got when it was uploaded to this site. */
  pictures: Readonly<Record<string, string>>;
}

/** @throws AppError `not-found`; `invalid` with the sentence to be read */
export async function importCampaign(
  app: App,
  scope: Scope,
  { siteId, file: value, pictures }: CampaignImport,
): Promise<{ campaignId: string }> {
  const site = await findSite(app, scope, siteId);
  const file = parseCampaignFile(value);
  const named = picturesNamed(writeDocument(file.document));
  const uploaded = (hash: string) => (Object.hasOwn(pictures, hash) ? pictures[hash] : undefined) ?? hash;
  const known = await loadPictures(app, site.id, named.map(uploaded));
  const audiences = await loadAudiences(app, site.id);
  const kept = new Map(
    named.flatMap((hash) => {
      const picture = known.get(uploaded(hash));
      return picture ? [[hash, picture] as const] : [];
    }),
  );
  return app.db.$transaction(async (tx) => {
    const isTaken = await tx.campaign.count({
      where: { siteId: site.id, deletedAt: null, name: file.name },
    });
    // The campaign must have its id before its conditions can ask about it.
    const { campaignId } = await addDraft(tx, {
      siteId: site.id,
      name: isTaken ? copyName(file.name) : file.name,
      draft: writeDocument(file.document),
      savedById: scope.user.id,
      savedAt: new Date(app.now()),
    });
    const document = settleDocument(file, {
      id: campaignId,
      audiences,
      pictures: kept,
      fonts: app.fonts.list(site.id),
    });
    await tx.campaign.update({ where: { id: campaignId }, data: { draft: writeDocument(document) } });
    return { campaignId };
  });
}

/** Pictures of the site's library, by their hash. */
async function loadPictures(
  app: App,
  siteId: string,
  hashes: readonly string[],
): Promise<Map<string, Picture>> {
  const rows = await app.db.image.findMany({
    where: { siteId, hash: { in: [...new Set(hashes)] }, deletedAt: null },
    select: { hash: true, width: true, height: true },
  });
  return new Map(rows.map((row) => [row.hash, row]));
}
