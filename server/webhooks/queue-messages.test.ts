import { expect, it } from 'vitest';
import { openTestDatabase } from '../db/test-database.fixtures';
import { eraseMessages } from './erase-messages';
import { queueMessages, type Message } from './queue-messages';

const at = Date.UTC(2026, 5, 15, 12);

async function open() {
  const { db } = await openTestDatabase();
  const { id: workspaceId } = await db.workspace.create({ data: { name: 'Shop' } });
  const addSite = async (key: string) => {
    const data = { workspaceId, name: key, key, domains: '[]', timeZone: 'UTC', currency: 'EUR' };
    return (await db.site.create({ data })).id;
  };
  const siteId = await addSite('a');
  const addWebhook = async (kinds: string[], change: object = {}) =>
    db.webhook.create({
      data: {
        siteId,
        name: 'W',
        url: 'https://x.example/',
        secret: 'c2VjcmV0',
        kinds: JSON.stringify(kinds),
        ...change,
      },
    });
  const published = (campaign: string): Message => ({
    siteId,
    kind: 'campaign.published',
    reason: `campaign.published:${campaign}:1`,
    data: { campaign, campaignName: 'Welcome', release: 1 },
    at,
  });
  return { db, siteId, addSite, addWebhook, published };
}

it('every active webhook of the site that wants the kind gets a message, once', async () => {
  const { db, addSite, addWebhook, published } = await open();
  const wanted = await addWebhook(['campaign.published'], { fieldNames: '{"campaignName":"title"}' });
  const also = await addWebhook(['lead.created', 'campaign.published', 'unheard.of']);
  await addWebhook(['lead.created']);
  await addWebhook(['campaign.published'], { active: false });
  await addWebhook(['campaign.published'], { deletedAt: new Date(at) });
  await addWebhook(['campaign.published'], { siteId: await addSite('b') });
  await addWebhook([], { kinds: '{' });
  for (let pass = 0; pass < 2; pass++)
    await db.$transaction((tx) => queueMessages(tx, [published('one'), published('two'), published('one')]));
  const rows = await db.delivery.findMany({ orderBy: { payload: 'asc' } });
  expect(rows).toHaveLength(4);
  expect(new Set(rows.map(({ webhookId }) => webhookId))).toEqual(new Set([wanted.id, also.id]));
  const first = rows.find(({ webhookId, reason }) => webhookId === wanted.id && reason.includes(':one:'));
  expect(first).toMatchObject({
    state: 'waiting',
    attempts: 0,
    nextAt: new Date(at),
    createdAt: new Date(at),
  });
  expect(JSON.parse(first?.payload ?? '')).toEqual({
    type: 'campaign.published',
    timestamp: '2026-06-15T12:00:00.000Z',
    site: expect.any(String) as unknown,
    data: { campaign: 'one', title: 'Welcome', release: 1 },
  });
});

it('a message is gone when what it tells of is rolled back', async () => {
  const { db, addWebhook, published } = await open();
  await addWebhook(['campaign.published']);
  const failing = db.$transaction(async (tx) => {
    await queueMessages(tx, [published('one')]);
    throw new Error('something later failed');
  });
  await expect(failing).rejects.toThrow('something later failed');
  expect(await db.delivery.count()).toBe(0);
});

it('a person is forgotten in the messages too, of this site alone, with what was answered', async () => {
  const { db, siteId, addSite, addWebhook, published } = await open();
  await addWebhook(['campaign.published']);
  await db.$transaction((tx) => queueMessages(tx, [published('one'), published('two')]));
  const [delivery] = await db.delivery.findMany({ where: { reason: published('one').reason } });
  await db.deliveryAttempt.create({
    data: { deliveryId: delivery?.id ?? '', at: new Date(at), took: 1, status: 200, answer: 'hello' },
  });
  const other = await addSite('b');
  await db.$transaction((tx) => eraseMessages(tx, other, [published('one').reason]));
  expect(await db.delivery.count()).toBe(2);
  await db.$transaction((tx) => eraseMessages(tx, siteId, [published('one').reason, 'never heard of']));
  expect((await db.delivery.findMany()).map(({ reason }) => reason)).toEqual([published('two').reason]);
  expect(await db.deliveryAttempt.count()).toBe(0);
});
