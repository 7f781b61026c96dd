// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draw } from '@/components/draw.fixtures';
import { formDocument } from '@/core/campaign/document.fixtures';
import { ShowPage, useHtmlPages } from './use-html-pages';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function documentWith(html: string | null) {
  const document = formDocument();
  const own = { id: 'own', kind: 'html', html: html ?? '', title: 'Sizes', height: 100 } as const;
  if (html !== null) document.variants[0]!.steps[0]!.blocks.push(own);
  return document;
}
const show = vi.fn(async (page: string) => `/s/h/${page.slice(page.lastIndexOf('\n') + 1)}.html`);
afterEach(() => show.mockClear());

const found: (string | undefined)[] = [];
function Pages({ html }: { html: string | null }) {
  found.push(useHtmlPages(documentWith(html), 'a')?.('own'));
  return null;
}
function open(html: string | null) {
  found.length = 0;
  const within = (next: string | null) => (
    <ShowPage value={show}>
      <Pages html={next} />
    </ShowPage>
  );
  const redraw = draw(within(html));
  return (next: string) => redraw(within(next));
}
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test('a page is shown as soon as it is looked at', async () => {
  open('one');
  expect(found).toEqual([undefined]);
  await wait(0);
  expect(found.at(-1)).toBe('/s/h/one.html');
});

test('while it is typed the last one stays, and only what is left at the end is asked for', async () => {
  const type = open('one');
  await wait(0);
  for (const html of ['two', 'three']) {
    type(html);
    await wait(100);
    expect(found.at(-1)).toBe('/s/h/one.html');
  }
  await wait(250);
  expect(found.at(-1)).toBe('/s/h/three.html');
  expect(show).toHaveBeenCalledTimes(2);
});

test('without an answer the last one stays, and the next key asks again', async () => {
  const type = open('one');
  await wait(0);
  show.mockRejectedValueOnce(new Error('offline'));
  type('two');
  await wait(300);
  expect(found.at(-1)).toBe('/s/h/one.html');
  type('three');
  await wait(300);
  expect(found.at(-1)).toBe('/s/h/three.html');
});

test('a campaign without any asks for nothing', async () => {
  open(null);
  await wait(1000);
  expect(show).not.toHaveBeenCalled();
  expect(found).toEqual([undefined]);
});
