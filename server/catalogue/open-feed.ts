// A feed in whatever form it comes: told by its content and not by its name, unpacked if it is packed, and read as it arrives.
import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { FeedError } from './feed-error';
import { readMerchantXml } from './read-merchant-xml';
import { readShopifyJson } from './read-shopify-json';
import { readTable, type TableRow } from './read-table';

export type FeedFormat = 'csv' | 'merchant-tsv' | 'merchant-xml' | 'shopify-json';

export interface Feed {
  format: FeedFormat;
  /** The first is that of the names. Throws a `FeedError` when the feed turns out to be none. */
  rows: AsyncIterable<TableRow>;
}

/** Bytes of a feed once it is unpacked. */
export const MOST_UNPACKED = 200 * 1024 * 1024;
/** Bytes by which the form is told. */
const HEAD = 4096;

/** @param origin of the shop, for feeds that do not say where the pages of their products are */
export async function openFeed(
  bytes: AsyncIterable<Uint8Array>,
  { origin = null, most = MOST_UNPACKED }: { origin?: string | null; most?: number } = {},
): Promise<Feed> {
  let opened = await openHead(bytes);
  if (opened.head[0] === 0x1f && opened.head[1] === 0x8b) opened = await openHead(unpack(opened.all));
  const { head } = opened;
  const all = atMost(opened.all, most);
  const label = encodingOf(head);
  const start = new TextDecoder(label).decode(head).trimStart();
  if (start === '') throw new FeedError('empty');
  if (/^<(?:!doctype\s+html|html)\b/i.test(start)) throw new FeedError('html');
  if (start.startsWith('<')) return { format: 'merchant-xml', rows: readMerchantXml(decode(all, label)) };
  if (/^[{[]/.test(start))
    return { format: 'shopify-json', rows: readShopifyJson(decode(all, label), origin) };
  const [line = ''] = start.split(/[\r\n]/);
  return { format: line.includes('\t') ? 'merchant-tsv' : 'csv', rows: readTable(all) };
}

/** Reads as much as tells the form; `all` begins with it. */
async function openHead(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const source = bytes[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  let isOver = false;
  while (size < HEAD && !isOver) {
    const next = await source.next();
    if (next.done) isOver = true;
    else {
      parts.push(next.value);
      size += next.value.length;
    }
  }
  async function* all() {
    try {
      yield* parts.splice(0);
      while (!isOver) {
        const next = await source.next();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await source.return?.();
    }
  }
  return { head: Buffer.concat(parts).subarray(0, HEAD), all: all() };
}

/** What a byte unpacks to is not known before: the bound is on what comes out, piece by piece. */
async function* unpack(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: false });
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  try {
    for await (const piece of unpacked as AsyncIterable<Uint8Array>) yield piece;
  } catch (error) {
    const isPacking = error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
    throw isPacking ? new FeedError('packing') : error;
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

async function* atMost(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > most) throw new FeedError('large');
    yield piece;
  }
}

async function* decode(bytes: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label);
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** By its mark, or as its first line says; UTF-8 otherwise. */
function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const line = Buffer.from(head.subarray(0, 200)).toString('latin1');
  const named =
    /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(line)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return 'utf-8';
  }
}
