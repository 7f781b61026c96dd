// What owners see in the canvas is what visitors get: every template, drawn by both, to the last pixel. And nothing of it is
// closed to anybody: axe looks at each.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { shopPage } from '@/components/canvas/shop-page';
import { isModal } from '@/core/format-nature';
import type { SiteScriptManifest } from '@/core/site-script';
import { bundleForShop, root } from '@/embed/build/bundle-for-shop';
import { writeDesign } from '@/server/delivery/write-design';
import { templates } from '@/templates';
import { findViolations, WCAG } from '../support/check-access';
import { bundleTemplatePage } from '../support/bundle-template-page';
import { compileTemplate } from '../support/template-page';
import { expect, test } from '../support/test';

const HOST = 'http://shop.test';
const WIDTHS = [390, 1280];
/** By `scripts/prepare.js`. */
const BUILT = path.join(root, '.build/embed');

/** Countdowns stand in the canvas at a time that they may show; this is the moment at which shops show the same. */
const NOW = Date.UTC(2026, 10, 23, 4, 44, 30);
const STANDING = 2 * 86_400_000 + (11 * 3600 + 45 * 60 + 30) * 1000;
/** The template's countdown ends two weeks after the shop's own time. */
const SHOP = { currency: 'EUR', timeZone: 'Europe/Berlin', now: NOW + STANDING - 14 * 86_400_000 };

/** In the short names that all parts of a script have. The cart is at two thirds of what it should come to, as it stands in the canvas. */
const SHOW = `
export function show(arrive, design) {
  const sum = Number(/"data-sum":"(\\d+)"/.exec(JSON.stringify(design))?.[1]);
  arrive({ id: 'c', seed: 's', release: 1, goal: { kind: 'clicked' } }, { arm: 'a', share: 1 }, design, {
    change() {},
    record() {},
    site: { key: 'k' },
    told: { cart: { total: Math.round((sum * 2) / 3), currency: 'EUR' } },
    signal: new AbortController().signal,
  });
}`;

/** The page of the canvas, which is a shop as well: renderers and designs are delivered to it. Answers which renderer draws what. */
async function deliver(context: BrowserContext): Promise<Map<string, string>> {
  const manifest: SiteScriptManifest = JSON.parse(await readFile(path.join(BUILT, 'manifest.json'), 'utf8'));
  const designs = new Map([['show.js', await bundleForShop(SHOW)]]);
  const renderers = new Map<string, string>();
  for (const { id } of templates) {
    const design = compileTemplate(id, { shop: SHOP });
    designs.set(`${id}.js`, writeDesign(design, manifest.behaviours));
    const usual = isModal(design.format.kind) ? 'modal' : 'beside';
    renderers.set(id, `/s/f/${manifest.renderers[design.teaser ? 'teaser' : usual]}.js`);
  }
  await context.route(`${HOST}/**`, async (route) => {
    const file = path.basename(new URL(route.request().url()).pathname);
    if (file === 'canvas') return route.fulfill({ contentType: 'text/html', body: shopPage() });
    if (file === 'canvas.css') return route.fulfill({ path: path.join(root, 'public/canvas.css') });
    const body = designs.get(file) ?? (await readFile(path.join(BUILT, file), 'utf8'));
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  return renderers;
}

/** By the renderer and the design as shops load them. */
function arriveInShop(page: Page, id: string, renderer: string): Promise<void> {
  return page.evaluate(
    async (files) => {
      for (const earlier of document.querySelectorAll('beckon-campaign')) earlier.remove();
      const [{ show }, { arrive }, { default: design }] = await Promise.all(
        files.map((file) => import(file)),
      );
      show(arrive, design);
    },
    ['/s/f/show.js', renderer, `/s/f/${id}.js`],
  );
}

for (const width of WIDTHS)
  test(`canvas and shop draw the same at ${width} px, and axe finds nothing`, async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width, height: 1100 },
      reducedMotion: 'reduce',
      timezoneId: 'Europe/Berlin',
    });
    const renderers = await deliver(context);
    const [canvas, shop] = [await context.newPage(), await context.newPage()];
    for (const page of [canvas, shop]) {
      await page.clock.setFixedTime(NOW);
      await page.goto(`${HOST}/canvas`);
    }
    await canvas.evaluate(await bundleTemplatePage());
    const differing: string[] = [];
    const found: string[] = [];
    for (const { id } of templates) {
      await canvas.evaluate(([name, wish]) => drawing.drawTemplate(name, wish), [
        id,
        { shop: SHOP },
      ] as const);
      await arriveInShop(shop, id, renderers.get(id) ?? '');
      const [one, other] = [await canvas.screenshot(), await shop.screenshot()];
      if (!one.equals(other)) {
        differing.push(id);
        await test.info().attach(`${id} in the canvas`, { body: one, contentType: 'image/png' });
        await test.info().attach(`${id} in the shop`, { body: other, contentType: 'image/png' });
      }
      const wanted = { runOnly: { type: 'tag' as const, values: WCAG } };
      const lines = await findViolations(shop, wanted, 'beckon-campaign');
      found.push(...lines.map((line) => `${id}: ${line}`));
    }
    expect(differing).toEqual([]);
    expect(found).toEqual([]);
    await context.close();
  });
