// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, press, until } from '@/components/draw.fixtures';
import { SiteCurrency } from '@/components/i18n/site-currency';
import { navigation } from '@/components/shell/navigation.fixtures';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { ProductItem } from '@/server/trpc/router';
import { productOf } from './catalogue.fixtures';
import { ProductsPage } from './products-page';

interface Opened {
  products?: ProductItem[];
  any?: boolean;
  query?: string;
  mayChange?: boolean;
}

async function open({ products = [productOf('a')], any = true, query = '', mayChange = true }: Opened = {}) {
  navigation.search = query;
  const listed: unknown[] = [];
  draw(
    <FakeApi
      answer={(path, input) => {
        if (path === 'products.categories') return Promise.resolve(['Home > Mugs']);
        listed.push(input);
        return Promise.resolve({ items: products, nextCursor: null, total: products.length, any });
      }}
    >
      <SiteCurrency currency="EUR">
        <TooltipProvider>
          <ProductsPage siteId="s" mayChange={mayChange} />
        </TooltipProvider>
      </SiteCurrency>
    </FakeApi>,
  );
  await until(() => document.querySelector('tbody, h2') !== null);
  return { listed };
}

const text = () => document.body.textContent ?? '';
const link = (href: string) => document.querySelector(`a[href="${href}"]`);

test('before there is any product the page leads to where they come in', async () => {
  await open({ products: [], any: false });
  expect(document.querySelector('h2')?.textContent).toBe('No products yet');
  expect(link('/sites/s/products/imports')?.textContent).toBe('Bring in products');
});

test('who may change nothing is told who brings products in', async () => {
  await open({ products: [], any: false, mayChange: false });
  expect(text()).toContain('Editors and owners of the workspace can bring products in.');
  expect(link('/sites/s/products/imports')).toBeNull();
});

test('a product has its price and the one before in the site’s currency, its stock, and the way to the shop', async () => {
  await open({
    products: [productOf('a/1', { title: 'Blue mug', price: 1990, comparePrice: 2400, stock: 4 })],
  });
  const row = document.querySelector('tbody')?.textContent;
  expect(row).toContain('€19.90before €24.00');
  expect(row).toContain('4 in stock');
  expect(link('/sites/s/products/one?id=a%2F1')?.textContent).toBe('Blue mug');
  expect(link('https://shop.example/a/1')?.getAttribute('aria-label')).toBe('Open Blue mug in the shop');
});

test('a price in another currency says which', async () => {
  await open({ products: [productOf('a', { currency: 'USD', price: 500 })] });
  expect(document.querySelector('tbody')?.textContent).toContain('US$5.00');
});

test('the shop is not told which page shows its picture', async () => {
  await open({ products: [productOf('a', { image: 'https://cdn.example/a.jpg' })] });
  const picture = document.querySelector('img');
  expect(picture?.getAttribute('referrerpolicy')).toBe('no-referrer');
  expect(picture?.getAttribute('loading')).toBe('lazy');
});

test('what stands in the address is asked for, and can be cleared', async () => {
  const { listed } = await open({ products: [], query: 'q=mug&stock=out&category=Gone' });
  expect(listed[0]).toMatchObject({ siteId: 's', search: 'mug', stock: 'out', category: 'Gone' });
  expect(text()).toContain('No title, brand or id has “mug” in it.');
  press(button('Clear filters'));
  expect(location.search).toBe('');
});
