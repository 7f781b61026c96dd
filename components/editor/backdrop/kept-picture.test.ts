// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { keepPicture, readPicture } from './kept-picture';

afterEach(() => vi.unstubAllGlobals());

/** A database whose requests succeed at once, and whose transactions end as they are told, later. */
function stubDatabase(end: 'complete' | 'abort') {
  const kept = new Map<string, Blob>();
  const closed = vi.fn();
  const transaction = () => {
    const written = new Map<string, Blob>();
    const of = {
      error: new Error('The disk is full.'),
      oncomplete: () => {},
      onabort: () => {},
      objectStore: () => ({
        put: (picture: Blob, site: string) => (written.set(site, picture), { result: site }),
        get: (site: string) => ({ result: kept.get(site) }),
      }),
    };
    setTimeout(() => {
      if (end === 'abort') return of.onabort();
      for (const [site, picture] of written) kept.set(site, picture);
      of.oncomplete();
    });
    return of;
  };
  const open = () => {
    const opening = { result: { transaction, close: closed }, onsuccess: () => {} };
    setTimeout(() => opening.onsuccess());
    return opening;
  };
  vi.stubGlobal('indexedDB', { open });
  return { kept, closed };
}

const png = new Blob(['a picture'], { type: 'image/png' });

test('a screenshot counts as kept once its transaction has ended', async () => {
  const { kept, closed } = stubDatabase('complete');
  expect(await keepPicture('s', png)).toBe(true);
  expect(kept.get('s')).toBe(png);
  expect(await readPicture('s')).toBe(png);
  expect(closed).toHaveBeenCalledTimes(2);
});

test('a screenshot that does not fit on the disk is not kept, although writing it seemed to succeed', async () => {
  const { closed } = stubDatabase('abort');
  expect(await keepPicture('s', png)).toBe(false);
  expect(await readPicture('s')).toBeNull();
  expect(closed).toHaveBeenCalledTimes(2);
});

test('where the browser keeps nothing, nothing is kept and nothing breaks', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await keepPicture('s', png)).toBe(false);
  expect(await readPicture('s')).toBeNull();
});
