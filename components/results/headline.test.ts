import { describe, expect, it } from 'vitest';
import type { ResultsView } from '@/server/trpc/router';
import { FEW_VISITORS, headlineOf } from './headline';

type Arm = ResultsView['arms'][number];

const arm = (letter: string, exposed: number, submitted = 0): Arm => ({
  id: letter,
  name: letter,
  letter,
  exposed,
  shown: exposed,
  clicked: submitted,
  submitted,
  closed: 0,
});
const campaign = (status: ResultsView['campaign']['status']): ResultsView['campaign'] => ({
  id: 'c',
  name: 'Welcome',
  status,
  goal: 'submitted',
});

describe('headlineOf', () => {
  it.each([
    ['draft', 'draft'],
    ['live', 'waiting'],
    ['paused', 'paused'],
  ] as const)('says why nobody saw a campaign that is %s', (status, kind) => {
    expect(headlineOf({ campaign: campaign(status), arms: [] })).toEqual({ kind });
  });

  it('gives no rate for a handful of visitors', () => {
    const arms = [arm('A', FEW_VISITORS - 1, 12)];
    expect(headlineOf({ campaign: campaign('live'), arms })).toEqual({
      kind: 'early',
      visitors: FEW_VISITORS - 1,
      reached: 12,
    });
  });

  it('counts only visitors who could reach the goal: the holdout sees nothing', () => {
    const arms = [arm('–', 100), arm('A', 150, 6), arm('B', 50, 4)];
    expect(headlineOf({ campaign: campaign('live'), arms })).toEqual({
      kind: 'rate',
      visitors: 200,
      reached: 10,
      share: 0.05,
    });
  });

  it('keeps its figures when the campaign is paused', () => {
    expect(headlineOf({ campaign: campaign('paused'), arms: [arm('A', 400, 0)] })).toMatchObject({
      kind: 'rate',
      share: 0,
    });
  });
});
