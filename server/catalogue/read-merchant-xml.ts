// Google Merchant feeds in XML, RSS 2.0 and Atom, item by item as they arrive. A document type is passed over: no entity of a file's own
// is known, so nothing is expanded and nothing is fetched. Memory is bounded by one item.
import { SaxesParser } from 'saxes';
import { FIELD_NAMES, isField, toCells } from './feed-columns';
import type { TableRow } from './read-table';

const GOOGLE = 'http://base.google.com/ns/1.0';
/** UTF-16 code units given to the parser at once. */
const SLICE = 32_768;
/** Within one tag, text or comment. */
const LONGEST_PIECE = 262_144;
/** Of all fields of an item that are kept. */
const LONGEST_ITEM = 100_000;
const DEEPEST = 64;

/** @returns the names of the fields, then a row for each item, counted from 1 as `line` */
export async function* readMerchantXml(texts: AsyncIterable<string>): AsyncGenerator<TableRow> {
  yield { line: 0, cells: [...FIELD_NAMES] };
  const items = new ItemReader();
  for await (const text of texts)
    for (let at = 0; at < text.length; at += SLICE) {
      yield* items.write(text.slice(at, at + SLICE));
      if (items.isOver) return;
    }
  yield* items.end();
}

class ItemReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #prefixes = new Set(['', 'g']);
  #rows: TableRow[] = [];
  #count = 0;
  #depth = 0;
  /** Depth of the item that is read. */
  #item = 0;
  #fields = new Map<string, string>();
  #length = 0;
  #name = '';
  #text = '';
  /** Since the parser last told of anything. */
  #silent = 0;
  #fault = false;
  isOver = false;

  constructor() {
    const parser = this.#parser;
    // A lone `&`, an entity of HTML, a forgotten namespace: what stands there is taken as text.
    parser.on('error', () => undefined);
    parser.on('opentag', ({ name, attributes }) => {
      this.#silent = 0;
      for (const [key, value] of Object.entries(attributes))
        if (value === GOOGLE && key.startsWith('xmlns:')) this.#prefixes.add(key.slice(6));
      this.#open(name.toLowerCase(), attributes);
    });
    parser.on('closetag', () => {
      this.#silent = 0;
      this.#close();
    });
    parser.on('text', (text) => this.#take(text));
    parser.on('cdata', (text) => this.#take(text));
    parser.on('comment', () => (this.#silent = 0));
  }

  *write(slice: string): Generator<TableRow> {
    this.#silent += slice.length;
    this.#parser.write(slice);
    const rows = this.#rows;
    this.#rows = [];
    yield* rows;
    if (this.#silent > LONGEST_PIECE || this.#fault) yield this.#cut();
  }

  *end(): Generator<TableRow> {
    const isOpen = this.#depth > 0;
    this.#parser.close();
    // The parser closes what is open at the end of the file by itself: an item that lacks its end is none.
    if (isOpen) yield this.#cut();
  }

  #cut(): TableRow {
    this.isOver = true;
    return { line: this.#count + (this.#item > 0 ? 0 : 1), cells: undefined, isCut: true };
  }

  #open(name: string, attributes: Record<string, string>): void {
    this.#depth++;
    if (this.#depth > DEEPEST) this.#fault = true;
    if (this.#item === 0 && (name === 'item' || name === 'entry')) {
      this.#item = this.#depth;
      this.#count++;
      this.#fields = new Map();
      this.#length = 0;
      return;
    }
    // Only what belongs to the item itself: a price within `g:shipping` is none of the product.
    if (this.#item === 0 || this.#depth !== this.#item + 1) return;
    const at = name.indexOf(':');
    const local = name.slice(at + 1);
    this.#name = this.#prefixes.has(name.slice(0, Math.max(at, 0))) && isField(local) ? local : '';
    this.#text = '';
    const href = attributes['href'];
    if (local === 'link' && href && (attributes['rel'] ?? 'alternate') === 'alternate') this.#take(href);
  }

  #take(text: string): void {
    this.#silent = 0;
    if (!this.#name || this.#depth !== this.#item + 1) return;
    this.#length += text.length;
    if (this.#length <= LONGEST_ITEM) this.#text += text;
  }

  #close(): void {
    if (this.#item > 0 && this.#depth === this.#item + 1 && this.#name) {
      if (!this.#fields.has(this.#name)) this.#fields.set(this.#name, this.#text.trim());
      this.#name = '';
    }
    if (this.#item > 0 && this.#depth === this.#item) {
      const isLong = this.#length > LONGEST_ITEM;
      this.#rows.push({ line: this.#count, cells: isLong ? undefined : toCells(this.#fields) });
      this.#item = 0;
    }
    this.#depth--;
  }
}
