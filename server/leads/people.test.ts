// A lead as a person: merged by address, kept apart as spam, tagged, exported, erased everywhere; and answers that are nobody's.
import { expect, it, vi } from 'vitest';
import type { BeckonEvent, EventOf } from '@/core/events/event';
import { campaignEvent, visitorId } from '../ingest/event.fixtures';
import { createProjector } from '../jobs/project-events';
import { createTestApp } from '../trpc/test-app.fixtures';
import { createLeadExport } from './create-lead-export';
import { createLeadProjection } from './lead-projection';

const DAY = 86_400_000;
let serial = 0;

type FormParts = Partial<EventOf<'form.submitted'>['props']> & {
  visitor?: number | null;
  at?: number;
  campaign?: string;
};

async function open() {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const site = await test.addSite(workspaceId);
  const owner = await test.addMember(workspaceId, 'owner');
  const { campaignId } = await owner.api.campaigns.create({
    siteId: site.id,
    name: 'Letter',
    starter: 'welcome-email',
  });
  await test.app.db.webhook.create({
    data: {
      siteId: site.id,
      name: 'W',
      url: 'https://hooks.example/',
      secret: 'c2VjcmV0',
      kinds: '["lead.created","form.submitted"]',
    },
  });
  const projector = createProjector(test.app, [createLeadProjection(test.app)]);
  const put = (event: BeckonEvent, stored = {}) => test.store.add(site.id, event, stored);
  const form = ({ visitor = null, at = test.clock.now, campaign = campaignId, ...props }: FormParts) => {
    const event = campaignEvent('form.submitted', { id: ++serial, visitor, at, arm: null });
    const consents = [{ block: 'consent', text: 'Yes', granted: true }];
    return {
      ...event,
      campaign,
      props: { step: 'form', fields: {}, consents, ...props },
    } as EventOf<'form.submitted'>;
  };
  const showing = (visitor: number, at: number) =>
    ({
      ...campaignEvent('campaign.shown', { id: ++serial, visitor, at }),
      campaign: campaignId,
    }) as BeckonEvent;
  const list = async (filter = {}) =>
    (await owner.api.leads.list({ siteId: site.id, ...filter })).items.map(({ email }) => email);
  const told = async () =>
    (await test.app.db.delivery.findMany({ orderBy: { createdAt: 'asc' } })).map(
      ({ kind, payload }) => [kind, (JSON.parse(payload) as { data: { email: string } }).data.email] as const,
    );
  return { ...test, site, owner, campaignId, projector, put, form, showing, list, told };
}

it('whoever signs up again is the same person, with every form, told of as new once', async () => {
  const { put, form, projector, owner, site, told, app, clock } = await open();
  const first = form({ email: 'Ada@Example.com', at: clock.now - 2 * DAY, fields: { size: 'L' } });
  const none = [{ block: 'consent', text: 'Yes', granted: false }];
  const again = form({
    email: 'ada@example.com',
    at: clock.now - DAY,
    fields: { size: 'M' },
    consents: none,
  });
  put(again);
  await projector.catchUp();
  // A browser that was offline: it comes later and happened before.
  put(first);
  await projector.catchUp();
  await app.db.projectionCursor.deleteMany();
  await projector.catchUp();
  const [lead, ...others] = (await owner.api.leads.list({ siteId: site.id })).items;
  expect(others).toEqual([]);
  expect(lead).toMatchObject({
    email: 'ada@example.com',
    firstAt: clock.now - 2 * DAY,
    at: clock.now - DAY,
    answers: [{ name: 'size', answer: 'M' }],
  });
  const detail = await owner.api.leads.get({ siteId: site.id, leadId: lead?.id ?? '' });
  expect(detail.forms.map(({ answers }) => answers[0]?.answer)).toEqual(['M', 'L']);
  expect(detail.forms.map(({ consents }) => consents[0]?.granted)).toEqual([false, true]);
  expect((await told()).map(([kind]) => kind).sort()).toEqual([
    'form.submitted',
    'form.submitted',
    'lead.created',
  ]);
});

it('a thousand forms that scripts sent reach nobody: no list, no file, no other tool', async () => {
  const { put, form, showing, projector, list, told, app, clock, owner, site, auth, startSession } =
    await open();
  for (let n = 0; n < 200; n++) {
    put(form({ email: `a${n}@mailinator.com` }));
    put(form({ email: `b${n}@inbox.example`, visitor: 1000 + n }));
    put(showing(2000 + n, clock.now));
    put(form({ email: `c${n}@inbox.example`, visitor: 2000 + n, at: clock.now + (n % 2 ? 80 : 1499) }));
    if (n === 0) put(showing(3000, clock.now - DAY));
    put(form({ email: `d${n}@inbox.example`, visitor: 3000, at: clock.now + n * 1000 }));
    put(form({ email: `e${n}@inbox.example` }), { bot: true });
  }
  await projector.catchUp();
  expect([await list(), await told()]).toEqual([[], []]);
  const reasons = await app.db.lead.groupBy({
    by: ['spamReason'],
    _count: true,
    orderBy: { spamReason: 'asc' },
  });
  expect(reasons.map(({ spamReason, _count }) => [spamReason, _count])).toEqual([
    ['disposable', 200],
    ['fast', 200],
    ['many', 200],
    ['unseen', 200],
  ]);
  const ask = createLeadExport({ ...app }, auth);
  const headers = await startSession(owner);
  const url = `${app.publicUrl}/api/sites/${site.id}/leads.csv?spam=1`;
  expect((await (await ask(new Request(url, { headers }), site.id)).text()).split('\r\n')).toHaveLength(2);
});

it('a message about a form has the code that the same campaign gave to this person, and to nobody else', async () => {
  const { put, form, showing, projector, site, campaignId, clock, app } = await open();
  const claimed = { claimedAt: new Date(clock.now), campaignId };
  await app.db.couponPool.create({
    data: {
      siteId: site.id,
      name: 'Spring',
      kind: 'imported',
      codes: {
        create: [
          { ...claimed, position: 1, code: 'A1', email: 'ada@example.com' },
          { ...claimed, position: 2, code: 'B2', visitor: visitorId(2) },
          { ...claimed, position: 3, code: 'C3', visitor: visitorId(3), email: 'other@example.com' },
        ],
      },
    },
  });
  for (const visitor of [2, 3]) put(showing(visitor, clock.now - 60_000));
  put(form({ email: 'ada@example.com' }));
  put(form({ email: 'bo@example.com', visitor: 2 }));
  put(form({ email: 'cy@example.com', visitor: 3 }));
  put(form({ email: 'ada@example.com', campaign: 'another' }));
  await projector.catchUp();
  const rows = await app.db.delivery.findMany({ where: { kind: 'form.submitted' } });
  const coupons = rows.map(({ payload }) => {
    const { data } = JSON.parse(payload) as { data: { email: string; campaign: string; coupon: string } };
    return `${data.email} ${data.campaign === campaignId} ${data.coupon}`;
  });
  expect(coupons.sort()).toEqual([
    'ada@example.com false null',
    'ada@example.com true A1',
    'bo@example.com true B2',
    'cy@example.com true null',
  ]);
});

it('people are not taken for scripts, and who was is brought back with everything other tools missed', async () => {
  const { put, form, showing, projector, list, told, owner, site, clock, app } = await open();
  put(showing(1, clock.now));
  put(form({ email: 'quick@example.com', visitor: 1, at: clock.now + 1500 }));
  put(form({ email: 'shy@example.com' }));
  put(form({ email: 'throw@sub.mailinator.com' }));
  await projector.catchUp();
  expect((await list()).sort()).toEqual(['quick@example.com', 'shy@example.com']);
  expect(await list({ spam: true })).toEqual(['throw@sub.mailinator.com']);
  const [kept] = (await owner.api.leads.list({ siteId: site.id, spam: true })).items;
  const lead = { siteId: site.id, leadId: kept?.id ?? '' };
  expect(kept?.spam).toBe('disposable');
  await owner.api.leads.setSpam({ ...lead, spam: false });
  await owner.api.leads.setSpam({ ...lead, spam: false });
  put(form({ email: 'throw@sub.mailinator.com', at: clock.now + 1 }));
  await projector.catchUp();
  expect(await list({ spam: true })).toEqual([]);
  const ofKept = (await told()).filter(([, email]) => email.startsWith('throw'));
  expect(ofKept.map(([kind]) => kind).sort()).toEqual(['form.submitted', 'form.submitted', 'lead.created']);
  const ofLead = async () => (await told()).filter(([, email]) => email.startsWith('throw')).length;
  await app.db.delivery.updateMany({
    where: { kind: 'lead.created', reason: { endsWith: lead.leadId } },
    data: { state: 'delivered' },
  });
  await owner.api.leads.setSpam({ ...lead, spam: true });
  expect((await owner.api.leads.get(lead)).spam).toBe('person');
  // What was sent stays in the log; what still waited does not leave, and is not told anew by whoever changes their mind.
  expect(await ofLead()).toBe(1);
  await owner.api.leads.setSpam({ ...lead, spam: false });
  expect(await ofLead()).toBe(1);
});

it('a person is erased from the list, the log and the messages, and no second pass brings anything back', async () => {
  const { put, form, showing, projector, list, told, owner, site, store, app, clock } = await open();
  put(showing(1, clock.now - DAY));
  const own = [
    form({ email: 'ada@example.com', visitor: 1 }),
    form({ email: 'ada@example.com', visitor: 2 }),
    form({ email: 'ada@example.com' }),
    form({ fields: { mood: 'good' }, visitor: 2, campaign: 'elsewhere' }),
  ];
  const other = form({ email: 'bo@example.com', visitor: 1 });
  put(showing(2, clock.now - DAY));
  for (const event of [...own, other]) put(event);
  await projector.catchUp();
  const ada = (await owner.api.leads.list({ siteId: site.id, search: 'ada@' })).items[0];
  const lead = { siteId: site.id, leadId: ada?.id ?? '' };
  await owner.api.leads.setTag({ ...lead, tag: 'vip', on: true });
  const claimed = { claimedAt: new Date(clock.now), visitor: null };
  await app.db.couponPool.create({
    data: {
      siteId: site.id,
      name: 'Spring',
      kind: 'imported',
      codes: {
        create: [
          { ...claimed, position: 1, code: 'A1', email: 'ada@example.com' },
          { ...claimed, position: 2, code: 'B2', visitor: visitorId(2) },
          { ...claimed, position: 3, code: 'C3', email: 'bo@example.com', visitor: visitorId(1) },
          { position: 4, code: 'D4' },
        ],
      },
    },
  });
  const person = await owner.api.leads.exportPerson(lead);
  expect(person).toMatchObject({ email: 'ada@example.com', tags: ['vip'], spam: false });
  expect([person.forms.length, person.events.some(({ type }) => type === 'campaign.shown')]).toEqual([
    3,
    true,
  ]);
  expect(person.codes.map(({ code }) => code).sort()).toEqual(['A1', 'B2']);
  // What fails on the way is asked for again, and finds everything.
  const forget = vi.spyOn(store, 'forget').mockRejectedValueOnce(new Error('The disk is full.'));
  await expect(owner.api.leads.erase(lead)).rejects.toThrow();
  expect(forget).toHaveBeenCalledOnce();
  store.forgottenForms.length = 0;
  // So is what they send while it is done.
  const late = form({ email: 'ada@example.com' });
  forget.mockImplementationOnce(async (_site, visitor) => {
    store.forgotten.push(visitor);
    put(late);
    await projector.catchUp();
  });
  await owner.api.leads.erase(lead);
  expect(store.forgottenForms).toContain(late.id);
  expect(store.keptForms).toContain(other.id);
  expect([...new Set(store.forgotten)].sort()).toEqual([visitorId(1), visitorId(2)]);
  expect([...new Set(store.forgottenForms)].sort()).toEqual([...own, late].map(({ id }) => id).sort());
  await app.db.projectionCursor.deleteMany();
  await projector.catchUp();
  expect(await list()).toEqual(['bo@example.com']);
  expect(await app.db.submission.findMany({ select: { eventId: true, visitor: true } })).toEqual([
    { eventId: other.id, visitor: null },
  ]);
  expect(new Set((await told()).map(([, email]) => email))).toEqual(new Set(['bo@example.com']));
  expect(await app.db.leadTag.count()).toBe(0);
  const codes = await app.db.couponCode.findMany({ orderBy: { position: 'asc' } });
  expect(codes.map(({ email, visitor }) => [email, visitor])).toEqual([
    [null, null],
    [null, null],
    ['bo@example.com', null],
    [null, null],
  ]);
  expect(codes.filter(({ claimedAt }) => claimedAt)).toHaveLength(3);
  const entries = await app.db.auditEntry.findMany();
  expect(JSON.stringify(entries)).not.toContain('ada@');
});

it('answers without an address are read per campaign, until the same visitor leaves one', async () => {
  const { put, form, projector, owner, site, campaignId, clock, showing } = await open();
  put(showing(1, clock.now - DAY));
  put(form({ fields: { mood: 'good' }, at: clock.now - 4000 }));
  put(form({ fields: { mood: 'fair' }, campaign: 'elsewhere', at: clock.now - 3000 }));
  put(form({ fields: { mood: 'mine' }, visitor: 1, at: clock.now - 2000 }));
  put(form({ fields: { mood: ' ' } }));
  put(form({ fields: { mood: 'robot' } }), { bot: true });
  await projector.catchUp();
  const moods = async (campaign?: string) => {
    const { items, total } = await owner.api.leads.answers({ siteId: site.id, campaign });
    expect(total).toBe(items.length);
    return items.map(({ answers }) => answers[0]?.answer);
  };
  expect(await moods()).toEqual(['mine', 'fair', 'good']);
  expect(await moods(campaignId)).toEqual(['mine', 'good']);
  put(form({ email: 'ada@example.com', visitor: 1 }));
  await projector.catchUp();
  expect(await moods()).toEqual(['fair', 'good']);
  expect((await owner.api.leads.choices({ siteId: site.id })).hasAnswers).toBe(true);
  for (let n = 0; n < 60; n++) put(form({ fields: { mood: `m${n}` }, at: clock.now + (n >> 2) }));
  await projector.catchUp();
  const first = await owner.api.leads.answers({ siteId: site.id });
  const second = await owner.api.leads.answers({ siteId: site.id, cursor: first.nextCursor });
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(62);
  expect(second.nextCursor).toBeNull();
  await expect(owner.api.leads.answers({ siteId: site.id, cursor: 'x' })).rejects.toThrow('no longer exists');
});

it('tags and views are kept within their limits, and a day is a day where the shop is', async () => {
  const { put, form, projector, owner, site, app, list } = await open();
  put(form({ email: 'ada@example.com', at: Date.UTC(2026, 5, 9, 22, 30) }));
  put(form({ email: 'bo@example.com', at: Date.UTC(2026, 5, 9, 21, 30) }));
  await projector.catchUp();
  // Oslo is two hours ahead in June.
  expect(await list({ from: '2026-06-10' })).toEqual(['ada@example.com']);
  expect(await list({ from: '2026-06-09', to: '2026-06-09' })).toEqual(['bo@example.com']);
  const [ada] = (await owner.api.leads.list({ siteId: site.id })).items;
  const lead = { siteId: site.id, leadId: ada?.id ?? '' };
  for (const tag of ['vip', ' vip ', 'press']) await owner.api.leads.setTag({ ...lead, tag, on: true });
  await owner.api.leads.setTag({ ...lead, tag: 'press', on: false });
  expect((await owner.api.leads.get(lead)).tags).toEqual(['vip']);
  for (let n = 1; n < 20; n++) await owner.api.leads.setTag({ ...lead, tag: `t${n}`, on: true });
  await expect(owner.api.leads.setTag({ ...lead, tag: 'more', on: true })).rejects.toThrow('at most 20 tags');
  expect((await owner.api.leads.choices({ siteId: site.id })).tags).toHaveLength(20);
  const view = { siteId: site.id, name: 'Regulars', filter: { tag: 'vip', consent: 'yes' as const } };
  const { viewId } = await owner.api.leads.saveView(view);
  expect(await owner.api.leads.saveView({ ...view, filter: { tag: 'vip' } })).toEqual({ viewId });
  await app.db.savedView.create({ data: { siteId: site.id, name: 'Odd', filter: '{"consent":"maybe"}' } });
  expect((await owner.api.leads.choices({ siteId: site.id })).views).toEqual([
    { id: viewId, name: 'Regulars', filter: { tag: 'vip' } },
  ]);
  await owner.api.leads.removeView({ siteId: site.id, viewId });
  await expect(owner.api.leads.removeView({ siteId: site.id, viewId })).rejects.toThrow('no longer there');
});
