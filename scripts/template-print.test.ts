// Thumbnails are drawn by hand-started script; that none is missing or out of date, this says.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { templates } from '@/templates';
import { templatePrint } from './template-print';

const folder = 'public/templates';
const prints: unknown = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
/** Of all together the gallery loads what is in sight. */
const MAX_BYTES = 12_288;

test('every template has a thumbnail of what it looks like now; else: npm run thumbnails', () => {
  expect(prints).toEqual(Object.fromEntries(templates.map((one) => [one.id, templatePrint(one)])));
});

test('there are no other files, and none is heavy', () => {
  const files = readdirSync(folder).filter((file) => file !== 'manifest.json');
  expect(files.sort()).toEqual(templates.map(({ id }) => `${id}.webp`).sort());
  for (const file of files) expect(statSync(`${folder}/${file}`).size, file).toBeLessThanOrEqual(MAX_BYTES);
});
