import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { openTestDatabase } from '../db/test-database.fixtures';
import { FakeReceiver } from './fake-receiver.fixtures';
import { queueMessages } from './queue-messages';
import type { Answer } from './receiver';
import { createSender } from './send-messages';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 5, 15, 12);

async function open() {
  const { db } = await openTestDatabase();
  const { id: workspaceId } = await db.workspace.create({ data: { name: 'Shop' } });
  const { id: siteId } = await db.site.create({
    data: { workspaceId, name: 'S', key: 's', domains: '[]', timeZone: 'UTC', currency: 'EUR' },
  });
  const clock = { now: START };
  const receiver = new FakeReceiver();
  const makeSender = () =>
    createSender({ db, receiver, log: pino({ level: 'silent' }), now: () => clock.now, random: () => 0 });
  const addWebhook = (url: string) =>
    db.webhook.create({
      data: {
        siteId,
        name: url,
        url,
        secret: 'c2VjcmV0',
        kinds: '["campaign.published"]',
        createdAt: new Date(clock.now),
        updatedAt: new Date(clock.now),
      },
    });
  const publish = (...campaigns: string[]) =>
    db.$transaction((tx) =>
      queueMessages(
        tx,
        campaigns.map((campaign) => ({
          siteId,
          kind: 'campaign.published' as const,
          reason: `campaign.published:${campaign}`,
          data: { campaign, campaignName: campaign, release: 1 },
          at: clock.now++,
        })),
      ),
    );
  /** Goes from one moment at which something is due to the next. */
  const pass = async (duration: number, sender = makeSender()) => {
    const end = clock.now + duration;
    for (;;) {
      const next = await db.delivery.findFirst({
        where: { state: 'waiting', webhook: { active: true } },
        orderBy: { nextAt: 'asc' },
      });
      if (!next?.nextAt || next.nextAt.getTime() > end) break;
      clock.now = Math.max(clock.now, next.nextAt.getTime());
      await sender.sendDue();
    }
    clock.now = end;
  };
  const states = async () =>
    (await db.delivery.findMany({ orderBy: [{ createdAt: 'asc' }, { webhookId: 'asc' }] })).map(
      ({ state, attempts }) => `${state} ${attempts}`,
    );
  const sent = () => receiver.messages.map(({ payload }) => campaignIn(payload));
  return { db, clock, receiver, makeSender, addWebhook, publish, pass, states, sent };
}

function campaignIn(payload: string): string {
  return (JSON.parse(payload) as { data: { campaign: string } }).data.campaign;
}

const broken: Answer = { status: null, text: 'refused' };

describe('the outbox', () => {
  it('is emptied in the order in which things happened, and says what was answered', async () => {
    const { db, clock, receiver, addWebhook, publish, makeSender, states, sent } = await open();
    await addWebhook('https://one.example/');
    await publish('a', 'b', 'c');
    receiver.answer = () => {
      clock.now += 40;
      return { status: 202, text: 'taken' };
    };
    await makeSender().sendDue();
    expect(sent()).toEqual(['a', 'b', 'c']);
    expect(await states()).toEqual(['delivered 1', 'delivered 1', 'delivered 1']);
    const [first] = await db.deliveryAttempt.findMany({ orderBy: { at: 'asc' } });
    expect(first).toMatchObject({ at: new Date(START + 3), took: 40, status: 202, answer: 'taken' });
    await makeSender().sendDue();
    expect(receiver.messages).toHaveLength(3);
  });

  it('loses nothing while a receiver is down for a day, and repeats under the same message id', async () => {
    const { clock, receiver, addWebhook, publish, pass, states, sent } = await open();
    await addWebhook('https://one.example/');
    const up = START + DAY;
    receiver.answer = () => (clock.now < up ? broken : { status: 200, text: '' });
    await publish('a');
    await pass(12 * HOUR);
    await publish('b');
    await pass(2 * DAY);
    expect(await states()).toEqual(['delivered 8', 'delivered 7']);
    expect(new Set(receiver.messages.map(({ id }) => id)).size).toBe(2);
    const tries = receiver.messages.filter((_, n) => sent()[n] === 'a').map(({ at }) => at);
    expect(tries.slice(1, 8).map((at, n) => Math.round((at - (tries[n] ?? 0)) / SECOND))).toEqual([
      5,
      5 * 60,
      30 * 60,
      2 * 3600,
      5 * 3600,
      10 * 3600,
      14 * 3600,
    ]);
  });

  it('gives a message up after ten tries in three days and goes on with the others', async () => {
    const { receiver, addWebhook, publish, pass, states } = await open();
    await addWebhook('https://one.example/');
    receiver.answer = ({ payload }) =>
      campaignIn(payload) === 'a' ? { status: 500, text: 'no' } : { status: 200, text: '' };
    await publish('a', 'b');
    await pass(4 * DAY);
    expect(await states()).toEqual(['failed 10', 'delivered 1']);
  });

  it('takes a redirect for a failure', async () => {
    const { receiver, addWebhook, publish, makeSender, states } = await open();
    await addWebhook('https://one.example/');
    receiver.answer = () => ({ status: 301, text: '' });
    await publish('a');
    await makeSender().sendDue();
    expect(await states()).toEqual(['waiting 1']);
  });

  it('lets a slow receiver hold up itself alone', async () => {
    const { receiver, addWebhook, publish, makeSender } = await open();
    await addWebhook('https://slow.example/');
    await addWebhook('https://quick.example/');
    let release: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    let flying = 0;
    let most = 0;
    const quickDone = new Promise<void>((resolve) => {
      receiver.answer = async ({ url }) => {
        if (url.includes('quick')) {
          if (receiver.messages.filter((message) => message.url === url).length === 3) resolve();
          return { status: 200, text: '' };
        }
        most = Math.max(most, ++flying);
        await slow;
        flying--;
        return { status: 200, text: '' };
      };
    });
    await publish('a', 'b', 'c');
    const sending = makeSender().sendDue();
    await quickDone;
    expect(receiver.messages.filter(({ url }) => url.includes('slow'))).toHaveLength(1);
    release();
    await sending;
    expect(receiver.messages).toHaveLength(6);
    expect(most).toBe(1);
  });

  it('is shared by several processes without one message going out twice', async () => {
    const { addWebhook, publish, makeSender, sent } = await open();
    await addWebhook('https://one.example/');
    const campaigns = Array.from({ length: 12 }, (_, n) => `campaign-${n}`);
    await publish(...campaigns);
    await Promise.all([makeSender(), makeSender(), makeSender()].map((sender) => sender.sendDue()));
    expect(sent().sort()).toEqual(campaigns.sort());
  });

  it('sends again what a process took with it when it died', async () => {
    const { clock, receiver, addWebhook, publish, makeSender, states, sent } = await open();
    await addWebhook('https://one.example/');
    await publish('a');
    receiver.answer = () => new Promise(() => undefined);
    void makeSender().sendDue();
    await expect.poll(sent).toEqual(['a']);
    receiver.answer = () => ({ status: 200, text: '' });
    await makeSender().sendDue();
    expect(sent()).toEqual(['a']);
    clock.now += MINUTE;
    await makeSender().sendDue();
    expect(sent()).toEqual(['a', 'a']);
    expect(await states()).toEqual(['delivered 1']);
  });

  it('does not bring back what was erased while it was on its way', async () => {
    const { db, receiver, addWebhook, publish, makeSender } = await open();
    await addWebhook('https://one.example/');
    await publish('a');
    receiver.answer = async () => {
      await db.delivery.deleteMany();
      return { status: 200, text: '' };
    };
    await makeSender().sendDue();
    expect([await db.delivery.count(), await db.deliveryAttempt.count()]).toEqual([0, 0]);
  });
});

describe('a webhook', () => {
  it('that is gone is switched off at once, and what waits for it stays', async () => {
    const { db, receiver, addWebhook, publish, makeSender, states, sent } = await open();
    const { id } = await addWebhook('https://one.example/');
    receiver.answer = () => ({ status: 410, text: '' });
    await publish('a', 'b');
    await makeSender().sendDue();
    expect(sent()).toEqual(['a']);
    expect(await states()).toEqual(['failed 1', 'waiting 0']);
    const off = { active: false, disabledBecause: 'gone' };
    expect(await db.webhook.findUnique({ where: { id } })).toMatchObject(off);
  });

  it('that failed for five days is switched off; a day of success in between, or a change, begins anew', async () => {
    const { db, clock, receiver, addWebhook, publish, pass, makeSender } = await open();
    const failing = await addWebhook('https://failing.example/');
    await addWebhook('https://shaky.example/');
    const changed = await addWebhook('https://changed.example/');
    receiver.answer = ({ url }) =>
      url.includes('shaky') && clock.now > START + 2 * DAY && clock.now < START + 3 * DAY
        ? { status: 200, text: '' }
        : { status: 503, text: '' };
    const sender = makeSender();
    const off = async () => (await db.webhook.findMany({ where: { active: false } })).map(({ id }) => id);
    for (let day = 0; day < 5; day++) {
      await publish(`day-${day}`);
      await pass(DAY - MINUTE, sender);
      if (day === 3)
        await db.webhook.update({ where: { id: changed.id }, data: { updatedAt: new Date(clock.now) } });
    }
    expect(await off()).toEqual([]);
    await pass(12 * HOUR, sender);
    expect(await off()).toEqual([failing.id]);
    expect(await db.webhook.findUnique({ where: { id: failing.id } })).toMatchObject({
      disabledBecause: 'failing',
    });
  });
});
