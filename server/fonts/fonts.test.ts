import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import { MAX_FONT_BYTES } from '@/core/font-file';
import { createFontDelivery } from '../delivery/create-font-delivery';
import { createTestApp, PUBLIC_URL, type TestApp, type TestUser } from '../trpc/test-app.fixtures';
import { createFontUpload, type FontAnswer, type FontUpload } from './create-font-upload';
import type { FontFiles } from './font-files';
import { MOST_FONTS } from './upload-font';

/** A real one, and one that holds every weight: the builder's own. */
const VARIABLE = new Uint8Array(
  readFileSync('node_modules/@fontsource-variable/geist-mono/files/geist-mono-cyrillic-wght-normal.woff2'),
);

/** As small as a font can say it is: one table, of one weight. */
function tinyFont(seed = 0): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(56);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x774f4632);
  view.setUint32(4, 0x00010000);
  view.setUint32(8, bytes.length);
  view.setUint16(12, 1);
  view.setUint32(20, 4);
  // `head`, of 54 bytes.
  bytes.set([1, 54], 48);
  view.setUint32(52, seed);
  return bytes;
}

const DAY = 24 * 3_600_000;

let test: TestApp;
let siteId: string;
let editor: TestUser;
let fonts: FontFiles;
let upload: FontUpload;
let workspaceId: string;
beforeEach(async () => {
  test = await createTestApp();
  workspaceId = await test.addWorkspace();
  ({ id: siteId } = await test.addSite(workspaceId));
  editor = await test.addMember(workspaceId, 'editor');
  fonts = test.app.fonts;
  upload = createFontUpload(test.app, test.auth);
});

async function send(
  file: Uint8Array<ArrayBuffer>,
  { name = 'Brand.woff2', as, headers = {} }: { name?: string; as?: Headers; headers?: object } = {},
) {
  const session = as ?? (await test.startSession(editor));
  const request = new Request(`${PUBLIC_URL}/api/sites/${siteId}/fonts?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: {
      ...Object.fromEntries(session),
      Origin: PUBLIC_URL,
      'Content-Type': 'application/octet-stream',
      ...headers,
    },
    body: file,
  });
  const reply = await upload(request, siteId);
  const answer = (await reply.json()) as FontAnswer;
  return {
    status: reply.status,
    font: 'font' in answer ? answer.font : undefined,
    message: 'error' in answer ? answer.error.message : undefined,
  };
}

/** The site, with others beside the first one. */
async function fill(): Promise<void> {
  for (let seed = 1; fonts.list(siteId).length < MOST_FONTS; seed++) await send(tinyFont(seed));
}

describe('a font', () => {
  it('is kept as it is, and shops get it for ever', async () => {
    const { status, font } = await send(VARIABLE, { name: '../My font.WOFF2' });
    expect([status, font]).toEqual([200, { file: expect.any(String), name: 'My font', variable: true }]);
    const app = createFontDelivery(fonts);
    const reply = await app.request(`/s/f/${font?.file}.woff2`);
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(VARIABLE);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'font/woff2',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect((await app.request(`/s/f/${'0'.repeat(16)}.woff2`)).status).toBe(404);
  });

  it('of one weight says so, and the same file again is the same font', async () => {
    const { font } = await send(tinyFont());
    expect(font).toEqual({ file: expect.any(String), name: 'Brand' });
    expect((await send(tinyFont())).font).toEqual(font);
    ({ id: siteId } = await test.addSite(workspaceId));
    expect((await send(tinyFont())).font?.file).not.toBe(font?.file);
  });

  it('can be a brand’s', async () => {
    const { font } = await send(VARIABLE);
    const theme = { ...DEFAULT_BRAND.theme, font: { heading: font, body: 'system' as const } };
    await editor.api.sites.updateBrand({ siteId, brand: { ...DEFAULT_BRAND, theme }, before: DEFAULT_BRAND });
    expect((await editor.api.sites.get({ siteId })).brand.theme).toEqual(theme);
  });

  it('makes room when there is none, but never of what is in use', async () => {
    const { font: first } = await send(tinyFont());
    const theme = { ...DEFAULT_BRAND.theme, font: { heading: first, body: 'system' as const } };
    await editor.api.sites.updateBrand({ siteId, brand: { ...DEFAULT_BRAND, theme }, before: DEFAULT_BRAND });
    await fill();
    test.clock.now += 2 * DAY;
    const { font } = await send(VARIABLE);
    expect(fonts.list(siteId).sort()).toEqual([first?.file, font?.file].sort());
  });

  it('that nothing names yet is kept for a day: it may stand on a page that was not saved', async () => {
    await send(tinyFont());
    test.clock.now += DAY;
    await fill();
    expect((await send(VARIABLE)).status).toBe(200);
    expect(fonts.list(siteId)).toHaveLength(MOST_FONTS);
    expect(fonts.list(siteId)).not.toContain(fonts.hashOf(siteId, tinyFont()));
    const { status, message } = await send(tinyFont());
    expect([status, message]).toEqual([422, expect.stringContaining('makes room after a day')]);
  });

  it('that the site has is taken again, also when there is no room', async () => {
    await send(tinyFont());
    await fill();
    const { status, font } = await send(tinyFont(3), { name: 'Again.woff2' });
    expect([status, font]).toEqual([200, { file: fonts.hashOf(siteId, tinyFont(3)), name: 'Again' }]);
    expect(fonts.list(siteId)).toHaveLength(MOST_FONTS);
  });
});

describe('a refusal', () => {
  const changed = (change: (view: DataView) => void) => {
    const bytes = tinyFont();
    change(new DataView(bytes.buffer));
    return bytes;
  };
  it.each<[name: string, sentence: RegExp, file: () => Uint8Array<ArrayBuffer>]>([
    ['nothing', /empty/, () => new Uint8Array()],
    ['HTML', /not a WOFF2/, () => new TextEncoder().encode('<script>alert(1)</script>')],
    ['a TrueType font', /not a WOFF2/, () => new Uint8Array([0, 1, 0, 0, ...new Uint8Array(60)])],
    ['a collection', /not a WOFF2/, () => changed((view) => view.setUint32(4, 0x74746366))],
    ['a file that was cut off', /damaged/, () => tinyFont().slice(0, 50)],
    ['tables beyond the end', /damaged/, () => changed((view) => view.setUint16(12, 60))],
    ['more content than there is', /damaged/, () => changed((view) => view.setUint32(20, 4000))],
    ['too much', /larger than 300 KB/, () => new Uint8Array(MAX_FONT_BYTES + 1)],
  ])('of %s is one sentence, and keeps nothing', async (_name, sentence, file) => {
    const { status, message } = await send(file());
    expect([status, message]).toEqual([422, expect.stringMatching(sentence)]);
    expect(message).toMatch(/^[A-Z][^]+\.$/);
    expect(fonts.list(siteId)).toEqual([]);
  });

  it('meets strangers, viewers, members of other workspaces and pages of other sites', async () => {
    const session = async (role: 'viewer' | 'owner', workspace = workspaceId) =>
      test.startSession(await test.addMember(workspace, role));
    const foreigner = await session('owner', await test.addWorkspace('Elsewhere'));
    const statuses = [];
    for (const as of [new Headers(), await session('viewer'), foreigner])
      statuses.push((await send(tinyFont(), { as })).status);
    statuses.push((await send(tinyFont(), { headers: { Origin: 'https://evil.example' } })).status);
    expect(statuses).toEqual([401, 403, 404, 403]);
    expect(fonts.list(siteId)).toEqual([]);
  });
});
