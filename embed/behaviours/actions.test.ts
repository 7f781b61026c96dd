// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '@/core/campaign/action';
import type { BeckonApi } from '../api';
import type { Told } from '../told';
import { live, type Living } from './living.fixtures';

const beckon = { track: vi.fn(), set: vi.fn(), show: vi.fn() };
let heard: ((event: never) => unknown)[] = [];
let goneTo: string[] = [];

beforeEach(() => {
  heard = [];
  goneTo = [];
  vi.clearAllMocks();
  window.beckon = {
    ...beckon,
    on: (_type: string, listener: (event: never) => unknown) => {
      heard.push(listener);
      return () => void (heard = heard.filter((one) => one !== listener));
    },
  } as Partial<BeckonApi> as BeckonApi;
  vi.spyOn(location, 'assign').mockImplementation((address) => void goneTo.push(`${address}`));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  Reflect.deleteProperty(window, 'beckon');
  Reflect.deleteProperty(window, 'dataLayer');
  Reflect.deleteProperty(window, 'Shopify');
});

const button = (action: Action, options: { told?: Told; still?: unknown } = {}): Living =>
  live({ id: 'act', kind: 'button', label: 'Go', emphasis: 'primary', action }, options);
const press = ({ block }: Living) => (block.querySelector('button') ?? block).click();
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('an event that is emitted', () => {
  const action: Action = {
    kind: 'emit',
    name: 'size-guide',
    props: [
      { name: 'size', value: 'M' },
      { name: '', value: 'nothing' },
    ],
    then: { kind: 'step', step: 'thanks' },
  };

  it('is heard of as what the shop tracks is, and by the tag manager, and counts as a click', () => {
    const layer: unknown[] = [];
    Object.assign(window, { dataLayer: layer });
    const living = button(action);
    press(living);
    expect(beckon.track).toHaveBeenCalledExactlyOnceWith('size-guide', { size: 'M' });
    expect(layer).toEqual([{ event: 'size-guide', size: 'M' }]);
    expect(living.reported).toEqual([{ type: 'campaign.clicked', step: 'form', block: 'act' }]);
    expect(living.followed).toEqual(['thanks']);
  });

  it('does nothing in the canvas', () => {
    const living = button(action, { still: true });
    press(living);
    expect(beckon.track).not.toHaveBeenCalled();
    expect(living.reported).toEqual([]);
  });

  it('that ends the campaign is no refusal of it, and is told once this one is out of the way of others', async () => {
    vi.useFakeTimers();
    const living = button({ ...action, then: { kind: 'close' } });
    press(living);
    expect(living.closed).toEqual(['done']);
    expect(beckon.track).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(300);
    expect(beckon.track).toHaveBeenCalledExactlyOnceWith('size-guide', { size: 'M' });
  });

  it('uncovers the page that it goes on in', () => {
    const living = button({ ...action, then: { kind: 'link', url: '#reviews' } });
    press(living);
    expect(living.closed).toEqual(['done']);
    expect(goneTo).toEqual(['#reviews']);
  });
});

it('a trait is said beside those the shop has told', () => {
  const living = button(
    { kind: 'trait', name: 'taste', value: 'blue', then: { kind: 'link', url: '/blue' } },
    { told: { traits: { tier: 'gold' } } },
  );
  press(living);
  expect(beckon.set).toHaveBeenCalledExactlyOnceWith({ traits: { tier: 'gold', taste: 'blue' } });
  expect(goneTo).toEqual(['/blue']);
});

it('another campaign comes once this one is out of the way', async () => {
  vi.useFakeTimers();
  const living = button({ kind: 'show', campaign: 'other' });
  press(living);
  expect(living.closed).toEqual(['done']);
  expect(beckon.show).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(300);
  expect(beckon.show).toHaveBeenCalledExactlyOnceWith('other');
});

describe('a page after the form', () => {
  const action: Action = {
    kind: 'submit',
    then: { kind: 'coupon', code: 'TEN %', shop: 'shopify', url: '/sale' },
  };
  const send = (living: Living, event: object) => {
    const submit = new Event('submit', { bubbles: true });
    Object.defineProperty(submit, 'submitter', { value: living.block });
    living.block.dispatchEvent(submit);
    living.end();
    for (const hear of heard) hear(event as never);
  };

  it('opens once the form of this step was sent', () => {
    send(button(action), { type: 'form.submitted', campaign: 'c1', props: { step: 'form' } });
    expect(goneTo).toEqual(['/discount/TEN%20%25?redirect=%2Fsale']);
  });

  it('does not open for the form of another campaign, nor before anything was pressed', () => {
    send(button(action), { type: 'form.submitted', campaign: 'c2', props: { step: 'form' } });
    // The one before is over in a second.
    heard = [];
    button(action);
    for (const hear of heard) hear({ campaign: 'c1', props: { step: 'form' } } as never);
    expect(goneTo).toEqual([]);
  });
});

describe('a product that goes into the cart', () => {
  const action: Action = { kind: 'cart', product: '44', quantity: 2, then: { kind: 'step', step: 'thanks' } };
  const status = ({ block }: Living) => block.querySelector('[role=status]')?.textContent;

  it('is asked for once at Shopify’s own address, and the shopper hears that it worked', async () => {
    vi.useFakeTimers();
    Object.assign(window, { Shopify: { shop: 'x.myshopify.com', routes: { root: '/en/' } } });
    const fetch = vi.fn().mockResolvedValue(new Response('{}'));
    vi.stubGlobal('fetch', fetch);
    const living = button(action);
    press(living);
    expect(status(living)).toBe('Adding to your cart…');
    press(living);
    await vi.advanceTimersByTimeAsync(10);
    expect(status(living)).toBe('It is in your cart.');
    expect(fetch).toHaveBeenCalledOnce();
    expect(fetch.mock.calls[0]?.[0]).toBe('/en/cart/add.js');
    expect(JSON.parse(fetch.mock.calls[0]?.[1].body)).toEqual({ items: [{ id: '44', quantity: 2 }] });
    await vi.advanceTimersByTimeAsync(1000);
    expect(living.followed).toEqual(['thanks']);
  });

  it('that the shop does not have says so, and can be asked for again', async () => {
    Object.assign(window, { Shopify: { shop: 'x.myshopify.com' } });
    const fetch = vi.fn().mockResolvedValue(new Response('{}', { status: 422 }));
    vi.stubGlobal('fetch', fetch);
    const living = button(action);
    press(living);
    await settled();
    expect(status(living)).toContain('could not be put into your cart');
    press(living);
    await settled();
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(living.followed).toEqual([]);
  });

  it('for which a shop never answers was not taken', async () => {
    vi.useFakeTimers();
    const never = (event: Event) => (event as CustomEvent).detail.respondWith(new Promise(() => {}));
    document.addEventListener('beckon:add-to-cart', never);
    const living = button(action);
    press(living);
    await vi.advanceTimersByTimeAsync(14_000);
    expect(status(living)).toBe('Adding to your cart…');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(status(living)).toContain('could not');
    document.removeEventListener('beckon:add-to-cart', never);
  });

  it('goes to WooCommerce’s own address, whose answer may be an error', async () => {
    document.head.innerHTML = '<link href="/wp-content/plugins/woocommerce/style.css">';
    const fetch = vi.fn().mockImplementation(async () => new Response('{"error":true}'));
    vi.stubGlobal('fetch', fetch);
    const living = button(action);
    press(living);
    await settled();
    document.head.innerHTML = '';
    expect(`${fetch.mock.calls[0]?.[1].body}`).toBe('product_id=44&quantity=2');
    expect(status(living)).toContain('could not');
  });

  it('is handed to any other shop, which says how it went', async () => {
    const outcomes: ((event: CustomEvent) => void)[] = [
      (event) => event.preventDefault(),
      (event) => event.detail.respondWith(Promise.resolve()),
      (event) => event.detail.respondWith(Promise.reject(new Error('sold out'))),
      () => {},
    ];
    const said: (string | null | undefined)[] = [];
    for (const outcome of outcomes) {
      const listener = (event: Event) => outcome(event as CustomEvent);
      document.addEventListener('beckon:add-to-cart', listener);
      const living = button(action);
      press(living);
      await settled();
      said.push(status(living)?.slice(0, 12));
      living.end();
      document.removeEventListener('beckon:add-to-cart', listener);
    }
    expect(said).toEqual(['It is in you', 'It is in you', 'It could not', 'It could not']);
  });
});
