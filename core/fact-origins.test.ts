import { describe, expect, it } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import { reasonsToTell } from './fact-origins';

const sale: Condition = { kind: 'path', operator: 'starts', values: ['/sale'] };
const phone: Condition = { kind: 'device', values: ['phone'] };
const often: Condition = { kind: 'visits', from: 3, to: null };

describe('what shoppers are told a campaign goes by', () => {
  it('is nothing while it asks about page, device, clock and chance alone', () => {
    const morning: Condition = { kind: 'hour', from: 6, to: 11 };
    const half: Condition = { kind: 'share', name: 'half', from: 0, to: 50 };
    expect(reasonsToTell({ kind: 'all', of: [sale, phone, morning, half] })).toEqual([]);
    expect(reasonsToTell({ kind: 'all', of: [] })).toEqual([]);
  });

  it('is everything it asks as soon as any of it is about them, each in its words once', () => {
    const seldom: Condition = { kind: 'not', of: { kind: 'visits', from: 9, to: null } };
    const seen: Condition = { kind: 'met', campaign: 'c1', what: 'seen', from: 1, to: null };
    const left: Condition = { kind: 'sinceMet', campaign: 'c1', what: 'closed', from: 1, to: null };
    expect(
      reasonsToTell({ kind: 'all', of: [sale, often, { kind: 'any', of: [seldom, seen, left] }] }),
    ).toEqual([
      'The page you are on',
      'How many times you have been here',
      'Which messages you have seen, and what you did with them',
    ]);
  });

  it('comes from within audiences and from what sticks', () => {
    const audience: Condition = { kind: 'audience', id: 'a1', of: often };
    const sticky: Condition = {
      kind: 'sticky',
      id: 's1',
      days: 3,
      of: { kind: 'utm', parameter: 'source', operator: 'known', values: [] },
    };
    expect(reasonsToTell({ kind: 'any', of: [audience, sticky] })).toEqual([
      'How many times you have been here',
      'The link or advert you came by',
    ]);
    expect(reasonsToTell({ kind: 'audience', id: 'gone' })).toEqual([]);
  });
});
