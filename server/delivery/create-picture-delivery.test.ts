import { rm } from 'node:fs/promises';
import type { Hono } from 'hono';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { makeFolder } from '../db/test-database.fixtures';
import { PictureFiles } from '../images/picture-files';
import { createPictureDelivery } from './create-picture-delivery';

const HASH = '0123456789abcdef';
let app: Hono;

beforeEach(async () => {
  const folder = await makeFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = await PictureFiles.open(folder, 'secret');
  await files.put(HASH, {
    width: 40,
    height: 30,
    files: [{ width: 40, format: 'webp', bytes: Buffer.from('a picture') }],
  });
  app = createPictureDelivery(files);
});

it('a picture is for every page, for ever, and is nothing but a picture', async () => {
  const reply = await app.request(`/s/i/${HASH}-40.webp`);
  expect(await reply.text()).toBe('a picture');
  expect(Object.fromEntries(reply.headers)).toEqual({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-length': '9',
    'content-security-policy': "default-src 'none'",
    'content-type': 'image/webp',
    'cross-origin-resource-policy': 'cross-origin',
    'timing-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  });
});

it('HEAD says what GET would say, and nothing else', async () => {
  const reply = await app.request(`/s/i/${HASH}-40.webp`, { method: 'HEAD' });
  expect([reply.status, reply.headers.get('content-length'), await reply.text()]).toEqual([200, '9', '']);
});

it.each([
  `${HASH}-40.avif`,
  `${HASH}-41.webp`,
  `${HASH}-040.webp`,
  `${HASH}-40.png`,
  `${HASH}-40.webp.html`,
  `${HASH}-40.WEBP`,
  `${HASH}.webp`,
  `${HASH.slice(1)}-40.webp`,
  'ffffffffffffffff-40.webp',
  '..%2F..%2Fsecrets.json',
  '%2e%2e%2f%2e%2e%2fbeckon.db',
  `..%2f${HASH}-40.webp`,
  `${HASH}-40.webp%00.avif`,
  '%5c..%5csecrets.json',
])('%s is not found, and says nothing back', async (name) => {
  const reply = await app.request(`/s/i/${name}`);
  expect([reply.status, reply.headers.get('cache-control'), await reply.text()]).toEqual([
    404,
    'no-store',
    'There is no such picture.',
  ]);
});
