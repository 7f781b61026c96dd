// What follows from the orders of a shop: what sells, and what is bought together. Numbers in, numbers out.

export interface PastOrder {
  /** ms since 1970. */
  at: number;
  /** Ids of what was in it, each once: how many pieces makes no difference, so that one large order is one. */
  products: readonly string[];
}

/** After so long an order counts half, ms: what sold in spring is no best seller of autumn. */
const HALF_LIFE = 14 * 86_400_000;
/** Fewer orders of a pair than this are chance. */
const LEAST_TOGETHER = 3;
/** As many orders as this draw a pair half of the way from chance to what was counted. */
const SHRINKAGE = 5;
/** Of a product. */
const MOST_TOGETHER = 12;
/** Things of one order that are paired: pairs grow with the square, and a wholesaler's list says nothing about any two. */
const MOST_PAIRED = 12;

export interface WeighedOrders {
  /** Product → orders, each halved every fortnight. */
  sold: Map<string, number>;
  /** Product → what is ordered with it more often than by chance, the closest first. */
  together: Map<string, string[]>;
}

/**
 * Lift of a pair = P(a and b) / (P(a) · P(b)) over all orders [Brin et al. 1997, "Dynamic itemset counting", as "interest"]; it is drawn
 * towards nothing while there are few orders of it.
 * @param now ms since 1970; orders after it count as of now
 */
export function weighOrders(orders: readonly PastOrder[], now: number): WeighedOrders {
  const sold = new Map<string, number>();
  const ordered = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  for (const { at, products } of orders) {
    const things = [...new Set(products)];
    const weight = 2 ** (-Math.max(0, now - at) / HALF_LIFE);
    for (const thing of things) {
      add(sold, thing, weight);
      add(ordered, thing, 1);
    }
    const paired = things.slice(0, MOST_PAIRED);
    for (const one of paired)
      for (const other of paired) {
        if (one === other) continue;
        const row = pairs.get(one) ?? new Map<string, number>();
        pairs.set(one, row);
        add(row, other, 1);
      }
  }
  const together = new Map<string, string[]>();
  for (const [one, row] of pairs) {
    const close = [...row].flatMap(([other, both]) => {
      const lift = (both * orders.length) / (ordered.get(one)! * ordered.get(other)!);
      return both >= LEAST_TOGETHER && lift > 1
        ? [{ other, closeness: (lift * both) / (both + SHRINKAGE) }]
        : [];
    });
    close.sort((a, b) => b.closeness - a.closeness || (a.other < b.other ? -1 : 1));
    if (close.length > 0)
      together.set(
        one,
        close.slice(0, MOST_TOGETHER).map(({ other }) => other),
      );
  }
  return { sold, together };
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
