// Uploaded pictures: in which sizes they are kept, and under which addresses shops get them.

/** Of a file that is uploaded. */
export const MAX_PICTURE_BYTES = 20 * 1024 * 1024;

/** Of a picture that is uploaded, width times height. */
export const MAX_PICTURE_PIXELS = 40_000_000;

/** CSS px and more: what a phone or a large sharp screen needs. Never shorten: pictures kept before have these, and no others. */
const STEPS = [320, 640, 960, 1280, 1920] as const;

/** The largest width that is kept, px. */
export const MAX_PICTURE_WIDTH = 1920;

/** In the order in which a browser should look. */
export const PICTURE_FORMATS = ['avif', 'webp'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** The widths of a picture whose largest kept one is `width`, ascending, px. */
export function pictureWidths(width: number): number[] {
  return [...STEPS.filter((step) => step < width), width];
}

const ADDRESS = String.raw`\/s\/i\/[0-9a-f]{16}-\d{1,4}\.(?:avif|webp) \d{1,4}w`;
const LIST = new RegExp(`^${ADDRESS}(?:,${ADDRESS})*$`);

/** Whether a `srcset` names pictures of Beckon and nothing else. */
export function isPictureList(srcset: string): boolean {
  return LIST.test(srcset);
}

/** From the root of Beckon's own address. Shops ask for it under the address that their script comes from. */
export function picturePath(hash: string, width: number, format: PictureFormat): string {
  return `/s/i/${hash}-${width}.${format}`;
}
