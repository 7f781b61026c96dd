// What `beckon.reset()` leaves of a campaign on a page: no node, no timer, no listener, no observer, however often it is called.
import type { BeckonApi } from '@/embed/api';
import { expect, test } from '../support/test';
import type { Visitor } from '../support/visitor';

interface Living {
  listeners: string[];
  timers: number;
  observers: number;
  nodes: number;
  sheets: number;
}
declare const window: { beckon: BeckonApi; living(): Living } & typeof globalThis;

/** Runs before the script: keeps the books of everything that a page can be made to do later. */
const BOOKS = `<script>{
  const listeners = new Set();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const captures = (options) => (typeof options === 'object' ? !!options?.capture : !!options);
  EventTarget.prototype.addEventListener = function (type, run, options) {
    const target = this ?? window;
    const known = [...listeners].some((one) => one.target === target && one.type === type && one.run === run && one.capture === captures(options));
    if (run && !known) listeners.add({ target, type, run, capture: captures(options), signal: options?.signal });
    return addEventListener.call(target, type, run, options);
  };
  EventTarget.prototype.removeEventListener = function (type, run, options) {
    for (const one of listeners)
      if (one.target === (this ?? window) && one.type === type && one.run === run && one.capture === captures(options)) listeners.delete(one);
    return removeEventListener.call(this ?? window, type, run, options);
  };
  /** What hangs on a node that left the page, or on a signal that was given, cannot be called any more. */
  const hears = ({ target, signal }) =>
    !signal?.aborted && !(target instanceof AbortSignal && target.aborted) && !(target instanceof Node && !target.isConnected);

  const timers = new Set();
  for (const [set, clear, once] of [['setTimeout', 'clearTimeout', true], ['setInterval', 'clearInterval', false]]) {
    const [begin, end] = [window[set], window[clear]];
    window[set] = (run, ms, ...input) => {
      const id = begin(() => { if (once) timers.delete(id); run(...input); }, ms);
      timers.add(id);
      return id;
    };
    window[clear] = (id) => { timers.delete(id); end(id); };
  }

  const observers = new Set();
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'])
    window[name] = class extends window[name] {
      observe(...input) { observers.add(this); return super.observe(...input); }
      disconnect() { observers.delete(this); return super.disconnect(); }
    };

  window.living = () => ({
    listeners: [...listeners].filter(hears).map(({ target, type }) => target.constructor.name + ' ' + type).sort(),
    timers: timers.size,
    observers: observers.size,
    nodes: document.querySelectorAll('*').length,
    sheets: document.adoptedStyleSheets.length,
  });
}</script>`;
const BODY = '<h1>A plain shop</h1><p style="height:3000px"></p><section id="reviews">Reviews</section>';

const living = ({ page }: Visitor) => page.evaluate(() => window.living());
/** Nothing is on its way any more: what was recorded is sent, what was closed has faded. */
const settled = (visitor: Visitor, timers: number) =>
  expect.poll(async () => (await living(visitor)).timers, { timeout: 30_000 }).toBe(timers);

test('nothing of a campaign is left after a reset, and fifty of them leave no more than one', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { campaignId, snippet } = await api.createPublishedSite({
    path: null,
    change: (document) => ({
      ...document,
      triggers: {
        join: 'any',
        of: [
          { kind: 'scroll', percent: 90 },
          { kind: 'exit', onTouch: ['scroll', 'tab'] },
          { kind: 'time', seconds: 600 },
          { kind: 'visible', selector: '#reviews', seconds: 60 },
          { kind: 'idle', seconds: 600 },
        ],
        cancel: 'order.placed',
      },
    }),
  });
  const visitor = await newVisitor();
  const { page, popup } = visitor;
  await visitor.open(shops.open(BOOKS + snippet, BODY));
  await visitor.events.acknowledged('page.viewed');
  await settled(visitor, 0);
  const unarmed = await living(visitor);

  await visitor.agree();
  expect(await visitor.reasons()).toEqual(['trigger.armed']);
  // Of time and of idleness.
  await settled(visitor, 2);
  const armed = await living(visitor);
  expect(armed.listeners.length, 'the campaign listens').toBeGreaterThan(unarmed.listeners.length + 5);
  expect(armed.observers, 'and watches').toBe(unarmed.observers + 2);

  await page.evaluate((id) => window.beckon.show(id), campaignId);
  await expect(popup).toBeVisible();
  await page.evaluate(() => window.beckon.reset());
  await expect(page.locator('beckon-campaign')).toHaveCount(0);
  expect(await visitor.reasons(), 'somebody new is met').toEqual(['trigger.armed']);
  await settled(visitor, 2);
  const once = await living(visitor);
  expect(once).toEqual(armed);

  await page.evaluate(async (id) => {
    const host = () => document.querySelector('beckon-campaign');
    const frame = () => new Promise(requestAnimationFrame);
    for (let times = 0; times < 50; times++) {
      window.beckon.show(id);
      while (!host()?.shadowRoot?.querySelector('dialog')?.open) await frame();
      window.beckon.reset();
      while (host()) await frame();
    }
  }, campaignId);
  await expect(page.locator('beckon-campaign')).toHaveCount(0);
  await settled(visitor, 2);
  expect(await living(visitor)).toEqual(once);

  await page.evaluate(() => {
    window.beckon.consent({ statistics: false });
    window.beckon.reset();
  });
  expect(await visitor.reasons()).toEqual(['consent.statistics']);
  await settled(visitor, 0);
  expect(await living(visitor), 'as if there had been no campaign').toEqual(unarmed);
  expect(await visitor.stored()).toEqual([]);
});
