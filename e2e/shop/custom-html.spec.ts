// Custom HTML of the worst kind, in the very frame and under the very headers that shops get: whatever it tries, the page around
// it stays as it was, and nobody else hears of the visitor. No Beckon server: its pages, the bundled renderer and a design.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { build } from 'esbuild';
import { formDocument } from '@/core/campaign/document.fixtures';
import { htmlPagesOf } from '@/core/render/html-page';
import { renderVariant } from '@/core/render/render-variant';
import { withOrigin } from '@/core/render/with-origin';
import { createHtmlDelivery } from '@/server/delivery/create-html-delivery';
import { HtmlPages } from '@/server/delivery/html-pages';
import { expect, test } from '../support/test';

// The browser says aloud what it stops.
test.use({
  allowedErrors:
    /Unsafe attempt to initiate navigation|Blocked (?:script execution|form submission)|Content.Security.Policy|sandbox|content blocked/,
});

const closing: (() => unknown)[] = [];
test.afterAll(async () => {
  for (const close of closing) await close();
});

/** Answers its origin. */
async function serve(answer: http.RequestListener): Promise<string> {
  const server = http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Everything that might reach the page around it, run something, send something or load something. */
const hostile = (elsewhere: string) => `
<style>@import "${elsewhere}/import.css";
@font-face{font-family:f;src:url(${elsewhere}/font.woff2)}body{background:url(${elsewhere}/ground.png);font-family:f}</style>
<link rel="stylesheet" href="${elsewhere}/sheet.css"><link rel="prefetch" href="${elsewhere}/prefetch">
<meta http-equiv="refresh" content="0;url=${elsewhere}/refresh"><base href="${elsewhere}/">
<script>parent.document.title='taken';parent.location='${elsewhere}/parent';localStorage.taken=1</script>
<img src="${elsewhere}/pixel.png" alt="" onerror="parent.document.title='taken'">
<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt="Of its own">
<iframe src="${elsewhere}/frame" srcdoc="<script>top.document.title='taken'</script>"></iframe>
<object data="${elsewhere}/object"></object><video autoplay src="${elsewhere}/film.mp4"></video>
<form action="${elsewhere}/form" target="_top"><input name="card" aria-label="Card"><button>Send</button></form>
<a href="javascript:parent.document.title='taken'" target="_parent">Run</a>
<a href="${elsewhere}/top" target="_top">Leave</a>
<a href="${elsewhere}/shelf">Shelf</a>`;

test('custom HTML reaches nothing, runs nothing, sends nothing and loads nothing from elsewhere, and its links open a new tab', async ({
  page,
}) => {
  const heard: string[] = [];
  const elsewhere = await serve(({ url = '' }, response) => {
    heard.push(url);
    response.setHeader('Content-Type', 'text/html').end('<title>Elsewhere</title>');
  });

  const folder = await mkdtemp(path.join(tmpdir(), 'beckon-pages-'));
  closing.push(() => rm(folder, { recursive: true }));
  const pages = await HtmlPages.open(folder, 'secret');
  const beckon = await serve((request, response) => {
    const delivery = createHtmlDelivery(pages, `http://${request.headers.host}`);
    void getRequestListener(delivery.fetch)(request, response);
  });
  const document = formDocument();
  const own = {
    id: 'own',
    kind: 'html',
    html: hostile(elsewhere),
    title: 'Worst of all',
    height: 300,
  } as const;
  document.variants[0]!.steps[0]!.blocks.push(own);
  const address = await pages.keep(htmlPagesOf(document.variants[0]!).get('own') ?? '');
  const design = withOrigin(
    renderVariant(document, 'a', undefined, () => address),
    beckon,
  );

  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [`${root}/embed/mount/index.ts`],
    bundle: true,
    format: 'esm',
    alias: { '@': root },
    write: false,
  });
  const script = `import { mount } from '/mount.js';
    mount(${JSON.stringify(design)}, { document, campaign: 'c', variant: 'a', report: () => {} });`;
  const shop = await serve(({ url }, response) => {
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'self'; frame-src ${beckon}; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    const text = { '/mount.js': outputFiles[0]?.text, '/page.js': script }[url ?? ''];
    response
      .setHeader('Content-Type', text === undefined ? 'text/html' : 'text/javascript')
      .end(
        text ??
          '<!doctype html><html lang="en"><title>Shop</title><script type="module" src="/page.js"></script>',
      );
  });

  await page.goto(shop);
  const frame = page.frameLocator('iframe[title="Worst of all"]');
  await expect(frame.getByText('Shelf')).toBeVisible();
  await expect(frame.getByAltText('Of its own')).toHaveJSProperty('naturalWidth', 1);
  await frame.getByText('Send').click();
  await frame.getByText('Run').click();
  await frame.getByText('Leave').click();
  // All of it has been tried once what is allowed has happened.
  const [tab] = await Promise.all([page.waitForEvent('popup'), frame.getByText('Shelf').click()]);
  await expect(tab).toHaveTitle('Elsewhere');
  expect(new URL(tab.url()).origin + new URL(tab.url()).pathname).toBe(`${elsewhere}/shelf`);
  await expect(page).toHaveTitle('Shop');
  expect(page.url()).toBe(`${shop}/`);
  expect(heard.filter((url) => url !== '/shelf' && url !== '/favicon.ico')).toEqual([]);
  // Opened on its own it is no more than that, although its address is Beckon's.
  await page.goto(beckon + address);
  await expect(page.getByText('Shelf')).toBeVisible();
  expect(await page.evaluate(() => self.origin)).toBe('null');
  expect(heard.filter((url) => url !== '/shelf' && url !== '/favicon.ico')).toEqual([]);
});
