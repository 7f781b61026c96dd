// What a shopper and an owner would notice first, in WebKit: the demo shop, its twins, and pages that make it hard.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Twin } from '@/demo/pages/layout';
import { startBeckon, type BeckonServer } from '../support/beckon-server';
import { OwnerApi } from '../support/owner-api';
import { PlainShops } from '../support/plain-shops';
import { sideBySide } from '../support/side-by-side';
import { openTwinShop, type TwinShop } from '../support/twin-shop';
import { until, WebKitBrowser } from './webkit-browser';

/** Hears of everything that reaches the page: errors, rejections, violations of its policy. */
const EAR = `<script>
  window.heard = [];
  addEventListener('error', (event) => heard.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => heard.push(String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) => heard.push(event.violatedDirective + ' ' + event.blockedURI));
</script>`;
const ONCE = { exposed: 1, shown: 1, closed: 1 };

let beckon: BeckonServer;
let api: OwnerApi;
let browser: WebKitBrowser;
/** A shop of an origin of its own for each test, which makes a new visitor of the one browser. */
let shops: PlainShops;
let site: { siteId: string; campaignId: string; snippet: string };
const twins: TwinShop[] = [];

beforeAll(async () => {
  beckon = await startBeckon();
  api = await OwnerApi.setUp(beckon);
  browser = await WebKitBrowser.start();
});
afterAll(async () => {
  await browser?.stop();
  expect(await beckon?.stop(), 'the server drains and exits 0').toBe(0);
});
beforeEach(async () => {
  shops = await PlainShops.start();
  site = await api.createPublishedSite({ path: null });
});
afterEach(async () => {
  await shops.stop();
  for (const twin of twins.splice(0)) await twin.stop();
});

const totals = async () => (await api.trpc.results.campaign.query(site)).totals;
/** What the owner reads in the end. */
const expectTotals = (expected: object) => expect.poll(totals, { timeout: 15_000 }).toMatchObject(expected);
const expectSilence = async () => expect(await browser.run('return heard')).toEqual([]);

async function openTwin(twin: Twin): Promise<string> {
  const { key } = await api.trpc.sites.get.query(site);
  const shop = await openTwinShop(twin, { beckonUrl: beckon.url, siteKey: key });
  twins.push(shop);
  return shop.url;
}

const listen = () =>
  browser.run(`
    window.heard = [];
    addEventListener('error', ({ message }) => heard.push(message));
    addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
    document.addEventListener('securitypolicyviolation', (event) => heard.push(event.violatedDirective + ' ' + event.blockedURI));`);

describe('the demo shop in WebKit, under its strict policy', () => {
  it('asks first, shows the popup, and the address that is left there reaches the owner', async () => {
    await browser.open(await openTwin('single-page'));
    await listen();
    expect(await browser.reasons()).toEqual(['consent.statistics']);
    expect(await browser.stored()).toEqual([]);
    await (await browser.find('[data-consent=all]')).click();
    const address = await browser.inPopup('input[type=email]');
    // Whoever has typed it and sent it within a second and a half of seeing it is no person.
    await new Promise((resolve) => setTimeout(resolve, 1600));
    await address.sendKeys('kari@example.com');
    await (await browser.inPopup('input[type=checkbox]')).click();
    await (await browser.inPopup('[type=submit]')).click();
    await expectTotals({ exposed: 1, shown: 1, submitted: 1 });
    const leads = async () => (await api.trpc.leads.list.query(site)).items.map(({ email }) => email);
    await expect.poll(leads, { timeout: 15_000 }).toEqual(['kari@example.com']);
    await expectSilence();
  });

  it('rude as it may be, hears of nothing and shows the popup once', async () => {
    await browser.open(await openTwin('rude'));
    await listen();
    await browser.run('document.querySelector("[data-consent=all]").click()');
    await browser.closePopupInPage();
    await expectSilence();
    await browser.run('location.href = "/mugs"');
    await until('the next page', () => browser.run<boolean>('return location.pathname === "/mugs"'));
    await browser.started();
    expect(await browser.reasons()).toEqual(['frequency.resting']);
    await expectTotals(ONCE);
  });

  it('a view that fits no more disarms, and the way back arms again', async () => {
    await api.publish(site.campaignId, (document) => ({
      ...document,
      targeting: { kind: 'path', operator: 'is', values: ['/mugs'] },
      triggers: { join: 'any', of: [{ kind: 'time', seconds: 600 }] },
    }));
    await browser.open(await openTwin('single-page'));
    await browser.agree();
    expect(await browser.reasons()).toEqual(['targeting.no-match']);
    await (await browser.find('nav a[href="/mugs"]')).click();
    await until('the view has turned', async () => (await browser.reasons())[0] === 'trigger.armed');
    await (await browser.find('nav a[href="/bowls"]')).click();
    await until('the view has turned', async () => (await browser.reasons())[0] === 'targeting.no-match');
    await browser.back();
    await until('the view has turned', async () => (await browser.reasons())[0] === 'trigger.armed');
    expect(await browser.popups()).toBe(0);
  });
});

describe('a visitor in WebKit', () => {
  it('who agrees late meets the popup on that very page, and is forgotten when they take it back', async () => {
    await browser.open(shops.open(EAR + site.snippet));
    expect(await browser.stored()).toEqual([]);
    expect(await browser.popups()).toBe(0);
    await browser.agree();
    await browser.inPopup('[role=dialog]');
    expect(await browser.stored()).toEqual(['beckon']);
    await browser.closePopup();
    await browser.run('beckon.consent({ statistics: false })');
    await until('the device is empty', async () => (await browser.stored()).length === 0);
    await expectTotals(ONCE);
    await expectSilence();
  });

  it('who goes on and comes back to a page that was kept alive is counted there again, and shown nothing twice', async () => {
    const shop = shops.open(
      `${EAR}<script>addEventListener('pageshow', ({ persisted }) => persisted && (window.wasKept = true))</script>${site.snippet}`,
    );
    await browser.open(shop);
    await browser.agree();
    await browser.closePopup();
    await browser.open(`${shop}next`);
    expect(await browser.reasons()).toEqual(['frequency.resting']);
    await browser.back();
    await browser.started();
    expect(await browser.run('return window.wasKept')).toBe(true);
    expect(await browser.reasons()).toEqual(['frequency.resting']);
    expect(await browser.popups()).toBe(0);
    await expectTotals(ONCE);
    await expectSilence();
  });

  it('has the focus in the popup, and back where it was; the page behind is held still meanwhile', async () => {
    await browser.open(shops.open(EAR + site.snippet, '<input id="search"><p style="height:3000px"></p>'));
    await browser.run('document.querySelector("#search").focus()');
    await browser.agree();
    await browser.inPopup('[role=dialog]');
    await until('the popup has the focus', () =>
      browser.run<boolean>('return document.activeElement.shadowRoot?.activeElement?.localName === "dialog"'),
    );
    const overflow =
      'return getComputedStyle(document.documentElement).overflowY + getComputedStyle(document.body).overflowY';
    expect(await browser.run(overflow)).toContain('hidden');
    await browser.press('\uE00C');
    await until('the popup is gone', async () => (await browser.popups()) === 0);
    expect(await browser.run('return document.activeElement.id')).toBe('search');
    expect(await browser.run(overflow)).not.toContain('hidden');
    await expectSilence();
  });
});

describe('a campaign in WebKit', () => {
  it('has columns beside each other, loads no film unasked, and waits at the edge once it is closed', async () => {
    await api.publish(site.campaignId, sideBySide);
    await browser.open(shops.open(EAR + site.snippet));
    await browser.agree();
    await browser.inPopup('[data-block=film]');
    const { left, film, frames } = await browser.run<{
      left: DOMRect;
      film: DOMRect;
      frames: number;
    }>(`
      const root = document.querySelector('beckon-campaign').shadowRoot;
      const box = (id) => root.querySelector('[data-block=' + id + ']').getBoundingClientRect().toJSON();
      return { left: box('left'), film: box('film'), frames: root.querySelectorAll('iframe').length };`);
    expect(film.left).toBeGreaterThan(left.right);
    expect(Math.abs(film.top - left.top)).toBeLessThan(2);
    expect(film.width / left.width).toBeCloseTo(2, 1);
    expect(film.width / film.height).toBeCloseTo(16 / 9, 1);
    expect(frames).toBe(0);

    await (await browser.inPopup('[data-action=close]')).click();
    const tab = await until('the tab is there', () =>
      browser.run<{ left: number; below: number } | false>(`
        const box = document.querySelector('beckon-teaser')?.shadowRoot.querySelector('.tab').getBoundingClientRect();
        return !!box && box.height > 0 && { left: box.left, below: innerHeight - box.bottom };`),
    );
    expect(tab.left).toBeLessThan(40);
    expect(tab.below).toBeLessThan(40);
    await browser.run('document.querySelector("beckon-teaser").shadowRoot.querySelector(".open").click()');
    await browser.inPopup('[data-block=film]');
    await expectSilence();
  });
});

describe('a page in WebKit', () => {
  const shown = async (head: string) => {
    await browser.open(shops.open(EAR + head));
    await browser.agree();
    await browser.closePopupInPage();
    await expectTotals(ONCE);
    await expectSilence();
  };

  it('that refuses storage', () =>
    shown(
      `<script>for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, { get() { throw new DOMException('Denied', 'SecurityError'); } });</script>${site.snippet}`,
    ));

  it('that extends prototypes and replaces natives', () =>
    shown(
      `<script>Array.prototype.extra = Object.prototype.clone = function () { throw new Error('mine'); };
        { const { fetch, JSON } = window; window.fetch = (...all) => ({ then: (a, b) => fetch(...all).then(a, b) });
          window.JSON = { parse: (text) => JSON.parse(text), stringify: (value) => JSON.stringify(value) }; }</script>${site.snippet}`,
    ));

  it('that stops the clock and blocks beacons', () =>
    shown(
      `<script>{ const at = Date.now(); Date.now = () => at; performance.now = () => 0;
        Navigator.prototype.sendBeacon = () => { throw new Error('blocked'); }; }</script>${site.snippet}`,
    ));

  it('that has the snippet twice, and once more by a tag manager', () =>
    shown(
      `${site.snippet}${site.snippet}<script>addEventListener('load', () => {
        const tag = document.createElement('script');
        tag.src = document.querySelector('script[src]').src;
        document.body.append(tag);
        tag.remove();
      })</script>`,
    ));
});
