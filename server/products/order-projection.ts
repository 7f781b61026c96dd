// order.placed → what was in it, once however often it is told: what sells, and sells together, is counted from these.
import { createHash } from 'node:crypto';
import type { StoredEvent } from '../ingest/event-store';
import type { Projection } from '../jobs/projection';
import { markOrders } from './count-orders';

/** Things of one order that are kept. */
const MOST_THINGS = 30;

interface OrderRow {
  siteId: string;
  order: string;
  at: Date;
  products: string;
}

export const orderProjection: Projection = {
  name: 'product-orders',
  async apply(tx, events) {
    const orders = new Map(events.flatMap(readOrder).map((row) => [`${row.siteId} ${row.order}`, row]));
    if (orders.size === 0) return;
    const rows = [...orders.values()];
    const known = await tx.productOrder.findMany({
      where: { order: { in: rows.map(({ order }) => order) } },
      select: { siteId: true, order: true },
    });
    for (const { siteId, order } of known) orders.delete(`${siteId} ${order}`);
    const sites = await tx.site.findMany({
      where: { id: { in: rows.map(({ siteId }) => siteId) } },
      select: { id: true },
    });
    const isThere = new Set(sites.map(({ id }) => id));
    const fresh = [...orders.values()].filter(({ siteId }) => isThere.has(siteId));
    if (fresh.length === 0) return;
    await tx.productOrder.createMany({ data: fresh });
    await markOrders(tx, new Set(fresh.map(({ siteId }) => siteId)));
  },
};

function readOrder({ site, event, happenedAt, bot }: StoredEvent): OrderRow[] {
  if (event.type !== 'order.placed' || bot) return [];
  const products = [...new Set(event.props.lines?.map(({ id }) => id))].slice(0, MOST_THINGS);
  if (products.length === 0) return [];
  return [
    {
      siteId: site,
      // Nobody needs the number itself.
      order: createHash('sha256').update(event.props.order).digest('base64url').slice(0, 22),
      at: new Date(happenedAt),
      products: JSON.stringify(products),
    },
  ];
}
