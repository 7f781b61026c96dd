// One row of a feed as a product, or what is wrong with it. Columns are known by the names that Google's and Shopify's feeds use.
import { currencyDigits } from '../products/currency-digits';

/** What can be wrong with a row. */
export const ROW_PROBLEMS = [
  'row-long', 'row-broken', 'id-missing', 'id-twice', 'title-missing', 'price-unreadable', 'price-negative',
  'currency-other', 'link-missing', 'link-unsafe',
] as const; // prettier-ignore
export type RowProblem = (typeof ROW_PROBLEMS)[number];

export interface FeedProduct {
  productId: string;
  title: string;
  url: string;
  image: string;
  price: number;
  comparePrice: number | null;
  currency: string;
  inStock: boolean;
  stock: number | null;
  category: string;
  tags: string;
  attributes: string;
  brand: string;
  groupId: string;
}

/** Of a column, by the names it can have; compared in lower case, without a prefix such as `g:`. */
const NAMES = {
  id: ['id', 'sku', 'variant sku', 'product_id'],
  title: ['title', 'name', 'product name'],
  url: ['link', 'url', 'product url', 'product_url'],
  image: ['image_link', 'image', 'image src', 'image_url'],
  price: ['price', 'variant price'],
  salePrice: ['sale_price', 'sale price'],
  comparePrice: ['compare_at_price', 'compare at price', 'variant compare at price'],
  availability: ['availability', 'in_stock', 'stock_status'],
  stock: ['quantity', 'stock', 'inventory', 'variant inventory qty'],
  category: ['product_type', 'category', 'type', 'google_product_category', 'product category'],
  brand: ['brand', 'vendor'],
  tags: ['tags', 'labels'],
  group: ['item_group_id', 'group', 'handle'],
} as const;
type Column = keyof typeof NAMES;
/** Columns that say something of a product by which it can be found; others are left out. */
const ATTRIBUTES = ['color', 'colour', 'size', 'material', 'gender', 'age_group', 'pattern', 'condition', 'skin', 'style', 'season'] as const; // prettier-ignore

const LONGEST = { id: 100, title: 300, url: 2048, text: 500 } as const;
const MOST_TAGS = 50;
/** UTF-16 code units that are looked at. */
const LONGEST_CELL = 8000;
const AWAY = /^(?:out[ _-]?of[ _-]?stock|sold[ _-]?out|discontinued|no|false|0|preorder|backorder)$/i;

/** The columns of a feed, by what they hold. */
export function readHeader(cells: readonly string[]): Map<Column | string, number> {
  const names = cells.map((cell) => cell.trim().toLowerCase().replace(/^g:/, ''));
  const columns = new Map<string, number>();
  for (const [column, known] of Object.entries(NAMES)) {
    const at = known.map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns.set(column, at);
  }
  for (const name of ATTRIBUTES) if (names.includes(name)) columns.set(`:${name}`, names.indexOf(name));
  return columns;
}

/** Columns without which no row is a product. */
export function missingColumns(columns: ReadonlyMap<string, number>): string[] {
  return ['id', 'title', 'url', 'price'].filter((column) => !columns.has(column));
}

export function readProduct(
  cells: readonly string[],
  columns: ReadonlyMap<string, number>,
  currency: string,
): FeedProduct | { problem: RowProblem; value: string } {
  const cell = (column: string, most: number = LONGEST.text) =>
    plain(cells[columns.get(column) ?? -1] ?? '').slice(0, most);
  const productId = cell('id', LONGEST.id);
  if (!productId) return { problem: 'id-missing', value: '' };
  const title = cell('title', LONGEST.title);
  if (!title) return { problem: 'title-missing', value: '' };
  const url = cell('url', LONGEST.url);
  if (!url) return { problem: 'link-missing', value: '' };
  if (!isWeb(url)) return { problem: 'link-unsafe', value: url.slice(0, 80) };
  const usual = readAmount(cell('price'), currency);
  if (typeof usual !== 'number') return { ...usual, value: cell('price', 80) };
  const lower = cell('salePrice') ? readAmount(cell('salePrice'), currency) : undefined;
  const before = cell('comparePrice') ? readAmount(cell('comparePrice'), currency) : undefined;
  const isReduced = typeof lower === 'number' && lower < usual;
  const price = isReduced ? lower : usual;
  const higher = isReduced ? usual : before;
  const image = cell('image', LONGEST.url);
  const stock = /^\d{1,9}$/.test(cell('stock')) ? Number(cell('stock')) : null;
  const attributes = Object.fromEntries(
    ATTRIBUTES.map((name) => [name, cell(`:${name}`)] as const).filter(([, value]) => value),
  );
  return {
    productId,
    title,
    url,
    image: image.startsWith('https://') && isWeb(image) ? image : '',
    price,
    comparePrice: typeof higher === 'number' && higher > price ? higher : null,
    currency,
    inStock: !AWAY.test(cell('availability')) && stock !== 0,
    stock,
    category: cell('category'),
    tags: JSON.stringify(cell('tags', 4000).split(/[,|]/).map((tag) => tag.trim()).filter(Boolean).slice(0, MOST_TAGS)), // prettier-ignore
    attributes: JSON.stringify(attributes),
    brand: cell('brand', LONGEST.id),
    groupId: cell('group', LONGEST.id),
  };
}

/** Text without markup: a feed often has some, and nothing of ours shows it as such. */
function plain(text: string): string {
  return text
    .slice(0, LONGEST_CELL)
    .replaceAll(/<\/?[a-z][^<>]*>/gi, ' ')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function isWeb(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/** Signs that are written instead of the name of a currency. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  kr: ['NOK', 'SEK', 'DKK', 'ISK'],
};
/** What the table of products holds. */
const HIGHEST_PRICE = 2_000_000_000;

/** `19.90 EUR`, `1,234.50`, `19,90`: minor units. */
function readAmount(text: string, currency: string): number | { problem: RowProblem } {
  const named = /[A-Z]{3}/.exec(text)?.[0];
  const sign = Object.keys(SIGNS).find((one) => text.includes(one));
  if ((named && named !== currency) || (sign && !named && !SIGNS[sign]?.includes(currency)))
    return { problem: 'currency-other' };
  const digits = text.replace(/[A-Z]{3}|[€$£¥]|kr\.?|\s/g, '');
  if (digits.startsWith('-')) return { problem: 'price-negative' };
  if (!/^\d[\d.,]{0,19}$/.test(digits)) return { problem: 'price-unreadable' };
  const places = currencyDigits(currency);
  // The last of both signs parts the fraction; three digits after a lone one are thousands, where fractions have fewer.
  const isWhole = places < 3 && /^\d{1,3}(?:[.,]\d{3})+$/.test(digits);
  const last = isWhole ? -1 : Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const fraction = last < 0 ? '' : digits.slice(last + 1);
  const integer = (last < 0 ? digits : digits.slice(0, last)).replaceAll(/[.,]/g, '');
  if (integer === '' || fraction.length > Math.max(places, 2)) return { problem: 'price-unreadable' };
  const price = Math.round(Number(`${integer}.${fraction || '0'}`) * 10 ** places);
  return price <= HIGHEST_PRICE ? price : { problem: 'price-unreadable' };
}
