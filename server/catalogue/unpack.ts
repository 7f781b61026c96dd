// Takes apart what was packed on its way. What a byte unpacks to is not known before: whoever reads it keeps the bound, piece by piece.
import { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FeedError } from './feed-error';

const UNPACKERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
} as const;

/** @param encoding as `Content-Encoding` says; empty or `identity`: as it is @throws FeedError `packing`, also while it is read */
export function unpack(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<Uint8Array> {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return bytes;
  const known = Object.keys(UNPACKERS).find((one): one is keyof typeof UNPACKERS => one === name);
  if (!known) throw new FeedError('packing');
  return unpacked(bytes, UNPACKERS[known]());
}

async function* unpacked(
  bytes: AsyncIterable<Uint8Array>,
  unpacker: ReturnType<(typeof UNPACKERS)[keyof typeof UNPACKERS]>,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: false });
  source.on('error', (error) => unpacker.destroy(error));
  source.pipe(unpacker);
  try {
    for await (const piece of unpacker as AsyncIterable<Uint8Array>) yield piece;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw /^(?:Z_|ERR_BROTLI|ERR__ERROR|ERR_PADDING)/.test(code) ? new FeedError('packing') : error;
  } finally {
    source.destroy();
    unpacker.destroy();
  }
}
