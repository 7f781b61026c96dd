// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ImageItem } from '@/server/trpc/router';
import { forgetFailure, upload, uploads } from './uploads';

/** Requests that the test answers. */
class FakeRequest {
  static sent: FakeRequest[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  responseText = '';
  address = '';
  headers: Record<string, string> = {};
  open(_method: string, address: string) {
    this.address = address;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  send() {
    FakeRequest.sent.push(this);
  }
  abort() {
    this.onabort?.();
  }
  answer(text: string) {
    this.responseText = text;
    this.onload?.();
  }
}

const image = { id: 'i', hash: '0123456789abcdef' } as ImageItem;
const file = (size = 10, name = 'mug & cup.png') => new File([new Uint8Array(size)], name);
const state = () => uploads.getState()['here'];
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const last = () => {
  const request = FakeRequest.sent.at(-1);
  if (!request) throw new Error('Nothing was sent.');
  return request;
};

let done: ImageItem[];
const start = (chosen = file()) => upload('here', 's/1', chosen, (made) => done.push(made));

beforeEach(() => {
  done = [];
  FakeRequest.sent = [];
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  uploads.setState({}, true);
});
afterEach(() => vi.unstubAllGlobals());

it('says how far it is, and hands over the picture', async () => {
  void start();
  expect(last().address).toBe('/api/sites/s%2F1/images?name=mug%20%26%20cup.png');
  expect(last().headers).toEqual({ 'Content-Type': 'application/octet-stream' });
  last().upload.onprogress?.({ loaded: 5, total: 10 });
  expect(state()).toMatchObject({ kind: 'sending', name: 'mug & cup.png', share: 0.5 });
  last().answer(JSON.stringify({ image }));
  await settle();
  expect([done, state()]).toEqual([[image], undefined]);
});

it('a file that is too large is not sent', async () => {
  await start(file(20 * 1024 * 1024 + 1));
  expect(FakeRequest.sent).toEqual([]);
  expect(state()).toMatchObject({ kind: 'failed', failure: { kind: 'refused', refusal: 'too-large' } });
});

it.each([
  [
    JSON.stringify({ error: { code: 'invalid', message: 'No.', details: { refusal: 'svg' } } }),
    { kind: 'refused', refusal: 'svg' },
  ],
  [
    JSON.stringify({ error: { code: 'forbidden', message: 'Not you.', details: null } }),
    { kind: 'answered', message: 'Not you.' },
  ],
  ['<html>Bad gateway</html>', { kind: 'unreachable' }],
])('an answer %s is kept until it was read', async (text, failure) => {
  void start();
  last().answer(text);
  await settle();
  expect(state()).toEqual({ kind: 'failed', name: 'mug & cup.png', failure });
  forgetFailure('here');
  expect([done, state()]).toEqual([[], undefined]);
});

it('no answer is told apart from a cancelled upload, which needs no words', async () => {
  void start();
  last().onerror?.();
  await settle();
  expect(state()).toMatchObject({ failure: { kind: 'unreachable' } });
  void start();
  const now = state();
  if (now?.kind === 'sending') now.cancel();
  await settle();
  expect(state()).toBeUndefined();
});

it('a newer file ends an older one, whose late news change nothing', async () => {
  void start();
  const first = last();
  void start(file(10, 'second.png'));
  await settle();
  first.upload.onprogress?.({ loaded: 9, total: 10 });
  expect(state()).toMatchObject({ kind: 'sending', name: 'second.png', share: 0 });
  last().answer(JSON.stringify({ image }));
  await settle();
  expect([done.length, state()]).toEqual([1, undefined]);
});
