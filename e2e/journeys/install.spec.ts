// A shop meets Beckon: the snippet is pasted, the check turns green, and the shop's orders arrive.
import { enter } from '../support/enter';
import { expect, test } from '../support/test';

test('a new site’s install check turns green by itself when the pasted snippet first reports', async ({
  beckon,
  api,
  shops,
  ownerPage: page,
  newVisitor,
}) => {
  await api.createSite('Another shop');
  await page.goto(`${beckon.url}/sites/new`);
  await enter(page.getByLabel('Name'), 'Lighthouse lamps');
  await enter(page.getByLabel('Domains'), '127.0.0.1');
  await page.getByRole('button', { name: 'Create site' }).click();
  await expect(page.getByText('Waiting for the script’s first report')).toBeVisible();
  const snippet = (await page.getByLabel('snippet', { exact: true }).textContent()) ?? '';

  const visitor = await newVisitor();
  await visitor.open(shops.open(snippet));
  await visitor.events.acknowledged('script.started');
  await expect(page.getByText('Installed: the script reports from 127.0.0.1').last()).toBeVisible();
});

test('an order in the demo shop is recorded', async ({ beckon, newVisitor }) => {
  const { page, events } = await newVisitor();
  await page.goto(`${beckon.demoUrl}/mugs`);
  // Without marketing, so that no campaign of another test stands in the way.
  await page.getByRole('button', { name: 'Choose' }).click();
  await page.getByRole('checkbox', { name: /^Statistics/ }).check();
  await page.getByRole('button', { name: 'Save these choices' }).click();
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('link', { name: /^Cart, 1/ }).click();
  await page.getByRole('link', { name: 'Go to checkout' }).click();
  for (const [label, text] of [
    ['Name', 'Kari Nordmann'],
    ['E-mail', 'kari@example.com'],
    ['Street and number', 'Havnegata 1'],
    ['Postcode', '5003'],
    ['Town', 'Bergen'],
    ['Country', 'Norway'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Place order' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you, it is on the packing table' })).toBeVisible();
  await events.acknowledged('order.placed');

  await page.reload();
  await events.acknowledged('page.viewed');
  expect(
    events.events.filter(({ type }) => type === 'order.placed'),
    'an order is reported once',
  ).toHaveLength(1);
});
