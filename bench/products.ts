// What it takes to choose products for a visitor among 50,000, by each strategy that looks at many of them.
import type { ProductStrategy } from '@/core/campaign/product-strategy';
import { nobody, product } from '@/core/products/products.fixtures';
import { recommend } from '@/core/products/recommend';
import { layOut } from '@/core/products/shelf';
import { median, type Table } from './report';

const PRODUCTS = 50_000;
const ROUNDS = 9;
/** ms, median: what a whole answer to the shop may take. */
const BUDGET = 20;

const STRATEGIES: Readonly<Record<string, ProductStrategy>> = {
  popular: { kind: 'popular' },
  similar: { kind: 'similar' },
  cheaper: { kind: 'cheaper' },
  'by a colour that none has': {
    kind: 'filter',
    order: 'cheapest',
    where: [{ kind: 'attribute', name: 'colour', is: { from: 'fixed', values: ['none'] } }],
  },
  'by a tag and a price that none has': {
    kind: 'filter',
    order: 'newest',
    where: [
      { kind: 'tag', is: { from: 'fixed', values: ['tag 3'] } },
      { kind: 'price', from: 1, to: 2 },
    ],
  },
};

export function measureProducts(): Table {
  const shelf = layOut(
    Array.from({ length: PRODUCTS }, (_, n) =>
      product(`p${n}`, {
        group: `g${n % 40_000}`,
        category: ['home', `room ${n % 20}`, `shelf ${n % 300}`],
        tags: [`tag ${n % 7}`, `tag ${n % 11}`],
        attributes: { colour: [`c${n % 50}`] },
        price: 500 + ((n * 37) % 9000),
        rank: n,
        inStock: n % 9 > 0,
      }),
    ),
    { sold: new Map(), together: new Map() },
  );
  const visit = { ...nobody, cart: ['p7'], viewed: ['p1', 'p2', 'p3', 'p4', 'p5', 'p10'], page: ['p7'] };
  const overBudget: string[] = [];
  const rows = Object.entries(STRATEGIES).map(([name, strategy]) => {
    const times = Array.from({ length: ROUNDS }, () => {
      const began = performance.now();
      recommend(shelf, visit, { strategies: [strategy, { kind: 'newest' }], count: 12, digits: 2 });
      return performance.now() - began;
    });
    const usual = median(times);
    if (usual > BUDGET)
      overBudget.push(`Products, ${name}: ${usual.toFixed(1)} ms, and ${BUDGET} are promised.`);
    return { strategy: name, 'median ms': usual.toFixed(2), promised: `≤ ${BUDGET}` };
  });
  return {
    title: `Choosing twelve of ${PRODUCTS.toLocaleString('en')} products, medians of ${ROUNDS}`,
    rows,
    overBudget,
  };
}
