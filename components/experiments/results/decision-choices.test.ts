import { expect, test } from 'vitest';
import type { Analysis, Verdict } from '@/server/trpc/router';
import { suggestedDecision } from './decision-choices';

const saying = (verdict: Verdict, gain: { low: number; high: number; estimate: number } | null = null) =>
  suggestedDecision({
    verdict,
    health: [],
    metrics: [],
    sequence: [],
    segments: { heterogeneity: [], rows: [], gain, messages: [] },
  } as unknown as Analysis);

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

test('messages by segment are suggested only where they surely gained in the other half', () => {
  const early: Verdict = { kind: 'early', reason: 'visitors', days: 4, leads: null };
  expect(saying(early, { estimate: 0.2, low: 0.05, high: 0.4 })).toEqual({ kind: 'personalised' });
  expect(saying(early, { estimate: 0.2, low: -0.05, high: 0.4 })).toBeNull();
});
