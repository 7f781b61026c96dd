// What shops are answered: by the release alone, in stock, and nothing of it kept.
import { expect, it } from 'vitest';
import type { BlockOf } from '@/core/campaign/block';
import type { CampaignDocument } from '@/core/campaign/document';
import type { ProductsReply } from '@/core/products/shown-product';
import { openCampaign, publish, refusal } from '../campaigns/campaign.fixtures';
import { uuid } from '../ingest/event.fixtures';
import type { StoredEvent } from '../ingest/event-store';
import { countOrders } from './count-orders';
import { createProducts } from './create-products';
import { orderProjection } from './order-projection';
import { addProducts } from './products.fixtures';
import { Shelves } from './shelves';

type List = BlockOf<'products'>;

async function open(perAddress = { perSecond: 1000, burst: 1000 }) {
  const test = await openCampaign();
  const { app, site, campaignId } = test;
  const door = createProducts({ app, clientAddress: () => '81.2.69.142', perAddress });
  const get = (path: string, headers: Record<string, string> = {}) => door.request(path, { headers });
  const ask = async (query: string) => {
    const reply = await get(`/v1/products?campaign=${campaignId}&block=list&${query}`);
    return reply.status === 200
      ? ((await reply.json()) as ProductsReply).products.map(({ id }) => id)
      : reply.status;
  };
  const offer = (list: Partial<List>, change = (document: CampaignDocument) => document) =>
    publish(test, (document) => change(withList(document, list)));
  return { ...test, siteId: site.id, get, ask, offer };
}

function withList(document: CampaignDocument, list: Partial<List>): CampaignDocument {
  const next = structuredClone(document);
  const { blocks } = next.variants[0]!.steps.at(-1)!;
  if (blocks.at(-1)?.id === 'list') blocks.pop();
  blocks.push({
    kind: 'products',
    id: 'list',
    title: '',
    strategies: [{ kind: 'newest' }],
    count: 3,
    arrangement: 'grid',
    facts: { price: true, was: true, saving: true },
    label: 'View',
    press: 'open',
    noneLeft: '',
    ...list,
  });
  return next;
}

const SHOP = [
  { productId: 'gold', category: 'Mugs', tags: '["gift"]', price: 4000, comparePrice: 5000 },
  {
    productId: 'blue',
    category: 'Mugs',
    tags: '["gift"]',
    price: 2000,
    attributes: '{"Skin":["Dry","Oily"]}',
  },
  { productId: 'gone', category: 'Mugs', price: 100, inStock: false },
  { productId: 'bowl', category: 'Bowls', price: 3000, image: 'https://shop.example/bowl.jpg', groupId: 'b' },
  { productId: 'bowl-xl', category: 'Bowls', price: 3500, groupId: 'b' },
];

it('a list is filled as its release says, whatever else is sent', async () => {
  const { app, siteId, offer, ask, get, campaignId } = await open();
  await addProducts(app.db, siteId, SHOP);
  await offer({ strategies: [{ kind: 'picked', products: ['gone', 'bowl', 'gold'] }], count: 2 });
  expect(await ask('')).toEqual(['bowl', 'gold']);
  expect(await ask('strategies=newest&count=12&site=other&inStock=false')).toEqual(['bowl', 'gold']);
  expect(await ask('cart=bowl-xl')).toEqual(['gold']);
  expect(await ask('bought=gold&bought=bowl')).toEqual([]);
  const reply = await get(`/v1/products?campaign=${campaignId}&block=list`);
  expect(await reply.json()).toEqual({
    products: [
      {
        id: 'bowl',
        title: 'bowl',
        url: 'https://shop.example/products/bowl',
        image: 'https://shop.example/bowl.jpg',
        price: 3000,
        currency: 'EUR',
      },
      {
        id: 'gold',
        title: 'gold',
        url: 'https://shop.example/products/gold',
        price: 4000,
        was: 5000,
        currency: 'EUR',
      },
    ],
  });
});

it('what is the same for everybody may be kept for a minute, what is chosen for one visitor not at all', async () => {
  const { app, siteId, offer, get, campaignId } = await open();
  await addProducts(app.db, siteId, SHOP);
  await offer({});
  const kept = async (query: string) =>
    (await get(`/v1/products?campaign=${campaignId}&block=list${query}`)).headers.get('cache-control');
  expect(await kept('')).toBe('public, max-age=60');
  for (const name of ['cart', 'bought', 'viewed', 'page', 'answer'])
    expect(await kept(`&${name}=x`)).toBe('no-store');
});

it('pages that were seen mean their products, in whatever language and collection', async () => {
  const { app, siteId, offer, ask } = await open();
  await addProducts(app.db, siteId, SHOP);
  await offer({ strategies: [{ kind: 'viewed' }] });
  expect(await ask('viewed=/de/collections/all/products/blue&viewed=/about&viewed=gold')).toEqual([
    'blue',
    'gold',
  ]);
  expect(await ask('viewed=/products/blue&page=/products/blue')).toEqual([]);
});

it('an answer counts when the campaign asks it and takes it; anything else is passed over', async () => {
  const { app, siteId, offer, ask } = await open();
  await addProducts(app.db, siteId, SHOP);
  await offer(
    {
      strategies: [
        {
          kind: 'filter',
          order: 'popular',
          where: [
            { kind: 'attribute', name: 'skin', is: { from: 'answer', question: 'skin-q' } },
            { kind: 'budget', question: 'budget-q' },
          ],
        },
      ],
    },
    (document) => {
      const { blocks } = document.variants[0]!.steps[0]!;
      blocks.unshift(
        {
          kind: 'radio',
          id: 'skin-q',
          name: 'skin',
          label: 'Skin?',
          required: false,
          options: [
            { id: 'o1', label: 'Dry' },
            { id: 'o2', label: 'Normal' },
          ],
        },
        {
          kind: 'number',
          id: 'budget-q',
          name: 'budget',
          label: 'How much?',
          required: false,
          min: null,
          max: null,
          whole: false,
        },
      );
      return document;
    },
  );
  expect(await ask('answer=skin-q:o1')).toEqual(['blue']);
  expect(await ask('answer=skin-q:Dry')).toEqual(['blue']);
  expect(await ask('answer=skin-q:o2')).toEqual([]);
  expect(await ask('answer=budget-q:30')).toEqual(['blue', 'bowl']);
  for (const other of [
    'answer=skin-q:Oily',
    'answer=other:Dry',
    'answer=budget-q:all',
    'answer=__proto__:x',
    'answer=',
  ])
    expect(await ask(other)).toEqual(['gold', 'blue', 'bowl']);
});

it('what is sent is bounded, and nothing of it breaks the answer', async () => {
  const { app, siteId, offer, ask, get } = await open();
  await addProducts(app.db, siteId, SHOP);
  await offer({ strategies: [{ kind: 'viewed' }, { kind: 'newest' }] });
  const many = Array.from({ length: 5000 }, (_, n) => `viewed=${n}`).join('&');
  expect(await ask(`${many}&viewed=blue`)).toEqual(['gold', 'blue', 'bowl']);
  for (const odd of [
    'viewed=%00',
    `viewed=${'x'.repeat(5000)}`,
    'viewed=%F0%9F%98%80',
    'cart[]=1',
    'bought=constructor',
  ])
    expect(await ask(odd)).toEqual(['gold', 'blue', 'bowl']);
  expect((await get('/v1/products')).status).toBe(410);
  expect((await get(`/v1/products?campaign=${'x'.repeat(9999)}`)).status).toBe(410);
});

it('only what runs is answered, to pages of the shop, and slowly to whoever asks too often', async () => {
  const { app, siteId, offer, ask, get, editor, campaignId } = await open({ perSecond: 0.001, burst: 7 });
  await addProducts(app.db, siteId, SHOP);
  expect(await ask('')).toBe(410);
  await offer({});
  expect(await ask('')).toHaveLength(3);
  expect(await ask('block=other')).toHaveLength(3);
  const path = `/v1/products?campaign=${campaignId}&block=list`;
  expect((await get(`/v1/products?campaign=${campaignId}&block=other`)).status).toBe(410);
  expect((await get(path, { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect(
    (await get(path, { origin: 'https://elsewhere.example' })).headers.get('access-control-allow-origin'),
  ).toBe('https://elsewhere.example');
  await editor.api.campaigns.pause({ campaignId });
  expect(await ask('')).toBe(410);
  expect(await ask('')).toBe(429);
});

it('a release with a list needs a catalogue', async () => {
  const { offer, app, siteId } = await open();
  const refused = await refusal(offer({}));
  expect(refused.details).toMatchObject({ problems: [{ code: 'catalogue-empty', block: 'list' }] });
  await addProducts(app.db, siteId, SHOP);
  await offer({});
});

it('what was sold out a moment ago is not shown, and the catalogue of a quarter of a minute ago is looked at anew', async () => {
  const { app, siteId, offer, ask, clock } = await open();
  await addProducts(app.db, siteId, SHOP);
  await offer({});
  expect(await ask('')).toEqual(['gold', 'blue', 'bowl']);
  await app.db.product.update({
    where: { siteId_productId: { siteId, productId: 'gold' } },
    data: { inStock: false },
  });
  expect(await ask('')).toEqual(['blue', 'bowl']);
  await app.db.product.create({
    data: {
      siteId,
      productId: 'new',
      title: 'New',
      url: 'https://shop.example/new',
      price: 1,
      currency: 'EUR',
      rank: 9,
      createdAt: new Date(Date.now() + 60_000),
      updatedAt: new Date(Date.now() + 60_000),
    },
  });
  clock.now += 16_000;
  await ask('');
  await expect.poll(() => ask('')).toEqual(['new', 'blue', 'bowl']);
});

const order = (cursor: number, site: string, number: string, ids: string[], bot = false): StoredEvent => ({
  cursor,
  site,
  bot,
  happenedAt: Date.UTC(2026, 0, 5),
  receivedAt: Date.UTC(2026, 0, 5),
  event: {
    id: uuid(cursor),
    type: 'order.placed',
    at: 0,
    visitor: null,
    session: null,
    page: { url: '', device: 'phone' },
    props: { order: number, total: 1, currency: 'EUR', items: 1, lines: ids.map((id) => ({ id })) },
  },
});

it('an order counts once however often it is told, and makes best sellers and what is bought together', async () => {
  const { app, siteId, offer, ask, clock } = await open();
  await addProducts(app.db, siteId, SHOP);
  clock.now = Date.UTC(2026, 0, 6);
  const orders = [
    ...Array.from({ length: 3 }, (_, n) => order(n + 1, siteId, `A${n}`, ['blue', 'bowl', 'blue'])),
    ...Array.from({ length: 6 }, (_, n) => order(n + 10, siteId, `B${n}`, ['gold'])),
    ...Array.from({ length: 50 }, () => order(30, siteId, 'C', ['gone'])),
    order(90, siteId, 'D', ['gone', 'blue'], true),
    order(91, 'no-such-site', 'E', ['gold']),
  ];
  const told = () => app.db.$transaction((tx) => orderProjection.apply(tx, orders, app.store));
  await told();
  await told();
  expect(await app.db.productOrder.count()).toBe(10);
  expect(await countOrders(app)).toBe(1);
  expect(await countOrders(app)).toBe(0);
  await offer({ strategies: [{ kind: 'popular' }] });
  expect(await ask('')).toEqual(['gold', 'blue', 'bowl']);
  await offer({ strategies: [{ kind: 'together' }] });
  expect(await ask('cart=blue')).toEqual(['bowl']);
  expect(await ask('cart=gold')).toEqual([]);
  clock.now += 200 * 86_400_000;
  await told();
  await app.db.serverSetting.create({ data: { name: `product-orders:${siteId}`, value: '' } });
  await countOrders(app);
  expect(await app.db.productOrder.count()).toBe(0);
});

it('an outcome is sold out when every product that its step was made for is', async () => {
  const { app, siteId, offer, get, campaignId, editor, clock } = await open();
  await addProducts(app.db, siteId, SHOP);
  await offer({
    strategies: [
      {
        kind: 'filter',
        where: [{ kind: 'category', is: { from: 'fixed', values: ['Mugs'] } }],
        order: 'popular',
      },
      { kind: 'newest' },
    ],
  });
  const { revision, document } = await editor.api.campaigns.get({ campaignId });
  const [variant] = document.variants;
  variant!.quiz = {
    flow: [],
    outcomes: [
      { id: 'mugs', name: 'Mugs', step: variant!.steps.at(-1)!.id, does: [] },
      { id: 'none', name: 'None', does: [] },
    ],
    choosing: { by: 'points' },
    exceptions: [],
    fallback: 'none',
    weights: [],
    bands: [],
    traits: [],
    progress: false,
    advances: false,
  };
  await editor.api.campaigns.saveDraft({ campaignId, revision, document });
  // Whether such a quiz is worth publishing is not the question here.
  await app.db.release.updateMany({ where: { campaignId }, data: { document: JSON.stringify(document) } });
  const stock = async (query = '') =>
    (await get(`/v1/stock?campaign=${campaignId}${query}`)).json() as Promise<unknown>;
  const draft = () => editor.api.products.soldOut({ campaignId });
  expect(await stock()).toEqual({ soldOut: [] });
  expect(await draft()).toEqual({ [variant!.id]: [] });
  await app.db.product.updateMany({
    where: { category: 'Mugs' },
    data: { inStock: false, updatedAt: new Date(Date.now() + 1000) },
  });
  expect(await draft()).toEqual({ [variant!.id]: ['mugs'] });
  clock.now += 16_000;
  await expect.poll(() => stock()).toEqual({ soldOut: ['mugs'] });
  expect(await stock(`&variant=${variant!.id}&release=1`)).toEqual({ soldOut: ['mugs'] });
  expect((await get('/v1/stock?campaign=other')).status).toBe(410);
});

it('shelves of many sites stay within what memory they may take', async () => {
  const { app, siteId, addSite, workspaceId } = await open();
  await addProducts(app.db, siteId, SHOP);
  const { id: other } = await addSite(workspaceId);
  await addProducts(app.db, other, SHOP.slice(0, 1));
  const shelves = new Shelves(app.db, app.now, 5);
  const first = await shelves.of(siteId);
  expect(await shelves.of(siteId)).toBe(first);
  expect((await shelves.of(other)).popular).toHaveLength(1);
  expect(await shelves.of(siteId)).not.toBe(first);
});

it('whoever edits finds products by their name, and what the catalogue has to choose by', async () => {
  const { app, siteId, editor } = await open();
  await addProducts(app.db, siteId, [
    { productId: '1', title: 'Blue Mug', tags: '["Gift"]', category: 'Home > Mugs' },
  ]);
  expect(await editor.api.products.search({ siteId, text: 'mug blue' })).toEqual([
    { id: '1', title: 'Blue Mug' },
  ]);
  expect(await editor.api.products.search({ siteId, text: '  ' })).toEqual([]);
  expect(await editor.api.products.named({ siteId, products: ['1', '2'] })).toEqual([
    { id: '1', title: 'Blue Mug' },
  ]);
  expect(await editor.api.products.choices({ siteId })).toMatchObject({
    products: 1,
    categories: ['home > mugs'],
    tags: ['gift'],
  });
  expect(
    await editor.api.products.sample({
      siteId,
      strategies: [{ kind: 'nonsense' }, { kind: 'viewed' }],
      count: 3,
    }),
  ).toMatchObject([{ title: 'Blue Mug' }]);
});
