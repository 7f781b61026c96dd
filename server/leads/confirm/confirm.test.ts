// Double opt-in: a link in a mail stands between leaving an address and being a lead.
import { expect, it } from 'vitest';
import type { BeckonEvent } from '@/core/events/event';
import { campaignEvent, visitorId } from '../../ingest/event.fixtures';
import { createProjector } from '../../jobs/project-events';
import { sweepConfirmations } from '../../jobs/sweep-confirmations';
import { writeMailSettings } from '../../mail/mail-settings';
import { queueLeadMails } from '../../notices/queue-lead-mails';
import { forgetVisitor } from '../../privacy/forget-visitor';
import { createTestApp } from '../../trpc/test-app.fixtures';
import { createLeadExport } from '../create-lead-export';
import { createLeadProjection } from '../lead-projection';
import { createConfirm } from './create-confirm';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let serial = 0;

async function open({ mail = true, on = true } = {}) {
  const test = await createTestApp();
  const { app, clock, store } = test;
  const workspaceId = await test.addWorkspace();
  const site = await test.addSite(workspaceId);
  const owner = await test.addMember(workspaceId, 'owner');
  const { campaignId } = await owner.api.campaigns.create({
    siteId: site.id,
    name: 'Letter',
    starter: 'welcome-email',
  });
  await app.db.webhook.create({
    data: {
      siteId: site.id,
      name: 'W',
      url: 'https://hooks.example/',
      secret: 'c2VjcmV0',
      kinds: '["lead.created","form.submitted"]',
    },
  });
  const account = { host: '127.0.0.1', port: 25, security: 'none' as const, user: '', password: '' };
  if (mail) await writeMailSettings(app, { ...account, from: 'shop@example.com' });
  const set = async (doubleOptIn: boolean) =>
    owner.api.sites.update({
      ...(await owner.api.sites.get({ siteId: site.id })),
      siteId: site.id,
      doubleOptIn,
    });
  if (on) await set(true);
  const projector = createProjector(app, [createLeadProjection(app)]);
  const send = async (
    email: string,
    {
      visitor = null,
      language = 'en',
      siteId = site.id,
    }: { visitor?: number | null; language?: string; siteId?: string } = {},
  ) => {
    const event = campaignEvent('form.submitted', { id: ++serial, visitor, at: clock.now, arm: null });
    const consents = [{ block: 'consent', text: 'Yes', granted: true }];
    store.add(siteId, {
      ...event,
      page: { ...event.page, language },
      campaign: campaignId,
      props: { step: 'form', fields: { n: String(serial) }, email, consents },
    } as BeckonEvent);
    await projector.catchUp();
  };
  const mails = () => app.db.mail.findMany({ orderBy: { createdAt: 'asc' } });
  /** Of the links that wait to be mailed, the oldest first. */
  const links = async () => (await mails()).flatMap(({ text }) => /\/confirm\/\S+/.exec(text)?.[0] ?? []);
  const door = createConfirm({ app, clientAddress: () => '10.0.0.1' });
  const visit = async (link: string | undefined, method = 'GET') => {
    const response = await door.request(link ?? '', { method });
    return { status: response.status, html: await response.text(), headers: response.headers };
  };
  const told = async () =>
    (await app.db.delivery.findMany({ orderBy: [{ createdAt: 'asc' }, { kind: 'asc' }] })).map(
      ({ kind }) => kind,
    );
  const lead = async (email = 'ada@example.com') =>
    (await owner.api.leads.list({ siteId: site.id })).items.find((one) => one.email === email);
  const session = await test.startSession(owner);
  const exported = async (query = '') => {
    const request = new Request(`http://localhost:4400/api/sites/${site.id}/leads.csv${query}`, {
      headers: session,
    });
    return (await createLeadExport(app, test.auth)(request, site.id)).text();
  };
  return { ...test, site, owner, set, send, mails, links, visit, told, lead, exported };
}

it('nobody hears of a lead before the link was pressed, and everybody once afterwards', async () => {
  const { app, clock, owner, site, send, links, visit, told, lead, exported } = await open();
  await owner.api.notices.set({ siteId: site.id, leads: true, digest: false });
  await queueLeadMails(app);
  await send('ada@example.com');
  await send('ada@example.com');
  expect(await told()).toEqual([]);
  expect(await lead()).toMatchObject({ awaitsConfirmation: true, confirmedAt: null });
  const find = async (filter: object) => (await owner.api.leads.list({ siteId: site.id, ...filter })).total;
  expect([await find({ confirmed: 'no' }), await find({ confirmed: 'yes' })]).toEqual([1, 0]);
  expect([await find({ consent: 'yes' }), await find({ consent: 'no' })]).toEqual([0, 1]);
  expect(await exported()).not.toContain('ada@');
  expect(await exported('?confirmed=no')).toContain('ada@example.com');
  const waiting = await links();
  expect(waiting).toHaveLength(1);

  // Programs that read mails follow links.
  const page = await visit(waiting[0]);
  expect(page).toMatchObject({ status: 200, html: expect.stringContaining('<form method="post">') });
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
  expect(page.html).not.toMatch(/<script|ada@/);
  expect(await lead()).toMatchObject({ awaitsConfirmation: true });

  clock.now += HOUR;
  const replies = await Promise.all(Array.from({ length: 5 }, () => visit(waiting[0], 'POST')));
  expect(replies.filter(({ html }) => html.includes('Thank you'))).toHaveLength(1);
  expect(replies.filter(({ html }) => html.includes('already'))).toHaveLength(4);
  expect(await told()).toEqual(['form.submitted', 'form.submitted', 'lead.created']);
  expect(await lead()).toMatchObject({ awaitsConfirmation: false, confirmedAt: clock.now });
  expect([await find({ confirmed: 'yes' }), await find({ consent: 'yes' })]).toEqual([1, 1]);
  expect(await exported()).toContain('ada@example.com');
  await queueLeadMails(app);
  expect(await app.db.mail.count({ where: { recipient: owner.email } })).toBe(1);
  expect((await visit(waiting[0])).html).toContain('already');

  // From now on a lead like any other.
  await send('ada@example.com');
  expect(await told()).toHaveLength(4);
  expect(await links()).toHaveLength(1);
});

it('a link that is unknown, damaged or too old says so, and confirms nothing', async () => {
  const { clock, send, links, visit, lead, app } = await open();
  await send('ada@example.com', { language: 'de-AT' });
  const [link = ''] = await links();
  expect((await visit(link)).html).toContain('<html lang="de">');
  expect((await app.db.mail.findFirstOrThrow()).subject).toBe('Bestätigen Sie Ihre E-Mail-Adresse für Site');
  for (const wrong of ['/confirm/nothing', link.replace(/.{5}\?/, 'AAAAA?')])
    for (const method of ['GET', 'POST'])
      expect(await visit(wrong, method)).toMatchObject({
        status: 404,
        html: expect.not.stringContaining('<form'),
      });
  expect((await visit(link, 'PUT')).status).toBe(405);
  clock.now += 14 * DAY;
  expect(await visit(link, 'POST')).toMatchObject({
    status: 410,
    html: expect.stringContaining('abgelaufen'),
  });
  expect(await lead()).toMatchObject({ awaitsConfirmation: true });
  // Swept only when nobody looks for it any more.
  expect(await sweepConfirmations(app)).toBe(0);
  clock.now += 31 * DAY;
  expect(await sweepConfirmations(app)).toBe(1);
  expect([await app.db.mail.count(), (await visit(link)).status]).toEqual([0, 404]);
});

it('a stranger makes nobody receive more than three mails a day, from whichever site', async () => {
  const { app, clock, addSite, send, links, lead, owner, site } = await open();
  const workspace = await app.db.workspace.findFirstOrThrow();
  const other = await addSite(workspace.id);
  await app.db.site.update({ where: { id: other.id }, data: { doubleOptIn: true } });
  for (let hour = 0; hour < 8; hour++) {
    await send('ada@example.com');
    await send('ada@example.com', { siteId: other.id });
    clock.now += HOUR + 1;
  }
  expect(await links()).toHaveLength(3);
  const query = { siteId: site.id, leadId: (await lead())?.id ?? '' };
  const again = owner.api.leads.resendConfirmation(query);
  await expect(again).rejects.toMatchObject({ cause: { code: 'rate-limited' } });
  clock.now += DAY;
  await owner.api.leads.resendConfirmation(query);
  expect(await links()).toHaveLength(4);
  expect((await owner.api.leads.get(query)).askedAt).toBe(clock.now);
  expect(await app.db.auditEntry.count({ where: { action: 'lead.asked' } })).toBe(1);
});

it('spam is not written to; who is said to be none is asked then, and told of once they confirm', async () => {
  const { owner, site, send, links, visit, told, lead } = await open();
  await send('ada@mailinator.com');
  const spam = (await owner.api.leads.list({ siteId: site.id, spam: true })).items[0];
  expect([spam?.spam, await links()]).toEqual(['disposable', []]);
  const query = { siteId: site.id, leadId: spam?.id ?? '' };
  await expect(owner.api.leads.resendConfirmation(query)).rejects.toThrow('Spam');
  await owner.api.leads.setSpam({ ...query, spam: false });
  expect([(await links()).length, await told()]).toEqual([1, []]);
  // Marked again while the mail is read: confirmed, but held back until somebody takes it back.
  await owner.api.leads.setSpam({ ...query, spam: true });
  expect((await visit((await links())[0], 'POST')).html).toContain('Thank you');
  expect(await told()).toEqual([]);
  await owner.api.leads.setSpam({ ...query, spam: false });
  expect(await told()).toEqual(['form.submitted', 'lead.created']);
  expect(await lead('ada@mailinator.com')).toMatchObject({ awaitsConfirmation: false });
});

it('whoever is erased, or forgotten, is written to no more', async () => {
  const { app, clock, store, owner, site, send, mails, links, visit, lead } = await open();
  await send('ada@example.com');
  store.add(
    site.id,
    campaignEvent('campaign.shown', { id: ++serial, visitor: 7, at: clock.now - HOUR, arm: null }),
  );
  await send('bo@example.com', { visitor: 7 });
  const [first, second] = await links();
  await owner.api.leads.erase({ siteId: site.id, leadId: (await lead())?.id ?? '' });
  expect((await mails()).map(({ recipient }) => recipient)).toEqual(['bo@example.com']);
  await forgetVisitor(app, site.id, visitorId(7));
  expect([await mails(), await app.db.confirmation.count()]).toEqual([[], 0]);
  expect([(await visit(first)).status, (await visit(second)).status]).toEqual([404, 404]);
});

it('a stranger who has themselves forgotten after each form fills no letter box of somebody else', async () => {
  const { app, clock, store, site, send, mails } = await open();
  let mailed = 0;
  for (let visitor = 1; visitor <= 15; visitor++) {
    const shown = { id: ++serial, visitor, at: clock.now - HOUR, arm: null };
    store.add(site.id, campaignEvent('campaign.shown', shown));
    await send('victim@example.com', { visitor });
    mailed += (await mails()).length;
    await forgetVisitor(app, site.id, visitorId(visitor));
    expect(await app.db.lead.count()).toBe(0);
    clock.now += 61_000;
  }
  expect(mailed).toBe(3);
});

it('needs mail, is noted in the activity, and leaves those who are leads already as they are', async () => {
  const { app, set, send, told, links, lead } = await open({ mail: false, on: false });
  await send('ada@example.com');
  await expect(set(true)).rejects.toMatchObject({ cause: { code: 'conflict' } });
  await writeMailSettings(app, {
    host: '127.0.0.1',
    port: 25,
    security: 'none',
    user: '',
    password: '',
    from: 'shop@example.com',
  });
  await set(true);
  expect((await app.db.auditEntry.findFirstOrThrow({ where: { action: 'site.changed' } })).details).toContain(
    'doubleOptIn',
  );
  await send('ada@example.com');
  expect([await links(), (await told()).length]).toEqual([[], 3]);
  expect(await lead()).toMatchObject({ awaitsConfirmation: false, confirmedAt: null });
});
