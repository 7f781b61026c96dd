// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DecidableArm } from '@/core/decision';
import { leaveShop, openShop, START, stored } from './shop.fixtures';

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

const site = { campaigns: [{}], consentRequired: false };

const device = localStorage;
/** Puts something in the place of storage that differs from it in this. happy-dom does not let its own be spied on. */
function replaceStorage(different: Partial<Storage>): void {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => device.getItem(key),
    setItem: (key: string, text: string) => device.setItem(key, text),
    removeItem: (key: string) => device.removeItem(key),
    ...different,
  });
}

/** Another visit to the shop, at another time. */
async function comeBack(ms: number) {
  leaveShop();
  vi.useFakeTimers({ now: START + ms, toFake: ['setTimeout', 'Date'] });
  const shop = await openShop(site);
  await shop.wait(1000);
  const [view] = shop.events('page.viewed');
  return { shop, visitor: view?.visitor, session: view?.session, kind: view?.page.visitor };
}

describe('the record', () => {
  it('knows a visitor again, and ends a visit after half an hour of silence', async () => {
    const first = await comeBack(0);
    const soon = await comeBack(29 * 60_000);
    const later = await comeBack(60 * 60_000);
    expect([soon.visitor, later.visitor]).toEqual([first.visitor, first.visitor]);
    expect([soon.session === first.session, later.session === first.session]).toEqual([true, false]);
    expect([first.kind, soon.kind, later.kind]).toEqual(['new', 'new', 'returning']);
  });

  it('is one key', async () => {
    const { shop } = await comeBack(0);
    await shop.fire();
    expect(Object.keys(localStorage)).toEqual(['beckon']);
  });

  it('remembers the arm a visitor got', async () => {
    const { shop } = await comeBack(0);
    await shop.fire();
    leaveShop();
    const arms: DecidableArm[] = [
      ['a', 1, 0, 0, 'design-of-a'],
      ['b', 1, 0, 1, 'design-of-b'],
    ];
    const again = await openShop({
      ...site,
      attentionHours: 0,
      campaigns: [{ arms, frequency: { everyHours: 0 } }],
    });
    await again.fire();
    expect(again.mounted).toMatchObject([{ variant: 'a' }]);
    leaveShop();
    const newPhase = await openShop({
      ...site,
      attentionHours: 0,
      campaigns: [{ seed: 'c1.2', arms, frequency: { everyHours: 0 } }],
    });
    await newPhase.fire();
    expect(newPhase.mounted).toMatchObject([{ variant: 'b' }]);
  });

  it('remembers where a visit came from, and takes the newer name', async () => {
    const shop = await openShop({
      ...site,
      url: '/?utm_source=mail&utm_medium=news&utm_campaign=autumn',
      referrer: 'https://mail.example/',
    });
    history.pushState(null, '', '/second');
    history.pushState(null, '', '/third?utm_source=ads');
    await shop.wait(1000);
    expect(
      shop.events('page.viewed').map(({ page }) => [page.source, page.medium, page.campaign, page.referrer]),
    ).toEqual([
      ['mail', 'news', 'autumn', 'mail.example'],
      ['mail', 'news', 'autumn', 'mail.example'],
      ['ads', undefined, undefined, 'mail.example'],
    ]);
  });

  it.each([
    '',
    '{}',
    '[]',
    'null',
    '[1,2]',
    '[0,{"queue":[]}]',
    '{"v":1,"visitor":"<script>"}',
    '[',
    'x'.repeat(100_000),
  ])('starts anew when storage holds %s', async (text) => {
    localStorage.setItem('beckon', text);
    const { shop, kind } = await comeBack(0);
    expect(kind).toBe('new');
    await shop.fire();
    expect(shop.mounted).toHaveLength(1);
  });

  it('starts anew when anyone changed a single character of it', async () => {
    await comeBack(0);
    const text = stored() ?? '';
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.string({ minLength: 1, maxLength: 1 }),
        async (index, character) => {
          fc.pre(text[index] !== character);
          localStorage.setItem('beckon', text.slice(0, index) + character + text.slice(index + 1));
          const { kind } = await comeBack(60 * 60_000);
          expect(kind).toBe('new');
        },
      ),
      { numRuns: 15 },
    );
  });

  it('lives in memory when storage throws', async () => {
    const blocked = vi.fn(() => {
      throw new DOMException('Blocked', 'SecurityError');
    });
    replaceStorage({ getItem: blocked, setItem: blocked, removeItem: blocked });
    const shop = await openShop(site);
    await shop.fire();
    await shop.wait(1000);
    expect(shop.mounted).toHaveLength(1);
    expect(new Set(shop.events().map(({ visitor }) => visitor)).size).toBe(1);
    expect(blocked).toHaveBeenCalled();
  });

  it('lives in memory when storage is full, and what it held before counts until then', async () => {
    await comeBack(0);
    leaveShop();
    const full = vi.fn(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    replaceStorage({ setItem: full });
    const shop = await openShop(site);
    await shop.fire();
    await shop.wait(1000);
    expect(shop.reasons()).toEqual(['frequency.recent']);
    expect(full).toHaveBeenCalled();
  });

  it('lives in memory when storage takes things and keeps nothing', async () => {
    const lose = vi.fn();
    replaceStorage({ setItem: lose });
    const shop = await openShop(site);
    await shop.fire();
    await shop.wait(1000);
    expect(shop.mounted).toHaveLength(1);
    expect(shop.reasons()).toEqual(['frequency.recent']);
    expect(lose).toHaveBeenCalled();
    expect(stored()).toBeNull();
  });

  it('sees at once what another tab did', async () => {
    const shop = await openShop(site);
    const before = stored() ?? '';
    await shop.fire();
    const after = stored() ?? '';
    leaveShop();
    localStorage.setItem('beckon', before);
    const tab = await openShop(site);
    expect(tab.reasons()).toEqual(['trigger.armed']);
    localStorage.setItem('beckon', after);
    await tab.fire();
    expect(tab.mounted).toEqual([]);
  });

  it('is written once per task, however much happens in it', async () => {
    const write = vi.fn((key: string, text: string) => device.setItem(key, text));
    replaceStorage({ setItem: write });
    const shop = await openShop(site);
    expect(write).toHaveBeenCalledOnce();
    write.mockClear();
    for (let number = 0; number < 20; number++)
      shop.beckon.track('order.placed', { order: `A-${number}`, total: 1, currency: 'NOK', items: 1 });
    history.pushState(null, '', '/next');
    expect(write).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(write).toHaveBeenCalledOnce();
    expect(stored()).toContain('A-19');
    write.mockClear();
    shop.mounted[0]?.close('button');
    shop.reasons();
    await Promise.resolve();
    expect(write).not.toHaveBeenCalled();
  });

  it('brings nothing back that another tab cleared in the middle of a task', async () => {
    const shop = await openShop({ campaigns: [{}] });
    shop.beckon.consent({ statistics: true, personalisation: true, marketing: true });
    await shop.wait(1000);
    expect(stored()).not.toBeNull();
    shop.beckon.track('order.placed', { order: 'A-1', total: 1, currency: 'NOK', items: 1 });
    localStorage.removeItem('beckon');
    await shop.wait(0);
    expect(stored()).toBeNull();
    expect(shop.reasons()).toEqual(['consent.statistics']);
    history.pushState(null, '', '/next');
    await shop.wait(1000);
    expect(stored()).toBeNull();
    expect(shop.events('page.viewed').at(-1)?.visitor).toBeNull();
  });

  it('takes what another tab wrote in the middle of a task', async () => {
    const shop = await openShop({ campaigns: [{}] });
    shop.beckon.consent({ statistics: true });
    await shop.wait(0);
    const narrow = stored() ?? '';
    shop.beckon.consent({ personalisation: true });
    await shop.wait(0);
    shop.beckon.track('order.placed', { order: 'A-1', total: 1, currency: 'NOK', items: 1 });
    localStorage.setItem('beckon', narrow);
    await shop.wait(0);
    expect(stored()).toBe(narrow);
    expect(shop.beckon.explain()?.consent).toMatchObject({ statistics: true, personalisation: false });
  });

  it('remembers a hundred campaigns, the latest', async () => {
    const campaigns = Array.from({ length: 103 }, (_, index) => ({
      id: `c${index}`,
      frequency: { everyHours: 1000 },
    }));
    const shop = await openShop({ campaigns, consentRequired: false, attentionHours: 0 });
    for (let index = 0; index < 103; index++) {
      await shop.fire(index);
      shop.beckon.close();
    }
    const recent = shop.reasons().map((reason) => reason === 'frequency.recent');
    expect([recent.indexOf(true), recent.lastIndexOf(true)]).toEqual([3, 102]);
  });
});
