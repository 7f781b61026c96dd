// One text in the three encodings that browsers ask for, compressed once.
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export type Encoded = Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>>;

/** `thorough` takes some ten times as long and saves a few per cent: for files that are kept. */
export async function encode(text: string, thorough: boolean): Promise<Encoded> {
  const identity = new TextEncoder().encode(text);
  const [br, zipped] = await Promise.all([
    compressBrotli(identity, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: thorough ? 11 : 6,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
    compressGzip(identity, { level: 9 }),
  ]);
  return { identity, br: new Uint8Array(br), gzip: new Uint8Array(zipped) };
}

/** The best encoding that a request accepts. A header that cannot be read counts as none. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const accepted = (acceptEncoding ?? '').toLowerCase().split(',');
  const accepts = (name: string) =>
    accepted.some((part) => {
      const [token, ...parameters] = part.split(';').map((word) => word.trim());
      return token === name && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    });
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : 'identity';
}
