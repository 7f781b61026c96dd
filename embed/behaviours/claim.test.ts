// @vitest-environment happy-dom
// A code of one's own: fetched when it is asked for, never before.
import { beforeEach, expect, it, vi } from 'vitest';
import type { Block } from '@/core/campaign/block';
import { emptyRecord } from '../record';

const fetched = vi.fn();
beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
  vi.resetModules();
});

const gift: Block = { kind: 'coupon', id: 'gift', code: '', pool: 'p1', noneLeft: 'Too late this time.' };
const record = { ...emptyRecord(), visitor: 'v1' };

/** A fresh page: what the file remembers begins anew. */
const open = async (block: Block = gift, more: { still?: unknown } = {}) => {
  const { live } = await import('./living.fixtures');
  const living = live(block, { record, ...more });
  const [line, button] = [...living.block.children] as [HTMLElement, HTMLButtonElement];
  return { ...living, line, button };
};

it('shows nothing and asks nobody until the button is pressed; then the code can be copied', async () => {
  fetched.mockResolvedValue(Response.json({ code: 'A1' }));
  const { line, button, reported } = await open();
  expect([line.textContent, button.textContent]).toEqual(['Your code', 'Show my code']);
  expect(fetched).not.toHaveBeenCalled();
  button.click();
  expect([line.textContent, button.disabled]).toEqual(['One moment…', true]);
  await vi.waitFor(() => expect(line.textContent).toBe('A1'));
  expect(reported).toEqual([{ type: 'campaign.clicked', step: 'form', block: 'gift' }]);
  const [address, { body }] = fetched.mock.calls[0] as [string, { body: string }];
  expect(address).toMatch(/\/v1\/claim$/);
  expect(JSON.parse(body)).toEqual({ campaign: 'c1', block: 'gift', visitor: 'v1' });
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  button.click();
  await vi.waitFor(() => expect(button.textContent).toBe('Copied'));
  expect(writeText).toHaveBeenCalledWith('A1');
  expect(fetched).toHaveBeenCalledOnce();
});

it.each([
  ['none is left', () => Response.json({ code: null, why: 'none' }), 'Too late this time.', 'none'],
  ['nothing runs any more', () => Response.json({}, { status: 410 }), 'Too late this time.', 'none'],
  [
    'an address comes first',
    () => Response.json({ code: null, why: 'address' }),
    'Please leave your e-mail address first.',
    '',
  ],
  [
    'it asked too often',
    () => Response.json({ error: 'rate-limited' }, { status: 429 }),
    'The code could not be fetched. Please try again.',
    '',
  ],
  [
    'there is no answer',
    () => Promise.reject(new TypeError('blocked')),
    'The code could not be fetched. Please try again.',
    '',
  ],
])('says so when %s', async (_when, answer, words, display) => {
  fetched.mockImplementation(async () => answer());
  const { line, button } = await open();
  button.click();
  await vi.waitFor(() => expect(line.textContent).toBe(words));
  expect([button.disabled, button.style.display]).toEqual([false, display]);
});

it('a button that applies the code comes with the code', async () => {
  fetched.mockResolvedValue(Response.json({ code: 'A 1' }));
  const { root, button } = await open();
  const link = document.createElement('a');
  link.setAttribute('href', '/discount/%7Bcode%7D?redirect=%2Fsale');
  root.querySelector('[data-block]')!.parentElement!.append(link);
  const { claim } = await import('./claim');
  const card = root.querySelector<HTMLElement>('dialog > div')!;
  const { signal } = new AbortController();
  const more = { step: 'form', follow: () => {}, close: () => {}, report: () => {}, told: undefined };
  const change = (edit: (one: typeof record) => void) => edit(record);
  claim({ ...more, card, signal, still: undefined, change });
  expect(link.style.display).toBe('none');
  button.click();
  await vi.waitFor(() => expect(link.getAttribute('href')).toBe('/discount/A%201?redirect=%2Fsale'));
  expect(link.style.display).toBe('');
});

it('after a form the code is there at once, for the address that was left', async () => {
  fetched.mockResolvedValue(Response.json({ code: 'A1' }));
  const first = await open();
  const email = first.root.querySelector<HTMLInputElement>('[type=email]')!;
  email.value = ' ada@example.com ';
  email.dispatchEvent(new Event('submit', { bubbles: true }));
  expect(fetched).not.toHaveBeenCalled();
  const { line } = await open();
  await vi.waitFor(() => expect(line.textContent).toBe('A1'));
  const [, { body }] = fetched.mock.calls[0] as [string, { body: string }];
  expect(JSON.parse(body)).toMatchObject({ email: 'ada@example.com' });
});

it('asks nobody in the canvas', async () => {
  const { line, button } = await open(gift, { still: () => {} });
  button.click();
  expect(line.textContent).toBe('Your code');
  expect(fetched).not.toHaveBeenCalled();
});
