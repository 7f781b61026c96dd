// Effects by segment: how often one is said to differ when all are alike, and what "the best message for each segment" is worth then.
import { adjustPValues, heldOutGain, segmentEffects } from '@/core/statistics';
import { normalBelow } from '@/core/statistics/distributions';
import { drawLots, type Lot } from './draw';
import type { Finding, Study } from './finding';

const SEGMENTS = 8;
const VISITORS = 2000;
const RATE = 0.05;
const LIFT = 0.1;
/** Of two segments that truly differ. */
const OUTLIER = 1.8;
const Q = 0.1;

type Pair = { a: { conversions: number; visitors: number }; b: { conversions: number; visitors: number } };

function drawPair(lot: Lot, lift: number): Pair {
  const rate = (chance: number) => ({ conversions: lot.binomial(VISITORS, chance), visitors: VISITORS });
  return { a: rate(RATE), b: rate(RATE * lift) };
}

type Effects = ReturnType<typeof segmentEffects>['segments'];

/** Of each segment against the mean of all others. */
function againstRest(effects: Effects): number[] {
  const known = effects.map(({ logRiskRatio, variance }, index) => ({ index, logRiskRatio, variance }));
  return known.map((one) => {
    const others = known.filter(({ index }) => index !== one.index);
    const weight = others.reduce((sum, { variance }) => sum + 1 / variance, 0);
    const mean = others.reduce((sum, other) => sum + other.logRiskRatio / other.variance, 0) / weight;
    const z = (one.logRiskRatio - mean) / Math.sqrt(one.variance + 1 / weight);
    return Math.min(1, 2 * normalBelow(-Math.abs(z)));
  });
}

function naiveOutliers(effects: Effects): number[] {
  const adjusted = adjustPValues(againstRest(effects), 'benjamini-hochberg');
  return adjusted.flatMap((p, index) => (p <= Q ? [index] : []));
}

/** Share of runs in which any of eight equal segments is said to differ. */
export function runEqual(runs: number): Finding {
  const lot = drawLots('equal segments');
  let [rule, naive] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const pairs = Array.from({ length: SEGMENTS }, () => drawPair(lot, 1 + LIFT));
    const { segments } = segmentEffects(pairs, Q);
    if (segments.some(({ rejected }) => rejected)) rule++;
    if (againstRest(segments).some((p) => p < 0.05)) naive++;
  }
  return {
    what: 'Eight equal segments: any said to differ',
    found: rule / runs,
    naive: [{ how: 'each against the rest, p < .05', found: naive / runs }],
    limit: { kind: 'at most', value: 0.1 },
    runs,
  };
}

/** Share of wrong ones among those said to differ, where two of eight do. */
export function runOutliers(runs: number): Finding {
  const lot = drawLots('two outliers');
  const wrongOf = (found: readonly number[]) =>
    found.length === 0 ? 0 : found.filter((index) => index > 1).length / found.length;
  let [rule, naive] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const pairs = Array.from({ length: SEGMENTS }, (_, index) => drawPair(lot, index < 2 ? OUTLIER : 1));
    const { segments } = segmentEffects(pairs, Q);
    rule += wrongOf(segments.flatMap(({ rejected }, index) => (rejected ? [index] : [])));
    naive += wrongOf(naiveOutliers(segments));
  }
  return {
    what: 'Two of eight truly differ: share of wrong ones among those found',
    found: rule / runs,
    naive: [{ how: 'each against the rest, Benjamini–Hochberg', found: naive / runs }],
    limit: { kind: 'at most', value: 0.12 },
    runs,
  };
}

const MESSAGES = 4;
const HALF = 250;

/** Eight segments, four messages that are all alike: what choosing the best of each seems to gain, and whether it is believed. */
export function runMessages(runs: number): Finding[] {
  const lot = drawLots('equal messages');
  let [believed, inSample, heldOut] = [0, 0, 0];
  for (let run = 0; run < runs; run++) {
    const draw = () =>
      Array.from({ length: MESSAGES }, () => ({ conversions: lot.binomial(HALF, RATE), visitors: HALF }));
    const halves = Array.from({ length: SEGMENTS }, () => ({ chosenOn: draw(), judgedOn: draw() }));
    const same = halves.map(({ chosenOn }) => ({ chosenOn, judgedOn: chosenOn }));
    const honest = heldOutGain(halves, { alpha: 0.05, wanted: 'more' });
    if (honest && honest.low > 0) believed++;
    heldOut += honest?.estimate ?? 0;
    inSample += heldOutGain(same, { alpha: 0.05, wanted: 'more' })?.estimate ?? 0;
  }
  return [
    {
      what: 'Four equal messages in eight segments: a gain is believed',
      found: believed / runs,
      limit: { kind: 'at most', value: 0.05 },
      runs,
    },
    {
      what: 'Four equal messages in eight segments: gain on average, as a share of the rate',
      found: Math.abs(heldOut / runs),
      naive: [{ how: 'judged on those it was chosen on', found: inSample / runs }],
      limit: { kind: 'at most', value: 0.02 },
      runs,
      unit: 'times',
    },
  ];
}

export function studySegments(runs: number): Study {
  return {
    title: 'Segments',
    setting:
      'Eight segments of 2,000 visitors for each of two arms, 5 % of whom convert. The rule takes the most extreme segment against the others, then the next, at q = 10 %. Messages: 250 visitors of each segment and message in each half.',
    findings: [runEqual(runs), runOutliers(runs), ...runMessages(runs)],
  };
}
