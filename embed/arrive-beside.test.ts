// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BeckonEvent } from '@/core/events/event';
import { GRANTED, leaveShop, openShop, stored } from './shop.fixtures';

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

const bar = { id: 'bar', beside: 'calm', arms: [['a', 1, 0, 1, 'a-bar'] as const] } as const;
const popup = { id: 'popup' };
const armsOf = (events: readonly BeckonEvent[]) =>
  events.map((event) => [event.type, 'arm' in event ? event.arm : undefined]);

describe('what stands beside the page', () => {
  it('is shown to who has not agreed to statistics, and is nobody’s arm', async () => {
    const shop = await openShop({ campaigns: [{ ...bar, arms: [...bar.arms] }, popup] });
    await shop.fire(0);
    await shop.wait(1000);
    expect(shop.mounted).toMatchObject([{ campaign: 'bar' }]);
    expect(shop.reasons()[1]).toBe('consent.statistics');
    expect(shop.events('campaign.exposed')).toEqual([]);
    expect(armsOf(shop.events('campaign.shown'))).toEqual([['campaign.shown', null]]);
    expect(stored()).toBeNull();
  });

  it('is measured like all others for who has', async () => {
    const shop = await openShop({ campaigns: [{ ...bar, arms: [...bar.arms] }] });
    shop.beckon.consent(GRANTED);
    await shop.fire(0);
    await shop.wait(1000);
    expect(armsOf(shop.events('campaign.exposed'))).toEqual([['campaign.exposed', 'a']]);
    expect(armsOf(shop.events('campaign.shown'))).toEqual([['campaign.shown', 'a']]);
  });

  it('keeps no popup from coming, and is not closed by one', async () => {
    const shop = await openShop({
      campaigns: [{ ...bar, arms: [...bar.arms] }, popup],
      consentRequired: false,
    });
    await shop.fire(0);
    await shop.fire(1);
    await shop.wait(1000);
    expect(shop.mounted).toMatchObject([{ campaign: 'bar' }, { campaign: 'popup' }]);
    expect(shop.events('campaign.closed')).toEqual([]);
  });

  it('goes with its page view, and the next one decides anew', async () => {
    const shop = await openShop({
      campaigns: [{ ...bar, arms: [...bar.arms], frequency: { everyHours: 0 } }],
      consentRequired: false,
    });
    await shop.fire(0);
    history.pushState(null, '', '/next');
    await shop.wait(1000);
    expect(shop.events('campaign.closed')).toMatchObject([{ props: { reason: 'api' } }]);
    await shop.fire(0);
    await shop.wait(1000);
    expect(shop.mounted).toHaveLength(2);
  });

  it('interrupts all the same when it is a slide-in', async () => {
    const shop = await openShop({
      campaigns: [{ id: 'slide', beside: 'slideIn', arms: [['a', 1, 0, 1, 'a-slide']] }, popup],
      consentRequired: false,
    });
    await shop.fire(0);
    await shop.fire(1);
    await shop.wait(1000);
    expect(shop.loaded).toContain('beside');
    expect(shop.mounted).toMatchObject([{ campaign: 'slide' }]);
    expect(shop.reasons()[1]).toBe('frequency.attention');
  });
});
