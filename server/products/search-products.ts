// Products by their name, for whoever picks some by hand.
import type { Database } from '../db/database';

interface NamedProduct {
  id: string;
  title: string;
}

const MOST = 8;
const NAMED = { productId: true, title: true } as const;

/** Those whose name has the words in it, or whose id they are. */
export async function searchProducts(db: Database, siteId: string, text: string): Promise<NamedProduct[]> {
  const words = text.split(/\s+/).filter(Boolean).slice(0, 6);
  if (words.length === 0) return [];
  const rows = await db.product.findMany({
    where: {
      siteId,
      OR: [
        { productId: text },
        { AND: words.map((word) => ({ OR: spellings(word).map((contains) => ({ title: { contains } })) })) },
      ],
    },
    orderBy: { rank: 'asc' },
    take: MOST,
    select: NAMED,
  });
  return rows.map(toNamed);
}

/** SQLite takes no notice of case in plain letters, PostgreSQL does. */
export const spellings = (word: string) => [
  ...new Set([word, word.toLowerCase(), word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()]),
];

/** Those of them that the catalogue has. */
export async function nameProducts(
  db: Database,
  siteId: string,
  ids: readonly string[],
): Promise<NamedProduct[]> {
  const rows = await db.product.findMany({
    where: { siteId, productId: { in: [...ids] } },
    select: NAMED,
  });
  return rows.map(toNamed);
}

const toNamed = ({ productId, title }: { productId: string; title: string }): NamedProduct => ({
  id: productId,
  title,
});
