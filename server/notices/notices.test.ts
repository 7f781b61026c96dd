import { expect, it } from 'vitest';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import { createTestApp } from '../trpc/test-app.fixtures';
import { lastMonday } from './last-monday';
import { queueDigests } from './queue-digests';
import { LEAD_MAIL_PAUSE, queueLeadMails } from './queue-lead-mails';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

async function open() {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const owner = await test.addMember(workspaceId, 'owner');
  const viewer = await test.addMember(workspaceId, 'viewer');
  const { id: siteId } = await test.addSite(workspaceId);
  test.app.mail.preset = {
    host: 'localhost',
    port: 25,
    security: 'none',
    user: '',
    password: '',
    from: 'beckon@example.com',
  };
  return { ...test, db: test.app.db, workspaceId, owner, viewer, siteId };
}

it('new leads are told of at most every quarter of an hour, without an address in the mail', async () => {
  const { app, db, owner, viewer, siteId, clock } = await open();
  let made = 0;
  const addLead = async () => {
    const at = new Date(clock.now);
    const email = `visitor${made++}@example.com`;
    await db.lead.create({
      data: { siteId, email, domain: 'example.com', firstAt: at, lastAt: at, latest: String(made) },
    });
  };
  const subjects = async () =>
    (await db.mail.findMany({ orderBy: { createdAt: 'asc' } })).map(({ subject }) => subject);
  // Those of before somebody asked are no news.
  await addLead();
  await owner.api.notices.set({ siteId, leads: true, digest: false });
  await queueLeadMails(app);
  expect(await subjects()).toEqual([]);

  await addLead();
  await addLead();
  await queueLeadMails(app);
  await addLead();
  await queueLeadMails(app);
  expect(await subjects()).toEqual(['2 new leads on Site']);
  clock.now += LEAD_MAIL_PAUSE - 1;
  await queueLeadMails(app);
  expect(await subjects()).toHaveLength(1);
  clock.now += 1;
  await viewer.api.notices.set({ siteId, leads: true, digest: false });
  await queueLeadMails(app);
  expect((await subjects()).slice(1)).toEqual(['1 new lead on Site', '1 new lead on Site']);
  expect(JSON.stringify(await db.mail.findMany())).not.toContain('visitor');

  // Who is erased makes no room for others to go unnoticed.
  clock.now += LEAD_MAIL_PAUSE;
  await db.lead.deleteMany();
  await queueLeadMails(app);
  await addLead();
  await queueLeadMails(app);
  expect(await subjects()).toHaveLength(5);
});

it('the week comes once, on Monday at eight by the clock of the site', async () => {
  const { app, db, owner, siteId, clock, store } = await open();
  await owner.api.notices.set({ siteId, leads: false, digest: true });
  await db.campaign.create({
    data: {
      siteId,
      name: 'Welcome',
      draft: '{}',
      position: 0,
      phases: { create: { number: 1, seed: 's', fingerprint: 'f', arms: '[]', startedAt: new Date(0) } },
    },
  });
  const selling = await owner.api.campaigns.create({ siteId, name: 'Selling', starter: 'welcome-email' });
  const { document, revision } = await owner.api.campaigns.get(selling);
  const { revision: saved } = await owner.api.campaigns.saveDraft({
    ...selling,
    revision,
    document: { ...document, goal: { kind: 'revenue' } },
  });
  await owner.api.campaigns.publish({ ...selling, revision: saved });
  // In Oslo, in summer.
  const monday = Date.UTC(2026, 5, 15, 6);
  const arms = (shown: number) => [
    armFigures({
      exposed: shown,
      reached: { shown, clicked: 2, submitted: 1 },
      revenue: [{ currency: 'EUR', visitors: 1, total: 1050, squares: 1 }],
    }),
  ];
  store.hours = [
    { hour: monday - WEEK - HOUR, arms: arms(100) },
    { hour: monday - WEEK, arms: arms(30) },
    { hour: monday - HOUR, arms: arms(12) },
  ];
  clock.now = monday - 1;
  await queueDigests(app);
  expect(await db.mail.count()).toBe(0);
  clock.now = monday;
  await queueDigests(app);
  clock.now += HOUR;
  await queueDigests(app);
  const mails = await db.mail.findMany();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.recipient).toBe(owner.email);
  expect(mails[0]?.text).toContain('- Welcome: shown to 42 visitors, 4 clicked, 2 signed up\n');
  expect(mails[0]?.text).toContain(
    'Selling: shown to 42 visitors, 4 clicked, 2 signed up, €0.50 in revenue per visitor',
  );

  clock.now = monday + WEEK;
  await queueDigests(app);
  expect(await db.mail.count()).toBe(2);
  // A server that was off for longer does not come with old news.
  clock.now = monday + 2 * WEEK + 25 * HOUR;
  await queueDigests(app);
  expect(await db.mail.count()).toBe(2);
});

it('eight on Monday is that of the zone, when clocks change too', () => {
  const at = (text: string) => Date.parse(text);
  for (const [now, zone, expected] of [
    ['2026-06-15T05:59:59Z', 'Europe/Oslo', '2026-06-08T06:00:00Z'],
    ['2026-06-15T06:00:00Z', 'Europe/Oslo', '2026-06-15T06:00:00Z'],
    ['2026-03-30T12:00:00Z', 'Europe/Oslo', '2026-03-30T06:00:00Z'],
    ['2026-10-26T12:00:00Z', 'Europe/Oslo', '2026-10-26T07:00:00Z'],
    ['2026-06-15T00:00:00Z', 'Pacific/Auckland', '2026-06-14T20:00:00Z'],
    ['2026-06-15T00:00:00Z', 'Asia/Kolkata', '2026-06-08T02:30:00Z'],
  ] as const)
    expect([zone, new Date(lastMonday(at(now), zone).at).toISOString()]).toEqual([
      zone,
      new Date(expected).toISOString(),
    ]);
});
