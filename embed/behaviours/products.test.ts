// @vitest-environment happy-dom
// A list of products: asked for once, with ids alone, and nothing of an answer becomes more than text, a link or a picture.
import { beforeEach, expect, it, vi } from 'vitest';
import type { BlockOf } from '@/core/campaign/block';
import type { ShownProduct } from '@/core/products/shown-product';
import { withProducts } from '@/core/render/with-products';
import { emptyRecord } from '../record';
import type { Told } from '../told';

const fetched = vi.fn();
beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
  vi.resetModules();
  document.documentElement.lang = 'en';
});

const list: BlockOf<'products'> = {
  kind: 'products',
  id: 'list',
  title: 'For you',
  strategies: [{ kind: 'viewed' }, { kind: 'newest' }],
  count: 3,
  arrangement: 'grid',
  facts: { price: true, was: true, saving: true },
  label: 'View',
  press: 'open',
  noneLeft: '',
};
const mug: ShownProduct = {
  id: 'mug',
  title: 'Mug',
  url: 'https://shop.example/mug',
  image: 'https://shop.example/mug.jpg',
  price: 2400,
  was: 3000,
  currency: 'EUR',
};
const answer = (...products: ShownProduct[]) =>
  fetched.mockImplementation(async () => Response.json({ products }));

async function open(
  block = list,
  more: { still?: unknown; told?: Told; record?: ReturnType<typeof emptyRecord> } = {},
) {
  const { live } = await import('./living.fixtures');
  const living = live(block, more);
  const items = () => [...living.block.querySelectorAll<HTMLElement>('.product')];
  const filled = () => vi.waitFor(() => expect(living.block.querySelector('[aria-busy]')).toBeNull());
  return { ...living, items, filled };
}

it('has the room of its products until they are there, then shows them with what each costs now and before', async () => {
  answer(mug, { ...mug, id: 'bowl', title: 'Bowl', was: 2400, image: undefined as never });
  const { block, items, filled } = await open();
  expect(items()).toHaveLength(3);
  expect(block.querySelectorAll('a[href]')).toHaveLength(0);
  await filled();
  expect(items().map(({ textContent }) => textContent)).toEqual([
    'Mug€24.00Before: €30.00-20%View',
    'Bowl€24.00View',
  ]);
  expect(items().map((item) => item.querySelector('img')?.src)).toEqual([
    'https://shop.example/mug.jpg',
    undefined,
  ]);
  expect(block.querySelector('a')?.href).toBe('https://shop.example/mug');
  expect(fetched).toHaveBeenCalledOnce();
});

it('sends ids, paths and answers that its design asks for, and nothing else of the visitor', async () => {
  answer(mug);
  const record = emptyRecord();
  record.visitor = 'v1';
  record.kept = {
    viewed: { number: 1, visit: { pages: 1, seen: [] }, ever: { pages: 2, seen: ['/old', '/new'] } },
    products: ['MUG-1', 'BOWL-1'],
    ordered: {
      count: 2,
      at: 0,
      ids: ['1'],
      lines: [
        { id: 'long-ago', number: 1, at: Date.now() - 90 * 86_400_000 },
        { id: 'bag', number: 1, at: Date.now() - 1000 },
      ],
    },
  };
  const told = {
    cart: { items: [{ id: 'cup', name: 'Cup' }, { name: 'No id' }] },
    product: { id: 'plate' },
    traits: { secret: 'yes' },
    answers: { c1: { 'q-skin': ['Dry', 'Oily'], other: ['x'] } },
  };
  const where: BlockOf<'products'> = {
    ...list,
    strategies: [
      {
        kind: 'filter',
        order: 'popular',
        where: [{ kind: 'attribute', name: 'skin', is: { from: 'answer', question: 'q-skin' } }],
      },
      ...list.strategies,
    ],
  };
  const { filled } = await open(where, { record, told });
  await filled();
  const [address, options] = fetched.mock.calls[0] as [string, RequestInit];
  const asked = new URL(address, 'https://beckon.example');
  expect(asked.pathname).toMatch(/\/v1\/products$/);
  expect([...asked.searchParams]).toEqual([
    ['campaign', 'c1'],
    ['variant', ''],
    ['block', 'list'],
    ['cart', 'cup'],
    ['bought', 'bag'],
    ['page', 'plate'],
    ['page', location.pathname],
    ['viewed', 'BOWL-1'],
    ['viewed', 'MUG-1'],
    ['viewed', '/new'],
    ['viewed', '/old'],
    ['answer', 'q-skin:Dry'],
    ['answer', 'q-skin:Oily'],
  ]);
  expect(options).toEqual({ credentials: 'omit', signal: expect.any(AbortSignal) as unknown });
});

it('what is the same for everybody is asked for without a word about the visitor', async () => {
  answer(mug);
  const record = emptyRecord();
  record.kept.viewed = { number: 1, visit: { pages: 0, seen: [] }, ever: { pages: 1, seen: ['/a'] } };
  await open({ ...list, strategies: [{ kind: 'popular' }] }, { record });
  expect(fetched.mock.calls[0]![0]).toMatch(/\?campaign=c1&variant=&block=list$/);
});

it('a step that is opened again has the same products, without a second request', async () => {
  answer(mug);
  const first = await open();
  await first.filled();
  const again = await open();
  await again.filled();
  expect(again.items()).toHaveLength(1);
  expect(fetched).toHaveBeenCalledOnce();
});

it.each([
  ['none', () => Response.json({ products: [] })],
  ['a currency that there is not', () => Response.json({ products: [{ ...mug, currency: 'nonsense' }] })],
  ['a refusal', () => Response.json({ error: 'gone' }, { status: 410 })],
  ['what is no JSON', () => new Response('<!doctype html>')],
])('is not there, or says so, when the answer is %s', async (_name, reply) => {
  fetched.mockImplementation(async () => reply());
  const hidden = await open();
  await hidden.filled();
  expect(hidden.block.hidden).toBe(true);
  vi.resetModules();
  const said = await open({ ...list, noneLeft: 'All sold.' });
  await said.filled();
  expect([said.block.hidden, said.block.textContent]).toEqual([false, 'For youAll sold.']);
  expect(said.block.querySelector('[role=list]')).toBeNull();
});

it('nothing of an answer is executed, loaded or followed', async () => {
  answer(
    {
      ...mug,
      title: '<img src=x onerror=alert(1)>',
      url: 'javascript:alert(1)',
      image: 'javascript:alert(1)',
    },
    { ...mug, url: '//evil.example', image: 'data:text/html,x' },
    { ...mug, url: 'data:text/html,x', image: undefined as never },
  );
  const { block, items } = await open();
  await vi.waitFor(() => expect(items()[0]!.textContent).toContain('<img'));
  expect(block.querySelectorAll('img[src], [onerror], a[href]')).toHaveLength(0);
});

it('puts the product that was pressed into the cart, stays for the next one, and says whose button it is', async () => {
  answer(mug, { ...mug, id: 'bowl', title: 'Bowl' });
  const { items, filled, closed, followed, reported } = await open({
    ...list,
    press: 'cart',
    label: 'Add to cart',
  });
  await filled();
  const button = items()[1]!.querySelector('button')!;
  expect(button.getAttribute('aria-label')).toBe('Add to cart: Bowl');
  const asked: unknown[] = [];
  document.addEventListener(
    'beckon:add-to-cart',
    (event) => {
      asked.push((event as CustomEvent<{ product: string }>).detail.product);
      event.preventDefault();
    },
    { once: true },
  );
  vi.useFakeTimers();
  button.click();
  await vi.advanceTimersByTimeAsync(2000);
  vi.useRealTimers();
  expect(asked).toEqual(['bowl']);
  expect(items()[1]!.querySelector('[role=status]')!.textContent).toBe('It is in your cart.');
  expect([closed, followed]).toEqual([[], []]);
  expect(reported).toEqual([{ type: 'campaign.clicked', step: 'form', block: 'list' }]);
});

it('the canvas asks nobody: it shows what it was given, or the room', async () => {
  const room = await open(list, { still: () => {} });
  expect(room.items()).toHaveLength(3);
  const { live } = await import('./living.fixtures');
  const { block } = live(list, { still: () => {} }, (design) => withProducts(design, () => [mug]));
  expect(block.querySelectorAll('.product')).toHaveLength(1);
  expect(block.textContent).toContain('€24.00');
  expect(fetched).not.toHaveBeenCalled();
});
