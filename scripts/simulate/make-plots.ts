// The pictures of docs/statistics.md, by file name.
import { conversionSequence, sampleSize } from '@/core/statistics';
import { drawLots } from './draw';
import { drawPlot } from './draw-plot';
import { decidedBy, type Decisions } from './run-conversions';

const [BLUE, ORANGE, PURPLE, GREY] = ['#2f5bea', '#d9480f', '#a21caf', '#78716c'];

/** By look: share of runs decided until then. */
function curve(looks: readonly number[], count: number, every: number) {
  return Array.from({ length: count }, (_, look) => [(look + 1) * every, decidedBy(looks, look)] as const);
}

function plotFalseWinners({ rule, naive, chance, looks }: Decisions): string {
  return drawPlot({
    title: 'Share of A/A comparisons in which a winner was declared, by number of visitors',
    up: 'A/A comparisons with a declared winner, 2 % convert in both arms',
    across: 'Visitors',
    range: [0, 0.6],
    steps: 6,
    limit: { at: 0.05, name: 'promised: 5 %' },
    lines: [
      { name: 'chance to win > 95 %', color: PURPLE, dash: '2 3', points: curve(chance, looks, 100) },
      { name: 'z-test at every look', color: ORANGE, dash: '7 4', points: curve(naive, looks, 100) },
      { name: 'Beckon', color: BLUE, points: curve(rule, looks, 100) },
    ],
  });
}

function plotPower({ rule, looks }: Decisions): string {
  const fixed = sampleSize({ baseline: 0.02, lift: 0.5, alpha: 0.05, power: 0.9, ratio: 1 });
  const single = Math.ceil(fixed.control + fixed.treatment);
  return drawPlot({
    title: 'Share of comparisons of 2 % with 3 % that were decided, by number of visitors',
    up: 'Comparisons of 2 % with 3 % that are decided',
    across: 'Visitors',
    range: [0, 1],
    steps: 5,
    lines: [
      { name: 'Beckon, at any look', color: BLUE, points: curve(rule, looks, 100) },
      {
        name: 'one look, 90 %',
        color: GREY,
        dash: '2 3',
        points: [
          [single, 0],
          [single, 0.9],
        ],
      },
    ],
  });
}

function plotInterval(): string {
  const lot = drawLots('one comparison');
  const x = [0, 0];
  const points: { at: number; estimate: number; low: number; high: number }[] = [];
  for (let visitors = 100; visitors <= 20_000; visitors += 100) {
    const inB = lot.binomial(100, 0.5);
    x[0]! += lot.binomial(100 - inB, 0.02);
    x[1]! += lot.binomial(inB, 0.03);
    const { lift } = conversionSequence({ conversions: x, allocation: [0.5, 0.5], k: 100, alpha: 0.05 });
    const high = Math.min(2, lift.high);
    points.push({ at: visitors, estimate: lift.estimate ?? 0, low: lift.low, high });
  }
  return drawPlot({
    title: 'Lift of one comparison of 2 % with 3 %, with the interval that is right at every look',
    up: 'One comparison of 2 % with 3 %: lift and interval',
    across: 'Visitors',
    range: [-1, 2],
    steps: 6,
    limit: { at: 0, name: 'no difference' },
    lines: [
      {
        name: 'interval',
        color: BLUE,
        points: points.map(({ at, high }) => [at, high] as const),
        down: points.map(({ low }) => low),
      },
      { name: 'observed', color: BLUE, points: points.map(({ at, estimate }) => [at, estimate] as const) },
      {
        name: 'true: +50 %',
        color: GREY,
        dash: '2 3',
        points: [
          [0, 0.5],
          [20_000, 0.5],
        ],
      },
    ],
  });
}

function plotBandit(shareOfBest: readonly number[]): string {
  const days = shareOfBest.length;
  return drawPlot({
    title: 'Share of visitors whom a bandit gave the best of four arms, by day',
    up: 'Share of the best of four arms, among visitors who are shown something',
    across: 'Day',
    range: [0, 1],
    steps: 5,
    lines: [
      { name: 'bandit', color: BLUE, points: shareOfBest.map((share, day) => [day, share] as const) },
      {
        name: 'even shares',
        color: GREY,
        dash: '7 4',
        points: [
          [0, 0.25],
          [days - 1, 0.25],
        ],
      },
    ],
  });
}

export function makePlots(from: {
  alike: Decisions;
  large: Decisions;
  shareOfBest: readonly number[];
}): Record<string, string> {
  return {
    'false-winners.svg': plotFalseWinners(from.alike),
    'true-differences.svg': plotPower(from.large),
    'interval.svg': plotInterval(),
    'bandit.svg': plotBandit(from.shareOfBest),
  };
}
