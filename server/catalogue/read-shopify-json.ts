// Shopify's `products.json`, product by product as it arrives: `{"products": [{"variants": […], "images": […], "tags": …}]}`, or the list
// alone; several of them one after another are the pages of one. Every variant is a product of the catalogue, and its product their group, as in the feeds that Shopify makes for Google.
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { FIELD_NAMES, toCells, ATTRIBUTES } from './feed-columns';
import type { TableRow } from './read-table';

/** UTF-16 code units given to the parser at once. */
const SLICE = 32_768;
/** Of one product, with its description and all of its variants. */
const LONGEST_PRODUCT = 2_097_152;
const DEEPEST = 32;
const MOST_VARIANTS = 2048;

/**
 * @param origin of the shop, `https://shop.example`: products do not say where their pages are; null where nobody knows
 * @returns the names of the fields, then a row for each variant, with the number of its product from 1 as `line`
 */
export async function* readShopifyJson(
  texts: AsyncIterable<string>,
  origin: string | null,
): AsyncGenerator<TableRow> {
  yield { line: 0, cells: [...FIELD_NAMES] };
  let products: ProductReader | undefined;
  for await (const text of texts) {
    if (!products && text.trim() === '') continue;
    products ??= new ProductReader(text.trimStart().startsWith('[') ? '$.*' : '$.products.*');
    for (let at = 0; at < text.length; at += SLICE) {
      const { found, isCut } = products.write(text.slice(at, at + SLICE));
      for (const [line, product] of found) yield* rowsOf(line, product, origin);
      if (isCut) return yield { line: products.count + 1, cells: undefined, isCut };
    }
  }
  if (products?.isOpen) yield { line: products.count + 1, cells: undefined, isCut: true };
}

class ProductReader {
  readonly #tokens = new Tokenizer({ separator: '' });
  readonly #values: TokenParser;
  #found: [line: number, product: unknown][] = [];
  #depth = 0;
  /** Since a product ended. */
  #silent = 0;
  count = 0;

  constructor(path: string) {
    this.#values = new TokenParser({ paths: [path], keepStack: false, separator: '' });
    this.#values.onValue = ({ value }) => {
      this.#silent = 0;
      this.#found.push([++this.count, value]);
    };
    this.#tokens.onToken = (token) => {
      const { LEFT_BRACE, LEFT_BRACKET, RIGHT_BRACE, RIGHT_BRACKET } = TokenType;
      if (token.token === LEFT_BRACE || token.token === LEFT_BRACKET) this.#depth++;
      if (token.token === RIGHT_BRACE || token.token === RIGHT_BRACKET) this.#depth--;
      if (this.#depth > DEEPEST) throw new Error('too deep');
      this.#values.write(token);
    };
  }

  /** Within a list of products, or between two. */
  get isOpen(): boolean {
    return this.#depth > 0;
  }

  write(slice: string): { found: [number, unknown][]; isCut: boolean } {
    let isCut = false;
    this.#silent += slice.length;
    try {
      this.#tokens.write(slice);
    } catch {
      isCut = true;
    }
    const found = this.#found;
    this.#found = [];
    return { found, isCut: isCut || this.#silent > LONGEST_PRODUCT };
  }
}

function* rowsOf(line: number, product: unknown, origin: string | null): Generator<TableRow> {
  const variants = list(own(product, 'variants')).slice(0, MOST_VARIANTS);
  const options = list(own(product, 'options')).map((option) =>
    text(own(option, 'name') ?? option).toLowerCase(),
  );
  const tags = own(product, 'tags');
  const handle = text(own(product, 'handle'));
  const page = origin && handle ? `${origin}/products/${encodeURIComponent(handle)}` : '';
  const shared: [string, string][] = [
    ['title', text(own(product, 'title'))],
    ['product_type', text(own(product, 'product_type'))],
    ['brand', text(own(product, 'vendor'))],
    ['tags', Array.isArray(tags) ? tags.map(text).join('|') : text(tags)],
    ['item_group_id', text(own(product, 'id'))],
  ];
  const first = address(own(list(own(product, 'images'))[0], 'src') ?? own(own(product, 'image'), 'src'));
  for (const variant of variants.length > 0 ? variants : [product]) {
    const id = text(own(variant, 'id'));
    const fields = new Map(shared);
    fields.set('id', id);
    fields.set('link', page && variant !== product ? `${page}?variant=${encodeURIComponent(id)}` : page);
    fields.set('image_link', address(own(own(variant, 'featured_image'), 'src')) || first);
    fields.set('price', text(own(variant, 'price')));
    fields.set('compare_at_price', text(own(variant, 'compare_at_price')));
    fields.set('availability', text(own(variant, 'available')));
    fields.set('quantity', stockOf(variant));
    for (const [index, name] of options.entries())
      if (ATTRIBUTES.some((known) => known === name))
        fields.set(name, text(own(variant, `option${index + 1}`)));
    yield { line, cells: toCells(fields) };
  }
}

/** Only where Shopify counts, and stops selling at none. */
function stockOf(variant: unknown): string {
  const isCounted =
    own(variant, 'inventory_management') !== null && own(variant, 'inventory_policy') !== 'continue';
  const count = Number(text(own(variant, 'inventory_quantity')) || NaN);
  return isCounted && Number.isInteger(count) ? String(Math.max(0, count)) : '';
}

/** `//cdn.example/x.jpg` stands for https. */
function address(value: unknown): string {
  return text(value).replace(/^\/\//, 'https://');
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
