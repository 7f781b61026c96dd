import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_PICTURE_BYTES } from '@/core/picture';
import type { Role } from '../access/role';
import { createTestApp, PUBLIC_URL, type TestApp } from '../trpc/test-app.fixtures';
import { createImageUpload, type ImageUpload, type UploadAnswer } from './create-image-upload';
import { greyPng, HTML_FILE, SVG_WITH_SCRIPT } from './picture.fixtures';
import { SITE_QUOTA_BYTES } from './refuse-picture';

let test: TestApp;
let workspaceId: string;
let siteId: string;
let upload: ImageUpload;
let editor: Headers;

const session = async (role: Role, workspace = workspaceId) =>
  test.startSession(await test.addMember(workspace, role));

beforeEach(async () => {
  test = await createTestApp();
  workspaceId = await test.addWorkspace();
  ({ id: siteId } = await test.addSite(workspaceId));
  upload = createImageUpload(test.app, test.auth);
  editor = await session('editor');
});

interface Sent {
  name?: string;
  as?: Headers;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

async function send(
  file: Uint8Array<ArrayBuffer>,
  { name = 'mug.png', as = editor, headers = {}, signal }: Sent = {},
) {
  const request = new Request(`${PUBLIC_URL}/api/sites/${siteId}/images?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: {
      ...Object.fromEntries(as),
      Origin: PUBLIC_URL,
      'Content-Type': 'application/octet-stream',
      ...headers,
    },
    body: file,
    ...(signal && { signal }),
  });
  const reply = await upload(request, siteId);
  return { status: reply.status, ...((await reply.json()) as Partial<Record<'image' | 'error', never>>) } as {
    status: number;
  } & Partial<Extract<UploadAnswer, { image: unknown }>> &
    Partial<Extract<UploadAnswer, { error: unknown }>>;
}

const bytesOf = (buffer: Buffer) => new Uint8Array(buffer);
const mug = () => bytesOf(greyPng(64, 48));
const rows = () => test.app.db.image.findMany({ orderBy: { createdAt: 'asc' } });

describe('an upload', () => {
  it('is in the library, and in every format on the disk', async () => {
    const { status, image } = await send(mug());
    expect([status, image]).toMatchObject([200, { name: 'mug.png', width: 64, height: 48, uses: [] }]);
    const hash = image?.hash ?? '';
    const kept = await Promise.all([
      test.app.pictures.get(hash, 64, 'avif'),
      test.app.pictures.get(hash, 64, 'webp'),
    ]);
    expect(kept.reduce((sum, file) => sum + (file?.byteLength ?? 0), 0)).toBe(image?.bytes);
    expect(await test.app.pictures.get(hash, 320, 'webp')).toBeNull();
  });

  it('of the same file is the same picture, also after it was deleted', async () => {
    const first = await send(mug());
    await test.app.db.image.updateMany({ data: { deletedAt: new Date(0) } });
    const second = await send(mug(), { name: 'other.png' });
    expect(second.image?.id).toBe(first.image?.id);
    expect(await rows()).toMatchObject([{ name: 'mug.png', deletedAt: null }]);
  });

  it('brings back files that a disk has lost', async () => {
    const { image } = await send(mug());
    await test.app.pictures.remove(image?.hash ?? '');
    await send(mug());
    expect(await test.app.pictures.has(image?.hash ?? '')).toBe(true);
  });

  it('of the same file to another site is another picture', async () => {
    const { image } = await send(mug());
    ({ id: siteId } = await test.addSite(workspaceId));
    expect((await send(mug())).image?.hash).not.toBe(image?.hash);
  });

  it.each([
    ['../../../etc/passwd', 'passwd'],
    ['C:\\Users\\kari\\mug.png', 'mug.png'],
    ['a\u0000b\u202Egnp.exe', 'abgnp.exe'],
    ['', 'picture'],
    ['../', 'picture'],
    ['x'.repeat(500), 'x'.repeat(120)],
  ])('named %j is called %j, and its name reaches no path', async (name, called) => {
    expect((await send(mug(), { name })).image?.name).toBe(called);
  });
});

describe('a refusal', () => {
  it.each<[name: string, refusal: string, file: () => Uint8Array<ArrayBuffer>]>([
    ['HTML that is called a picture', 'not-a-picture', () => bytesOf(HTML_FILE)],
    ['a drawing', 'svg', () => bytesOf(SVG_WITH_SCRIPT)],
    ['half a picture', 'damaged', () => mug().slice(0, 50)],
    ['a bomb', 'too-many-pixels', () => bytesOf(greyPng(8000, 5001))],
    ['21 MB', 'too-large', () => new Uint8Array(21 * 1024 * 1024)],
  ])('of %s is one sentence, and leaves nothing behind', async (_name, refusal, file) => {
    const { status, error } = await send(file());
    expect([status, error?.details]).toEqual([422, { refusal }]);
    expect(error?.message).toMatch(/^[A-Z][^]+\.$/);
    expect(await rows()).toEqual([]);
    expect(await test.app.pictures.sweep(new Set(), Date.now() + 1e9)).toBe(0);
  });

  it('of a body that says it is too large comes before it is read', async () => {
    const headers = { 'Content-Length': String(MAX_PICTURE_BYTES + 1) };
    expect((await send(mug(), { headers })).error?.details).toEqual({ refusal: 'too-large' });
  });

  it('of a full site names the way out', async () => {
    await test.app.db.image.create({
      data: { siteId, name: 'a', hash: 'a'.repeat(16), width: 1, height: 1, bytes: SITE_QUOTA_BYTES - 10 },
    });
    const { error } = await send(mug());
    expect(error?.details).toEqual({ refusal: 'quota-full' });
    expect(error?.message).toContain('Delete pictures');
  });

  it('meets strangers, viewers and members of other workspaces', async () => {
    const foreigner = await session('owner', await test.addWorkspace('Elsewhere'));
    const statuses = [];
    for (const as of [new Headers(), await session('viewer'), foreigner])
      statuses.push((await send(mug(), { as })).status);
    expect(statuses).toEqual([401, 403, 404]);
    expect(await rows()).toEqual([]);
  });

  it('meets pages of other sites, and forms', async () => {
    for (const headers of [
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Content-Type': 'text/plain' },
      { 'Content-Type': 'multipart/form-data' },
    ] as Record<string, string>[])
      expect((await send(mug(), { headers })).status).toBe(403);
    expect(await rows()).toEqual([]);
  });

  it('meets whoever comes while many are at it, and nobody later', async () => {
    const files = Array.from({ length: 9 }, (_, index) => bytesOf(greyPng(64 + index, 48)));
    const statuses = (await Promise.all(files.map((file) => send(file)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(6);
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
    expect((await send(bytesOf(greyPng(99, 48)))).status).toBe(200);
  });

  it('is not needed for an upload that was cancelled: nothing is made of it', async () => {
    const cancel = new AbortController();
    const first = send(mug());
    const second = send(bytesOf(greyPng(80, 60)), { signal: cancel.signal });
    cancel.abort();
    expect((await first).status).toBe(200);
    expect((await second).status).toBe(500);
    expect(await rows()).toHaveLength(1);
  });
});
