// Draws the thumbnails of all templates, by the code that draws the canvas: `npm run thumbnails`.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Page } from '@playwright/test';
import { shopPage } from '@/components/canvas/shop-page';
import { bundleTemplatePage } from '../e2e/support/bundle-template-page';
import { launchChromium } from '../e2e/support/launch-chromium';
import { templates } from '@/templates';
import type { Box } from '../e2e/support/template-page';
import { templatePrint } from './template-print';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'public/templates');
/** Twice what the gallery shows, px. */
const SIZE = { width: 560, height: 420 };
/** Widths of the window, from near to far, CSS px; its height is three quarters of it. */
const WINDOWS = [640, 720, 800, 880, 960, 1120, 1280];
/** A bar needs the room to be one, and what fills the window some of it to fill. */
const LEAST = { bar: 880, fullscreen: 800 };
/** Around what is part of the page, CSS px. */
const AIR = 32;
const HOST = 'http://canvas.test';

/** From as near as the whole card can be seen, with some air around it. */
async function drawThumbnail(page: Page, { id, document }: (typeof templates)[number]): Promise<Buffer> {
  const { kind } = document().format;
  let clip: Box | undefined;
  for (const width of WINDOWS) {
    if ((kind === 'bar' || kind === 'fullscreen') && width < LEAST[kind]) continue;
    const height = (width * SIZE.height) / SIZE.width;
    await page.setViewportSize({ width, height });
    const { card, whole } = await page.evaluate((name) => drawing.drawTemplate(name), id);
    const fits = whole && card.y >= 0 && card.y + card.height <= height;
    clip = kind === 'embed' && fits ? around(card, width) : undefined;
    if (fits) break;
  }
  const picture = await page.screenshot({ animations: 'disabled', ...(clip && { clip }) });
  return sharp(picture).resize(SIZE).webp({ quality: 76, effort: 6 }).toBuffer();
}

/** A part of the window in the shape of the picture, with the card in its middle. */
function around({ x, y, width, height }: Box, most: number): Box {
  const shape = SIZE.height / SIZE.width;
  const wide = Math.min(Math.max(width + 2 * AIR, (height + 2 * AIR) / shape), most);
  const high = wide * shape;
  return {
    x: Math.min(Math.max(x + width / 2 - wide / 2, 0), most - wide),
    y: Math.min(Math.max(y + height / 2 - high / 2, 0), most * shape - high),
    width: wide,
    height: high,
  };
}

await mkdir(folder, { recursive: true });
for (const file of await readdir(folder)) await rm(path.join(folder, file));
const browser = await launchChromium();
try {
  const context = await browser.newContext({
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  await context.route(`${HOST}/**`, (route) =>
    route.request().url() === `${HOST}/canvas.css`
      ? route.fulfill({ path: path.join(root, 'public/canvas.css') })
      : route.fulfill({ contentType: 'text/html', body: shopPage() }),
  );
  const page = await context.newPage();
  await page.goto(`${HOST}/canvas`);
  await page.evaluate(await bundleTemplatePage());
  const prints: Record<string, string> = {};
  for (const template of templates) {
    const picture = await drawThumbnail(page, template);
    await writeFile(path.join(folder, `${template.id}.webp`), picture);
    prints[template.id] = templatePrint(template);
    console.log(`public/templates/${template.id}.webp ${picture.length} B`);
  }
  await writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify(prints, null, 2)}\n`);
} finally {
  await browser.close();
}
