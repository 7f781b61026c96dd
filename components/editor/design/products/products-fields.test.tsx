// @vitest-environment happy-dom
// The fields of a list of products: what is entered is in the document, and the catalogue helps where it can.
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, until } from '@/components/draw.fixtures';
import { SiteCurrency } from '@/components/i18n/site-currency';
import { ToastProvider } from '@/components/ui/toast';
import type { BlockOf } from '@/core/campaign/block';
import { ProductsFields } from '../blocks/products-fields';
import { useDocument } from '../../editor-context';
import { exampleSession, InEditor } from '../../editor-session.fixtures';
import { exampleDocument } from '../../state/document.fixtures';

type List = BlockOf<'products'>;

const list: List = {
  kind: 'products',
  id: 'new',
  title: '',
  strategies: [{ kind: 'popular' }],
  count: 3,
  arrangement: 'grid',
  facts: { price: true, was: true, saving: true },
  label: 'View',
  press: 'open',
  noneLeft: '',
};
const CHOICES = {
  products: 12,
  categories: ['home > mugs'],
  tags: ['gift'],
  attributes: [{ name: 'skin', values: ['dry'] }],
};

async function open(change: Partial<List> = {}, choices = CHOICES) {
  const document = exampleDocument();
  document.variants[0]!.steps[0]!.blocks.push({ ...list, ...change });
  const session = exampleSession(document);
  const answer = async (path: string) => {
    if (path === 'products.choices') return choices;
    if (path === 'products.search') return [{ id: 'mug', title: 'Blue mug' }];
    return [{ id: 'bowl', title: 'Oak bowl' }];
  };
  draw(
    <FakeApi answer={answer}>
      <ToastProvider>
        <SiteCurrency currency="EUR">
          <InEditor session={session}>
            <Fields />
          </InEditor>
        </SiteCurrency>
      </ToastProvider>
    </FakeApi>,
  );
  await until(() => /catalogue\.|Bring in/.test(text()));
  return () => session.store.getState().history.present.variants[0]!.steps[0]!.blocks.at(-1) as List;
}

function Fields() {
  const step = useDocument().variants[0]!.steps[0]!;
  const block = step.blocks.find((one) => one.kind === 'products')!;
  return <ProductsFields block={block} at={{ variant: 'a', step: step.id, block: 'new' }} />;
}

const text = () => document.body.textContent ?? '';

test('an empty catalogue leads to where it is filled', async () => {
  await open({}, { ...CHOICES, products: 0 });
  expect(text()).toContain('This site has no products yet.');
  expect(document.querySelector('a')?.getAttribute('href')).toMatch(/\/products\/imports$/);
});

test('ways are added, put in order and taken away', async () => {
  const now = await open({ strategies: [{ kind: 'newest' }] });
  expect(text()).toContain('12 products in the catalogue.');
  press(button('Add a way'));
  expect(now().strategies).toEqual([{ kind: 'newest' }, { kind: 'popular' }]);
  press(button('Move way 2 up'));
  expect(now().strategies).toEqual([{ kind: 'popular' }, { kind: 'newest' }]);
  press(button('Remove way 1'));
  press(button('Remove way 1'));
  expect(now().strategies).toEqual([]);
  press(button('Add a way'));
  expect(now().strategies).toEqual([{ kind: 'filter', where: [], order: 'popular' }]);
});

test('a condition takes its words with commas, and shows what the catalogue has', async () => {
  const now = await open({
    strategies: [{ kind: 'filter', order: 'popular', where: [] }],
  });
  press(button('Add a condition'));
  expect(text()).toContain('home > mugs');
  enter(field('One of'), 'Mugs, Bowls');
  expect(now().strategies).toEqual([
    {
      kind: 'filter',
      order: 'popular',
      where: [{ kind: 'category', is: { from: 'fixed', values: ['Mugs', ' Bowls'] } }],
    },
  ]);
  press(button('Remove condition 1'));
  expect(now().strategies).toMatchObject([{ where: [] }]);
});

test('a price is entered in major units and kept in minor ones', async () => {
  const now = await open({
    strategies: [{ kind: 'filter', order: 'popular', where: [{ kind: 'price', from: null, to: null }] }],
  });
  enter(field('Up to'), '49.5');
  expect(now().strategies).toMatchObject([{ where: [{ kind: 'price', from: null, to: 4950 }] }]);
});

test('products are found by their name and picked; those that are gone are named by their id', async () => {
  const now = await open({ strategies: [{ kind: 'picked', products: ['bowl', 'lost'] }] });
  await until(() => text().includes('Oak bowl'));
  expect(text()).toContain('No longer in the catalogue (lost)');
  enter(field('Find a product'), 'blue');
  await until(() => text().includes('Add Blue mug'));
  press(button('Add Blue mug'));
  press(button('Move “No longer in the catalogue (lost)” up'));
  press(button('Remove “Oak bowl”'));
  expect(now().strategies).toEqual([{ kind: 'picked', products: ['lost', 'mug'] }]);
});

test('a button that fills the cart asks for words', async () => {
  await open({ press: 'cart', label: '' });
  expect(text()).toContain('Say what the button does.');
});
