// The popup in real browsers, on pages that make it hard: strict policy, rules that reset everything, scrollers, shortcuts.
// No Beckon server: a page, the bundled renderer and a design.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { formDocument } from '@/core/campaign/document.fixtures';
import type { Format } from '@/core/campaign/format';
import { renderVariant } from '@/core/render/render-variant';
import { expect, test } from '../support/test';

const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const STYLES = {
  plain: 'body{margin:0;overflow-x:hidden}header{position:sticky;top:0;height:50px}main{height:3000px}',
  hostile: `*{all:revert!important;letter-spacing:9px!important;text-transform:uppercase!important;color:red!important}
    button,input,svg{background:hotpink!important;border:9px dashed lime!important;width:30px!important;display:none!important}
    h2{font-size:80px!important}dialog{display:none!important}body{overflow:scroll!important}
    beckon-campaign{display:block!important;padding:50px!important;transform:rotate(9deg)!important;opacity:.3!important}`,
};

/** The same campaign in every format. */
const FORMATS: Readonly<Record<Format['kind'], Format>> = {
  popup: { kind: 'popup', width: 440, closeOnBackdrop: true },
  fullscreen: { kind: 'fullscreen', width: 560 },
  slideIn: { kind: 'slideIn', width: 360, place: 'bottom-end' },
  bar: { kind: 'bar', width: 960, edge: 'bottom', pushes: false },
  embed: { kind: 'embed', width: 640, place: { kind: 'slot', name: 'offer' } },
};
const designs = Object.fromEntries(
  Object.entries(FORMATS).map(([kind, format]) => [kind, renderVariant({ ...formDocument(), format }, 'a')]),
);

const SCRIPT = `
import { mount } from '/mount.js';
const designs = ${JSON.stringify(designs)};
window.heard = [];
window.animations = [];
addEventListener('keydown', ({ key }) => heard.push(key));
window.counts = { pointerup: 0, wheel: 0 };
for (const type of Object.keys(counts)) addEventListener(type, () => counts[type]++, true);
window.reports = [];
document.getElementById('search').focus();
window.placeOfHeader = () => {
  const { left, top, width } = document.querySelector('header').getBoundingClientRect();
  return { left, top, width };
};
window.placeBefore = placeOfHeader();
window.mounted = mount(designs[new URL(location).searchParams.get('format') ?? 'popup'], {
  document, campaign: 'c', variant: 'a',
  loadForms: () => import('/forms.js'),
  report: (event) => reports.push(event),
});
mounted.element.shadowRoot.addEventListener('animationstart', ({ animationName }) => animations.push(animationName));
`;

interface ShopWindow {
  heard: string[];
  animations: string[];
  reports: { type: string; reason?: string }[];
  /** How often the page has heard of what the mouse did. */
  counts: { pointerup: number; wheel: number };
  /** Where the header is, and where it was before the popup came; px of the viewport. */
  placeOfHeader(): Place;
  placeBefore: Place;
}
interface Place {
  left: number;
  top: number;
  width: number;
}
declare const window: ShopWindow & typeof globalThis;

const html = (style: string, direction: string) => `<!doctype html><html lang="en" dir="${direction}"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title><link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/${style}.css"></head><body><header><input id="search" aria-label="Search"></header><main><div data-beckon-slot="offer"></div></main>
<script type="module" src="/page.js"></script></body></html>`;

let server: http.Server;
let origin = '';

test.beforeAll(async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const bundle = async (file: string) => {
    const { outputFiles } = await build({
      entryPoints: [`${root}/embed/${file}`],
      bundle: true,
      format: 'esm',
      alias: { '@': root },
      write: false,
    });
    return outputFiles[0]?.text ?? '';
  };
  const files: Record<string, [type: string, text: string]> = {
    '/mount.js': ['text/javascript', await bundle('mount/index.ts')],
    '/forms.js': ['text/javascript', await bundle('forms/index.ts')],
    '/page.js': ['text/javascript', SCRIPT],
    '/plain.css': ['text/css', STYLES.plain],
    '/hostile.css': ['text/css', STYLES.hostile],
    '/icon.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  };
  server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://shop');
    const [type, text] = files[pathname] ?? [
      'text/html',
      html(searchParams.get('style') ?? 'plain', searchParams.get('dir') ?? 'ltr'),
    ];
    response.setHeader('Content-Type', type).setHeader('Content-Security-Policy', POLICY).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => server.close());

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`${origin}/?${query}`);
  await page.waitForFunction(() => window.reports.length === 2);
}
const popup = (page: Page) => page.locator('beckon-campaign').getByRole('dialog', { name: 'Letters' });
const region = (page: Page) => page.locator('beckon-campaign').getByRole('region', { name: 'Letters' });
const focusIn = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    return (active?.shadowRoot?.activeElement ?? active)?.localName;
  });
const closings = (page: Page) => page.evaluate(() => window.reports.flatMap(({ reason }) => reason ?? []));

/** Resolves when the page has heard what `act` sets off, and half a second of frames later. */
async function heard(page: Page, type: 'pointerup' | 'wheel', act: () => Promise<void>): Promise<void> {
  const before = await page.evaluate((name) => window.counts[name], type);
  await act();
  await page.waitForFunction(([name, count]) => window.counts[name] > count, [type, before] as const);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
  });
}

/** How far the page has scrolled after a turn of the wheel, px. */
async function scrolledByWheel(page: Page): Promise<number> {
  await heard(page, 'wheel', () => page.mouse.wheel(0, 600));
  return page.evaluate(() => scrollY);
}

/** Everything in the card with its place in it, to compare two pages by. */
const boxes = (page: Page) =>
  page.evaluate(async () => {
    const root = document.querySelector('beckon-campaign')?.shadowRoot;
    await Promise.all(root?.getAnimations().map(({ finished }) => finished) ?? []);
    const card = root?.querySelector('.card')?.getBoundingClientRect();
    return [...(root?.querySelectorAll('.card, .card *') ?? [])].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, fontSize, letterSpacing } = getComputedStyle(element);
      const box = [x - (card?.x ?? 0), y - (card?.y ?? 0), width, height].map(Math.round);
      return [element.localName, ...box, color, fontSize, letterSpacing].join(' ');
    });
  });

for (const kind of ['fullscreen', 'slideIn', 'bar', 'embed'] as const)
  test(`a page that resets and hides everything changes nothing in what appears as ${kind}`, async ({
    page,
  }) => {
    await open(page, `format=${kind}`);
    // The whole window is as large as the page's own scrollbars leave it, so there only what is in it is compared, without its place.
    const told = async () =>
      kind === 'fullscreen'
        ? (await boxes(page)).slice(1).map((line) => line.replace(/ -?\d+ -?\d+/, ''))
        : boxes(page);
    const usual = await told();
    expect(usual.length).toBeGreaterThan(10);
    await open(page, `format=${kind}&style=hostile`);
    expect(await told()).toEqual(usual);
  });

test('beside a slide-in and a bar the page is as it was: it scrolls, keeps the focus and takes presses', async ({
  page,
}) => {
  for (const kind of ['slideIn', 'bar']) {
    await open(page, `format=${kind}`);
    await expect(kind === 'bar' ? region(page) : popup(page)).toBeVisible();
    expect(await focusIn(page)).toBe('input');
    expect(await scrolledByWheel(page)).toBeGreaterThan(0);
    await page.mouse.move(200, 200);
    await heard(page, 'pointerup', () => page.mouse.click(200, 200));
    expect(await closings(page)).toEqual([]);
    await page.locator('beckon-campaign').getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => closings(page)).toEqual(['button']);
  }
});

test('over the whole window the page waits, and Escape brings it back', async ({ page }) => {
  await open(page, 'format=fullscreen');
  await expect(popup(page)).toBeVisible();
  expect(await scrolledByWheel(page)).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => closings(page)).toEqual(['escape']);
});

test('a page that resets and hides everything changes nothing in the popup', async ({ page }) => {
  await open(page);
  const expected = await boxes(page);
  await open(page, 'style=hostile');
  expect(await boxes(page)).toEqual(expected);
});

test('the focus goes to the dialog, stays inside, and returns to where it was', async ({ page }) => {
  await open(page);
  expect(await focusIn(page)).toBe('dialog');
  await page.keyboard.press('Tab');
  await expect(popup(page).locator('[data-action=close]')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(popup(page).getByLabel('E-mail')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(() => closings(page)).toEqual(['escape']);
  await expect(page.locator('#search')).toBeFocused();
  await expect(page.locator('beckon-campaign')).toHaveCount(0);
});

test('keys typed into the popup do not reach the page', async ({ page }) => {
  await open(page);
  await popup(page).getByLabel('E-mail').pressSequentially('a/b');
  expect(await page.evaluate(() => window.heard)).toEqual([]);
});

test('a press beside the card closes it, a selection dragged out of the card does not', async ({ page }) => {
  await open(page);
  await page.mouse.move(720, 450);
  await page.mouse.down();
  await page.mouse.move(30, 850);
  await heard(page, 'pointerup', () => page.mouse.up());
  expect(await closings(page)).toEqual([]);
  await page.mouse.click(30, 850);
  await expect.poll(() => closings(page)).toEqual(['backdrop']);
});

test('the page behind neither scrolls nor shifts, and scrolls again afterwards', async ({ page }) => {
  await page.goto(`${origin}/?`);
  await open(page);
  const place = () => page.evaluate(() => window.placeOfHeader());
  const before = await page.evaluate(() => window.placeBefore);
  expect(await place()).toEqual(before);
  await page.mouse.move(720, 450);
  await page.keyboard.press('PageDown');
  expect(await scrolledByWheel(page), 'behind the popup').toBe(0);
  expect(await place()).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(page.locator('beckon-campaign')).toHaveCount(0);
  expect(await scrolledByWheel(page), 'without the popup').toBeGreaterThan(0);
  expect(await place()).toEqual(before);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

test('the entrance plays once: neither becoming modal nor a further step starts it again', async ({
  page,
}) => {
  await open(page);
  const dialog = popup(page);
  await dialog.getByLabel('E-mail').fill('ada@example.com');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('dialog', { name: 'Thank you' })).toBeVisible();
  expect((await page.evaluate(() => window.animations)).sort()).toEqual(['card', 'veil']);
});

test('people who asked for less motion get none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const emulated = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  test.skip(!emulated, 'this build of the browser cannot be told to prefer less motion');
  expect(await page.evaluate(() => window.animations)).toEqual([]);
});

for (const direction of ['ltr', 'rtl'])
  test(`it fits a phone of 320 px, ${direction}, with a close control one can hit`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await open(page, `dir=${direction}`);
    const overflow = await popup(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(overflow).toBe(0);
    const close = await popup(page).locator('[data-action=close]').boundingBox();
    expect(Math.min(close?.width ?? 0, close?.height ?? 0)).toBeGreaterThanOrEqual(44);
    expect((close?.x ?? 0) > 160).toBe(direction === 'ltr');
  });
