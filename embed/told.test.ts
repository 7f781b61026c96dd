// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventSchema } from '@/core/events/event';
import type { ShopMoment } from './facts/shop-moment';
import { identity } from './attachments/identity';
import { GRANTED, leaveShop, openShop, stored } from './shop.fixtures';

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

describe('beckon.set', () => {
  it('has campaigns decided anew by what the shop tells', async () => {
    const holds = ({ facts: { told } }: ShopMoment) => ((told.cart?.total ?? 0) > 5000 ? 1 : 0);
    const shop = await openShop({ campaigns: [{ holds }], consentRequired: false });
    expect(shop.reasons()).toEqual(['targeting.no-match']);
    shop.beckon.set({ cart: { total: 6000 } });
    expect(shop.reasons()).toEqual(['trigger.armed']);
    shop.beckon.set({ customer: { loggedIn: true } });
    expect(shop.reasons()).toEqual(['trigger.armed']);
  });

  it('takes a copy, and tells those who listen', async () => {
    const shop = await openShop({ consentRequired: false });
    const hear = vi.fn();
    shop.beckon.on('set', hear);
    const traits = { size: 'L' };
    shop.beckon.set({ traits });
    traits.size = 'S';
    await shop.wait(0);
    expect(hear).toHaveBeenCalledWith({ type: 'set', props: { traits: { size: 'L' } } });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'cart'],
    ['what cannot be sent', { cart: 1n }],
  ])('given %s, changes nothing and throws nothing', async (_name, facts) => {
    const shop = await openShop({ campaigns: [{}], consentRequired: false });
    expect(() => Reflect.apply(shop.beckon.set, undefined, [facts])).not.toThrow();
    expect(shop.reasons()).toEqual(['trigger.armed']);
  });
});

describe('beckon.identify', () => {
  const site = { attachments: [identity] };

  it('is recorded once, as soon as the visitor allows it', async () => {
    const shop = await openShop(site);
    shop.beckon.identify('customer-7', { tier: 'gold' });
    await shop.wait(2000);
    expect(shop.events('visitor.identified')).toEqual([]);
    shop.beckon.consent(GRANTED);
    shop.beckon.identify('customer-7');
    await shop.wait(2000);
    const events = shop.events('visitor.identified');
    expect(events).toMatchObject([{ props: { id: 'customer-7' } }]);
    for (const event of events) expect(eventSchema.safeParse(event).error).toBeUndefined();
  });

  it('is not said again on the next page, and is forgotten when the visitor takes that back', async () => {
    const shop = await openShop(site);
    shop.beckon.consent(GRANTED);
    shop.beckon.identify('customer-7');
    await shop.wait(2000);
    const next = await openShop(site);
    next.beckon.identify('customer-7');
    await next.wait(2000);
    expect(next.events('visitor.identified')).toEqual([]);
    expect(stored()).toContain('customer-7');
    next.beckon.consent({ personalisation: false });
    await next.wait(0);
    expect(stored()).not.toContain('customer-7');
  });
});

describe('beforeShow', () => {
  const everyone = { campaigns: [{}], consentRequired: false };

  it('lets the shop stop a campaign: nobody is exposed to it', async () => {
    const shop = await openShop(everyone);
    const asked = vi.fn(() => false);
    shop.beckon.on('beforeShow', asked);
    await shop.fire();
    expect(asked).toHaveBeenCalledWith({ type: 'beforeShow', props: { campaign: 'c1' } });
    expect(shop.mounted).toEqual([]);
    await shop.wait(2000);
    expect(shop.events('campaign.exposed')).toEqual([]);
    expect(shop.reasons()).toEqual(['trigger.refused']);
  });

  it('shows when nobody objects, also when a listener throws', async () => {
    const shop = await openShop(everyone);
    shop.beckon.on('beforeShow', () => undefined);
    shop.beckon.on('beforeShow', () => {
      throw new Error('the shop’s own');
    });
    await shop.fire();
    expect(shop.mounted).toHaveLength(1);
  });
});

describe('rules, attachments and a broken condition', () => {
  it('a rule keeps a campaign from showing, and says why', async () => {
    const shop = await openShop({
      campaigns: [{ rules: [() => undefined, () => 'exclusion.group'] }],
      consentRequired: false,
    });
    expect(shop.reasons()).toEqual(['exclusion.group']);
  });

  it('a condition that throws is unknown, and stops no other campaign', async () => {
    const holds = () => {
      throw new Error('a page of its own kind');
    };
    const shop = await openShop({ campaigns: [{ holds }, { id: 'c2' }], consentRequired: false });
    expect(shop.reasons()).toEqual(['targeting.unknown', 'trigger.armed']);
  });

  it('an attachment that throws stops nothing', async () => {
    const attached = vi.fn();
    const broken = () => {
      throw new Error('a tool that changed');
    };
    const shop = await openShop({ campaigns: [{}], consentRequired: false, attachments: [broken, attached] });
    expect(attached).toHaveBeenCalledOnce();
    expect(shop.reasons()).toEqual(['trigger.armed']);
  });

  it('nobody who is held out of the site is shown anything, and all are exposed', async () => {
    const shop = await openShop({ campaigns: [{}, { id: 'c2' }], consentRequired: false, holdout: 1 });
    await shop.fire();
    await shop.fire(1);
    await shop.wait(2000);
    expect(shop.mounted).toEqual([]);
    expect(shop.events('campaign.exposed')).toMatchObject([
      { campaign: 'c1', arm: 'site-holdout', props: { probability: 1 } },
      { campaign: 'c2', arm: 'site-holdout', props: { probability: 1 } },
    ]);
  });
});
