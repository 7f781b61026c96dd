// A file of products over HTTP: who may send one, what is answered, and what happens when it does not arrive whole.
import { beforeEach, expect, it } from 'vitest';
import type { Role } from '../access/role';
import { createTestApp, PUBLIC_URL, type TestApp } from '../trpc/test-app.fixtures';
import { beginImport } from './begin-import';
import { createCatalogueUpload, type FeedAnswer } from './create-catalogue-upload';

let test: TestApp;
let workspaceId: string;
let siteId: string;

const session = async (role: Role, workspace = workspaceId) =>
  test.startSession(await test.addMember(workspace, role));

beforeEach(async () => {
  test = await createTestApp();
  workspaceId = await test.addWorkspace();
  ({ id: siteId } = await test.addSite(workspaceId));
});

const TABLE = 'id,title,link,price\na,Cup,https://shop.example/a,10\nb,Bowl,https://shop.example/b,-1\n';

async function send(
  body: string | ReadableStream<Uint8Array>,
  { as, headers = {}, name = 'feed.csv' }: { as: Headers; headers?: Record<string, string>; name?: string },
) {
  const request = new Request(
    `${PUBLIC_URL}/api/sites/${siteId}/catalogue?name=${encodeURIComponent(name)}`,
    {
      method: 'POST',
      headers: {
        ...Object.fromEntries(as),
        Origin: PUBLIC_URL,
        'Content-Type': 'application/octet-stream',
        ...headers,
      },
      body,
      duplex: 'half',
    } as RequestInit,
  );
  const reply = await createCatalogueUpload(test.app, test.auth)(request, siteId);
  return { status: reply.status, answer: (await reply.json()) as FeedAnswer };
}

it('a file is read, answered with what became of it, and its import is in the log', async () => {
  await test.app.db.catalogueFeed.create({
    data: { siteId, url: 'https://shop.example/f.csv', validator: 'EUR "1"' },
  });
  const { status, answer } = await send(TABLE, { as: await session('editor'), name: 'our\nfeed.csv' });
  expect([status, answer]).toMatchObject([
    200,
    { import: { state: 'done', source: 'our feed.csv', rows: 2, good: 1, bad: 1 } },
  ]);
  const entry = await test.app.db.auditEntry.findFirstOrThrow();
  expect([entry.action, JSON.parse(entry.details)]).toEqual([
    'catalogue.imported',
    { good: 1, bad: 1, gone: 0 },
  ]);
  // What is here now is no longer what the feed said.
  expect((await test.app.db.catalogueFeed.findFirstOrThrow()).validator).toBeNull();
});

it('whoever may not change the site sends none, nor does another page', async () => {
  const stranger = await session('owner', await test.addWorkspace('Other'));
  const editor = await session('editor');
  const refused = await Promise.all([
    send(TABLE, { as: new Headers() }),
    send(TABLE, { as: await session('viewer') }),
    send(TABLE, { as: stranger }),
    send(TABLE, { as: editor, headers: { Origin: 'https://evil.example' } }),
    send(TABLE, { as: editor, headers: { 'Content-Type': 'text/plain' } }),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([401, 403, 404, 403, 403]);
  expect(await Promise.all([test.app.db.product.count(), test.app.db.catalogueImport.count()])).toEqual([
    0, 0,
  ]);
});

it('a second file waits for the first', async () => {
  await beginImport(test.app, { siteId, source: 'first.csv', bytesInAll: null });
  const { status, answer } = await send(TABLE, { as: await session('editor') });
  expect([status, answer]).toMatchObject([409, { error: { code: 'conflict' } }]);
});

it('a file that does not arrive whole is told of, and what came in before stays', async () => {
  const rows = Array.from({ length: 350 }, (_, at) => `p${at},Cup,https://shop.example/${at},10\n`).join('');
  let pulls = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (pulls++ === 0) controller.enqueue(Buffer.from(`id,title,link,price\n${rows}`));
      else controller.error(new Error('gone'));
    },
  });
  const { answer } = await send(body, { as: await session('editor') });
  expect(answer).toMatchObject({ import: { state: 'failed', error: 'broken', gone: 0 } });
  expect(await test.app.db.product.count()).toBe(300);
});
