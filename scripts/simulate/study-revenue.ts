// Revenue of visitors: most leave nothing, few leave much. The engine's defaults beside a t-test at every look.
import { compareMeans, orderCap } from '@/core/statistics';
import { drawLots, type Lot } from './draw';
import type { Study } from './finding';

const LOOKS = 100;
const BUYING = 0.03;
/** Orders seen before the comparison, to fix the cap by. */
const BEFORE = 2000;
/** Buyers in the smaller arm. */
const LEAST_BUYERS = 100;
const NAIVE = 1.959963984540054;

/** Log-normal, median 40, half of the revenue from a fifth of the orders. */
const order = (lot: Lot) => 40 * Math.exp(1.1 * lot.normal());

interface Sums {
  n: number;
  buyers: number;
  sum: number;
  sumSquares: number;
}
const nobody = (): Sums => ({ n: 0, buyers: 0, sum: 0, sumSquares: 0 });

/** Shares of runs with a false winner. */
export function runRevenue(input: { name: string; runs: number; visitors: number; share: number }) {
  const { name, runs, visitors, share } = input;
  const lot = drawLots(name);
  const every = visitors / LOOKS;
  const cap = orderCap(Array.from({ length: BEFORE }, () => order(lot))) ?? Infinity;
  let [rule, naive] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const [capped, plain] = [
      [nobody(), nobody()],
      [nobody(), nobody()],
    ];
    let [ruled, fooled] = [false, false];
    for (let look = 0; look < LOOKS; look++) {
      const inB = lot.binomial(every, share);
      for (const [arm, more] of [every - inB, inB].entries())
        addVisitors(lot, more, cap, capped[arm]!, plain[arm]!);
      if (Math.abs(welch(plain[0]!, plain[1]!)) > NAIVE) fooled = true;
      if (Math.min(capped[0]!.buyers, capped[1]!.buyers) < LEAST_BUYERS) continue;
      const { lift } = compareMeans({ a: capped[0]!, b: capped[1]!, alpha: 0.05, tuning: visitors });
      if (lift.status === 'bounded' && (lift.low > 0 || lift.high < 0)) ruled = true;
    }
    if (ruled) rule++;
    if (fooled) naive++;
  }
  return { rule: rule / runs, naive: naive / runs };
}

function addVisitors(lot: Lot, visitors: number, cap: number, capped: Sums, plain: Sums): void {
  capped.n += visitors;
  plain.n += visitors;
  for (let left = lot.binomial(visitors, BUYING); left > 0; left--) {
    const amount = order(lot);
    for (const [sums, counted] of [
      [capped, Math.min(amount, cap)],
      [plain, amount],
    ] as const) {
      sums.buyers++;
      sums.sum += counted;
      sums.sumSquares += counted * counted;
    }
  }
}

function welch(a: Sums, b: Sums): number {
  const [one, other] = [a, b].map(({ n, sum, sumSquares }) => ({
    mean: sum / n,
    variance: (sumSquares - (sum * sum) / n) / (n - 1) / n,
  }));
  const error = Math.sqrt(one!.variance + other!.variance);
  return error > 0 ? (other!.mean - one!.mean) / error : 0;
}

export function studyRevenue(runs: number): Study {
  return {
    title: 'Revenue per visitor',
    setting:
      'Two arms that are alike, 3 % of the visitors buy, log-normal orders, a hundred looks. The rule: orders cut at the 99th percentile of earlier ones, nothing said before 100 buyers in the smaller arm, planned for as many visitors as come.',
    findings: [
      { share: 0.5, visitors: 20_000 },
      { share: 0.9, visitors: 80_000 },
    ].map(({ share, visitors }) => {
      const { rule, naive } = runRevenue({ name: `revenue ${share}`, runs, visitors, share });
      return {
        what: `Split ${share === 0.5 ? '50/50' : '10/90'}, ${visitors.toLocaleString('en')} visitors`,
        found: rule,
        naive: [{ how: 't-test, p < .05', found: naive }],
        limit: { kind: 'at most', value: 0.05 },
        runs,
      };
    }),
  };
}
