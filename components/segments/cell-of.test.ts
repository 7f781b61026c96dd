import { describe, expect, it } from 'vitest';
import type { BoardCampaign } from '@/server/trpc/router';
import { cellOf, hasMessage, UNDECIDED } from './cell-of';

const campaign: BoardCampaign = {
  campaignId: 'c',
  name: 'C',
  status: 'live',
  revision: 1,
  variants: [
    { id: 'a', name: 'A', weight: 1 },
    { id: 'b', name: 'B', weight: 0 },
  ],
  messages: [
    { segment: 'givers', variant: 'b' },
    { segment: 'lost', variant: 'gone' },
  ],
  excluded: ['staff'],
  isStale: false,
};

describe('a cell of the board', () => {
  it('is the segment’s own variant, what everybody sees, or nothing', () => {
    expect(cellOf(campaign, 'givers')).toEqual({ kind: 'own', variant: 'b' });
    expect(cellOf(campaign, 'lost')).toEqual({ kind: 'everybody', variants: ['a'] });
    expect(cellOf(campaign, UNDECIDED)).toEqual({ kind: 'everybody', variants: ['a'] });
    expect(cellOf(campaign, 'staff')).toEqual({ kind: 'excluded' });
    const weightless = { ...campaign, variants: campaign.variants.map((one) => ({ ...one, weight: 0 })) };
    expect(cellOf(weightless, UNDECIDED)).toEqual({ kind: 'everybody', variants: ['a', 'b'] });
  });

  it('has a message for a segment when the undecided do not see the same', () => {
    expect([
      hasMessage(campaign, 'givers'),
      hasMessage(campaign, 'others'),
      hasMessage(campaign, 'staff'),
    ]).toEqual([true, false, false]);
    expect(hasMessage({ ...campaign, excluded: [UNDECIDED, 'staff'] }, 'others')).toBe(true);
  });
});
