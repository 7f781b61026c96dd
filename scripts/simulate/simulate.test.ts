// The part of `npm run simulate` that every test run repeats: the same draws from the same seeds.
import { describe, expect, it } from 'vitest';
import { drawLots } from './draw';
import { holds, type Finding } from './finding';
import { banditFindings, runBandit } from './study-bandit';
import { studyRevenue } from './study-revenue';
import { studySegments } from './study-segments';
import { falseAlarms, truePositives } from './study-split';
import { ALIKE, falseWinners, powerOf, runAlike, runLarge, runSmall, studyCoverage } from './study-winners';

/** What the naive way must be seen to do, so that the harness is known to see harm. */
const HARM = 0.25;

function expectToHold(findings: readonly Finding[]): void {
  for (const finding of findings)
    expect(
      holds(finding),
      `${finding.what}: ${finding.found}, ${finding.limit.kind} ${finding.limit.value}`,
    ).toBe(true);
}

describe('false winners', () => {
  it.each(ALIKE)('are 5 % at most where $rate convert in both arms, $share of them in B', (alike) => {
    const finding = falseWinners(alike, runAlike(alike, 2000));
    expectToHold([finding]);
    expect(finding.naive).toHaveLength(2);
    for (const { found } of finding.naive ?? []) expect(found).toBeGreaterThan(HARM);
  });

  it('of revenue are 5 % at most', () => {
    const { findings } = studyRevenue(400);
    expectToHold(findings);
    for (const { naive } of findings) expect(naive?.[0]?.found).toBeGreaterThan(HARM);
  });
});

describe('true differences', () => {
  it('are found in the time that is promised', () => {
    expectToHold(powerOf(runLarge(600), runSmall(200)));
  });

  it('lie in the interval at every look', () => {
    expectToHold(studyCoverage(400).findings);
  });
});

describe('segments', () => {
  it('are not said to differ where they do not, and a message for each is not believed in', () => {
    const { findings } = studySegments(1000);
    expectToHold(findings);
    const [anyNaive, wrongNaive, , gainNaive] = findings.map(({ naive }) => naive?.[0]?.found);
    expect(anyNaive).toBeGreaterThan(HARM);
    expect(wrongNaive).toBeGreaterThan(HARM);
    expect(gainNaive).toBeGreaterThan(0.1);
  });
});

describe('a bandit', () => {
  it('misses half of what even shares miss at most, finds the best, keeps floor and holdout', () => {
    const bandit = runBandit(20);
    expectToHold(banditFindings(bandit));
    expect(bandit.bias.raw).toBeGreaterThan(0.1);
  });
});

describe('the split', () => {
  it('is said to be off where it is', () => {
    const alarms = falseAlarms(2000);
    expectToHold([alarms, truePositives(500)]);
    // χ² at every look cries wolf many times as often as it says.
    expect(alarms.naive?.[0]?.found).toBeGreaterThan(0.05);
  });
});

describe('lots', () => {
  it('are the same for the same name, and others for another', () => {
    const draw = (name: string) => Array.from({ length: 5 }, drawLots(name).share);
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('have the mean and the variance that they should', () => {
    const lot = drawLots('moments');
    const moments = (values: readonly number[]) => {
      const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
      return { mean, variance: values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length };
    };
    const normal = moments(Array.from({ length: 50_000 }, lot.normal));
    expect(Math.abs(normal.mean)).toBeLessThan(0.02);
    expect(Math.abs(normal.variance - 1)).toBeLessThan(0.03);
    const counts = moments(Array.from({ length: 50_000 }, () => lot.binomial(50, 0.2)));
    expect(Math.abs(counts.mean - 10)).toBeLessThan(0.06);
    expect(Math.abs(counts.variance - 8)).toBeLessThan(0.25);
    expect([lot.binomial(7, 0), lot.binomial(7, 1)]).toEqual([0, 7]);
  });
});
