// The categories of a site's products as its feed wrote them, the fullest first.
import type { Database } from '../db/database';

const MOST = 100;

export async function listCategories(db: Database, siteId: string): Promise<string[]> {
  const rows = await db.product.groupBy({
    by: ['category'],
    where: { siteId, category: { not: '' } },
    _count: true,
    orderBy: { _count: { category: 'desc' } },
    take: MOST,
  });
  return rows.map(({ category }) => category);
}
