// The split: how often it is said to be off when it is not, over a hundred looks, and whether it is found when it is.
import { sampleRatio, sampleRatioSequence } from '@/core/statistics';
import { drawLots } from './draw';
import type { Finding, Study } from './finding';

const ALARM = 0.01;
const CONCENTRATION = 1000;

/** Share of runs with an alarm at any look, of the rule and of χ² at every look. */
export function runSplit(input: { name: string; runs: number; visitors: number; share: number }) {
  const { name, runs, visitors, share } = input;
  const lot = drawLots(name);
  const every = visitors / 100;
  let [rule, naive] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const users = [0, 0];
    let [ruled, fooled] = [false, false];
    for (let look = 0; look < 100; look++) {
      const inB = lot.binomial(every, share);
      users[0]! += every - inB;
      users[1]! += inB;
      const split = { users, weights: [0.5, 0.5] };
      if (sampleRatioSequence({ ...split, concentration: CONCENTRATION }).pValue < ALARM) ruled = true;
      if (sampleRatio(split).pValue < ALARM) fooled = true;
    }
    if (ruled) rule++;
    if (fooled) naive++;
  }
  return { rule: rule / runs, naive: naive / runs };
}

export function falseAlarms(runs: number): Finding {
  const { rule, naive } = runSplit({ name: 'split as planned', runs, visitors: 10_000, share: 0.5 });
  return {
    what: 'Split as planned, 10,000 visitors: alarm',
    found: rule,
    naive: [{ how: 'χ², p < .01', found: naive }],
    limit: { kind: 'at most', value: ALARM },
    runs,
  };
}

export function truePositives(runs: number): Finding {
  return {
    what: '48/52 instead of 50/50, 20,000 visitors: alarm',
    found: runSplit({ name: 'split off', runs, visitors: 20_000, share: 0.52 }).rule,
    limit: { kind: 'at least', value: 0.95 },
    runs,
  };
}

export function studySplit(runs: number): Study {
  return {
    title: 'Sample ratio',
    setting: 'A hundred looks at the number of visitors in two arms. The alarm goes off at p < .01.',
    findings: [falseAlarms(runs), truePositives(runs)],
  };
}
