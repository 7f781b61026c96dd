// A chosen file, taken apart: its pictures and fonts are uploaded on their own, the rest goes to the server, which says what is wrong with it.
import {
  MAX_CAMPAIGN_FILE_BYTES,
  MAX_CAMPAIGN_FILE_CHARACTERS,
  type FileFont,
  type FilePicture,
} from '@/core/campaign-file';

export type ReadCampaignFile =
  | {
      ok: true;
      file: unknown;
      pictures: ReadonlyMap<string, FilePicture>;
      fonts: ReadonlyMap<string, FileFont>;
    }
  | { ok: false; fault: 'too-large' | 'not-json' };

export async function readCampaignFile(chosen: Blob): Promise<ReadCampaignFile> {
  if (chosen.size > MAX_CAMPAIGN_FILE_BYTES) return { ok: false, fault: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(await chosen.text());
  } catch {
    return { ok: false, fault: 'not-json' };
  }
  const pictures = carriedIn(value, 'pictures', isPicture);
  const fonts = carriedIn(value, 'fonts', isFont);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    value = Object.fromEntries(
      Object.entries(value).filter(([key]) => key !== 'pictures' && key !== 'fonts'),
    );
  // The server says the same, but would not read so much.
  if (JSON.stringify(value).length > MAX_CAMPAIGN_FILE_CHARACTERS) return { ok: false, fault: 'too-large' };
  return { ok: true, file: value, pictures, fonts };
}

/** What a file carries beside the campaign, by its hash; what has not the right form is as if it were not there. */
function carriedIn<T>(value: unknown, key: string, is: (one: unknown) => one is T): Map<string, T> {
  const carried = new Map<string, T>();
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return carried;
  const held: unknown = Reflect.get(value, key);
  if (typeof held === 'object' && held !== null)
    for (const [hash, one] of Object.entries(held)) if (is(one)) carried.set(hash, one);
  return carried;
}

const isPicture = (value: unknown): value is FilePicture =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'webp' in value &&
  typeof value.webp === 'string';

const isFont = (value: unknown): value is FileFont =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'woff2' in value &&
  typeof value.woff2 === 'string';

/** As it was before it was put into the file; undefined for what is no base64. */
export const pictureFile = ({ name, webp }: FilePicture): File | undefined =>
  fileOf(name, webp, 'image/webp');

/** Likewise. */
export const fontFile = ({ name, woff2 }: FileFont): File | undefined =>
  fileOf(`${name}.woff2`, woff2, 'font/woff2');

function fileOf(name: string, base64: string, type: string): File | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    return new File([bytes], name, { type });
  } catch {
    return undefined;
  }
}
