import { expect, test } from 'vitest';
import type { ExperimentKind } from '@/core/experiments/experiment';
import type { Verdict } from '@/server/trpc/router';
import { suggestedDecision } from './decision-choices';

const DAY = 86_400_000;

interface Told {
  gain?: { low: number; high: number; estimate: number };
  kind?: ExperimentKind;
  days?: number;
}

const saying = (verdict: Verdict, { gain, kind = 'variants', days = 20 }: Told = {}) =>
  suggestedDecision({
    experiment: { kind, startedAt: 0 },
    asOf: days * DAY,
    analysis: {
      verdict,
      health: [],
      metrics: [],
      sequence: [],
      segments: { heterogeneity: [], rows: [], gain: gain ?? null, messages: [] },
    },
  });

test('a winner is shipped, and what loses to showing nothing is paused', () => {
  expect(saying({ kind: 'winner', arm: 'gift', control: 'a', lift: null })).toEqual({
    kind: 'shipped',
    arm: 'gift',
  });
  expect(saying({ kind: 'control', control: 'holdout', against: 'shown', lift: null })).toEqual({
    kind: 'paused',
  });
  expect(saying({ kind: 'control', control: 'a', against: 'b', lift: null })).toEqual({
    kind: 'shipped',
    arm: 'a',
  });
});

test('a campaign that is worth it goes on as it is', () => {
  expect(saying({ kind: 'winner', arm: 'shown', control: 'holdout', lift: null })).toEqual({ kind: 'kept' });
});

test('what is not known suggests nothing', () => {
  expect(saying({ kind: 'early', reason: 'visitors', days: 4, leads: 'gift' })).toBeNull();
  expect(saying({ kind: 'broken' })).toBeNull();
  expect(saying({ kind: 'harm', arm: 'gift', metric: 'ordered', lift: null })).toBeNull();
});

test('messages by segment are suggested only where that was asked, after two weeks, and they surely gained', () => {
  const early: Verdict = { kind: 'early', reason: 'visitors', days: 4, leads: null };
  const gain = { estimate: 0.2, low: 0.05, high: 0.4 };
  expect(saying(early, { gain, kind: 'segments' })).toEqual({ kind: 'personalised' });
  expect(saying(early, { gain: { ...gain, low: -0.05 }, kind: 'segments' })).toBeNull();
  expect(saying(early, { gain, kind: 'variants' })).toBeNull();
  expect(saying(early, { gain, kind: 'segments', days: 10 })).toBeNull();
  expect(saying({ kind: 'broken' }, { gain, kind: 'segments' })).toBeNull();
});
