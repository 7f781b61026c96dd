// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { BlockOf } from '@/core/campaign/block';
import { withSegmentNames } from '@/core/render/with-segment-names';
import { emptyRecord, type VisitorRecord } from '../record';
import type { Told } from '../told';
import { live } from './living.fixtures';

const heading = (text: string): BlockOf<'heading'> => ({
  id: 'filled',
  kind: 'heading',
  text,
  align: 'start',
});

interface Known {
  told?: Told;
  record?: VisitorRecord;
  still?: unknown;
}
const read = (text: string, known: Known = {}) => live(heading(text), known).block.textContent;

afterEach(() => {
  history.replaceState(null, '', '/');
  document.head.replaceChildren();
  document.documentElement.lang = '';
  vi.useRealTimers();
  delete (window as { beckon?: unknown }).beckon;
});

it('a parameter of the address stands in the text, and nothing of it becomes markup', () => {
  const evil = '<img src=x onerror=alert(1)><b>bold</b>';
  history.replaceState(null, '', `/?for=${encodeURIComponent(evil)}`);
  const { block } = live(heading('For {{query:for|you}}'));
  expect(block.textContent).toBe(`For ${evil}`);
  expect(block.querySelector('img,b,script')).toBeNull();
  expect(block.children).toHaveLength(1);
});

it('a value is bounded, on one line, and steers no text around it', () => {
  history.replaceState(
    null,
    '',
    `/?a=${'x'.repeat(500)}&b=${encodeURIComponent('one\n\u202Etwo\u0000\u200F')}`,
  );
  expect(read('{{query:a}}')).toBe(`${'x'.repeat(79)}…`);
  expect(read('{{query:b}}')).toBe('one two');
});

it('the fallback stays where nothing is known, or nothing but spaces', () => {
  history.replaceState(null, '', '/?blank=%20%20');
  for (const name of [
    'query:other',
    'query:blank',
    'trait:tier',
    'answer:size',
    'cart',
    'product',
    'country',
  ])
    expect(read(`For {{${name}|you}}.`)).toBe('For you.');
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('a trait called %s is none', (name) => {
  expect(read(`{{trait:${name}|you}}`, { told: { traits: {} } })).toBe('you');
});

it('a trait is what the shop tells on this page, else what may be kept', () => {
  const record = { ...emptyRecord(), kept: { profile: { traits: { tier: 'silver' } } } };
  expect(read('{{trait:tier|you}}', { record })).toBe('silver');
  expect(read('{{trait:tier|you}}', { record, told: { traits: { tier: 'gold' } } })).toBe('gold');
  expect(read('{{trait:points|none}}', { told: { traits: { points: 12 } } })).toBe('12');
});

it('what the cart costs is written in its currency, as the language of the page does', () => {
  document.documentElement.lang = 'en';
  const told = { cart: { total: 123_450, currency: 'EUR' } };
  expect(read('{{cart|your cart}}', { told })).toBe('€1,234.50');
  document.documentElement.lang = 'de';
  expect(read('{{cart|your cart}}', { told })).toBe('1.234,50 €');
  expect(read('{{cart|your cart}}', { told: { cart: { total: 500, currency: 'JPY' } } })).toContain('500');
  expect(read('{{cart|your cart}}', { told: { cart: { total: 500 } } })).toBe('your cart');
  expect(read('{{cart|your cart}}', { told: { cart: { total: 0, currency: 'EUR' } } })).toBe('your cart');
});

it('a page that says of itself a language that there is not keeps the owner’s words', () => {
  document.documentElement.lang = 'no such language';
  expect(read('{{cart|your cart}}', { told: { cart: { total: 1, currency: 'EUR' } } })).toBe('your cart');
});

it('a page that broke what addresses are read with keeps the owner’s words', () => {
  vi.stubGlobal('URLSearchParams', () => {
    throw new Error('broken');
  });
  expect(read('For {{query:for|you}} on {{date:year}}')).toMatch(/^For you on \d{4}$/);
  vi.unstubAllGlobals();
});

it('the product is what the shop tells, else what the page calls itself', () => {
  expect(read('{{product|it}}', { told: { product: { name: 'Blue cup' } } })).toBe('Blue cup');
  const meta = (property: string, content: string) => {
    const element = document.createElement('meta');
    element.setAttribute('property', `og:${property}`);
    element.setAttribute('content', content);
    document.head.append(element);
  };
  meta('title', 'Teapot');
  expect(read('{{product|it}}')).toBe('it');
  meta('type', 'product');
  expect(read('{{product|it}}')).toBe('Teapot');
});

it('the product is what the page tells search engines, if it is one', () => {
  const tell = (data: string) => {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = data;
    document.head.append(script);
  };
  tell('not JSON');
  tell('null');
  tell('[1, null, {"@type": "Organization", "name": "Fjell"}]');
  expect(read('{{product|it}}')).toBe('it');
  tell(
    '{"@graph": [{"@type": "WebPage", "name": "Cups"}, {"@type": ["Thing", "Product"], "name": "Blue cup"}]}',
  );
  expect(read('{{product|it}}')).toBe('Blue cup');
  tell('[{"@type": "Product", "name": "Red cup"}]');
  expect(read('{{product|it}}')).toBe('it');
});

it('the country of this visit has its name in the language of the page', () => {
  document.documentElement.lang = 'en';
  const record = { ...emptyRecord(), visits: 2, kept: { where: { number: 2, country: 'NO' } } };
  expect(read('{{country|your country}}', { record })).toBe('Norway');
  expect(read('{{country|your country}}', { record: { ...record, visits: 3 } })).toBe('your country');
});

it('the country stands in the text as soon as the server has named it', async () => {
  vi.useFakeTimers();
  document.documentElement.lang = 'en';
  const record = { ...emptyRecord(), visits: 1 };
  const { block } = live(heading('To {{country|you}}'), { record });
  expect(block.textContent).toBe('To you');
  record.kept = { where: { number: 1, country: 'NO' } };
  await vi.advanceTimersByTimeAsync(300);
  expect(block.textContent).toBe('To Norway');
});

it('a day is written as the language of the page does', () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 12) });
  document.documentElement.lang = 'en-GB';
  expect(read('{{date}}, {{date:weekday}}, {{date:month}}, {{date:year}}')).toBe(
    '22 November, Sunday, November, 2026',
  );
});

it('follows what the shop tells later, until the step is left', () => {
  let tell = () => {};
  const off = vi.fn();
  Object.assign(window, {
    beckon: {
      on: (_type: string, listener: () => void) => {
        tell = listener;
        return off;
      },
    },
  });
  const told: Told = {};
  const { block, end } = live(heading('{{trait:tier|you}}'), { told });
  expect(block.textContent).toBe('you');
  told.traits = { tier: 'gold' };
  tell();
  expect(block.textContent).toBe('gold');
  told.traits = {};
  tell();
  expect(block.textContent).toBe('you');
  end();
  expect(off).toHaveBeenCalledOnce();
});

it('the canvas shows the fallback, or what will stand there', () => {
  history.replaceState(null, '', '/?for=Ada');
  expect(read('For {{query:for|you}}', { still: () => {} })).toBe('For you');
  expect(read('For {{query:for}}', { still: () => {} })).toBe('For for');
  expect(read('On {{date}}', { still: () => {} })).toBe('On date');
});

it('an answer of a quiz is what was said on this page, else before', () => {
  const record = { ...emptyRecord(), kept: { profile: { answers: { c1: { whom: ['A friend', 'Me'] } } } } };
  expect(read('{{answer:c1/whom|somebody}}', { record })).toBe('A friend, Me');
  const told = { answers: { c1: { whom: ['Nobody'] } } };
  expect(read('{{answer:c1/whom|somebody}}', { record, told })).toBe('Nobody');
  for (const name of ['c1/other', 'c2/whom', 'constructor/name', '__proto__/__proto__'])
    expect(read(`{{answer:${name}|somebody}}`, { record })).toBe('somebody');
});

it('a segment is called by the name that the owner gave it, of the set that is asked about', () => {
  const sets = [{ id: 's1', name: 'Shopping for', segments: [{ key: 'gift-givers', name: 'Gift givers' }] }];
  const named = (known: Known, text = 'Hello {{segment:shopping FOR|friend}}') =>
    live(heading(text), known, (design) => withSegmentNames(design, sets)).block.textContent;
  expect(named({ told: { joined: ['loyal', 'gift-givers'] } })).toBe('Hello Gift givers');
  expect(named({ told: { segments: ['gift-givers'] } })).toBe('Hello Gift givers');
  expect(named({ record: { ...emptyRecord(), kept: { profile: { joined: ['gift-givers'] } } } })).toBe(
    'Hello Gift givers',
  );
  expect(named({ told: { joined: ['loyal'] } })).toBe('Hello friend');
  expect(named({ told: { joined: ['gift-givers'] } }, 'Hello {{segment:Gone|friend}}')).toBe('Hello friend');
});
