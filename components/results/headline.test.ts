import { describe, expect, it } from 'vitest';
import type { ResultsView } from '@/server/trpc/router';
import { FEW_VISITORS, headlineOf } from './headline';

const totals = (offered: number, submitted = 0, heldOut = 0): ResultsView['totals'] => ({
  exposed: offered + heldOut,
  offered,
  shown: offered,
  clicked: submitted,
  submitted,
  closed: 0,
  reached: 0,
  ordered: 0,
});
const campaign = (status: ResultsView['campaign']['status']): ResultsView['campaign'] => ({
  id: 'c',
  name: 'Welcome',
  status,
  goal: 'submitted',
  goalAbout: '',
  attributionDays: 14,
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
      visitors: FEW_VISITORS - 1,
      reached: 12,
    });
  });

  it('counts only visitors who could reach the goal: the holdout sees nothing', () => {
    expect(headlineOf({ campaign: campaign('live'), totals: totals(200, 10, 100) })).toEqual({
      kind: 'rate',
      visitors: 200,
      reached: 10,
      share: 0.05,
    });
  });

  it('keeps its figures when the campaign is paused', () => {
    expect(headlineOf({ campaign: campaign('paused'), totals: totals(400) })).toMatchObject({
      kind: 'rate',
      share: 0,
    });
  });
});
