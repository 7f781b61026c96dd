import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseOn, leastEffect, LONG_DAYS, planExperiment, type AdviceTerms } from './plan-experiment';

const share = (mean: number) => ({ mean, deviation: null });

const terms = {
  baseline: share(0.05),
  effect: 0.2,
  power: 0.8,
  shares: [0.5, 0.5],
  perDay: 1000,
};

const advised = (part: Partial<AdviceTerms>) =>
  adviseOn({ ...terms, coverage: 1, isAgainstNothing: false, leading: [], ...part });

describe('a plan', () => {
  it('asks for what power.prop.test asks for where there is one look', () => {
    // R: power.prop.test(p1 = .05, p2 = .06, power = .8): n = 8157.6 in each group
    expect(planExperiment(terms)?.oneLook).toBe(Math.ceil(2 * 8157.6));
  });

  it('says the price of looking early, and rounds days up to weeks', () => {
    const plan = planExperiment(terms);
    expect(plan?.visitors).toBeGreaterThan(plan?.oneLook ?? Infinity);
    expect(plan?.days).toBe(Math.ceil((plan?.visitors ?? 0) / 1000 / 7) * 7);
    expect(plan?.verdict).toBe('ok');
  });

  it('finds the smallest arm the slowest', () => {
    const even = planExperiment({ ...terms, shares: [0.5, 0.5] });
    const small = planExperiment({ ...terms, shares: [0.1, 0.9] });
    const three = planExperiment({ ...terms, shares: [1 / 3, 1 / 3, 1 / 3] });
    expect(small?.visitors).toBeGreaterThan(even?.visitors ?? Infinity);
    expect(three?.visitors).toBeGreaterThan(even?.visitors ?? Infinity);
  });

  it('says plainly what cannot be told', () => {
    expect(planExperiment({ ...terms, perDay: 0 })).toMatchObject({
      days: null,
      verdict: 'hopeless',
      curve: [],
    });
    expect(planExperiment({ ...terms, perDay: 20 })?.verdict).toBe('hopeless');
    expect(planExperiment({ ...terms, perDay: 300 })?.verdict).toBe('long');
    expect(planExperiment({ ...terms, baseline: share(0.9) })).toBeNull();
  });

  it('takes money by its deviation', () => {
    const calm = planExperiment({ ...terms, baseline: { mean: 150, deviation: 900 } });
    const wild = planExperiment({ ...terms, baseline: { mean: 150, deviation: 1800 } });
    expect((wild?.visitors ?? 0) / (calm?.visitors ?? 1)).toBeCloseTo(4, 2);
  });

  it('finds smaller changes with more weeks, whatever the terms', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        fc.double({ min: 0.02, max: 0.9, noNaN: true }),
        fc.integer({ min: 1, max: 1e6 }),
        (mean, first, perDay) => {
          const plan = planExperiment({
            ...terms,
            baseline: share(mean),
            shares: [first, 1 - first],
            perDay,
          });
          for (const [index, { effect }] of (plan?.curve ?? []).entries())
            expect(effect).toBeLessThanOrEqual((plan?.curve[index - 1]?.effect ?? Infinity) * 1.001);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('needs as many visitors for the least effect as there are', () => {
    const effect = leastEffect(terms, 30_000);
    const plan = planExperiment({ ...terms, effect: effect ?? 0 });
    expect(plan?.visitors).toBeLessThanOrEqual(30_000);
    expect(plan?.visitors).toBeGreaterThan(29_500);
  });
});

describe('advice', () => {
  it('is not given where none is needed', () => {
    expect(advised({ leading: [{ metric: 'clicked', baseline: share(0.3) }] })).toEqual([]);
  });

  it('names a goal that is known sooner, and a larger change', () => {
    const advice = advised({
      perDay: 100,
      baseline: share(0.02),
      leading: [{ metric: 'clicked', baseline: share(0.2) }],
    });
    expect(advice.map(({ code }) => code)).toEqual(expect.arrayContaining(['leadingGoal', 'largerEffect']));
    expect(advice.find(({ code }) => code === 'largerEffect')?.days).toBe(LONG_DAYS);
  });

  it('asks for half where a tenth cannot decide, for all visitors and for fewer arms', () => {
    const holdout = advised({ shares: [0.1, 0.9], isAgainstNothing: true, perDay: 250 });
    expect(holdout.map(({ code }) => code)).toContain('halfHoldout');
    expect(advised({ perDay: 100, coverage: 0.5 }).map(({ code }) => code)).toContain('wholeTraffic');
    expect(advised({ perDay: 200, shares: [0.25, 0.25, 0.25, 0.25] }).map(({ code }) => code)).toContain(
      'fewerArms',
    );
  });

  it('begins with what helps most', () => {
    const days = advised({ perDay: 150, coverage: 0.5, shares: [0.25, 0.25, 0.25, 0.25] }).map(
      (one) => one.days,
    );
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });
});
