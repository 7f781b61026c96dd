// Whether a file is a WOFF2 font, by what it says of itself, and whether it holds more than one weight. [WOFF File Format 2.0, 4]
import { MAX_FONT_BYTES } from '@/core/font-file';
import { AppError } from '../errors';

const SENTENCES = {
  empty: 'The file is empty. Choose another one.',
  'too-large': `The font is larger than ${MAX_FONT_BYTES / 1024} KB. Cut it to the letters that your shop uses, and save it as WOFF2 again.`,
  'not-woff2': 'This is not a WOFF2 font. Export or convert the font as .woff2; other kinds are not taken.',
  damaged: 'The font is damaged or incomplete. Export it again, and choose that file.',
} as const;

export function refuseFont(reason: keyof typeof SENTENCES): AppError {
  return new AppError('invalid', SENTENCES[reason]);
}

/** `wOF2`; then the kind of font inside: TrueType, or with PostScript outlines. Collections are not taken. */
const SIGNATURE = 0x774f4632;
const FLAVOURS = [0x00010000, 0x4f54544f, 0x74727565];
const HEADER = 48;
const MAX_TABLES = 64;
/** Places in the list of known tables. */
const GLYF = 10;
const LOCA = 11;
const FVAR = 47;
const OTHER = 63;

/** @throws AppError `invalid` with one sentence */
export function readFont(bytes: Uint8Array): { isVariable: boolean } {
  if (bytes.byteLength === 0) throw refuseFont('empty');
  if (bytes.byteLength > MAX_FONT_BYTES) throw refuseFont('too-large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 4 || view.getUint32(0) !== SIGNATURE) throw refuseFont('not-woff2');
  if (bytes.byteLength < HEADER || view.getUint32(8) !== bytes.byteLength) throw refuseFont('damaged');
  if (!FLAVOURS.includes(view.getUint32(4))) throw refuseFont('not-woff2');
  const count = view.getUint16(12);
  if (count === 0 || count > MAX_TABLES) throw refuseFont('damaged');
  try {
    const { tags, end } = readTables(view, count);
    if (end + view.getUint32(20) > bytes.byteLength) throw refuseFont('damaged');
    return { isVariable: tags.includes(FVAR) };
  } catch (error) {
    throw error instanceof RangeError ? refuseFont('damaged') : error;
  }
}

/** @throws RangeError when it goes on beyond the end of the file */
function readTables(view: DataView, count: number): { tags: number[]; end: number } {
  let at = HEADER;
  const skipNumber = () => {
    // Seven bits a byte, five bytes at most.
    for (let length = 1; view.getUint8(at++) & 0x80; length++) if (length === 5) throw refuseFont('damaged');
  };
  const tags = Array.from({ length: count }, () => {
    const flags = view.getUint8(at++);
    const tag = flags & 63;
    const version = flags >> 6;
    if (tag === OTHER) at += 4;
    skipNumber();
    const isTransformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    if (isTransformed) skipNumber();
    return tag;
  });
  return { tags, end: at };
}
