// One row of a feed as a product, or what is wrong with it.
import { decodeHTML } from 'entities';
import { currencyDigits } from '../products/currency-digits';
import { ATTRIBUTES } from './feed-columns';

/** What can be wrong with a row. */
export const ROW_PROBLEMS = [
  'row-long', 'row-broken', 'id-missing', 'id-twice', 'title-missing', 'text-unreadable', 'price-missing',
  'price-unreadable', 'price-negative', 'sale-price-unreadable', 'currency-other', 'link-missing', 'link-unsafe',
  'image-unsafe', 'catalogue-full',
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
  /** What is earned by one, minor units; null: nobody said what it costs. */
  margin: number | null;
  category: string;
  tags: string;
  attributes: string;
  brand: string;
  groupId: string;
}

const LONGEST = { id: 100, title: 300, url: 2048, text: 500 } as const;
const MOST_TAGS = 50;
/** UTF-16 code units that are looked at. */
const LONGEST_CELL = 8000;
const AWAY = /^(?:out[ _-]?of[ _-]?stock|sold[ _-]?out|discontinued|no|false|0|preorder|backorder)$/i;

export function readProduct(
  cells: readonly string[],
  columns: ReadonlyMap<string, number>,
  currency: string,
): FeedProduct | { problem: RowProblem; value: string } {
  const read = (column: string, most: number) => (cells[columns.get(column) ?? -1] ?? '').slice(0, most);
  const cell = (column: string, most: number = LONGEST.text) =>
    plain(read(column, Math.min(most * 4, LONGEST_CELL))).slice(0, most);
  // An address is not text: `&copy=1` in it is a parameter.
  const link = (column: string) =>
    line(read(column, LONGEST_CELL)).replaceAll('&amp;', '&').slice(0, LONGEST.url);
  const productId = line(read('id', LONGEST_CELL)).slice(0, LONGEST.id);
  if (!productId) return { problem: 'id-missing', value: '' };
  const title = cell('title', LONGEST.title);
  if (!title) return { problem: 'title-missing', value: '' };
  if (title.includes('\ufffd')) return { problem: 'text-unreadable', value: title.slice(0, 80) };
  const url = link('url');
  if (!url) return { problem: 'link-missing', value: '' };
  if (!isWeb(url)) return { problem: 'link-unsafe', value: url.slice(0, 80) };
  const image = link('image');
  if (/^[a-z][a-z\d+.-]*:/i.test(image) && !isWeb(image))
    return { problem: 'image-unsafe', value: image.slice(0, 80) };
  if (!cell('price')) return { problem: 'price-missing', value: '' };
  const usual = readAmount(cell('price'), currency);
  if (typeof usual !== 'number') return { ...usual, value: cell('price', 80) };
  const lower = cell('salePrice') ? readAmount(cell('salePrice'), currency) : undefined;
  const before = cell('comparePrice') ? readAmount(cell('comparePrice'), currency) : undefined;
  const cost = cell('cost') ? readAmount(cell('cost'), currency) : undefined;
  for (const [column, other] of [['salePrice', lower], ['comparePrice', before]] as const)
    if (typeof other === 'object')
      return {
        problem: other.problem === 'price-unreadable' ? 'sale-price-unreadable' : other.problem,
        value: cell(column, 80),
      }; // prettier-ignore
  const isReduced = typeof lower === 'number' && lower < usual;
  const price = isReduced ? lower : usual;
  const higher = isReduced ? usual : before;
  const stock = /^\d{1,9}$/.test(cell('stock')) ? Number(cell('stock')) : null;
  const attributes = Object.fromEntries(
    ATTRIBUTES.map((name) => [name, cell(`:${name}`)] as const).filter(([, value]) => value),
  );
  return {
    productId,
    title,
    url,
    image: isPicture(image) ? image : '',
    price,
    comparePrice: typeof higher === 'number' && higher > price ? higher : null,
    currency,
    inStock: !AWAY.test(cell('availability')) && stock !== 0,
    stock,
    margin: typeof cost === 'number' && cost <= price ? price - cost : null,
    category: cell('category'),
    tags: JSON.stringify(cell('tags', 4000).split(/[,;|]/).map((tag) => tag.trim()).filter(Boolean).slice(0, MOST_TAGS)), // prettier-ignore
    attributes: JSON.stringify(attributes),
    brand: cell('brand', LONGEST.id),
    groupId: cell('group', LONGEST.id),
  };
}

/**
 * Text without markup: a feed often has some, and nothing of ours shows it as such. Markup may be written as `&lt;b&gt;`, and entities
 * twice, where a feed was made of a page.
 */
function plain(text: string): string {
  let bare = text;
  for (let round = 0; round < 3; round++) {
    const before = bare;
    bare = bare.replaceAll(/<[!/?]?[a-z-][^<>]*>/gi, ' ');
    if (bare.includes('&')) bare = decodeHTML(bare);
    if (bare === before) break;
  }
  return line(bare);
}

/** One line, without signs that turn the direction of what stands beside them. */
function line(text: string): string {
  return text
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function isWeb(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/** Browsers show no others on pages of https, but those of a shop that is being built. */
function isPicture(address: string): boolean {
  return isWeb(address) && /^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1)(?=[:/])/i.test(address);
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
  const digits = text
    .replace(/[A-Z]{3}|[€$£¥]|kr\.?|\s/g, '')
    // As it is written in Switzerland.
    .replaceAll(/(?<=\d)['’](?=\d{3})/g, '');
  if (digits.startsWith('-')) return { problem: 'price-negative' };
  if (!/^\d[\d.,]{0,19}$/.test(digits)) return { problem: 'price-unreadable' };
  const places = currencyDigits(currency);
  // The last of both signs parts the fraction; three digits after a lone one are thousands, where fractions have fewer.
  const isWhole = places < 3 && /^\d{1,3}(?:[.,]\d{3})+$/.test(digits);
  const last = isWhole ? -1 : Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const fraction = last < 0 ? '' : digits.slice(last + 1);
  const grouped = last < 0 ? digits : digits.slice(0, last);
  // Thousands, or lakhs as in India: `1.2.3` is a version and no price.
  if (/[.,]/.test(grouped) && !/^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/.test(grouped))
    return { problem: 'price-unreadable' };
  const integer = grouped.replaceAll(/[.,]/g, '');
  if (integer === '' || fraction.length > Math.max(places, 2)) return { problem: 'price-unreadable' };
  const price = Math.round(Number(`${integer}.${fraction || '0'}`) * 10 ** places);
  return price <= HIGHEST_PRICE ? price : { problem: 'price-unreadable' };
}
