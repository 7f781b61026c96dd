import { describe, expect, it } from 'vitest';
import { alwaysValidMultiplier } from './always-valid';
import { heldOutGain } from './held-out-gain';

const rate = (conversions: number, visitors: number) => ({ conversions, visitors });
const TERMS = { alpha: 0.05, wanted: 'more' as const };

describe('what a message for each group is worth', () => {
  it('is what it gains on visitors whom it was not chosen on', () => {
    const gain = heldOutGain(
      [
        {
          chosenOn: [rate(500, 10_000), rate(800, 10_000)],
          judgedOn: [rate(500, 10_000), rate(800, 10_000)],
        },
        {
          chosenOn: [rate(900, 10_000), rate(500, 10_000)],
          judgedOn: [rate(900, 10_000), rate(500, 10_000)],
        },
      ],
      TERMS,
    );
    // Best overall is the first: 0.07. Each its own: 0.085.
    expect(gain).toMatchObject({ chosen: [1, 0], overall: 0 });
    expect(gain?.estimate).toBeCloseTo(0.085 / 0.07 - 1, 9);
    expect(gain?.low).toBeGreaterThan(0);
    expect(gain?.high).toBeGreaterThan(gain?.estimate ?? 0);
  });

  it('reaches as far as the difference and the common rate vary together', () => {
    const group = (one: number, other: number) => [rate(one, 5000), rate(other, 5000)];
    const gain = heldOutGain(
      [
        { chosenOn: group(100, 400), judgedOn: group(100, 300) },
        { chosenOn: group(250, 200), judgedOn: group(300, 150) },
      ],
      TERMS,
    );
    expect(gain).toMatchObject({ chosen: [1, 0], overall: 1 });
    const c = alwaysValidMultiplier({ n: 20_000, alpha: 0.05, tuning: 10_000 });
    const v = (conversions: number) => {
      const share = (conversions + 0.5) / 5001;
      return (share * (1 - share)) / 5000;
    };
    // Δ = (.06 − .03) / 2 over A = (.06 + .03) / 2: at both ends, Δ − L A is c standard errors from 0.
    for (const end of [gain!.low, gain!.high]) {
      const spread = 0.25 * (v(300) + (1 + end) ** 2 * v(150) + end ** 2 * v(300));
      expect((0.015 - end * 0.045) ** 2 / (c * c * spread)).toBeCloseTo(1, 9);
    }
  });

  it('is nothing where luck chose, and does not look like more', () => {
    const gain = heldOutGain(
      [
        { chosenOn: [rate(50, 1000), rate(70, 1000)], judgedOn: [rate(60, 1000), rate(60, 1000)] },
        { chosenOn: [rate(75, 1000), rate(50, 1000)], judgedOn: [rate(60, 1000), rate(61, 1000)] },
      ],
      TERMS,
    );
    expect(gain?.low).toBeLessThan(0);
    expect(Math.abs(gain?.estimate ?? 1)).toBeLessThan(0.02);
  });

  it('is exactly none where one arm is best everywhere', () => {
    const group = { chosenOn: [rate(5, 100), rate(9, 100)], judgedOn: [rate(5, 100), rate(4, 100)] };
    expect(heldOutGain([group, group], TERMS)).toMatchObject({ estimate: 0, low: 0, high: 0 });
  });

  it('looks for less where less is wanted', () => {
    const groups = [
      { chosenOn: [rate(80, 1000), rate(20, 1000)], judgedOn: [rate(80, 1000), rate(20, 1000)] },
      { chosenOn: [rate(10, 1000), rate(40, 1000)], judgedOn: [rate(10, 1000), rate(40, 1000)] },
    ];
    const gain = heldOutGain(groups, { ...TERMS, wanted: 'less' });
    expect(gain).toMatchObject({ chosen: [1, 0], overall: 1 });
    expect(gain?.estimate).toBeCloseTo(0.5, 9);
  });

  it('is not said where an arm was seen by nobody, or nobody did anything', () => {
    const empty = { chosenOn: [rate(0, 0), rate(1, 10)], judgedOn: [rate(0, 0), rate(0, 0)] };
    expect(heldOutGain([empty], TERMS)).toBeNull();
    const idle = { chosenOn: [rate(0, 10), rate(0, 10)], judgedOn: [rate(0, 10), rate(0, 10)] };
    expect(heldOutGain([idle], TERMS)).toBeNull();
  });
});
