// A bandit with the defaults: warm-up, daily batches, a floor, a holdout that it never touches.
import { betaBinomial, meanOf, periodWeightedMeans, thompsonWeights } from '@/core/statistics';
import { drawLots } from './draw';
import type { Study } from './finding';

const RATES = [0.08, 0.09, 0.1, 0.13];
const BEST = 3;
const DAYS = 42;
const PER_DAY = 1000;
const FLOOR = 0.02;
const HOLDOUT = 0.1;
const WARM = { visitors: 100, conversions: 40 };

export interface BanditRuns {
  runs: number;
  /** Conversions missed, as a share of those that sharing evenly would miss. */
  regret: number;
  /** Share of runs in which the best arm leads at the end. */
  found: number;
  /** Lowest share that an arm was ever given among those shown something. */
  lowest: number;
  /** Widest distance of the holdout's share from what was planned, of all days. */
  holdoutOff: number;
  /** Mean share of the best arm among those shown something, by day. */
  shareOfBest: number[];
  /** Mean relative error of the lift of the last arm over the first, by raw and by period-weighted means, with a rising trend. */
  bias: {
    raw: number;
    weighted: number;
    /** Standard deviation of the error by weighted means, between runs. */
    deviation: number;
  };
}

export function runBandit(runs: number): BanditRuns {
  const lot = drawLots('bandit');
  const shareOfBest = new Array<number>(DAYS).fill(0);
  let [missed, missedEvenly, found, lowest, holdoutOff, raw] = [0, 0, 0, 1, 0, 0];
  const errors: number[] = [];
  for (let run = 0; run < runs; run++) {
    const arms = RATES.map(() => ({ conversions: 0, visitors: 0 }));
    const periods: { n: number; sum: number; sumSquares: number }[][] = [];
    for (let day = 0; day < DAYS; day++) {
      const warm = arms.every(
        ({ visitors, conversions }) => visitors >= WARM.visitors && conversions >= WARM.conversions,
      );
      const best = warm ? betaBinomial(arms).best : arms.map(() => 1 / arms.length);
      const [held = 0, ...shares] = thompsonWeights({ best, floor: FLOOR, holdout: HOLDOUT });
      holdoutOff = Math.max(holdoutOff, Math.abs(held - HOLDOUT));
      // All convert more as the weeks go by: half as much again at the end.
      const trend = 1 + (0.5 * day) / DAYS;
      const shown = PER_DAY - lot.binomial(PER_DAY, held);
      let left = shown;
      let chanceLeft = 1 - held;
      periods.push(
        shares.map((share, arm) => {
          lowest = Math.min(lowest, share / (1 - held));
          const n = arm === shares.length - 1 ? left : lot.binomial(left, Math.min(1, share / chanceLeft));
          left -= n;
          chanceLeft -= share;
          const hits = lot.binomial(n, RATES[arm]! * trend);
          arms[arm]!.visitors += n;
          arms[arm]!.conversions += hits;
          missed += n * (RATES[BEST]! - RATES[arm]!);
          return { n, sum: hits, sumSquares: hits };
        }),
      );
      missedEvenly += shown * (RATES[BEST]! - RATES.reduce((sum, rate) => sum + rate, 0) / RATES.length);
      shareOfBest[day]! += (shares[BEST] ?? 0) / (1 - held) / runs;
    }
    const means = arms.map(({ conversions, visitors }) => conversions / visitors);
    if (means.indexOf(Math.max(...means)) === BEST) found++;
    const lift = RATES[BEST]! / RATES[0]! - 1;
    const after = periodWeightedMeans(periods).arms;
    const sums = (arm: number) => ({
      n: arms[arm]!.visitors,
      sum: arms[arm]!.conversions,
      sumSquares: arms[arm]!.conversions,
    });
    raw += meanOf(sums(BEST)).mean / meanOf(sums(0)).mean - 1 - lift;
    errors.push(after[BEST]!.mean / after[0]!.mean - 1 - lift);
  }
  const weighted = errors.reduce((sum, error) => sum + error, 0) / runs;
  const spread = errors.reduce((sum, error) => sum + (error - weighted) ** 2, 0) / (runs - 1);
  const bias = { raw: raw / runs, weighted, deviation: Math.sqrt(spread) };
  return { runs, regret: missed / missedEvenly, found: found / runs, lowest, holdoutOff, shareOfBest, bias };
}

export function banditFindings({
  runs,
  regret,
  found,
  lowest,
  holdoutOff,
  bias,
}: BanditRuns): Study['findings'] {
  return [
    {
      what: 'Conversions missed, of those that sharing evenly misses',
      found: regret,
      naive: [{ how: 'even shares', found: 1 }],
      limit: { kind: 'at most', value: 0.5 },
      runs,
      unit: 'times',
    },
    { what: 'The best arm leads at the end', found, limit: { kind: 'at least', value: 0.9 }, runs },
    {
      what: 'Lowest share any arm was given',
      found: lowest,
      limit: { kind: 'at least', value: FLOOR },
      runs,
      unit: 'times',
    },
    {
      what: 'Widest distance of the holdout from 10 %',
      found: holdoutOff,
      limit: { kind: 'at most', value: 0 },
      runs,
      unit: 'times',
    },
    {
      what: 'Error of the lift afterwards, all converting more and more',
      found: Math.abs(bias.weighted),
      deviation: bias.deviation,
      naive: [{ how: 'raw means', found: Math.abs(bias.raw) }],
      limit: { kind: 'at most', value: 0.05 },
      runs,
      unit: 'times',
    },
  ];
}

export function studyBandit(runs: number): { study: Study; bandit: BanditRuns } {
  const bandit = runBandit(runs);
  return {
    bandit,
    study: {
      title: 'Bandit',
      setting:
        'Four arms of 8, 9, 10 and 13 %, six weeks of 1,000 visitors a day, of whom half as many again convert at the end. Shares are set every night; 2 % of those shown something at least for each arm, 10 % of all held out, and even shares until every arm has 100 visitors and 40 conversions.',
      findings: banditFindings(bandit),
    },
  };
}
