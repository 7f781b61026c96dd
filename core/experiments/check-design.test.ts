import { describe, expect, it } from 'vitest';
import { HOLDOUT } from '../assignment';
import { checkDesign, comparableMetrics, type ArmsToCompare } from './check-design';
import { EMPTY_DESIGN, type ExperimentDesign, type ExperimentKind } from './experiment';

const ARMS: ArmsToCompare = {
  goal: 'submitted',
  variants: [
    { id: 'a', weight: 0.5 },
    { id: 'b', weight: 0.5 },
  ],
  holdout: 0.1,
  personal: [],
};
const DESIGN: ExperimentDesign = {
  ...EMPTY_DESIGN,
  hypothesis: { what: 'A gift', whom: 'New visitors', why: 'It does not cheapen the brand' },
  primary: 'submitted',
  guardrails: ['closed'],
};

const codes = (
  kind: ExperimentKind,
  design: Partial<ExperimentDesign> = {},
  arms: Partial<ArmsToCompare> = {},
) => checkDesign(kind, { ...DESIGN, ...design }, { ...ARMS, ...arms }).map(({ code }) => code);

describe('the design of an experiment', () => {
  it('is whole with a hypothesis, two variants, a metric they can be compared by and a guardrail', () => {
    expect(codes('variants')).toEqual([]);
    expect(codes('holdout', { primary: 'ordered' })).toEqual([]);
    expect(codes('site', { primary: 'revenue' }, { goal: null, variants: [] })).toEqual([]);
    expect(codes('segments', { segments: ['gifts', 'own'] })).toEqual([]);
    expect(codes('same', { hypothesis: EMPTY_DESIGN.hypothesis, guardrails: [] }, { alike: true })).toEqual(
      [],
    );
  });

  it.each<[string, ExperimentKind, Partial<ExperimentDesign>, Partial<ArmsToCompare>]>([
    ['no-hypothesis', 'variants', { hypothesis: { ...DESIGN.hypothesis, why: ' ' } }, {}],
    ['unwanted-reward', 'bandit', { primary: 'closed', guardrails: ['ordered'] }, {}],
    ['no-variant', 'holdout', { primary: 'ordered' }, { variants: [{ id: 'a', weight: 0 }] }],
    ['one-variant', 'variants', {}, { variants: [ARMS.variants[0] as { id: string; weight: number }] }],
    [
      'one-variant',
      'bandit',
      {},
      {
        variants: [
          { id: 'a', weight: 1 },
          { id: 'b', weight: 0 },
        ],
      },
    ],
    ['no-holdout', 'holdout', { primary: 'ordered' }, { holdout: 0 }],
    ['no-share', 'site', { primary: 'ordered' }, { goal: null, holdout: 0 }],
    ['not-alike', 'same', {}, { alike: false }],
    ['not-two', 'same', {}, { variants: [...ARMS.variants, { id: 'c', weight: 1 }] }],
    ['no-control', 'variants', { control: 'gone' }, {}],
    ['no-control', 'variants', { control: HOLDOUT, primary: 'ordered' }, { holdout: 0 }],
    ['metric-unknown', 'variants', { primary: 'goal' }, {}],
    ['metric-unknown', 'variants', { secondary: ['reordered'] }, {}],
    ['metric-not-in-shop', 'variants', { control: HOLDOUT }, {}],
    ['metric-twice', 'variants', { guardrails: ['submitted'] }, {}],
    ['few-segments', 'segments', { segments: ['gifts'] }, {}],
    ['many-segments', 'variants', { segments: Array.from({ length: 13 }, (_, i) => `s${i}`) }, {}],
    ['personal-variants', 'variants', {}, { personal: ['gifts'] }],
    ['slow-reward', 'bandit', { primary: 'ordered' }, {}],
  ])('cannot start: %s (%s)', (code, kind, design, arms) => {
    const found = checkDesign(kind, { ...DESIGN, ...design }, { ...ARMS, ...arms });
    expect(found).toContainEqual(expect.objectContaining({ code, severity: 'error' }));
  });

  it('says what its answer will not tell, after what keeps it from starting', () => {
    const found = checkDesign(
      'bandit',
      { ...DESIGN, guardrails: [], primary: 'revenue' },
      {
        ...ARMS,
        variants: [
          { id: 'a', weight: 0.9 },
          { id: 'b', weight: 0.1 },
        ],
      },
    );
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['slow-reward', 'error'],
      ['weights-differ', 'warning'],
      ['no-guardrail', 'warning'],
    ]);
  });

  it('offers only what visitors without the campaign can do where these are compared with', () => {
    expect(comparableMetrics('holdout', { goal: 'page' })).toEqual(['goal', 'ordered', 'revenue']);
    expect(comparableMetrics('site', { goal: null })).toEqual(['ordered', 'revenue']);
    expect(comparableMetrics('variants', { goal: 'submitted' })).toContain('clicked');
    expect(comparableMetrics('variants', { goal: 'submitted' }, HOLDOUT)).not.toContain('clicked');
  });
});
