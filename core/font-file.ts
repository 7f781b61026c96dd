// Uploaded fonts: how large they may be, and under which addresses and names shops get them.

/** Of a file: what one typeface of a shop weighs, cut to its alphabet. */
export const MAX_FONT_BYTES = 300 * 1024;

/** From the root of Beckon's own address. */
export function fontPath(file: string): string {
  return `/s/f/${file}.woff2`;
}

/** The family that a file is on a shop's page: nobody else's. */
export function fontFamily(file: string): string {
  return `beckon-${file}`;
}
