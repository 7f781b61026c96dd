// @vitest-environment happy-dom
// What is remembered of orders, and of what the shop tells of its visitor, as far as consent goes.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answersOf, momentOf, NOW } from '../facts/facts.fixtures';
import type { Kept } from '../facts/kept';
import { GRANTED, leaveShop, openShop, stored, storedRecord } from '../shop.fixtures';
import type { Told } from '../told';
import { ordered } from './ordered';
import { profile } from './profile';

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

const order = (id: string, lines?: { id: string; category?: string }[]) => ({
  order: id,
  total: 100,
  currency: 'EUR',
  items: 1,
  ...(lines && { lines }),
});
/** What is on the device. */
const kept = (): Kept => storedRecord().kept;

describe('orders', () => {
  const open = () => openShop({ attachments: [ordered] });

  it('are counted and remembered, each once, however often a page tells of it', async () => {
    const shop = await open();
    shop.beckon.consent(GRANTED);
    shop.beckon.track('order.placed', order('1', [{ id: '7', category: 'Cups' }, { id: '8' }]));
    shop.beckon.track('order.placed', order('1', [{ id: '7' }]));
    await shop.wait(0);
    const next = await open();
    next.beckon.track('order.placed', order('1'));
    next.beckon.track('order.placed', order('2', [{ id: '9' }]));
    await next.wait(0);
    const { answer } = answersOf(momentOf({ kept: kept(), visits: 1 }));
    expect([answer('orders'), answer('bought', 'id', 'ever'), answer('bought', 'category', 'ever')]).toEqual([
      2,
      ['7', '8', '9'],
      ['Cups'],
    ]);
    const later = answersOf(momentOf({ kept: kept(), visits: 2 })).answer;
    expect([later('bought', 'id', 'visit'), later('bought', 'id', 'ever')]).toEqual([[], ['7', '8', '9']]);
  });

  it('leave nothing on the device without consent, nor after it was withdrawn', async () => {
    const shop = await open();
    shop.beckon.track('order.placed', order('1', [{ id: 'cup-7' }]));
    await shop.wait(0);
    expect(stored()).toBeNull();
    shop.beckon.consent(GRANTED);
    await shop.wait(0);
    expect(stored()).toContain('cup-7');
    shop.beckon.consent({ statistics: false, personalisation: false, marketing: false });
    await shop.wait(0);
    expect(stored() ?? '').not.toContain('cup-7');
  });

  it('are remembered a hundred lines deep', async () => {
    const shop = await open();
    shop.beckon.consent(GRANTED);
    for (let number = 0; number < 3; number++) {
      const lines = Array.from({ length: 60 }, (_, line) => ({ id: `${number}-${line}` }));
      shop.beckon.track('order.placed', order(`${number}`, lines));
    }
    await shop.wait(0);
    expect(kept().ordered?.count).toBe(3);
    expect(kept().ordered?.lines).toHaveLength(100);
    expect(kept().ordered?.lines.at(-1)?.id).toBe('2-59');
  });

  it('have their time: hours pass since the last one, and none is longer ago than any limit', () => {
    const at = NOW - 5 * 3_600_000;
    const since = (kept: Kept) => answersOf(momentOf({ kept })).answer('sinceOrder');
    expect(since({ ordered: { count: 1, at, ids: ['1'], lines: [] } })).toBe(5);
    expect(since({})).toBe(Infinity);
  });
});

describe('what is known of a visitor', () => {
  const open = () => openShop({ attachments: [profile] });
  const TOLD: Told = {
    traits: { tier: 'gold', points: 120 },
    segments: ['vip'],
    answers: { quiz: { skin: ['dry'] } },
  };

  it('is kept as soon as they allow personalisation, and not before', async () => {
    const shop = await open();
    shop.beckon.set(TOLD);
    shop.beckon.consent({ statistics: true });
    await shop.wait(0);
    expect(stored()).not.toContain('gold');
    shop.beckon.consent({ personalisation: true });
    await shop.wait(0);
    expect(kept().profile).toEqual(TOLD);
  });

  it('is added to by what is told later, which wins', async () => {
    const shop = await open();
    shop.beckon.consent(GRANTED);
    shop.beckon.set(TOLD);
    await shop.wait(0);
    const next = await open();
    next.beckon.set({ traits: { tier: 'silver', colour: 'blue' }, segments: ['new'] });
    await next.wait(0);
    expect(kept().profile).toEqual({
      traits: { tier: 'silver', points: 120, colour: 'blue' },
      segments: ['new'],
      answers: { quiz: { skin: ['dry'] } },
    });
  });

  it('is forgotten when they take that back', async () => {
    const shop = await open();
    shop.beckon.consent(GRANTED);
    shop.beckon.set(TOLD);
    await shop.wait(0);
    expect(stored()).toContain('gold');
    shop.beckon.consent({ personalisation: false });
    await shop.wait(0);
    expect(stored()).not.toContain('gold');
  });

  it('is bounded: what is too much is not kept, and what was known before stays', async () => {
    const shop = await open();
    shop.beckon.consent(GRANTED);
    shop.beckon.set({ traits: { tier: 'gold' } });
    await shop.wait(0);
    shop.beckon.set({ traits: { tier: 'silver', story: 'x'.repeat(9000) } });
    await shop.wait(0);
    expect(kept().profile?.traits).toEqual({ tier: 'gold' });
    shop.beckon.set({ traits: { tier: 'silver' } });
    await shop.wait(0);
    expect(kept().profile?.traits).toEqual({ tier: 'silver' });
  });

  it('that the shop takes back is known to be missing', async () => {
    const shop = await open();
    shop.beckon.consent(GRANTED);
    shop.beckon.set(TOLD);
    await shop.wait(0);
    shop.beckon.set({ traits: { tier: null as unknown as string } });
    await shop.wait(0);
    expect(answersOf(momentOf({ kept: kept() })).answer('trait', 'tier')).toBe('');
    expect(answersOf(momentOf({ kept: kept() })).answer('traitNumber', 'points')).toBe(120);
  });
});
