// Uploaded fonts: how large they may be, and under which addresses and names shops get them.

/** Of a file: what one typeface of a shop weighs, cut to its alphabet. */
export const MAX_FONT_BYTES = 300 * 1024;

/** From the root of Beckon's own address. */
export function fontPath(file: string): string {
  return `/s/f/${file}.woff2`;
}

/** The family that the file of an address is on a shop's page, nobody else's. @param address ends as `fontPath` has it */
export function fontFamily(address: string): string {
  return `beckon-${address.slice(-22, -6)}`;
}
