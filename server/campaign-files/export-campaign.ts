// A campaign as one file: its draft, the audiences and uploaded fonts that it names, and its pictures in their largest size.
import {
  CAMPAIGN_FILE_FORMAT,
  CAMPAIGN_FILE_VERSION,
  MAX_CAMPAIGN_FILE_CARRIED,
  type FileFont,
  type FilePicture,
} from '@/core/campaign-file';
import type { Condition } from '@/core/campaign/condition';
import type { CampaignDocument } from '@/core/campaign/document';
import { fontsOf } from '@/core/campaign/fonts-of';
import { pickAudiences } from '@/core/targeting';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { loadAudiences } from '../audiences/read-audiences';
import { findCampaign } from '../campaigns/find-campaign';
import { readDocument } from '../campaigns/read-document';
import { AppError } from '../errors';
import { picturesNamed } from '../images/list-picture-uses';

export interface ExportedCampaign {
  format: typeof CAMPAIGN_FILE_FORMAT;
  version: typeof CAMPAIGN_FILE_VERSION;
  id: string;
  name: string;
  document: CampaignDocument;
  /** By id. */
  audiences: Record<string, Condition>;
  /** By the hash that the document names. One whose file is lost is left out. */
  pictures: Record<string, FilePicture>;
  /** Likewise. Those of the brand stay with it. */
  fonts: Record<string, FileFont>;
}

/** @throws AppError `not-found`; `unreadable`; `invalid` when its pictures and fonts are too much for one file */
export async function exportCampaign(app: App, scope: Scope, campaignId: string): Promise<ExportedCampaign> {
  const { id, name, draft, siteId } = await findCampaign(app, scope, campaignId);
  const document = readDocument(draft);
  const pictures = await readPictures(app, siteId, picturesNamed(draft));
  return {
    format: CAMPAIGN_FILE_FORMAT,
    version: CAMPAIGN_FILE_VERSION,
    id,
    name,
    document,
    audiences: pickAudiences(document.targeting, await loadAudiences(app, siteId)),
    pictures: pictures.carried,
    fonts: await readFonts(app, siteId, document, pictures.bytes),
  };
}

async function readPictures(
  app: App,
  siteId: string,
  hashes: readonly string[],
): Promise<{ carried: ExportedCampaign['pictures']; bytes: number }> {
  const rows = await app.db.image.findMany({
    where: { siteId, hash: { in: [...new Set(hashes)] } },
    select: { hash: true, name: true, width: true },
  });
  const pictures: ExportedCampaign['pictures'] = {};
  let bytes = 0;
  for (const { hash, name, width } of rows) {
    const file = await app.pictures.get(hash, width, 'webp');
    if (!file) continue;
    bytes += file.byteLength;
    refuseTooMuch(bytes);
    pictures[hash] = { name, webp: Buffer.from(file).toString('base64') };
  }
  return { carried: pictures, bytes };
}

/** @param carried bytes that are in the file already */
async function readFonts(
  app: App,
  siteId: string,
  { variants }: CampaignDocument,
  carried: number,
): Promise<ExportedCampaign['fonts']> {
  const named = variants.flatMap(({ theme: { font } }) => (font ? Object.values(fontsOf(font)) : []));
  // A draft can name what another site has.
  const own = new Set(app.fonts.list(siteId));
  const fonts: ExportedCampaign['fonts'] = {};
  let bytes = carried;
  for (const font of named) {
    if (typeof font === 'string' || !own.has(font.file) || Object.hasOwn(fonts, font.file)) continue;
    const file = await app.fonts.get(font.file);
    if (!file) continue;
    bytes += file.byteLength;
    refuseTooMuch(bytes);
    fonts[font.file] = { name: font.name, woff2: Buffer.from(file).toString('base64') };
  }
  return fonts;
}

function refuseTooMuch(bytes: number): void {
  if (bytes <= MAX_CAMPAIGN_FILE_CARRIED) return;
  throw new AppError(
    'invalid',
    'The pictures and fonts of this campaign are larger than 20 MB together, which is the most one file takes. Use fewer or smaller ones, then export again.',
  );
}
