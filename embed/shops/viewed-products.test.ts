// @vitest-environment happy-dom
// Which product a page is about, as far as the page says; and which were viewed, as far as that may be remembered.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GRANTED, leaveShop, openShop, stored, storedRecord } from '../shop.fixtures';
import type { Attachment } from '../attachments/attachment';
import { viewedProducts } from './viewed-products';

const leave = () => {
  leaveShop();
  Reflect.deleteProperty(window, 'dataLayer');
  for (const left of document.querySelectorAll('script[type="application/ld+json"]')) left.remove();
};
beforeEach(() => localStorage.clear());
afterEach(leave);

/** As the page writes it for search engines. */
function writeData(json: unknown): void {
  for (const left of document.querySelectorAll('script[type="application/ld+json"]')) left.remove();
  const script = document.head.appendChild(document.createElement('script'));
  script.type = 'application/ld+json';
  script.textContent = typeof json === 'string' ? json : JSON.stringify(json);
}
const push = (...entries: unknown[]) =>
  ((window as { dataLayer?: unknown[] }).dataLayer ??= []).push(...entries);
const viewItem = (...ids: string[]) => ({
  event: 'view_item',
  ecommerce: { currency: 'EUR', items: ids.map((item_id) => ({ item_id, item_name: `Name of ${item_id}` })) },
});
const MUG = { '@type': 'Product', sku: 'MUG-1', name: 'Harbour mug' };

/** A page of the shop; what `product.viewed` says there. */
async function visit({ consent = true, before = () => {} } = {}) {
  leaveShop();
  before();
  const heard: unknown[] = [];
  const hear: Attachment = ({ listen }) =>
    void listen('product.viewed', (event) => void heard.push('props' in event && event.props));
  const shop = await openShop({ attachments: [hear, viewedProducts] });
  if (consent) shop.beckon.consent(GRANTED);
  await shop.wait(0);
  return { shop, heard };
}
const kept = () => storedRecord().kept.products;

describe('the product of a page', () => {
  it.each<[string, unknown, string | undefined]>([
    ['a product by its own id', MUG, 'MUG-1'],
    ['one without an id of the shop', { ...MUG, sku: undefined, productID: 'p-7' }, 'p-7'],
    ['a group of variants', { '@type': 'ProductGroup', productGroupID: 'g-1', hasVariant: [MUG] }, 'g-1'],
    ['one in a graph', { '@graph': [{ '@type': 'WebPage' }, MUG] }, 'MUG-1'],
    ['one that a page is about', [{ '@type': 'ItemPage', mainEntity: MUG }], 'MUG-1'],
    ['a number for an id', { ...MUG, sku: 7 }, '7'],
    ['several, as a category has', [MUG, { ...MUG, sku: 'MUG-2' }], undefined],
    ['a product without any id', { '@type': 'Product', name: 'Mug' }, undefined],
    ['an id that is none', { ...MUG, sku: { toString: 'x' }, name: ['x'] }, undefined],
    ['an id that is endless', { ...MUG, sku: 'x'.repeat(5000) }, undefined],
    ['no JSON', '{ not JSON', undefined],
    ['nothing', null, undefined],
  ])('is read from its data: %s', async (_name, data, id) => {
    const { shop, heard } = await visit({ before: () => writeData(data) });
    await shop.wait(5000);
    expect(heard.map((props) => (props as { id: string }).id)).toEqual(id === undefined ? [] : [id]);
    expect(kept()).toEqual(id === undefined ? undefined : [id]);
  });

  it('is what the page pushes for Google Analytics, by itself or as the arguments of `gtag`, before or after', async () => {
    const first = await visit({ before: () => push(viewItem('A')) });
    expect(first.heard).toEqual([{ id: 'A', name: 'Name of A' }]);
    Reflect.deleteProperty(window, 'dataLayer');
    const second = await visit();
    push({ 0: 'event', 1: 'view_item', 2: viewItem('B').ecommerce }, { event: 'view_item_list' }, null);
    await second.shop.wait(0);
    expect(second.heard).toEqual([{ id: 'B', name: 'Name of B' }]);
    expect(kept()).toEqual(['A', 'B']);
  });

  it('is no product of a list that is pushed', async () => {
    const { heard } = await visit({ before: () => push(viewItem('A', 'B')) });
    expect(heard).toEqual([]);
  });

  it('is what the shop tells, whatever the page writes', async () => {
    const { shop, heard } = await visit({ before: () => push(viewItem('PUSHED')), consent: false });
    shop.beckon.set({ product: { id: 'TOLD', name: 'Bowl' } });
    writeData(MUG);
    push(viewItem('LATER'));
    await shop.wait(5000);
    expect(heard.at(-1)).toEqual({ id: 'TOLD', name: 'Bowl' });
  });

  it('may be written a moment later', async () => {
    const { shop, heard } = await visit();
    writeData(MUG);
    await shop.wait(5000);
    expect(heard).toEqual([{ id: 'MUG-1', name: 'Harbour mug' }]);
  });

  it('is forgotten when a shop turns its page in place, and what is left over of it is not taken for the new one', async () => {
    const { shop, heard } = await visit({ before: () => writeData(MUG) });
    history.pushState(null, '', '/mugs');
    await shop.wait(5000);
    expect(heard).toHaveLength(1);
    history.pushState(null, '', '/products/bowl');
    writeData({ ...MUG, sku: 'BOWL-1' });
    await shop.wait(5000);
    expect(heard).toHaveLength(2);
    expect(kept()).toEqual(['MUG-1', 'BOWL-1']);
    history.pushState(null, '', '/');
  });
});

describe('products that were viewed', () => {
  it('are kept once each, the last twenty, the latest last', async () => {
    for (let number = 0; number < 23; number++)
      await visit({ before: () => writeData({ ...MUG, sku: `${number}` }) });
    await visit({ before: () => writeData({ ...MUG, sku: '10' }) });
    expect(kept()).toHaveLength(20);
    expect(kept()?.slice(-3)).toEqual(['21', '22', '10']);
  });

  it('are kept with consent alone, and go with it', async () => {
    const { shop } = await visit({ before: () => writeData(MUG), consent: false });
    expect(stored()).toBeNull();
    shop.beckon.consent(GRANTED);
    await shop.wait(0);
    expect(kept()).toEqual(['MUG-1']);
    shop.beckon.consent({ statistics: false });
    await shop.wait(0);
    expect(stored()).toBeNull();
  });
});
