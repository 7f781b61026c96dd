import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_DESIGN } from '@/core/experiments/experiment';
import type { ExperimentView } from '@/server/trpc/router';
import { comparedWith, evenWeights, sharesOf, valuesOf } from './design-values';

const weight = fc.double({ min: 0.01, max: 1, noNaN: true });

function viewOf(weights: readonly number[], holdout: number): ExperimentView {
  const variants = weights.map((one, index) => ({
    id: `v${index}`,
    name: `Variant ${index}`,
    letter: 'A',
    weight: one,
  }));
  return {
    experiment: {
      id: 'e',
      campaignId: 'c',
      name: 'Gift or discount',
      kind: 'variants',
      design: EMPTY_DESIGN,
      revision: 1,
      layer: { name: '', share: 1 },
      state: 'draft',
      startedAt: null,
      endedAt: null,
      decision: null,
      learned: '',
      createdAt: 0,
    },
    site: { id: 's', name: 'Shop', currency: 'EUR', timeZone: 'UTC', holdout: 0 },
    campaign: {
      id: 'c',
      name: 'Welcome',
      goal: 'clicked',
      draftRevision: 1,
      holdout,
      coverage: 1,
      variants,
      isDeleted: false,
      isPaused: false,
    },
    drafted: { goal: 'clicked', variants, holdout, personal: [] },
    problems: [],
    arms: [],
    variants: [],
    phases: [],
    changes: [],
    analysis: null,
    asOf: 0,
  };
}

test('shares of all arms add up to everybody who takes part', () => {
  fc.assert(
    fc.property(
      fc.array(weight, { minLength: 1, maxLength: 8 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      (weights, holdout) => {
        const { arms } = valuesOf(viewOf(weights, holdout));
        if (!arms) throw new Error('A campaign has arms.');
        const total = Object.values(sharesOf(arms)).reduce((sum, share) => sum + share, holdout);
        expect(total).toBeCloseTo(1, 9);
      },
    ),
  );
});

test('split evenly gives each variant the same', () => {
  expect(evenWeights({ a: 0.9, b: 0.1 })).toEqual({ a: 0.5, b: 0.5 });
});

test('what is typed is what would be compared, not what the draft says', () => {
  const view = viewOf([1, 1], 0);
  const values = valuesOf(view);
  const typed = { ...values, arms: { weights: { v0: 0.8, v1: 0.2 }, holdout: 0.1, coverage: 1 } };
  expect(comparedWith(view, typed)).toMatchObject({
    holdout: 0.1,
    variants: [
      { id: 'v0', weight: 0.8 },
      { id: 'v1', weight: 0.2 },
    ],
  });
});

test('an experiment of a site has no arms of its own', () => {
  const view = { ...viewOf([1], 0), campaign: null };
  expect(valuesOf(view).arms).toBeNull();
  expect(comparedWith(view, valuesOf(view))).toBe(view.drafted);
});
