// @vitest-environment happy-dom
import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { draw } from '@/components/draw.fixtures';
import { FileButton } from './file-button';

const font = new File(['wOF2'], 'garamond.woff2');
const input = () => {
  const found = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!found) throw new Error('There is no file field.');
  return found;
};
/** As a browser does: the field holds the file until its value is taken away. */
function choose(file: File): void {
  let files = [file];
  Object.defineProperty(input(), 'files', { configurable: true, get: () => files });
  Object.defineProperty(input(), 'value', { configurable: true, set: () => (files = []) });
}

test('a file is taken once, and the same file can be chosen again', () => {
  const onFile = vi.fn();
  const show = draw(<FileButton onFile={onFile}>Send a font</FileButton>);
  for (const times of [1, 2]) {
    choose(font);
    act(() => void input().dispatchEvent(new Event('change', { bubbles: true })));
    show(<FileButton onFile={onFile}>Send a font</FileButton>);
    expect(onFile).toHaveBeenCalledTimes(times);
  }
});

test('a file that was chosen before the page lived is not lost', async () => {
  const onFile = vi.fn();
  const content = <FileButton onFile={onFile}>Send a font</FileButton>;
  const place = document.body.appendChild(document.createElement('div'));
  place.innerHTML = renderToString(content);
  choose(font);
  const root = await act(() => Promise.resolve(hydrateRoot(place, content)));
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
  });
  expect(onFile).toHaveBeenCalledExactlyOnceWith(font);
});
