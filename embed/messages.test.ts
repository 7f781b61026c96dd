import { afterEach, describe, expect, it } from 'vitest';
import type { Told } from './told';
import { segment } from './facts/segment';
import { messages } from './messages';
import { emptyRecord } from './record';
import type { LiveCampaign } from './site';

const ARMS: LiveCampaign['arms'] = [
  ['holdout', 0.2, 0, 0.2],
  ['a', 0.8, 0.2, 1, 'a.js'],
  ['gifts', 0, 1, 1, 'gifts.js'],
];
const campaign = messages.of({ id: 'c', arms: ARMS } as LiveCampaign, segment, [['gift-givers', 'gifts']]);
const consent = { statistics: true, personalisation: true, marketing: false };

let record = emptyRecord();
const told: Told = {};
afterEach(() => {
  record = emptyRecord();
  for (const key of Object.keys(told) as (keyof Told)[]) delete told[key];
});
const shown = () => campaign.arms.map(([id]) => id);

describe('a campaign with a variant for a segment', () => {
  it('has its usual arms until it knows the visitor', () => {
    expect(campaign.arms).toBe(ARMS);
  });

  it('follows what is known of the visitor at this moment', () => {
    messages({ allows: () => consent, read: () => record, told });
    expect(shown()).toEqual(['holdout', 'a', 'gifts']);
    told.joined = ['gift-givers'];
    expect(shown()).toEqual(['holdout', 'gifts', 'gifts']);
    expect(campaign.arms[1]).toEqual(['gifts', 0.8, 0.2, 1, 'gifts.js']);
    // Changed their answer.
    told.joined = [];
    expect(shown()).toEqual(['holdout', 'a', 'gifts']);
  });

  it('reads the segments that were kept, and those that the shop tells', () => {
    messages({ allows: () => consent, read: () => record, told });
    record.kept.profile = { joined: ['gift-givers'] };
    expect(shown()).toEqual(['holdout', 'gifts', 'gifts']);
    record.kept.profile = {};
    told.segments = ['gift-givers'];
    expect(shown()).toEqual(['holdout', 'gifts', 'gifts']);
  });

  it('shows what it shows everybody when a page breaks what is read', () => {
    messages({
      allows: () => consent,
      read: () => {
        throw new Error('Broken.');
      },
      told,
    });
    expect(campaign.arms).toBe(ARMS);
  });
});
