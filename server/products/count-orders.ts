// What orders say of products, counted anew for the sites that had some: often enough for a best seller, and never per order.
import { weighOrders } from '@/core/products/weigh-orders';
import type { App } from '../app';
import type { Database, Transaction } from '../db/database';

const PREFIX = 'product-orders:';
const EVERY_MS = 10 * 60_000;
/** After the start, when there is time. */
const FIRST_MS = 45_000;
/** Orders that are looked at, the latest, of so long at most, ms: older ones weigh nothing, and the work stays bounded. */
const MOST_ORDERS = 10_000;
const KEPT_MS = 180 * 86_400_000;
/** Products that are ranked; those behind were ordered once, long ago. */
const MOST_RANKED = 20_000;
/** Rows of one statement. */
const PIECE = 500;

type Parts = Pick<App, 'db' | 'now'>;

/** Notes that these sites have orders that were not counted. To be called in the transaction that keeps them. */
export async function markOrders(tx: Transaction, siteIds: ReadonlySet<string>): Promise<void> {
  for (const siteId of siteIds) {
    const data = { name: PREFIX + siteId, value: '' };
    await tx.serverSetting.upsert({ where: { name: data.name }, create: data, update: data });
  }
}

/** @returns how many sites were counted */
export async function countOrders({ db, now }: Parts): Promise<number> {
  const marks = await db.serverSetting.findMany({ where: { name: { startsWith: PREFIX } } });
  for (const { name } of marks) {
    // Before the count: what comes meanwhile is counted the next time.
    await db.serverSetting.deleteMany({ where: { name } });
    const siteId = name.slice(PREFIX.length);
    try {
      await forgetOldest(db, siteId, now());
      await countSite(db, siteId, now());
    } catch (error) {
      await db.$transaction((tx) => markOrders(tx, new Set([siteId])));
      throw error;
    }
  }
  return marks.length;
}

async function countSite(db: Database, siteId: string, now: number): Promise<void> {
  const orders = await db.productOrder.findMany({ where: { siteId }, select: { at: true, products: true } });
  const { sold, together } = weighOrders(
    orders.map(({ at, products }) => ({ at: at.getTime(), products: JSON.parse(products) as string[] })),
    now,
  );
  const countedAt = new Date(now);
  const rows = [...sold]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_RANKED)
    .map(([productId, weight]) => ({
      siteId,
      productId,
      sold: weight,
      together: JSON.stringify(together.get(productId) ?? []),
      countedAt,
    }));
  await db.$transaction(async (tx) => {
    if ((await tx.site.count({ where: { id: siteId } })) === 0) return;
    await tx.productFigure.deleteMany({ where: { siteId } });
    for (let from = 0; from < rows.length; from += PIECE)
      await tx.productFigure.createMany({ data: rows.slice(from, from + PIECE) });
  });
}

async function forgetOldest(db: Database, siteId: string, now: number): Promise<void> {
  const first = await db.productOrder.findFirst({
    where: { siteId },
    orderBy: { at: 'desc' },
    skip: MOST_ORDERS,
    select: { at: true },
  });
  const before = new Date(Math.max(now - KEPT_MS, first?.at.getTime() ?? 0));
  await db.productOrder.deleteMany({ where: { siteId, at: { lte: before } } });
}

/** Answers the function that ends it, once nothing is under way. */
export function countOrdersRegularly({ log, ...parts }: Parts & Pick<App, 'log'>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const run = () =>
    (running = running
      .then(() => countOrders(parts))
      .then(
        () => undefined,
        (error: unknown) => log.error({ err: error }, 'What sells could not be counted; it is tried again.'),
      ));
  const first = setTimeout(run, FIRST_MS);
  const timer = setInterval(run, EVERY_MS);
  return async () => {
    clearTimeout(first);
    clearInterval(timer);
    await running;
  };
}
