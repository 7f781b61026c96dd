// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBackdrop, recallBackdrop } from './backdrop-store';

const kept = vi.hoisted(() => new Map<string, Blob>());
vi.mock('./kept-picture', () => ({
  readPicture: (site: string) => Promise.resolve(kept.get(site) ?? null),
  keepPicture: (site: string, file: Blob) => Promise.resolve(kept.set(site, file).has(site)),
  dropPicture: (site: string) => Promise.resolve(void kept.delete(site)),
}));

const png = new Blob(['a picture'], { type: 'image/png' });

beforeEach(() => {
  vi.spyOn(HTMLImageElement.prototype, 'decode').mockResolvedValue();
});
afterEach(() => {
  kept.clear();
  localStorage.clear();
  vi.restoreAllMocks();
});

const reopened = async (site: string) => {
  const store = createBackdrop(site);
  await recallBackdrop(site, store);
  return store.getState();
};

test('a screenshot lies behind at once, and again the next time, on the site that it was chosen for', async () => {
  const first = createBackdrop('s');
  expect(await first.getState().take(png)).toBe(true);
  expect(first.getState()).toMatchObject({ kind: 'picture', picture: expect.stringMatching(/^blob:/) });
  expect(await reopened('s')).toMatchObject({ kind: 'picture', picture: expect.stringMatching(/^blob:/) });
  expect(await reopened('other')).toMatchObject({ kind: 'plain', picture: null });
});

test('a file that the browser cannot show changes nothing', async () => {
  vi.mocked(HTMLImageElement.prototype.decode).mockRejectedValue(new Error('no picture'));
  const store = createBackdrop('s');
  expect(await store.getState().take(png)).toBe(false);
  expect(store.getState()).toMatchObject({ kind: 'plain', picture: null });
  expect(kept.size).toBe(0);
});

test.each(['shop', 'plain'] as const)(
  '%s stays chosen while the kept screenshot is still being read, which can then be chosen again',
  async (kind) => {
    localStorage.setItem('beckon:backdrop:s', 'picture');
    kept.set('s', png);
    const store = createBackdrop('s');
    const recalled = recallBackdrop('s', store);
    store.getState().show(kind);
    await recalled;
    expect(store.getState()).toMatchObject({ kind, picture: expect.stringMatching(/^blob:/) });
  },
);

test('a screenshot removed while the kept one is still being read stays away', async () => {
  kept.set('s', png);
  const store = createBackdrop('s');
  const recalled = recallBackdrop('s', store);
  store.getState().forget();
  await recalled;
  expect(store.getState()).toMatchObject({ kind: 'plain', picture: null });
});

test('a removed screenshot is gone from the device, and the plain page is back', async () => {
  const store = createBackdrop('s');
  await store.getState().take(png);
  store.getState().forget();
  expect(store.getState()).toMatchObject({ kind: 'plain', picture: null });
  expect(kept.size).toBe(0);
  expect(await reopened('s')).toMatchObject({ kind: 'plain', picture: null });
});

test('without its screenshot the page is plain, whatever was remembered', async () => {
  localStorage.setItem('beckon:backdrop:s', 'picture');
  expect((await reopened('s')).kind).toBe('plain');
});
