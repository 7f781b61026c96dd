// The catalogue of a site as its strategies see it, read from the database a piece at a time: others are served in between.
import { categoryPath, plainWord, type Candidate } from '@/core/products/candidate';
import { layOut, type OrderFigures, type Shelf } from '@/core/products/shelf';
import type { Database } from '../db/database';
import { namedTextsOf, textsOf } from './stored-texts';

const PIECE = 1000;

interface LoadedShelf {
  shelf: Shelf;
  /** Products, sold out ones too. */
  size: number;
}

export async function readShelf(db: Database, siteId: string): Promise<LoadedShelf> {
  const words = new Map<string, string>();
  const products: Candidate[] = [];
  for await (const row of readProducts(db, siteId)) products.push(toCandidate(row, words));
  return { shelf: layOut(products, await readFigures(db, siteId)), size: products.length };
}

/** When either last changed; the same text: nothing did. Two look-ups in an index. */
export async function readNews(db: Database, siteId: string): Promise<string> {
  const product = await db.product.findFirst({
    where: { siteId },
    orderBy: { updatedAt: 'desc' },
    select: { updatedAt: true },
  });
  const figure = await db.productFigure.findFirst({
    where: { siteId },
    orderBy: { countedAt: 'desc' },
    select: { countedAt: true },
  });
  return `${product?.updatedAt.getTime()} ${figure?.countedAt.getTime()}`;
}

const CHOSEN_BY = {
  productId: true,
  groupId: true,
  category: true,
  tags: true,
  attributes: true,
  price: true,
  inStock: true,
  rank: true,
  createdAt: true,
  url: true,
} as const;
type Row = Awaited<ReturnType<typeof readPiece>>[number];

const readPiece = (db: Database, siteId: string, after: string) =>
  db.product.findMany({
    where: { siteId, productId: { gt: after } },
    orderBy: { productId: 'asc' },
    take: PIECE,
    select: CHOSEN_BY,
  });

async function* readProducts(db: Database, siteId: string): AsyncGenerator<Row> {
  for (let after = ''; ;) {
    const rows = await readPiece(db, siteId, after);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PIECE) return;
    after = last.productId;
  }
}

/** @param words those that were met: thousands of products share a few, which are kept once */
function toCandidate(row: Row, words: Map<string, string>): Candidate {
  const shared = (text: string) => {
    const known = words.get(text);
    if (known === undefined) words.set(text, text);
    return known ?? text;
  };
  return {
    id: row.productId,
    group: row.groupId || row.productId,
    category: categoryPath(row.category).map(shared),
    tags: textsOf(row.tags).map((tag) => shared(plainWord(tag))),
    attributes: readAttributes(row.attributes, shared),
    price: row.price,
    inStock: row.inStock,
    rank: row.rank,
    since: row.createdAt.getTime(),
    path: URL.canParse(row.url) ? new URL(row.url).pathname : '',
  };
}

function readAttributes(json: string, shared: (text: string) => string): Candidate['attributes'] {
  return Object.fromEntries(
    Object.entries(namedTextsOf(json)).map(([name, texts]) => [
      shared(plainWord(name)),
      texts.map((text) => shared(plainWord(text))),
    ]),
  );
}

async function readFigures(db: Database, siteId: string): Promise<OrderFigures> {
  const rows = await db.productFigure.findMany({
    where: { siteId },
    select: { productId: true, sold: true, together: true },
  });
  return {
    sold: new Map(rows.map(({ productId, sold }) => [productId, sold])),
    together: new Map(
      rows.flatMap(({ productId, together }) =>
        together === '[]' ? [] : [[productId, textsOf(together)] as const],
      ),
    ),
  };
}
