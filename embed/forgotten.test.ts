// @vitest-environment happy-dom
// Visitors who are forgotten while a campaign is open: nothing that happens afterwards is told of the one they were, nor
// makes the one they become a member of an arm they were never assigned to.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bucket } from '@/core/assignment';
import type { DecidableArm } from '@/core/decision';
import type { BeckonEvent } from '@/core/events/event';
import { GRANTED, leaveShop, openShop, type Shop } from './shop.fixtures';

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

/** Two halves, and no memory of showing that could keep the second visitor from theirs. */
const HALVES: DecidableArm[] = [
  ['a', 0.5, 0, 0.5, 'design-of-a'],
  ['b', 0.5, 0.5, 1, 'design-of-b'],
];
const site = {
  attentionHours: 0,
  campaigns: [
    { arms: HALVES, frequency: { everyHours: 0, restAfterCloseDays: 0, stopAfterConversion: false } },
  ],
};

async function openWithPopup(): Promise<Shop> {
  const shop = await openShop(site);
  shop.beckon.consent(GRANTED);
  await shop.fire();
  await shop.wait(1000);
  expect(shop.mounted).toHaveLength(1);
  return shop;
}

const ofCampaign = (events: BeckonEvent[]) =>
  events.flatMap((event) => ('campaign' in event ? [[event.type, event.arm, event.visitor]] : []));

const FORGETTING: [name: string, forget: (shop: Shop) => void, known: boolean][] = [
  ['withdraws consent', ({ beckon }) => beckon.consent({ statistics: false }), false],
  ['withdraws consent in another tab', () => localStorage.removeItem('beckon'), false],
  ['is forgotten by the shop', ({ beckon }) => beckon.reset(), true],
  [
    'withdraws consent and gives it again',
    ({ beckon }) => {
      beckon.consent({ statistics: false });
      beckon.consent(GRANTED);
    },
    true,
  ],
];

describe.each(FORGETTING)('a visitor who %s while a campaign is open', (_name, forget, known) => {
  it('is in no arm from then on, however often they press', async () => {
    const shop = await openWithPopup();
    const before = shop.events('campaign.exposed')[0]?.visitor;
    const count = shop.events().length;
    forget(shop);
    await shop.wait(0);
    const [popup] = shop.mounted;
    popup?.report({ type: 'campaign.clicked', step: 'form', block: 'button' });
    popup?.report({ type: 'form.submitted', step: 'form', fields: {}, consents: [] });
    popup?.report({ type: 'campaign.closed', step: 'form', reason: 'button' });
    await shop.wait(1000);
    // A reset closes the campaign first, which is still theirs to report.
    const after = ofCampaign(shop.events().slice(count)).slice(-3);
    expect(after.map(([type, arm]) => [type, arm])).toEqual([
      ['campaign.clicked', null],
      ['form.submitted', null],
      ['campaign.closed', null],
    ]);
    for (const [, , visitor] of after) {
      expect(typeof visitor === 'string').toBe(known);
      expect(visitor).not.toBe(before);
    }
  });
});

it('the visitor they become is exposed in the arm that is theirs', async () => {
  // Half of all new visitors belong to the other arm: of twelve, one does for sure enough.
  for (let turn = 0; turn < 12; turn++) {
    const shop = await openWithPopup();
    shop.beckon.reset();
    shop.mounted[0]?.close('button');
    await shop.fire();
    await shop.wait(1000);
    const exposed = ofCampaign(shop.events('campaign.exposed'));
    expect(exposed).toHaveLength(2);
    for (const [, arm, visitor] of exposed)
      expect(arm).toBe(bucket('c1.1', String(visitor)) < 0.5 ? 'a' : 'b');
    leaveShop();
    localStorage.clear();
  }
});

it('forgetting sends what was recorded first', async () => {
  const shop = await openWithPopup();
  const sent = shop.events().length;
  shop.mounted[0]?.report({ type: 'campaign.clicked', step: 'form', block: 'button' });
  const { length } = shop.batches;
  shop.beckon.reset();
  expect(shop.batches.slice(length).map(({ via }) => via)).toEqual(['beacon']);
  expect(ofCampaign(shop.events().slice(sent)).map(([type, arm]) => [type, arm])).toEqual([
    ['campaign.clicked', shop.mounted[0]?.variant],
    ['campaign.closed', shop.mounted[0]?.variant],
  ]);
  await shop.wait(1000);
  const types = shop.events().map(({ type }) => type);
  expect(types.filter((type) => type === 'campaign.clicked')).toHaveLength(1);
  expect(types.at(-1)).toBe('page.viewed');
});
