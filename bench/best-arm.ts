// How long the chances to be best of ten arms take: by quadrature, small experiments and huge ones.
import { betaBinomial } from '@/core/statistics';
import { median, type Table } from './report';

const ARMS = 10;
const ROUNDS = 50;
/** Visitors of each arm, and how far the rates of two neighbours are apart. */
const PLACES = [
  [100, 0.0002],
  [10_000, 0.0002],
  [1_000_000, 0.0002],
  [100_000_000, 0.0002],
  [100_000_000, 0.1],
] as const;
/** Promised, ms, median. */
const SLOWEST = 20;

export function measureBestArm(): Table {
  const rows = PLACES.map(([visitors, apart]) => {
    const arms = Array.from({ length: ARMS }, (_, arm) => ({
      visitors,
      conversions: Math.round(visitors * (0.05 + arm * apart)),
    }));
    const times = Array.from({ length: ROUNDS }, () => {
      const begun = performance.now();
      betaBinomial(arms);
      return performance.now() - begun;
    });
    return {
      'visitors of each arm': visitors,
      'points apart': 100 * apart,
      'median ms': Number(median(times).toFixed(2)),
    };
  });
  return {
    title: `Statistics: chance to be best of ${ARMS} arms`,
    rows,
    overBudget: rows
      .filter((row) => row['median ms'] > SLOWEST)
      .map(
        (row) =>
          `The chances of ${ARMS} arms with ${row['visitors of each arm']} visitors, ${row['points apart']} points apart, take ${row['median ms']} ms (at most ${SLOWEST}).`,
      ),
    notes: [`${ROUNDS} rounds. The median is gated: ${SLOWEST} ms.`],
  };
}
