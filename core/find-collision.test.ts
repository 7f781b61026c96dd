import { describe, expect, it, test } from 'vitest';
import type { Condition } from './campaign/condition';
import { TACTFUL_FREQUENCY } from './campaign/tactful-frequency';
import type { Trigger, Triggers } from './campaign/trigger';
import type { DecisionCampaign } from './decision-data';
import { findCollision } from './find-collision';

const campaign = (targeting: Condition, change: Partial<DecisionCampaign> = {}): DecisionCampaign => ({
  id: 'c',
  release: 1,
  seed: 'c.1',
  purpose: 'marketing',
  format: { kind: 'popup', closeOnBackdrop: true },
  targeting,
  triggers: { join: 'any', of: [{ kind: 'time', seconds: 5 }] },
  frequency: TACTFUL_FREQUENCY,
  goal: { kind: 'clicked' },
  coverage: 1,
  arms: [{ id: 'a', share: 1, file: 'design' }],
  ...change,
});
const below = (path: string): Condition => ({ kind: 'path', operator: 'starts', values: [path] });
const phone: Condition = { kind: 'device', values: ['phone'] };
const pages = (from: number | null, to: number | null): Condition => ({
  kind: 'pages',
  span: 'visit',
  from,
  to,
});
const when = (...of: Trigger[]): { triggers: Triggers } => ({ triggers: { join: 'any', of } });
const after = (seconds: number): Trigger => ({ kind: 'time', seconds });

describe('two campaigns', () => {
  it('collide where one visitor fits both', () => {
    expect(findCollision(campaign(below('/cups')), campaign(phone))).toEqual({
      example: { path: '/cups', device: 'phone' },
      wins: 'first',
      because: { kind: 'priority' },
    });
  });

  test.each<[string, DecisionCampaign, DecisionCampaign]>([
    ['nobody fits both', campaign(below('/cups')), campaign(below('/bowls'))],
    ['one only comes when it is asked for', campaign(phone), campaign(phone, when({ kind: 'asked' }))],
    ['one reaches nobody', campaign(phone, { coverage: 0 }), campaign(phone)],
    ['one has nothing to show', campaign(phone), campaign(phone, { arms: [{ id: 'holdout', share: 1 }] })],
    [
      'one comes on later pages than the other is for',
      campaign(phone, when({ kind: 'pages', count: 3 })),
      campaign(pages(null, 2)),
    ],
  ])('do not when %s', (_name, first, second) => {
    expect(findCollision(first, second)).toBeUndefined();
    expect(findCollision(second, first)).toBeUndefined();
  });

  it('do although one of several triggers waits for a later page', () => {
    const patient = campaign(phone, when({ kind: 'pages', count: 3 }, { kind: 'exit' }));
    expect(findCollision(patient, campaign(pages(null, 2)))).toBeDefined();
  });

  it('may collide where nobody can be certain', () => {
    const pattern: Condition = { kind: 'path', operator: 'regex', values: ['cups'] };
    expect(findCollision(campaign(pattern), campaign(phone))).toEqual({
      wins: 'first',
      because: { kind: 'priority' },
    });
  });

  it.each([
    [after(2), after(5), 'first', { kind: 'sooner', seconds: [2, 5] }],
    [after(9), after(5), 'second', { kind: 'sooner', seconds: [5, 9] }],
    [{ kind: 'pages', count: 2 } as const, after(5), 'first', { kind: 'sooner', seconds: [0, 5] }],
    [{ kind: 'exit' } as const, after(5), 'either', { kind: 'trigger' }],
  ])('%j against %j: %s gets the moment', (first, second, wins, because) => {
    expect(findCollision(campaign(phone, when(first)), campaign(phone, when(second)))).toMatchObject({
      wins,
      because,
    });
  });
});
