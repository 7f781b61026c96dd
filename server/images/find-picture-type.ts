// What a file is, by its first bytes. Its name and what the sender says about it count for nothing.

export type PictureType = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';
/** Kinds that are refused with a sentence of their own. */
type RefusedType = 'svg' | 'heic' | 'other';

/** How AVIF and HEIC name themselves: the same container holds both. [ISO/IEC 23008-12, 10; AV1 Image File Format, 6] */
const AVIF_BRANDS = ['avif', 'avis'];
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** An XML file may begin with white space, comments and a document type. */
const SVG = /^\uFEFF?\s*<(?:svg[\s>]|(?:\?xml|!--|!doctype)[^]*<svg[\s>])/i;

export function findPictureType(file: Uint8Array): PictureType | RefusedType {
  const letters = Buffer.from(file.buffer, file.byteOffset, Math.min(file.byteLength, 1024));
  const at = (from: number, to: number) => letters.toString('latin1', from, to);
  if (at(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (at(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP') return 'webp';
  if (at(0, 6) === 'GIF87a' || at(0, 6) === 'GIF89a') return 'gif';
  if (at(4, 8) === 'ftyp') {
    const size = Math.min(letters.length, letters.length >= 4 ? letters.readUInt32BE(0) : 0);
    const brands = [at(8, 12), ...(at(16, size).match(/[^]{4}/g) ?? [])];
    if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return 'avif';
    return brands.some((brand) => HEIC_BRANDS.includes(brand)) ? 'heic' : 'other';
  }
  return SVG.test(letters.toString('utf8')) ? 'svg' : 'other';
}
