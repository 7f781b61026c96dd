// @vitest-environment happy-dom
import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { draw, until } from '@/components/draw.fixtures';
import { CataloguePage } from './catalogue-page';

afterEach(() => vi.unstubAllGlobals());

async function open(products: number, answer: unknown, mayChange = true) {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(answer)));
  draw(
    <FakeApi answer={() => Promise.resolve({ products, categories: [], tags: [], attributes: [] })}>
      <Suspense>
        <CataloguePage siteId="s" currency="EUR" mayChange={mayChange} />
      </Suspense>
    </FakeApi>,
  );
  await until(() => document.querySelector('h2') !== null);
}

const text = () => document.body.textContent ?? '';

function choose() {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File(['id'], 'feed.csv')], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

test('an empty catalogue says what fills it; who may not fill it is told so', async () => {
  await open(0, {}, false);
  expect(text()).toContain('No products yet');
  expect(document.querySelector('input[type=file]')).toBeNull();
});

test('a file is answered row by row', async () => {
  const report = { rows: 3, good: 2, bad: 1, gone: 0, missing: [], problems: [{ line: 4, id: 'c', code: 'price-negative', value: '-3' }] }; // prettier-ignore
  await open(12, { report });
  choose();
  await until(() => document.querySelector('table') !== null);
  expect(text()).toContain('2 products are in the catalogue');
  expect(document.querySelector('tbody')?.textContent).toContain('-3');
});

test('a file without what is needed says which columns', async () => {
  const report = { rows: 0, good: 0, bad: 0, gone: 0, missing: ['price'], problems: [] };
  await open(12, { report });
  choose();
  await until(() => document.querySelector('[role=alert]') !== null);
  expect(document.querySelector('[role=alert]')?.textContent).toContain('price');
});
