// A chosen file, taken apart: its pictures are uploaded on their own, the rest goes to the server, which says what is wrong with it.
import {
  MAX_CAMPAIGN_FILE_BYTES,
  MAX_CAMPAIGN_FILE_CHARACTERS,
  type FilePicture,
} from '@/core/campaign-file';

export type ReadCampaignFile =
  | { ok: true; file: unknown; pictures: ReadonlyMap<string, FilePicture> }
  | { ok: false; fault: 'too-large' | 'not-json' };

export async function readCampaignFile(chosen: Blob): Promise<ReadCampaignFile> {
  if (chosen.size > MAX_CAMPAIGN_FILE_BYTES) return { ok: false, fault: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(await chosen.text());
  } catch {
    return { ok: false, fault: 'not-json' };
  }
  const pictures = new Map<string, FilePicture>();
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, 'pictures')) {
    const held: unknown = Reflect.get(value, 'pictures');
    if (typeof held === 'object' && held !== null)
      for (const [hash, picture] of Object.entries(held)) if (isPicture(picture)) pictures.set(hash, picture);
    value = Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'pictures'));
  }
  // The server says the same, but would not read so much.
  if (JSON.stringify(value).length > MAX_CAMPAIGN_FILE_CHARACTERS) return { ok: false, fault: 'too-large' };
  return { ok: true, file: value, pictures };
}

const isPicture = (value: unknown): value is FilePicture =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'webp' in value &&
  typeof value.webp === 'string';

/** As it was before it was put into the file; undefined for what is no base64. */
export function pictureFile({ name, webp }: FilePicture): File | undefined {
  try {
    const bytes = Uint8Array.from(atob(webp), (sign) => sign.charCodeAt(0));
    return new File([bytes], name, { type: 'image/webp' });
  } catch {
    return undefined;
  }
}
