import { describe, expect, it } from 'vitest';
import { HOLDOUT } from '@/core/assignment';
import { ALL_SHOWN, EMPTY_DESIGN, type ExperimentDesign } from '@/core/experiments/experiment';
import { analyse, type AnalysisInput } from './analyse';
import type { ArmInput } from './arm-input';

const DAY = 86_400_000;
const NOTHING = {
  clicked: 0,
  submitted: 0,
  completed: 0,
  goal: 0,
  ordered: 0,
  reordered: 0,
  closed: 0,
  fewer: 0,
  forget: 0,
};

function arm(
  id: string,
  share: number,
  visitors: number,
  counts: Partial<ArmInput['counts']>,
  money = { buyers: 0, sum: 0, squares: 0 },
): ArmInput {
  return { id, share, visitors, shown: visitors, counts: { ...NOTHING, ...counts }, money };
}

/** The same every day. */
function daysOf(arms: readonly ArmInput[], days: number): AnalysisInput['days'] {
  const part = (value: number) => Math.round(value / days);
  return Array.from({ length: days }, (_, day) => ({
    at: (day + 1) * DAY,
    arms: arms.map((one) => ({
      ...one,
      visitors: part(one.visitors),
      shown: part(one.shown),
      money: {
        buyers: part(one.money.buyers),
        sum: one.money.sum / days,
        squares: one.money.squares / days,
      },
      counts: Object.fromEntries(
        Object.entries(one.counts).map(([key, count]) => [key, part(count)]),
      ) as ArmInput['counts'],
    })),
  }));
}

function read(
  arms: ArmInput[],
  part: Partial<Omit<AnalysisInput, 'design'>> & { design?: Partial<ExperimentDesign>; over?: number } = {},
) {
  const { design, over = 21, ...rest } = part;
  return analyse({
    kind: 'variants',
    arms,
    days: daysOf(arms, Math.max(1, Math.floor(over))),
    elapsed: over * DAY,
    segments: [],
    splits: [],
    cap: null,
    inSeveralArms: 0,
    botEvents: 0,
    beforeStart: 0,
    ...rest,
    design: { ...EMPTY_DESIGN, primary: 'submitted', ...design },
  });
}

describe('what an experiment says', () => {
  // The sheet of the reference screen: 700 of 12,054 and 861 of 12,022, k = 100, α = .05: +23.0 % (5.3 to 43.8), p = .0016.
  const CLEAR = [arm('a', 0.5, 12_054, { submitted: 700 }), arm('b', 0.5, 12_022, { submitted: 861 })];

  it('names a winner, with the lift and how sure it is', () => {
    const { verdict, metrics } = read(CLEAR);
    expect(verdict).toMatchObject({ kind: 'winner', arm: 'b', control: 'a' });
    const [comparison] = metrics[0]?.comparisons ?? [];
    expect(comparison?.lift?.estimate).toBeCloseTo(0.23, 2);
    expect(comparison?.lift?.low).toBeCloseTo(0.053, 2);
    expect(comparison?.lift?.high).toBeCloseTo(0.44, 2);
    expect(comparison?.pValue).toBeCloseTo(0.0016, 4);
    expect(metrics[0]?.arms[1]?.best).toBeGreaterThan(0.999);
  });

  it('waits for two weeks, and for the end of a week, however clear it looks', () => {
    expect(read(CLEAR, { over: 10 }).verdict).toEqual({
      kind: 'early',
      reason: 'weeks',
      days: 4,
      leads: 'b',
    });
    const sudden = read(CLEAR, { over: 16.5 });
    expect(sudden.verdict.kind).toBe('winner');
    // It only became clear after the second week.
    const days = daysOf(CLEAR, 16).map((day, index) =>
      index < 14
        ? { ...day, arms: day.arms.map((one) => ({ ...one, counts: { ...NOTHING, submitted: 10 } })) }
        : day,
    );
    expect(read(CLEAR, { over: 16.5, days }).verdict).toMatchObject({
      kind: 'early',
      reason: 'weeks',
      days: 5,
    });
  });

  it('says that the first is better where all others are worse', () => {
    const [a, b] = CLEAR as [ArmInput, ArmInput];
    const swapped = [
      { ...b, id: 'a' },
      { ...a, id: 'b' },
    ];
    expect(read(swapped).verdict).toMatchObject({ kind: 'control', control: 'a', against: 'b' });
  });

  it('is broken where the split is off, whatever else it shows', () => {
    const { verdict, health } = read([
      arm('a', 0.5, 13_000, { submitted: 700 }),
      arm('b', 0.5, 11_000, { submitted: 861 }),
    ]);
    expect(verdict).toEqual({ kind: 'broken' });
    expect(health.find(({ kind }) => kind === 'split')).toMatchObject({ state: 'bad' });
  });

  it('reckons the split with the chances as they were, where they changed on the way', () => {
    const arms = [arm('a', 0.5, 13_000, { submitted: 700 }), arm('b', 0.5, 11_000, { submitted: 710 })];
    expect(read(arms, { expected: [13_010, 10_990] }).health[0]).toMatchObject({ state: 'good' });
  });

  it('does not ship what makes something else worse', () => {
    const [a, b] = CLEAR as [ArmInput, ArmInput];
    const closing = [
      { ...a, counts: { ...a.counts, closed: 2000 } },
      { ...b, counts: { ...b.counts, closed: 3000 } },
    ];
    expect(read(closing, { design: { guardrails: ['closed'] } }).verdict).toMatchObject({
      kind: 'harm',
      arm: 'b',
      metric: 'closed',
    });
  });

  it('is early while nothing is clear, and says for about how long', () => {
    const arms = [arm('a', 0.5, 5000, { submitted: 250 }), arm('b', 0.5, 5000, { submitted: 262 })];
    const plan = { ...EMPTY_DESIGN.plan, visitors: 20_000 };
    expect(read(arms, { over: 20, design: { plan } }).verdict).toEqual({
      kind: 'early',
      reason: 'visitors',
      days: 20,
      leads: 'b',
    });
    expect(read([arm('a', 0.5, 0, {}), arm('b', 0.5, 0, {})]).verdict).toEqual({ kind: 'nobody' });
  });

  it('gives up where twice the visitors could not tell', () => {
    const arms = [arm('a', 0.5, 5000, { submitted: 250 }), arm('b', 0.5, 5000, { submitted: 275 })];
    const plan = { ...EMPTY_DESIGN.plan, visitors: 4000 };
    expect(read(arms, { design: { plan } }).verdict).toEqual({ kind: 'undecided' });
  });

  it('finds no difference worth having where the interval lies within the least one', () => {
    const arms = [
      arm('a', 0.5, 400_000, { submitted: 40_000 }),
      arm('b', 0.5, 400_000, { submitted: 40_100 }),
    ];
    expect(read(arms).verdict).toEqual({ kind: 'alike' });
  });

  it('compares everything that is shown with the holdout, by what both can do', () => {
    const arms = [
      arm(HOLDOUT, 0.2, 10_000, { ordered: 300 }),
      arm('a', 0.4, 20_000, { ordered: 800, closed: 5000 }),
      arm('b', 0.4, 20_000, { ordered: 820, closed: 5000 }),
    ];
    const { verdict, metrics } = read(arms, {
      kind: 'holdout',
      design: { primary: 'ordered', guardrails: ['closed'] },
    });
    expect(verdict).toMatchObject({ kind: 'winner', arm: ALL_SHOWN, control: HOLDOUT });
    expect(metrics[0]?.arms.map(({ id, visitors }) => [id, visitors])).toEqual([
      [HOLDOUT, 10_000],
      [ALL_SHOWN, 40_000],
    ]);
    expect(metrics[1]?.comparisons).toEqual([]);
  });

  it('tells of variants beside showing nothing, without comparing each of them with it', () => {
    const arms = [
      arm(HOLDOUT, 0.2, 5000, { ordered: 100 }),
      arm('a', 0.4, 10_000, { submitted: 500, ordered: 200 }),
      arm('b', 0.4, 10_000, { submitted: 520, ordered: 210 }),
    ];
    const { metrics } = read(arms, { design: { secondary: ['ordered'] } });
    expect(metrics[0]?.withNothing).toBeNull();
    expect(metrics[1]?.comparisons.map(({ arm: id }) => id)).toEqual(['b']);
    expect(metrics[1]?.withNothing).toMatchObject({ arm: ALL_SHOWN, control: HOLDOUT, outcome: 'open' });
  });

  it('is sound where two of the same do the same, and not where they do not', () => {
    const [a, b] = CLEAR as [ArmInput, ArmInput];
    expect(read([a, { ...b, counts: a.counts }], { kind: 'same' }).verdict).toEqual({ kind: 'sound' });
    expect(read(CLEAR, { kind: 'same' }).verdict).toEqual({ kind: 'unsound' });
  });

  it('says nothing of money until enough have bought', () => {
    const few = { buyers: 40, sum: 400_000, squares: 5_000_000_000 };
    const many = { buyers: 400, sum: 4_000_000, squares: 50_000_000_000 };
    const outcome = (money: typeof few) =>
      read([arm('a', 0.5, 5000, {}, money), arm('b', 0.5, 5000, {}, money)], {
        design: { primary: 'revenue' },
      }).metrics[0]?.comparisons[0];
    expect(outcome(few)).toMatchObject({ outcome: 'few', lift: null });
    expect(outcome(many)).toMatchObject({ outcome: 'open', difference: { estimate: 0 } });
  });

  it('shares the error among the comparisons, so that more arms do not mean more winners', () => {
    const arms = ['a', 'b', 'c', 'd'].map((id) => arm(id, 0.25, 5000, { submitted: 250 }));
    const { metrics } = read(arms);
    expect(metrics[0]?.comparisons.map(({ sheet }) => sheet.alpha)).toEqual([0.05 / 3, 0.05 / 3, 0.05 / 3]);
  });

  it('draws the interval day by day, with as many points as can be seen', () => {
    const { sequence } = read(CLEAR, { over: 90 });
    expect(sequence).toHaveLength(1);
    expect(sequence[0]?.points.length).toBeLessThanOrEqual(60);
    expect(sequence[0]?.points.at(-1)?.at).toBe(90 * DAY);
    const widths = sequence[0]?.points.slice(5).map(({ low, high }) => (high ?? 9) - (low ?? -1)) ?? [];
    expect(widths.at(-1)).toBeLessThan(widths[0] ?? 0);
  });

  it('draws segments towards each other, and finds the one that differs', () => {
    const segment = (key: string, a: number, b: number) => ({
      segment: key,
      arms: [arm('a', 0.5, 2000, { submitted: a }), arm('b', 0.5, 2000, { submitted: b })],
      heldOut: null,
    });
    const { segments } = read(CLEAR, {
      segments: [
        segment('x', 100, 103),
        segment('y', 100, 98),
        segment('z', 100, 220),
        segment('none', 0, 0),
      ],
    });
    const lifts = segments?.rows.map(({ comparisons }) => comparisons[0]?.lift ?? null) ?? [];
    expect(lifts[2]).toBeLessThan(1.2);
    expect(lifts[2]).toBeGreaterThan(0.5);
    expect(lifts[3]).toBeNull();
    expect(segments?.rows.map(({ comparisons }) => comparisons[0]?.differs)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(segments?.messages).toContainEqual({ segment: 'z', arm: 'b' });
    expect(segments?.gain).toBeNull();
  });

  it('tells what a message for each segment gained on visitors whom it was not chosen on', () => {
    const group = (key: string, a: number, b: number) => {
      const halves = [1, 2].map((times) => [
        arm('a', 0.5, 2000 * times, { submitted: a * times }),
        arm('b', 0.5, 2000 * times, { submitted: b * times }),
      ]);
      return { segment: key, arms: halves[1] ?? [], heldOut: halves[0] ?? null };
    };
    const segments = [group('x', 100, 260), group('y', 240, 100)];
    const found = read(CLEAR, { kind: 'segments', segments }).segments;
    // Everybody b: 360 of 4,000; each its own: 500.
    expect(found?.gain?.estimate).toBeCloseTo(500 / 360 - 1, 9);
    expect(found?.gain?.low).toBeGreaterThan(0);
    expect(found?.messages).toEqual([
      { segment: 'x', arm: 'b' },
      { segment: 'y', arm: 'a' },
    ]);
    const [first, second] = segments as [(typeof segments)[0], (typeof segments)[0]];
    expect(read(CLEAR, { segments: [first, { ...second, heldOut: null }] }).segments?.gain).toBeNull();
  });

  it('splits everybody by what they have one value of, and draws effects towards each other', () => {
    const value = (name: string, a: number, b: number) => ({
      value: name,
      arms: [arm('a', 0.5, 2000, { submitted: a }), arm('b', 0.5, 2000, { submitted: b })],
    });
    const values = [
      value('letter', 200, 190),
      value('search', 100, 104),
      value('chat', 100, 300),
      value('other', 90, 94),
    ];
    const { splits } = read(CLEAR, { splits: [{ dimension: 'source', values }] });
    const [source] = splits ?? [];
    expect(source?.rows.map((row) => [row.value, row.visitors, row.comparisons[0]?.differs])).toEqual([
      ['letter', 4000, false],
      ['search', 4000, false],
      ['chat', 4000, true],
      ['other', 4000, false],
    ]);
    expect(source?.rows[2]?.comparisons[0]?.lift).toBeLessThan(2);
    expect(source?.heterogeneity[0]?.pValue).toBeLessThan(0.001);
    expect(read(CLEAR).splits).toBeUndefined();
  });

  it('compares everything that is shown with the holdout in segments and splits too', () => {
    const arms = [
      arm(HOLDOUT, 0.2, 1000, { ordered: 30 }),
      arm('a', 0.4, 2000, { ordered: 80 }),
      arm('b', 0.4, 2000, { ordered: 82 }),
    ];
    const { segments, splits } = read(arms, {
      kind: 'holdout',
      design: { primary: 'ordered' },
      segments: [{ segment: 'x', arms, heldOut: arms }],
      splits: [{ dimension: 'visitor', values: [{ value: 'new', arms }] }],
    });
    for (const row of [segments?.rows[0], splits?.[0]?.rows[0]])
      expect(row?.arms.map(({ id, visitors }) => [id, visitors])).toEqual([
        [HOLDOUT, 1000],
        [ALL_SHOWN, 4000],
      ]);
    expect(segments?.gain).toBeNull();
  });

  it('is JSON throughout: what has no end is null', () => {
    const arms = [arm('a', 0.5, 10, {}), arm('b', 0.5, 10, { submitted: 1 })];
    const analysis = read(arms);
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
    expect(analysis.metrics[0]?.comparisons[0]?.lift).toMatchObject({ estimate: null, high: null });
  });
});

describe('what may be chosen without a winner', () => {
  const close = (part: Partial<ArmInput['counts']>[]) => [
    arm('a', 0.5, 60_000, { submitted: 6000, ...part[0] }),
    arm('b', 0.5, 60_000, { submitted: 6130, ...part[1] }),
  ];

  it('is never what harms something that is guarded', () => {
    // Where the least difference worth finding is so small, nothing is alike yet.
    const exact = { plan: { ...EMPTY_DESIGN.plan, effect: 0.001 }, guardrails: ['closed' as const] };
    const fine = read(close([{ closed: 1000 }, { closed: 1010 }]), { design: exact });
    expect(fine.verdict).toEqual({ kind: 'either', arm: 'b' });
    const harming = read(close([{ closed: 1000 }, { closed: 3000 }]), { design: exact });
    expect(harming.verdict.kind).not.toBe('either');
  });

  it('is never the holdout, which is no choice beside variants', () => {
    const arms = [
      arm(HOLDOUT, 0.2, 40_000, { ordered: 2800 }),
      arm('a', 0.4, 80_000, { ordered: 5336 }),
      arm('b', 0.4, 80_000, { ordered: 5376 }),
    ];
    const { verdict, metrics } = read(arms, { design: { primary: 'ordered' } });
    expect(verdict).not.toMatchObject({ arm: HOLDOUT });
    const best = metrics[0]?.arms.map((one) => one.best);
    expect(best?.[0]).toBeNull();
    expect((best?.[1] ?? 0) + (best?.[2] ?? 0)).toBeCloseTo(1, 9);
  });
});

describe('an arm that nobody is sent to', () => {
  it('is not what others are compared with, and takes no part of the error', () => {
    const arms = [
      arm('a', 0, 0, {}),
      arm('b', 0.5, 12_054, { submitted: 700 }),
      arm('c', 0.5, 12_022, { submitted: 861 }),
    ];
    const { verdict, metrics } = read(arms);
    expect(verdict).toMatchObject({ kind: 'winner', arm: 'c', control: 'b' });
    expect(metrics[0]?.comparisons.map((one) => [one.arm, one.sheet.alpha])).toEqual([['c', 0.05]]);
  });
});

describe('a bandit that has not settled', () => {
  it('says how long it must run, and nothing of a difference', () => {
    const arms = [arm('a', 0.5, 300, { submitted: 1 }), arm('b', 0.5, 300, { submitted: 1 })];
    const told = (over: number) => read(arms, { kind: 'bandit', over }).verdict;
    expect(told(2)).toMatchObject({ kind: 'early', reason: 'visitors', days: 12 });
    const none = arms.map((one) => ({ ...one, counts: NOTHING }));
    expect(read(none, { kind: 'bandit', over: 20 }).verdict).toEqual({
      kind: 'early',
      reason: 'visitors',
      days: null,
      leads: null,
    });
  });
});
