// Revenue per visitor is the share that buys times what a buyer spends. What buyers spend is never compared by itself: who buys changes with
// the arm. As logarithms the two parts add up.
import { checkCount } from './check-input';

interface Revenue {
  visitors: number;
  buyers: number;
  revenue: number;
}

/**
 * ln of B over A: revenue per visitor = share that buys + what a buyer spends. Null: nobody bought anything in one of them.
 */
export function splitRevenue(
  a: Revenue,
  b: Revenue,
): { perVisitor: number; share: number; perBuyer: number } | null {
  for (const one of [a, b])
    for (const count of [one.visitors, one.buyers, one.revenue]) checkCount('A count', count);
  if ([a, b].some(({ visitors, buyers, revenue }) => visitors === 0 || buyers === 0 || revenue === 0))
    return null;
  const share = Math.log(b.buyers / b.visitors) - Math.log(a.buyers / a.visitors);
  const perBuyer = Math.log(b.revenue / b.buyers) - Math.log(a.revenue / a.buyers);
  return { share, perBuyer, perVisitor: share + perBuyer };
}
