// Draws the pictures of the demo shop: `npx tsx scripts/demo/draw-products.ts [--draft] [name …]`. No photographs, only mathematics.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { photograph, type Shot } from './photograph';
import { bowls } from './shots/bowls';
import { mugs } from './shots/mugs';
import { plates } from './shots/plates';
import { jugs } from './shots/jugs';
import { categories, hero, heroNarrow, workshop } from './shots/still-lifes';
import { vases } from './shots/vases';

/** A file to write: its width in pixels and the most it may weigh. */
interface Output {
  suffix: string;
  width: number;
  bytes: number;
}

interface Picture {
  shot: Shot;
  /** Width ÷ height. */
  ratio: number;
  outputs: readonly Output[];
}

const PRODUCT: readonly Output[] = [
  { suffix: '', width: 800, bytes: 40_000 },
  { suffix: '-400', width: 400, bytes: 14_000 },
];

const products = { ...mugs, ...bowls, ...plates, ...jugs, ...vases, ...categories };

const pictures: Record<string, Picture> = {
  ...Object.fromEntries(
    Object.entries(products).map(([name, shot]) => [name, { shot, ratio: 4 / 5, outputs: PRODUCT }]),
  ),
  hero: {
    shot: hero,
    ratio: 2,
    outputs: [
      { suffix: '', width: 2000, bytes: 110_000 },
      { suffix: '-1200', width: 1200, bytes: 55_000 },
    ],
  },
  'hero-narrow': { shot: heroNarrow, ratio: 1, outputs: [{ suffix: '', width: 900, bytes: 50_000 }] },
  workshop: {
    shot: workshop,
    ratio: 3 / 2,
    outputs: [
      { suffix: '', width: 1200, bytes: 60_000 },
      { suffix: '-600', width: 600, bytes: 22_000 },
    ],
  },
};

const folder = path.resolve('demo/pictures');

/** Rendered a little larger than shown, then scaled down: smooth edges without extra rays per pixel. */
const OVERSIZE = 1.25;

async function draw(
  name: string,
  { shot, ratio, outputs }: Picture,
  isDraft: boolean,
  into: string,
): Promise<void> {
  const started = Date.now();
  const widest = Math.max(...outputs.map(({ width }) => width));
  const width = Math.round(widest * (isDraft ? 0.4 : OVERSIZE));
  const height = Math.round(width / ratio);
  const bytes = photograph(shot, { width, height, samples: isDraft ? 4 : 6 });
  const raw = { raw: { width, height, channels: 3 as const } };
  const weights: string[] = [];
  for (const output of outputs) {
    const scaled = sharp(bytes, raw).resize({ width: isDraft ? width : output.width });
    const file = path.join(into, `${name}${output.suffix}.webp`);
    weights.push(`${output.width} px ${await writeWithin(scaled, file, output.bytes)} bytes`);
  }
  console.log(`${name}: ${weights.join(', ')} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Writes a WebP at the best quality that fits the budget; returns its size in bytes. */
async function writeWithin(picture: Sharp, file: string, budget: number): Promise<number> {
  for (let quality = 92; quality >= 60; quality -= 4) {
    const webp = await picture.clone().webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (webp.length > budget) continue;
    await sharp(webp).toFile(file);
    return webp.length;
  }
  throw new Error(`${file} does not fit into ${budget} bytes at any acceptable quality.`);
}

const options = process.argv.slice(2);
const isDraft = options.includes('--draft');
const wanted = options.filter((option) => !option.startsWith('--'));
const unknown = wanted.filter((name) => !(name in pictures));
if (unknown.length > 0) throw new Error(`No such picture: ${unknown.join(', ')}.`);
const into = isDraft ? path.resolve('.build/demo-drafts') : folder;
await mkdir(into, { recursive: true });
for (const [name, picture] of Object.entries(pictures))
  if (wanted.length === 0 || wanted.includes(name)) await draw(name, picture, isDraft, into);
