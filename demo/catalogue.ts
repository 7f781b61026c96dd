// What the demo shop sells: categories, products and the questions pages ask of them. Prices are in cents, VAT included.
import { bowls } from './products/bowls';
import { mugs } from './products/mugs';
import { plates } from './products/plates';
import { jugs } from './products/jugs';
import { vases } from './products/vases';

export const CURRENCY = 'EUR';

export type CategoryId = 'mugs' | 'bowls' | 'plates' | 'jugs' | 'vases';

export interface Category {
  id: CategoryId;
  name: string;
  /** One word, for the navigation. */
  short: string;
  summary: string;
  /** What the category's picture shows. */
  pictureAlt: string;
}

/** How a thing wants to be treated; the sentences are in `care`. */
export type CareKind = 'everyday' | 'gentle' | 'oak' | 'vase' | 'flame';

export interface Product {
  /** Part of the address, and the name of the picture file. */
  id: string;
  name: string;
  category: CategoryId;
  /** Cents, VAT included. */
  price: number;
  /** Glaze or finish, as the shop calls it. */
  finish: string;
  /** One line, under the name and in search results. */
  summary: string;
  /** Paragraphs of the product page. */
  story: readonly string[];
  size: string;
  /** What fits in it, if anything does. */
  holds?: string;
  weight: string;
  care: CareKind;
  /** Pieces on the shelf; 0 is sold out. */
  stock: number;
  pictureAlt: string;
}

/** What a product file lists: the category is added here, once. */
export type ProductEntry = Omit<Product, 'category'>;

export const categories: readonly Category[] = [
  {
    id: 'mugs',
    name: 'Mugs & cups',
    short: 'Mugs',
    summary: 'Handles that take three fingers, rims that are thin where you drink. Thrown one at a time.',
    pictureAlt:
      'Three mugs: blue with a round belly, white with a bare clay foot, and a grey-green cup without a handle',
  },
  {
    id: 'bowls',
    name: 'Bowls',
    short: 'Bowls',
    summary: 'For porridge, noodles, berries and a pinch of salt. They stack, and they do not mind the oven.',
    pictureAlt: 'A white bowl nested in a blue one, with two small bowls in front',
  },
  {
    id: 'plates',
    name: 'Plates & boards',
    short: 'Plates',
    summary:
      'Plates with a low, turned-up edge that keeps the sauce where it belongs, and one good oak board.',
    pictureAlt: 'A stack of two plates and a small bowl on an oak board',
  },
  {
    id: 'jugs',
    name: 'Jugs & teapots',
    short: 'Jugs',
    summary:
      'Each lip is pulled by hand while the clay is wet, and poured from before it is allowed to leave.',
    pictureAlt: 'A tall green jug, a small white one and a wide green mug',
  },
  {
    id: 'vases',
    name: 'Vases & candlelight',
    short: 'Vases',
    summary: 'Something for the windowsill: one branch is enough, and so is one candle.',
    pictureAlt: 'A blue vase with a bare branch, a dark candlestick and a small mauve vase',
  },
];

/** Sentences on care, by kind. */
export const care: Readonly<Record<CareKind, string>> = {
  everyday: 'Dishwasher, microwave and oven up to 220 °C. Let it warm up with the oven, not in it.',
  gentle: 'Safe in the dishwasher; by hand is kinder. Not for the oven.',
  oak: 'Wipe with a damp cloth and dry standing up. Oil it when it looks thirsty, two or three times a year.',
  vase: 'Watertight. Rinse with warm water; a little vinegar removes lime.',
  flame: 'Wipe with a dry cloth. Wax comes off after an hour in the freezer. Never leave a flame alone.',
};

const shelf: Readonly<Record<CategoryId, readonly ProductEntry[]>> = {
  mugs,
  bowls,
  plates,
  jugs,
  vases,
};

export const products: readonly Product[] = categories.flatMap(({ id }) =>
  shelf[id].map((entry): Product => ({ ...entry, category: id })),
);

export function findProduct(id: string): Product | undefined {
  return products.find((product) => product.id === id);
}

export function findCategory(id: string): Category | undefined {
  return categories.find((category) => category.id === id);
}

export function productsIn(category: CategoryId): readonly Product[] {
  return products.filter((product) => product.category === category);
}

/** Up to four things that go well with a product: its own finish first, then its own category, sold-out things last. */
export function relatedTo(product: Product): readonly Product[] {
  const rank = (other: Product) =>
    (other.stock === 0 ? 0 : 4) +
    (other.finish === product.finish && other.category !== product.category ? 2 : 0) +
    (other.category === product.category ? 1 : 0);
  return products
    .filter((other) => other.id !== product.id)
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, 4);
}

/** The pieces on the home page. */
export const selected: readonly Product[] = [
  'harbour-mug',
  'noodle-bowl',
  'well-jug',
  'moon-vase',
  'side-plate',
  'teapot',
  'reed-vase',
  'heather-teacup',
].flatMap((id) => findProduct(id) ?? []);
