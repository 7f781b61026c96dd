// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { momentOf } from '../facts/facts.fixtures';
import { country } from '../facts/country';
import type { VisitorRecord } from '../record';
import type { ScriptParts } from './attachment';

let memory: VisitorRecord;
let view: () => unknown;
const review = vi.fn();
const fetch = vi.fn<(address: string, init: RequestInit) => Promise<Response>>();

const said = () => country({ ...momentOf(), facts: { ...momentOf().facts, memory } });
const reply = (body: unknown, status = 200) => fetch.mockResolvedValueOnce(Response.json(body, { status }));

beforeEach(async () => {
  memory = momentOf().facts.memory;
  vi.resetModules();
  vi.stubGlobal('fetch', fetch.mockReset());
  review.mockReset();
  const { where } = await import('./where');
  const parts: Pick<ScriptParts, 'base' | 'change' | 'listen' | 'read' | 'review'> = {
    base: 'https://beckon.example',
    change: (edit) => void edit(memory),
    listen: (_type, hear) => {
      view = () => hear({ type: 'page.viewed', props: {} });
      return () => {};
    },
    read: () => memory,
    review,
  };
  where(parts as ScriptParts);
});
afterEach(() => vi.unstubAllGlobals());

describe('the country', () => {
  it('is asked for at the first page view, without a cookie, and campaigns are judged anew', async () => {
    expect(said()).toBeUndefined();
    reply({ country: 'NO' });
    await view();
    const [address, { credentials, signal }] = fetch.mock.calls[0] ?? ['', {}];
    expect([address, credentials]).toEqual(['https://beckon.example/v1/where', 'omit']);
    expect(signal).toBeInstanceOf(AbortSignal);
    expect(said()).toBe('NO');
    expect(review).toHaveBeenCalledOnce();
  });

  it('is asked for once a visit, and again on the next one', async () => {
    reply({ country: 'NO' });
    await view();
    await view();
    expect(fetch).toHaveBeenCalledOnce();
    memory.visits++;
    expect(said()).toBeUndefined();
    reply({ country: 'SE' });
    await view();
    expect(said()).toBe('SE');
  });

  it('that the server does not know stays unknown, and is not asked for again on this visit', async () => {
    reply({ country: null });
    await view();
    await view();
    expect([said(), fetch.mock.calls.length]).toEqual([undefined, 1]);
  });

  it.each<[string, () => unknown]>([
    ['the server is too busy', () => reply({ error: 'rate-limited' }, 429)],
    ['the answer is none', () => fetch.mockResolvedValueOnce(new Response('<html>'))],
    ['nothing answers in time', () => fetch.mockRejectedValueOnce(new DOMException('', 'TimeoutError'))],
  ])('is unknown where %s; the next page view asks again', async (_name, prepare) => {
    prepare();
    await view();
    expect([said(), review.mock.calls.length]).toEqual([undefined, 0]);
    reply({ country: 'NO' });
    await view();
    expect(said()).toBe('NO');
  });
});
