import { describe, expect, it } from 'vitest';
import type { ResultsView } from '@/server/trpc/router';
import { perVisitor } from '@/core/goal-figure';
import { FEW_VISITORS, headlineOf } from './headline';

const totals = (offered: number, submitted = 0, heldOut = 0): ResultsView['totals'] => ({
  exposed: offered + heldOut,
  offered,
  shown: offered,
  clicked: submitted,
  completed: 0,
  submitted,
  closed: 0,
  reached: 0,
  ordered: 0,
  reordered: 0,
  revenue: 0,
});
const campaign = (status: ResultsView['campaign']['status']): ResultsView['campaign'] => ({
  id: 'c',
  name: 'Welcome',
  status,
  goal: 'submitted',
  goalAbout: '',
  attributionDays: 14,
  hasQuiz: false,
});

describe('headlineOf', () => {
  it.each([
    ['draft', 'draft'],
    ['live', 'waiting'],
    ['paused', 'paused'],
  ] as const)('says why nobody saw a campaign that is %s', (status, kind) => {
    expect(headlineOf({ campaign: campaign(status), totals: totals(0) })).toEqual({ kind });
  });

  it('gives no rate for a handful of visitors', () => {
    expect(headlineOf({ campaign: campaign('live'), totals: totals(FEW_VISITORS - 1, 12) })).toEqual({
      kind: 'early',
      figure: { kind: 'rate', count: 12, of: FEW_VISITORS - 1 },
    });
  });

  it('counts only visitors who could reach the goal: the holdout sees nothing', () => {
    expect(headlineOf({ campaign: campaign('live'), totals: totals(200, 10, 100) })).toEqual({
      kind: 'figure',
      figure: { kind: 'rate', count: 10, of: 200 },
    });
  });

  it('keeps its figures when the campaign is paused', () => {
    const headline = headlineOf({ campaign: campaign('paused'), totals: totals(400) });
    expect(headline.kind === 'figure' && perVisitor(headline.figure)).toBe(0);
  });

  it('speaks of money where the goal is revenue', () => {
    const ofRevenue: ResultsView['campaign'] = { ...campaign('live'), goal: 'revenue' };
    expect(headlineOf({ campaign: ofRevenue, totals: { ...totals(200), revenue: 30_000 } })).toEqual({
      kind: 'figure',
      figure: { kind: 'money', total: 30_000, of: 200 },
    });
  });
});
