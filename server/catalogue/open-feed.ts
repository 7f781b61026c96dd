// A feed in whatever form it comes: told by its content and not by its name, unpacked if it is packed, and read as it arrives.
import { FeedError } from './feed-error';
import { peek } from './peek';
import { readMerchantXml } from './read-merchant-xml';
import { readShopifyJson } from './read-shopify-json';
import { readTable, type TableRow } from './read-table';
import { unpack } from './unpack';

type FeedFormat = 'csv' | 'merchant-tsv' | 'merchant-xml' | 'shopify-json';

interface Feed {
  format: FeedFormat;
  /** The first is that of the names. Throws a `FeedError` when the feed turns out to be none. */
  rows: AsyncIterable<TableRow>;
}

/** Bytes of a feed once it is unpacked. */
const MOST_UNPACKED = 200 * 1024 * 1024;
/** Bytes by which the form is told. */
const HEAD = 4096;

/** @param origin of the shop, for feeds that do not say where the pages of their products are */
export async function openFeed(
  bytes: AsyncIterable<Uint8Array>,
  { origin = null, most = MOST_UNPACKED }: { origin?: string | null; most?: number } = {},
): Promise<Feed> {
  let opened = await peek(bytes, HEAD);
  if (opened.head[0] === 0x1f && opened.head[1] === 0x8b)
    opened = await peek(unpack(opened.all, 'gzip'), HEAD);
  const head = opened.head.subarray(0, HEAD);
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
