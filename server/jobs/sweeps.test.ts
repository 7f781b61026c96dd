// What is kept for a time and no longer, on a clock that the test moves.
import { expect, it } from 'vitest';
import type { BeckonEvent } from '@/core/events/event';
import { createTestApp } from '../trpc/test-app.fixtures';
import { sweepAudit } from './sweep-audit';
import { sweepDeliveries } from './sweep-deliveries';
import { sweepEvents } from './sweep-events';
import { sweepExpired } from './sweep-expired';
import { sweepMails } from './run-mail';

const DAY = 24 * 3_600_000;

it('events stay for the months that their site keeps them, counted in days of the calendar', async () => {
  const { app, store, clock, addWorkspace, addSite } = await createTestApp();
  const workspaceId = await addWorkspace();
  const [usual, short, ever] = [
    await addSite(workspaceId),
    await addSite(workspaceId),
    await addSite(workspaceId),
  ];
  const setMonths = (id: string, retentionMonths: number) =>
    app.db.site.update({ where: { id }, data: { retentionMonths } });
  await setMonths(short.id, 3);
  await setMonths(ever.id, 0);
  const view = (at: number) => ({ type: 'page.viewed', at }) as BeckonEvent;
  const days = [Date.UTC(2025, 3, 29), Date.UTC(2026, 1, 27, 23), Date.UTC(2026, 1, 28)];
  for (const { id } of [usual, short, ever]) for (const day of days) store.add(id, view(day));
  const left = (id: string) =>
    store.log.filter(({ site }) => site === id).map(({ happenedAt }) => happenedAt);

  // February has no 31st: three months before the last of May is its last day.
  clock.now = Date.UTC(2026, 4, 31, 10);
  expect(await sweepEvents(app)).toBe(3);
  expect([left(usual.id), left(short.id), left(ever.id)]).toEqual([days.slice(1), days.slice(2), days]);
  expect(await store.sealed()).toEqual({
    [usual.id]: Date.UTC(2025, 3, 30),
    [short.id]: Date.UTC(2026, 1, 28),
  });
});

it('what has ended or is long past goes, and nothing before its time', async () => {
  const { app, clock, addWorkspace, addSite, addMember } = await createTestApp();
  const { db } = app;
  const workspaceId = await addWorkspace();
  const { id: siteId } = await addSite(workspaceId);
  const { id: userId } = await addMember(workspaceId, 'owner');
  const start = clock.now;
  const inDays = (days: number) => new Date(start + days * DAY);
  const createdAt = new Date(start);
  await db.session.create({ data: { userId, token: 't', expiresAt: inDays(7) } });
  await db.verification.create({ data: { identifier: 'i', value: userId, expiresAt: inDays(1) } });
  const count = { siteId, kind: 'dropped.full', count: 1 };
  await db.dailyCount.create({ data: { ...count, day: createdAt.toISOString().slice(0, 10) } });
  await db.mail.create({ data: { recipient: 'a@b.c', subject: '', text: '', state: 'sent', createdAt } });
  await db.mail.create({ data: { recipient: 'a@b.c', subject: '', text: '', createdAt } });
  const webhook = { siteId, name: 'CRM', url: 'https://crm.example', secret: 'cw==', kinds: '[]' };
  const { id: webhookId } = await db.webhook.create({ data: webhook });
  for (const state of ['delivered', 'waiting'])
    await db.delivery.create({
      data: { webhookId, kind: 'k', reason: state, payload: '{}', state, createdAt },
    });
  const entry = { workspaceId, at: createdAt, userName: 'Ada', action: 'site.created', subject: 'Site' };
  await db.auditEntry.create({ data: entry });

  const sweep = async (days: number) => {
    clock.now = start + days * DAY;
    for (const run of [sweepExpired, sweepMails, sweepDeliveries, sweepAudit]) await run(app);
    return {
      sessions: await db.session.count(),
      links: await db.verification.count(),
      counts: await db.dailyCount.count(),
      mails: await db.mail.count(),
      messages: await db.delivery.count(),
      audit: await db.auditEntry.count(),
    };
  };
  const all = { sessions: 1, links: 1, counts: 1, mails: 2, messages: 2, audit: 1 };
  expect(await sweep(0)).toEqual(all);
  expect(await sweep(2)).toEqual({ ...all, links: 0 });
  expect(await sweep(8)).toEqual({ ...all, links: 0, sessions: 0 });
  // What waits to be sent is not over.
  const afterAMonth = { ...all, links: 0, sessions: 0, mails: 1, messages: 1, counts: 0 };
  expect(await sweep(30)).toEqual({ ...all, links: 0, sessions: 0 });
  expect(await sweep(32)).toEqual(afterAMonth);
  expect(await sweep(2 * 365 + 1)).toEqual({ ...afterAMonth, audit: 0 });
});
