// Several comparisons at once: what each is still worth.
import { checkInside, checkShare } from './check-input';
import { StatisticsError } from './statistics-error';

/**
 * In the order given; as R's p.adjust.
 * - `holm`: the chance that any of them is wrong. [Holm 1979]
 * - `benjamini-hochberg`: the share of those found that is wrong. [Benjamini & Hochberg 1995]
 */
export function adjustPValues(pValues: readonly number[], method: 'holm' | 'benjamini-hochberg'): number[] {
  for (const p of pValues) checkShare('A p-value', p);
  const count = pValues.length;
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(count).fill(1);
  let bound = method === 'holm' ? 0 : 1;
  if (method === 'holm')
    for (const [rank, { p, index }] of order.entries())
      adjusted[index] = bound = Math.max(bound, Math.min(1, (count - rank) * p));
  else
    for (const [rank, { p, index }] of [...order.entries()].reverse())
      adjusted[index] = bound = Math.min(bound, (count / (rank + 1)) * p);
  return adjusted;
}

/** A border that is met exactly counts as met, whatever rounding makes of it. */
const ROUNDING = 1e-12;

/**
 * Indexes of what may be rejected, in rising order, at most `alpha` of them wrongly on average: the k* largest, with
 * k* = max{k: e₍ₖ₎ ≥ K / (αk)}. Right for evidence that is looked at repeatedly, however it hangs together.
 * [Wang & Ramdas 2022, arXiv 2009.02824]
 */
export function eBenjaminiHochberg(eValues: readonly number[], alpha: number): number[] {
  checkInside('alpha', alpha);
  for (const e of eValues) if (!(e >= 0)) throw new StatisticsError('not-a-count', `An e-value is ${e}`);
  const order = eValues.map((e, index) => ({ e, index })).sort((a, b) => (a.e === b.e ? 0 : b.e - a.e));
  let rejected = 0;
  for (const [rank, { e }] of order.entries())
    if (e * alpha * (rank + 1) >= eValues.length * (1 - ROUNDING)) rejected = rank + 1;
  return order
    .slice(0, rejected)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}
