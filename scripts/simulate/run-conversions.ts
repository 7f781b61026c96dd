// Two arms that are looked at again and again while visitors come: the engine's rule beside the naive ones.
import { conversionSequence } from '@/core/statistics';
import { drawLots } from './draw';

export interface ConversionRuns {
  name: string;
  runs: number;
  visitors: number;
  /** Visitors from one look to the next. */
  every: number;
  rates: readonly [a: number, b: number];
  /** Share of visitors in B. */
  share: number;
}

/** Look (from 0) at which each run was decided first; Infinity: never. */
export interface Decisions {
  rule: number[];
  /** Two-sided z-test, p < .05 at any look. */
  naive: number[];
  /** "Chance to win" above 95 % for either arm, at any look. */
  chance: number[];
  /** Runs in which the interval held the true lift at every look, 0–1. */
  covered: number;
  looks: number;
}

const ALPHA = 0.05;
/** Both sides of 5 %. */
const NAIVE = 1.959963984540054;
/** 95 % to one side. */
const SURE = 1.6448536269514722;

export function runConversions({ name, runs, visitors, every, rates, share }: ConversionRuns): Decisions {
  const lot = drawLots(name);
  const looks = Math.floor(visitors / every);
  const never = () => new Array<number>(runs).fill(Infinity);
  const decisions = { rule: never(), naive: never(), chance: never() };
  const lift = rates[1] / rates[0] - 1;
  let covered = 0;
  for (let run = 0; run < runs; run++) {
    const [n, x] = [
      [0, 0],
      [0, 0],
    ];
    let holds = true;
    const note = (rule: keyof typeof decisions, look: number) => {
      if (decisions[rule][run] === Infinity) decisions[rule][run] = look;
    };
    for (let look = 0; look < looks; look++) {
      const inB = lot.binomial(every, share);
      for (const [arm, more] of [every - inB, inB].entries()) {
        n[arm]! += more;
        x[arm]! += lot.binomial(more, rates[arm]!);
      }
      const found = conversionSequence({
        conversions: x,
        allocation: [1 - share, share],
        k: 100,
        alpha: ALPHA,
      });
      if (found.lift.low > 0 || found.lift.high < 0) note('rule', look);
      if (found.lift.low > lift || found.lift.high < lift) holds = false;
      if (Math.abs(pooledZ(n, x)) > NAIVE) note('naive', look);
      if (Math.abs(posteriorZ(n, x)) > SURE) note('chance', look);
    }
    if (holds) covered++;
  }
  return { ...decisions, covered: covered / runs, looks };
}

function pooledZ([nA = 0, nB = 0]: readonly number[], [xA = 0, xB = 0]: readonly number[]): number {
  const pooled = (xA + xB) / (nA + nB);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / nA + 1 / nB));
  return error > 0 ? (xB / nB - xA / nA) / error : 0;
}

/** Of the difference of two posteriors from equal priors, taken for normal. */
function posteriorZ(n: readonly number[], x: readonly number[]): number {
  const [a, b] = [0, 1].map((arm) => {
    const [hits, all] = [(x[arm] ?? 0) + 1, (n[arm] ?? 0) + 2];
    const mean = hits / all;
    return { mean, variance: (mean * (1 - mean)) / (all + 1) };
  });
  return (b!.mean - a!.mean) / Math.sqrt(a!.variance + b!.variance);
}

/** Share of runs that were decided by a look. */
export function decidedBy(looks: readonly number[], look: number): number {
  return looks.filter((one) => one <= look).length / looks.length;
}
