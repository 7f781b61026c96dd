import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { MAX_WEBHOOKS } from '@/core/limits';
import { refusal } from '../campaigns/campaign.fixtures';
import { sweepDeliveries } from '../jobs/sweep-deliveries';
import { createTestApp } from '../trpc/test-app.fixtures';
import { queueMessages } from './queue-messages';
import { createSender } from './send-messages';
import { signMessage } from './sign-message';

const DAY = 24 * 3_600_000;
const settings = {
  name: 'Mailing list',
  url: 'https://hooks.example.com/in',
  kinds: ['lead.created' as const, 'campaign.published' as const],
  fieldNames: { campaignName: 'title' },
};

async function open() {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const { id: siteId } = await test.addSite(workspaceId);
  const { api } = await test.addMember(workspaceId, 'editor');
  const { webhookId } = await api.webhooks.create({ siteId, ...settings });
  const query = { siteId, webhookId };
  const publish = (campaign: string) =>
    test.app.db.$transaction((tx) =>
      queueMessages(tx, [
        {
          siteId,
          kind: 'campaign.published',
          reason: `campaign.published:${campaign}`,
          data: { campaign, campaignName: campaign.toUpperCase(), release: 1 },
          at: test.clock.now++,
        },
      ]),
    );
  const sender = createSender({ ...test.app, random: () => 0 });
  const get = () => api.webhooks.get(query);
  return { ...test, api, workspaceId, siteId, webhookId, query, publish, sender, get };
}

describe('webhooks', () => {
  it('are made, changed, switched, taken away and brought back', async () => {
    const { api, app, siteId, webhookId, query, get, clock } = await open();
    expect(await get()).toMatchObject({ id: webhookId, ...settings, active: true, arrivedAt: null });
    const other = { ...settings, name: 'Orders', url: 'https://b.example/', fieldNames: {} };
    await api.webhooks.update({ ...query, ...other });
    expect(await api.webhooks.list({ siteId })).toMatchObject([
      { name: 'Orders', url: 'https://b.example/' },
    ]);
    await api.webhooks.switch({ ...query, active: false });
    expect(await get()).toMatchObject({ active: false, disabledBecause: null });
    await api.webhooks.switch({ ...query, active: true });
    const { secret } = await get();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    clock.now += 1000;
    expect((await api.webhooks.rotateSecret(query)).secret).not.toBe(secret);
    await api.webhooks.remove(query);
    expect(await api.webhooks.list({ siteId })).toEqual([]);
    expect((await refusal(get())).code).toBe('not-found');
    await api.webhooks.restore(query);
    expect(await get()).toMatchObject({ name: 'Orders', active: true });
    const notes = await app.db.auditEntry.findMany();
    expect(notes.map(({ action }) => action.replace('webhook.', '')).sort()).toEqual(
      ['created', 'changed', 'switchedOff', 'switchedOn', 'secretRenewed', 'removed', 'restored'].sort(),
    );
    expect(JSON.stringify(notes)).not.toContain(secret.slice('whsec_'.length));
  });

  it('are signed by the old secret too for a day after a new one was made', async () => {
    const { api, query, receiver, get, clock } = await open();
    const { secret: old } = await get();
    clock.now += 1000;
    const { secret } = await api.webhooks.rotateSecret(query);
    const isSigned = async (by: string) => {
      await api.webhooks.test({ ...query, kind: 'lead.created' });
      const message = receiver.messages.at(-1)!;
      const signatures = signMessage(message)['webhook-signature']!.split(' ');
      return signatures.includes(new Webhook(by).sign(message.id, new Date(message.at), message.payload));
    };
    clock.now += 24 * 3_600_000 - 1;
    expect([await isSigned(secret), await isSigned(old)]).toEqual([true, true]);
    clock.now += 1;
    expect([await isSigned(secret), await isSigned(old)]).toEqual([true, false]);
  });

  it('belong to one site, also with their log', async () => {
    const { api, app, addSite, workspaceId, webhookId, query, publish } = await open();
    await publish('a');
    const delivery = await app.db.delivery.findFirstOrThrow();
    const elsewhere = { siteId: (await addSite(workspaceId)).id, webhookId, deliveryId: delivery.id };
    expect((await refusal(api.webhooks.get(elsewhere))).code).toBe('not-found');
    expect((await refusal(api.webhooks.delivery(elsewhere))).code).toBe('not-found');
    expect((await refusal(api.webhooks.resend(elsewhere))).code).toBe('not-found');
    const { webhookId: sibling } = await api.webhooks.create({ siteId: query.siteId, ...settings });
    const wrong = { ...query, webhookId: sibling, deliveryId: delivery.id };
    expect((await refusal(api.webhooks.delivery(wrong))).code).toBe('not-found');
    expect((await api.webhooks.deliveries({ ...query, webhookId: sibling })).deliveries).toEqual([]);
  });

  it('are refused with the field that is wrong, and when there are enough', async () => {
    const { api, app, siteId, query } = await open();
    const wrong = async (change: object) => {
      const error = await refusal(api.webhooks.update({ ...query, ...settings, ...change }));
      expect(error.code).toBe('invalid');
      return (error.details as { fields: Record<string, string> }).fields;
    };
    expect(await wrong({ url: 'http://hooks.example.com/' })).toMatchObject({
      url: expect.stringContaining('https://') as unknown,
    });
    expect(await wrong({ kinds: [] })).toEqual({ kinds: 'choose at least one' });
    expect(await wrong({ fieldNames: { colour: 'c' } })).toEqual({
      fieldNames: 'there is no field "colour" in any message',
    });
    expect(await wrong({ fieldNames: { email: 'same', page: 'same' } })).toEqual({
      fieldNames: 'two fields cannot both be called "same"',
    });
    await api.webhooks.update({
      ...query,
      ...settings,
      fieldNames: { email: 'same', 'fields.email': 'same' },
    });
    await app.db.webhook.createMany({
      data: Array.from({ length: MAX_WEBHOOKS - 1 }, () => ({
        siteId,
        ...{ name: 'W', url: 'u', secret: 's', kinds: '[]' },
      })),
    });
    expect((await refusal(api.webhooks.create({ siteId, ...settings }))).code).toBe('conflict');
    await api.webhooks.remove(query);
    await api.webhooks.create({ siteId, ...settings });
    expect((await refusal(api.webhooks.restore(query))).code).toBe('conflict');
  });

  it('hear of what is published and paused, once each', async () => {
    const { api, app, siteId, query, clock } = await open();
    const kinds = ['campaign.published' as const, 'campaign.paused' as const];
    await api.webhooks.update({ ...query, ...settings, kinds, fieldNames: {} });
    const { campaignId } = await api.campaigns.create({ siteId, name: 'C', starter: 'welcome-email' });
    const pressTwice = async (press: () => Promise<unknown>) => {
      clock.now += 1000;
      await press();
      await press();
    };
    await pressTwice(() => api.campaigns.publish({ campaignId, revision: 1 }));
    await pressTwice(() => api.campaigns.pause({ campaignId }));
    await pressTwice(() => api.campaigns.resume({ campaignId }));
    await pressTwice(() => api.campaigns.pause({ campaignId }));
    const sent = await app.db.delivery.findMany({ orderBy: { createdAt: 'asc' } });
    expect(sent.map(({ kind }) => kind)).toEqual([
      'campaign.published',
      'campaign.paused',
      'campaign.paused',
    ]);
    expect(JSON.parse(sent[0]?.payload ?? '')).toMatchObject({
      data: { campaign: campaignId, campaignName: 'C', release: 1 },
    });
  });

  it('are tried out with an example, signed and in the names of the receiver, whose answer is shown', async () => {
    const { api, query, receiver, get, clock } = await open();
    await api.webhooks.switch({ ...query, active: false });
    receiver.answer = () => {
      clock.now += 25;
      return { status: 422, text: 'no such list' };
    };
    const result = await api.webhooks.test({ ...query, kind: 'campaign.published' });
    expect(result).toMatchObject({ arrived: false, status: 422, answer: 'no such list', took: 25 });
    const [message] = receiver.messages;
    const { id = '', at = 0, payload = '', url } = message ?? {};
    expect(url).toBe(settings.url);
    expect(JSON.parse(payload)).toMatchObject({
      type: 'campaign.published',
      test: true,
      data: { title: 'Welcome offer', release: 1 },
    });
    const signed = new Webhook((await get()).secret).sign(id, new Date(at), payload);
    expect(signed).toMatch(/^v1,/);
    const { deliveries } = await api.webhooks.deliveries(query);
    expect(deliveries).toMatchObject([{ id, isTest: true, state: 'failed', tries: 1, status: 422 }]);
    expect((await refusal(api.webhooks.resend({ ...query, deliveryId: id }))).code).toBe('conflict');
    await api.webhooks.switch({ ...query, active: true });
    expect((await refusal(api.webhooks.resend({ ...query, deliveryId: id }))).code).toBe('not-found');
  });

  it('show what was sent and answered, page by page, and send it again under the same id', async () => {
    const { api, query, receiver, publish, sender, get, clock } = await open();
    for (let n = 10; n < 45; n++) await publish(`c${n}`);
    receiver.answer = ({ payload }) =>
      payload.includes('"c12"') ? { status: null, text: 'refused' } : { status: 204, text: '' };
    await sender.sendDue();
    expect(await get()).toMatchObject({ waiting: 1, failed: 0, arrivedAt: clock.now });
    const first = await api.webhooks.deliveries(query);
    expect(first.deliveries).toHaveLength(30);
    const second = await api.webhooks.deliveries({ ...query, cursor: first.next });
    expect([second.deliveries.length, second.next]).toEqual([5, null]);
    const ids = [...first.deliveries, ...second.deliveries].map(({ id }) => id);
    expect(new Set(ids).size).toBe(35);
    const { deliveries } = await api.webhooks.deliveries({ ...query, state: 'waiting' });
    expect(deliveries).toMatchObject([{ kind: 'campaign.published', tries: 1, nextAt: clock.now + 5000 }]);
    const deliveryId = deliveries[0]?.id ?? '';
    const again = { ...query, deliveryId };
    receiver.answer = () => ({ status: 200, text: 'welcome back' });
    await api.webhooks.resend(again);
    clock.now += 1;
    await sender.sendDue();
    const detail = await api.webhooks.delivery(again);
    expect(detail).toMatchObject({ state: 'delivered', tries: 2, status: 200, nextAt: null });
    expect(detail.log.map(({ status, answer }) => [status, answer])).toEqual([
      [200, 'welcome back'],
      [null, 'refused'],
    ]);
    expect(JSON.parse(detail.payload)).toMatchObject({ data: { campaign: 'c12', title: 'C12' } });
    expect(receiver.messages.filter(({ id }) => id === deliveryId)).toHaveLength(2);
  });

  it('go on with what waited when they are switched on again', async () => {
    const { api, query, receiver, publish, sender, get, clock } = await open();
    receiver.answer = () => ({ status: 410, text: '' });
    await publish('a');
    await publish('b');
    await sender.sendDue();
    expect(await get()).toMatchObject({ active: false, disabledBecause: 'gone', waiting: 1, failed: 1 });
    await publish('c');
    receiver.answer = () => ({ status: 200, text: '' });
    await sender.sendDue();
    expect(receiver.messages).toHaveLength(1);
    await api.webhooks.switch({ ...query, active: true });
    clock.now += 1;
    await sender.sendDue();
    // Nothing is kept for a webhook that is off: `c` is in the leads and the log, but not here.
    expect(receiver.messages).toHaveLength(2);
    expect(await get()).toMatchObject({ active: true, disabledBecause: null, waiting: 0 });
  });

  it('lose their log after a month, but not what is still being tried', async () => {
    const { api, app, query, receiver, publish, sender, clock } = await open();
    await publish('old');
    await sender.sendDue();
    receiver.answer = () => ({ status: 500, text: '' });
    await publish('tried');
    await sender.sendDue();
    clock.now += 29 * DAY;
    expect(await sweepDeliveries(app)).toBe(0);
    clock.now += 2 * DAY;
    expect(await sweepDeliveries(app)).toBe(1);
    expect((await api.webhooks.deliveries(query)).deliveries).toMatchObject([{ state: 'waiting' }]);
    await api.webhooks.switch({ ...query, active: false });
    expect(await sweepDeliveries(app)).toBe(1);
    expect(await app.db.deliveryAttempt.count()).toBe(0);
  });
});
