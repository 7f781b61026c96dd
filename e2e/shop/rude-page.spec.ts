// The real script on pages that mistreat it: whatever the page does, no error of ours reaches it, and what can work does.
import type { BeckonApi } from '@/embed/api';
import { PLAYER, sideBySide } from '../support/side-by-side';
import { expect, test } from '../support/test';
import type { Visitor } from '../support/visitor';

declare const window: { beckon: BeckonApi } & typeof globalThis;

let snippet: string;
test.beforeAll(async ({ api }) => {
  ({ snippet } = await api.createPublishedSite({ path: null }));
});

/** Shows, closes and is counted, as on any page. */
async function seesAndCloses({ popup, page, events }: Visitor): Promise<void> {
  await expect(popup).toBeVisible();
  await popup.locator('[data-action=close]').click();
  await expect(page.locator('beckon-campaign')).toHaveCount(0);
  await events.acknowledged('campaign.closed');
}

const inPage = (script: string) => `<script>${script}</script>`;

test('prototypes with enumerable extras', async ({ shops, newVisitor }) => {
  const extend = inPage(`
    Array.prototype.contains = Object.prototype.clone = String.prototype.strip = function () { throw new Error('mine'); };
    Array.prototype.extra = 'x'; Object.prototype.inherited = { nested: true };`);
  const visitor = await newVisitor();
  await visitor.open(shops.open(extend + snippet));
  await visitor.agree();
  await seesAndCloses(visitor);
});

test('natives replaced after the script has loaded', async ({ api, shops, newVisitor }) => {
  const site = await api.createPublishedSite({ path: null });
  const visitor = await newVisitor();
  await visitor.open(shops.open(site.snippet));
  await visitor.page.evaluate(() => {
    const broken = () => {
      throw new Error('The page broke this.');
    };
    Object.assign(window, { fetch: broken });
    Object.assign(JSON, { parse: broken, stringify: broken });
    Date.now = () => NaN;
  });
  await visitor.agree();
  await expect(visitor.popup).toBeVisible();
  await visitor.popup.locator('[data-action=close]').click();
  // The page broke the test's ear as well, so the server is asked.
  await expect
    .poll(async () => (await api.trpc.results.campaign.query(site)).totals)
    .toMatchObject({ exposed: 1, shown: 1, closed: 1 });
});

test('storage that throws: everything works, for as long as the page lasts', async ({
  shops,
  newVisitor,
}) => {
  const forbid = inPage(`
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get() { throw new DOMException('Denied', 'SecurityError'); } });`);
  const shop = shops.open(forbid + snippet);
  const visitor = await newVisitor();
  await visitor.open(shop);
  await visitor.agree();
  await seesAndCloses(visitor);
  await visitor.open(`${shop}next`);
  expect(await visitor.reasons(), 'nothing was kept').toEqual(['consent.statistics']);
});

test('storage that holds what somebody else wrote', async ({ shops, newVisitor }) => {
  const shop = shops.open(snippet);
  const visitor = await newVisitor();
  await visitor.open(shop);
  for (const junk of ['', '{', 'null', '[1,{"visitor":"me"}]', '[]', `"${'x'.repeat(10_000)}"`]) {
    await visitor.page.evaluate((text) => localStorage.setItem('beckon', text), junk);
    await visitor.open(shop);
    expect(await visitor.reasons(), junk.slice(0, 20)).toEqual(['consent.statistics']);
  }
  await visitor.agree();
  await seesAndCloses(visitor);
});

test('the snippet stands on the page twice', async ({ shops, newVisitor }) => {
  const visitor = await newVisitor();
  await visitor.open(shops.open(snippet + snippet));
  await visitor.agree();
  await expect(visitor.popup).toHaveCount(1);
  await seesAndCloses(visitor);
  expect(visitor.events.events.filter(({ type }) => type === 'script.started')).toHaveLength(1);
  expect(visitor.events.events.filter(({ type }) => type === 'campaign.exposed')).toHaveLength(1);
});

test('a tag manager puts the script in after everything else, and takes its tag away at once', async ({
  shops,
  newVisitor,
}) => {
  const [source] = /https?:[^"]+/.exec(snippet) ?? [];
  const manager = inPage(`addEventListener('load', () => {
    const tag = Object.assign(document.createElement('script'), { async: true, src: '${source}' });
    document.body.append(tag);
    tag.remove();
  });`);
  const visitor = await newVisitor();
  await visitor.open(shops.open(manager));
  await visitor.agree();
  await seesAndCloses(visitor);
  expect(visitor.events.events.filter(({ type }) => type === 'campaign.exposed')).toHaveLength(1);
});

test('something else on the page is called beckon', async ({ shops, newVisitor }) => {
  const visitor = await newVisitor();
  await visitor.open(shops.open(snippet, '<form id="beckon"><input name="push"></form>'));
  await visitor.agree();
  await seesAndCloses(visitor);
});

test('calls that make no sense, queued and direct', async ({ shops, newVisitor }) => {
  const queue = inPage(`
    window.beckon = [null, 'text', {}, () => { throw new Error('in a callback'); }];
    (window.beckon ||= []).push((b) => b.consent(null));`);
  const visitor = await newVisitor();
  await visitor.open(shops.open(queue + snippet));
  await visitor.page.evaluate(() => {
    const api = window.beckon as unknown as Record<string, (...input: unknown[]) => unknown>;
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    for (const name of ['push', 'track', 'consent', 'show', 'on', 'close'])
      for (const input of [
        undefined,
        null,
        1,
        'x',
        loop,
        Symbol('s'),
        () => {
          throw new Error('in a callback');
        },
      ])
        api[name]?.(input, input);
  });
  await visitor.agree();
  await seesAndCloses(visitor);
});

test('the page throws everything away while the popup is open', async ({ shops, newVisitor }) => {
  const shop = shops.open(snippet);
  const visitor = await newVisitor();
  await visitor.open(shop);
  await visitor.agree();
  await expect(visitor.popup).toBeVisible();
  await visitor.page.evaluate(() => {
    const redrawn = document.createElement('main');
    redrawn.style.height = '3000px';
    document.querySelector('beckon-campaign')?.remove();
    document.body.replaceChildren(redrawn);
    history.pushState(null, '', 'redrawn');
  });
  await expect
    .poll(() => visitor.events.events.filter(({ type }) => type === 'page.viewed').length)
    .toBeGreaterThan(1);
  await visitor.page.mouse.move(300, 300);
  await visitor.page.mouse.wheel(0, 600);
  await expect
    .poll(() => visitor.page.evaluate(() => scrollY), { message: 'the page scrolls', timeout: 3000 })
    .toBeGreaterThan(0);
});

test.describe('a key that no site has', () => {
  test.use({ allowedErrors: /status of 404/ });

  test('loads the runtime, shows nothing, and is told so', async ({ beckon, shops, newVisitor }) => {
    const visitor = await newVisitor();
    await visitor.open(shops.open(`<script async src="${beckon.url}/s/${'0'.repeat(32)}.js"></script>`));
    await visitor.agree();
    expect(await visitor.reasons()).toEqual([]);
    await expect.poll(() => visitor.events.batches.map(({ status }) => status)).toEqual([404]);
    await expect(visitor.page.locator('beckon-campaign')).toHaveCount(0);
  });
});

test('columns, a film and a tab at the edge, under a strict policy and rules that reset everything', async ({
  api,
  shops,
  newVisitor,
}) => {
  const site = await api.createPublishedSite({ path: null, change: sideBySide });
  const beckon = /https?:\/\/[^/"]+/.exec(site.snippet)?.[0] ?? '';
  const policy = `default-src 'none'; script-src ${beckon}; connect-src ${beckon}; img-src data:; style-src 'unsafe-inline'; frame-src ${PLAYER}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const reset = `*{all:revert!important;display:block!important;position:static!important;width:30px!important;color:red!important}`;
  const visitor = await newVisitor();
  const { page, popup } = visitor;
  await page.route(`${PLAYER}**`, (route) => route.fulfill({ contentType: 'text/html', body: 'A film' }));
  await visitor.open(
    shops.open(
      `<meta http-equiv="Content-Security-Policy" content="${policy}"><style>${reset}</style>${site.snippet}`,
    ),
  );
  await visitor.agree();
  await expect(popup.locator('[data-block=film]')).toBeVisible();
  /** Read at one moment: the campaign may still be moving in. */
  const boxes = () =>
    popup.evaluate((dialog) => {
      const boxOf = (block: string) =>
        dialog.querySelector(`[data-block=${block}]`)?.getBoundingClientRect() ?? new DOMRect();
      return { left: boxOf('left').toJSON() as DOMRect, film: boxOf('film').toJSON() as DOMRect };
    });
  const { left, film } = await boxes();
  expect(film.x, 'beside').toBeGreaterThan(left.x + left.width);
  expect(Math.abs(film.y - left.y), 'at one height').toBeLessThan(2);
  expect(film.width / left.width, 'as wide as its share').toBeCloseTo(2, 1);
  expect(film.width / film.height, 'in its own shape').toBeCloseTo(16 / 9, 1);

  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(async () => {
      const now = await boxes();
      return now.film.top >= now.left.bottom;
    })
    .toBe(true);

  await expect(popup.locator('iframe')).toHaveCount(0);
  await popup.getByRole('button', { name: 'How a mug is made' }).click();
  await expect(popup.locator('iframe')).toHaveAttribute('src', new RegExp(`^${PLAYER}embed/aqz-KE-bpKQ`));

  await popup.locator('[data-action=close]').first().click();
  const tab = page.getByRole('region', { name: 'Show it again' });
  await expect(tab).toBeVisible();
  const box = await tab.boundingBox();
  expect(box?.x, 'at the start').toBeLessThan(40);
  expect((box?.y ?? 0) + (box?.height ?? 0), 'at the lower edge').toBeGreaterThan(780);
});
