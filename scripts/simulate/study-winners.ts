// Arms that are alike and looked at a hundred times: how often a winner is declared that is none. True differences: how often they are found.
import { sampleSize, sequentialSampleSize } from '@/core/statistics';
import type { Finding, Study } from './finding';
import { decidedBy, runConversions, type Decisions } from './run-conversions';

/** Of both arms, and the share of visitors in B. */
export const ALIKE = [0.02, 0.05, 0.2].flatMap((rate) => [0.5, 0.9].map((share) => ({ rate, share })));
type Alike = (typeof ALIKE)[number];

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
const splitOf = (share: number) => (share === 0.5 ? '50/50' : '10/90');
const everDecided = (looks: readonly number[]) => decidedBy(looks, Number.MAX_VALUE);

export function runAlike({ rate, share }: Alike, runs: number): Decisions {
  const name = `alike ${rate} ${share}`;
  return runConversions({ name, runs, visitors: 10_000, every: 100, rates: [rate, rate], share });
}

export function falseWinners(one: Alike, { rule, naive, chance }: Decisions): Finding {
  return {
    what: `${percent(one.rate)} convert, split ${splitOf(one.share)}`,
    found: everDecided(rule),
    naive: [
      { how: 'z-test, p < .05', found: everDecided(naive) },
      { how: 'chance to win > 95 %', found: everDecided(chance) },
    ],
    limit: { kind: 'at most', value: 0.05 },
    runs: rule.length,
  };
}

export function studyFalseWinners(runs: number): { study: Study; first: Decisions } {
  const decisions = ALIKE.map((one) => runAlike(one, runs));
  return {
    first: decisions[0]!,
    study: {
      title: 'False winners',
      setting:
        'Two arms that do exactly the same, 10,000 visitors, a look after every 100. A winner is declared at the first look at which the interval excludes no difference.',
      findings: decisions.map((one, index) => falseWinners(ALIKE[index]!, one)),
    },
  };
}

const LARGE = { name: 'large', visitors: 20_000, every: 100, rates: [0.02, 0.03], share: 0.5 } as const;
const TERMS = { baseline: 0.02, lift: 0.1, alpha: 0.05, power: 0.8, ratio: 1 };

export function runLarge(runs: number): Decisions {
  return runConversions({ ...LARGE, runs });
}

/** 2 % → 2.2 %, up to twice the visitors that one look needs. */
export function runSmall(runs: number): Decisions {
  const fixed = sampleSize(TERMS);
  const visitors = 2 * Math.ceil(fixed.control + fixed.treatment);
  const rates = [TERMS.baseline, TERMS.baseline * (1 + TERMS.lift)] as const;
  return runConversions({ name: 'small', runs, visitors, every: 1000, rates, share: 0.5 });
}

export function powerOf(large: Decisions, small: Decisions): Finding[] {
  const planned = sequentialSampleSize({ ...TERMS, k: 100 }).control / sampleSize(TERMS).control;
  return [
    {
      what: '2 % → 3 %, within 20,000 visitors',
      found: everDecided(large.rule),
      limit: { kind: 'at least', value: 0.9 },
      runs: large.rule.length,
    },
    {
      what: '2 % → 2.2 %, within twice the visitors of a single look',
      found: everDecided(small.rule),
      limit: { kind: 'at least', value: 0.8 },
      runs: small.rule.length,
    },
    {
      what: `2 % → 2.2 %, within the ${planned.toFixed(2)} times that the planner foresees for 80 %`,
      found: decidedBy(small.rule, Math.floor((small.looks * planned) / 2)),
      limit: { kind: 'at least', value: 0.8 },
      runs: small.rule.length,
    },
  ];
}

export function studyPower(runs: { large: number; small: number }): { study: Study; large: Decisions } {
  const large = runLarge(runs.large);
  return {
    large,
    study: {
      title: 'True differences',
      setting:
        'B truly converts more. Looks after every 100 visitors (every 1,000 for the small difference); found is what was decided at any of them.',
      findings: powerOf(large, runSmall(runs.small)),
    },
  };
}

const COVERED = [
  { rates: [0.02, 0.03], share: 0.5 },
  { rates: [0.05, 0.05], share: 0.9 },
  { rates: [0.05, 0.06], share: 0.9 },
  { rates: [0.2, 0.15], share: 0.5 },
] as const;

export function studyCoverage(runs: number): Study {
  return {
    title: 'Intervals',
    setting:
      'The share of runs of 10,000 visitors in which the interval holds the true lift at all hundred looks.',
    findings: COVERED.map(({ rates, share }) => ({
      what: `${percent(rates[0])} → ${percent(rates[1])}, split ${splitOf(share)}`,
      found: runConversions({
        name: `cover ${rates[1]} ${share}`,
        runs,
        visitors: 10_000,
        every: 100,
        rates,
        share,
      }).covered,
      limit: { kind: 'at least', value: 0.95 },
      runs,
    })),
  };
}
