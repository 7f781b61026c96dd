// A file becomes a campaign of a site, as a draft. Nothing is made of a file that cannot be read.
import type { Picture } from '@/core/campaign/blocks/image';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { loadAudiences } from '../audiences/read-audiences';
import { addDraft } from '../campaigns/create-campaign';
import { writeDocument } from '../campaigns/read-document';
import { copyName } from '../copy-name';
import { picturesNamed } from '../images/list-picture-uses';
import { fontsNamed } from '../fonts/fonts-in-use';
import { findSite } from '../sites/find-site';
import { parseCampaignFile } from './parse-campaign-file';
import { settleDocument } from './settle-document';

export interface CampaignFileCheck {
  /** Hashes of the pictures that the document names and the site lacks: they are to be uploaded first. */
  lacking: string[];
  /** Likewise those of its uploaded fonts. */
  lackingFonts: string[];
}

/** @param file the JSON of the file, without its pictures and fonts @throws AppError `not-found`; `invalid` with the sentence to be read */
export async function checkCampaignFile(
  app: App,
  scope: Scope,
  { siteId, file }: { siteId: string; file: unknown },
): Promise<CampaignFileCheck> {
  const site = await findSite(app, scope, siteId);
  const { document } = parseCampaignFile(file);
  const text = writeDocument(document);
  const named = [...new Set(picturesNamed(text))];
  const known = await loadPictures(app, site.id, named);
  const fonts = new Set(app.fonts.list(site.id));
  return {
    lacking: named.filter((hash) => !known.has(hash)),
    lackingFonts: [...new Set(fontsNamed(text))].filter((hash) => !fonts.has(hash)),
  };
}

export interface CampaignImport {
  siteId: string;
  file: unknown;
  /** The hash that a picture has in the file, and the one it got when it was uploaded to this site. */
  pictures: Readonly<Record<string, string>>;
  /** Likewise. */
  fonts: Readonly<Record<string, string>>;
}

/** @throws AppError `not-found`; `invalid` with the sentence to be read */
export async function importCampaign(
  app: App,
  scope: Scope,
  { siteId, file: value, pictures, fonts }: CampaignImport,
): Promise<{ campaignId: string }> {
  const site = await findSite(app, scope, siteId);
  const file = parseCampaignFile(value);
  const text = writeDocument(file.document);
  const named = picturesNamed(text);
  const uploaded = (hash: string, sent: CampaignImport['pictures']) =>
    (Object.hasOwn(sent, hash) ? sent[hash] : undefined) ?? hash;
  const known = await loadPictures(
    app,
    site.id,
    named.map((hash) => uploaded(hash, pictures)),
  );
  const audiences = await loadAudiences(app, site.id);
  const kept = new Map(
    named.flatMap((hash) => {
      const picture = known.get(uploaded(hash, pictures));
      return picture ? [[hash, picture] as const] : [];
    }),
  );
  const ownFonts = new Set(app.fonts.list(site.id));
  const keptFonts = new Map(
    fontsNamed(text)
      .map((hash) => [hash, uploaded(hash, fonts)] as const)
      .filter(([, hash]) => ownFonts.has(hash)),
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
      fonts: keptFonts,
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
