// @vitest-environment happy-dom
import { TRPCClientError } from '@trpc/client';
import { act } from 'react';
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { draw, until } from '@/components/draw.fixtures';
import { SiteCurrency } from '@/components/i18n/site-currency';
import { detailOf } from './catalogue.fixtures';
import { ProductPage } from './product-page';

async function open(answer: () => Promise<unknown>) {
  draw(
    <FakeApi answer={answer}>
      <SiteCurrency currency="EUR">
        <ProductPage siteId="s" productId="a" />
      </SiteCurrency>
    </FakeApi>,
  );
  await until(() => document.querySelector('dl, [role=alert]') !== null);
}

const facts = () =>
  Object.fromEntries(
    [...document.querySelectorAll('dt')].map((name) => [
      name.textContent,
      name.nextElementSibling?.textContent,
    ]),
  );

test('everything that is known of a product is told, and nothing that is not', async () => {
  const variants = [{ productId: 'b', title: 'Mug, white' }];
  await open(() =>
    Promise.resolve(
      detailOf('a', { tags: ['gift', 'new'], margin: 450, groupId: 'mug', attributes: { color: ['blue'], size: ['S', 'M'] }, variants }),
    ),
  ); // prettier-ignore
  expect(facts()).toMatchObject({
    Id: 'a',
    Tags: 'giftnew',
    Margin: '€4.50',
    Group: 'mug',
    color: 'blue',
    size: 'S, M',
  });
  expect(facts()).not.toHaveProperty('Brand');
  expect(document.querySelector('a[href="/sites/s/products/one?id=b"]')?.textContent).toBe('Mug, white');
});

test('where a picture does not come, the page stays whole', async () => {
  await open(() => Promise.resolve(detailOf('a', { image: 'https://cdn.example/gone.jpg' })));
  act(() => void document.querySelector('img')?.dispatchEvent(new Event('error')));
  expect(document.querySelector('img')).toBeNull();
  expect(facts()).toMatchObject({ Id: 'a' });
});

test('a product that could not be had can be asked for again', async () => {
  const busy = Object.assign(new TRPCClientError('Busy.'), { data: { appCode: 'rate-limited' } });
  await open(() => Promise.reject(busy));
  expect(document.querySelector('[role=alert] button')?.textContent).toBe('Try again');
});
