import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import { ANONYMOUS } from '../access/actor';
import { createCallerFactory } from '../trpc/procedure';
import { appRouter } from '../trpc/router';
import { createTestApp } from '../trpc/test-app.fixtures';

const DAY = 24 * 3_600_000;

it('a link shows what it was made for to anybody, until it is taken back or has expired', async () => {
  const { app, auth, addWorkspace, addSite, addMember, store, clock } = await createTestApp();
  const workspaceId = await addWorkspace();
  const site = await addSite(workspaceId);
  const editor = await addMember(workspaceId, 'editor');
  const stranger = createCallerFactory(appRouter)({
    app,
    auth,
    address: 'far',
    sender: 'far',
    actor: ANONYMOUS,
  });
  const { campaignId } = await editor.api.campaigns.create({
    siteId: site.id,
    name: 'Letter',
    starter: 'welcome-email',
  });
  const { revision } = await editor.api.campaigns.get({ campaignId });
  await editor.api.campaigns.publish({ campaignId, revision });
  store.arms = [armFigures({ arm: 'a', exposed: 40, reached: { shown: 38, submitted: 4 } })];
  const make = async (shared: string | null, days: 7 | 30 | 90 = 7) => {
    const { link } = await editor.api.shares.create({
      siteId: site.id,
      campaignId: shared,
      name: 'Agency',
      days,
    });
    return link.split('/share/')[1] ?? '';
  };

  const token = await make(campaignId);
  // 256 bits; only their hash is kept.
  expect(token).toMatch(/^[\w-]{43}$/);
  const [row] = await app.db.shareLink.findMany();
  expect(row?.tokenHash).toBe(createHash('sha256').update(token).digest('hex'));
  expect(JSON.stringify(await app.db.shareLink.findMany())).not.toContain(token);
  expect(JSON.stringify(await editor.api.shares.list({ siteId: site.id }))).not.toMatch(/token|[\w-]{43}/i);

  const shared = await stranger.shares.get({ token, period: '7' });
  if (shared.kind !== 'campaign') throw new Error('It shows something else.');
  expect(shared.site).toEqual({ name: 'Site', timeZone: 'Europe/Oslo', currency: 'EUR' });
  expect(shared.results).toMatchObject({ campaign: { name: 'Letter' }, period: { kind: 'days', days: 7 } });
  // Nothing of people, of the team, or of how the site is set up.
  expect(Object.keys(shared).sort()).toEqual(['expiresAt', 'kind', 'quiz', 'results', 'site']);
  expect(shared.quiz).toBeNull();
  const { page, audience, segment } = shared.results.by;
  expect([page, audience, segment]).toEqual([[], [], []]);
  expect(shared.results.audienceNames).toEqual({});
  const told = JSON.stringify([shared, await stranger.shares.get({ token: await make(null) })]);
  for (const secret of [site.key, site.id, workspaceId, editor.email, 'The editor', 'shop.example.com'])
    expect(told).not.toContain(secret);
  expect(told).not.toMatch(/@|attention|domains|secret|hash/i);

  // It opens nothing else.
  await expect(stranger.results.campaign({ campaignId })).rejects.toThrow('not signed in');
  const overview = await stranger.shares.get({ token: await make(null) });
  expect(overview).toMatchObject({ kind: 'overview', overview: { campaigns: [{ name: 'Letter' }] } });

  const used = (await editor.api.shares.list({ siteId: site.id })).find(({ campaign }) => campaign !== null);
  expect(used).toMatchObject({ name: 'Agency', campaign: { name: 'Letter' }, lastUsedAt: clock.now });
  await editor.api.shares.revoke({ siteId: site.id, shareId: used?.id ?? '' });
  await editor.api.shares.revoke({ siteId: site.id, shareId: used?.id ?? '' });
  await expect(stranger.shares.get({ token })).rejects.toThrow('has expired, was taken back');

  const short = await make(campaignId);
  const long = await make(campaignId, 90);
  clock.now += 7 * DAY;
  await expect(stranger.shares.get({ token: short })).rejects.toThrow('has expired, was taken back');
  expect(await stranger.shares.get({ token: long })).toMatchObject({ kind: 'campaign' });
  const actions = (await app.db.auditEntry.findMany()).map(({ action }) => action);
  expect(actions.filter((action) => action === 'share.revoked')).toHaveLength(1);
  expect(actions).toContain('share.created');

  // A campaign of another site cannot be shared with this one's.
  const elsewhere = await addSite(workspaceId);
  await expect(
    editor.api.shares.create({ siteId: elsewhere.id, campaignId, name: 'Agency', days: 7 }),
  ).rejects.toThrow('no such campaign');
  await editor.api.campaigns.remove({ campaignId });
  await expect(stranger.shares.get({ token: long })).rejects.toThrow('no such campaign');
});

it('somebody who guesses is slowed down, and so is somebody who asks without end', async () => {
  const { app, auth, addWorkspace, addSite, addMember } = await createTestApp();
  const site = await addSite(await addWorkspace());
  const { workspaceId } = await app.db.site.findUniqueOrThrow({ where: { id: site.id } });
  const editor = await addMember(workspaceId, 'editor');
  const caller = (address: string) =>
    createCallerFactory(appRouter)({ app, auth, address, sender: address, actor: ANONYMOUS });
  const refusals: string[] = [];
  for (let tries = 0; tries < 31; tries++)
    await caller('guesser')
      .shares.get({ token: `guess-${tries}` })
      .catch((error: Error) => refusals.push(error.message));
  expect(refusals.at(0)).toMatch('has expired');
  expect(refusals.at(-1)).toMatch('too many tries');

  const { link } = await editor.api.shares.create({
    siteId: site.id,
    campaignId: null,
    name: 'Agency',
    days: 7,
  });
  const token = link.split('/share/')[1] ?? '';
  const ask = () => caller('reader').shares.get({ token });
  for (let tries = 0; tries < 120; tries++) app.limits.shares.take('reader');
  await expect(ask()).rejects.toThrow('too many tries');
});

it('a link tells of a quiz what the team is told, in counts of what is offered, and nothing of what outcomes do', async () => {
  const { app, auth, addWorkspace, addSite, addMember, store } = await createTestApp();
  const site = await addSite(await addWorkspace());
  const { workspaceId } = await app.db.site.findUniqueOrThrow({ where: { id: site.id } });
  const editor = await addMember(workspaceId, 'editor');
  const { campaignId } = await editor.api.campaigns.create({
    siteId: site.id,
    name: 'Finder',
    starter: 'gift-finder',
  });
  const { revision, document } = await editor.api.campaigns.get({ campaignId });
  const saved = await editor.api.campaigns.saveDraft({
    campaignId,
    revision,
    document: {
      ...document,
      variants: document.variants.map((variant) => ({
        ...variant,
        quiz: variant.quiz && {
          ...variant.quiz,
          outcomes: variant.quiz.outcomes.map((outcome) => ({
            ...outcome,
            does: [{ kind: 'trait' as const, name: 'secret-taste', value: 'secret-value' }],
          })),
        },
      })),
    },
  });
  await editor.api.campaigns.publish({ campaignId, revision: saved.revision });
  const [variant] = document.variants;
  const arm = variant?.id ?? '';
  const [step] = variant?.steps ?? [];
  store.arms = [armFigures({ arm, exposed: 60, reached: { shown: 50, completed: 20 } })];
  store.seenSteps = [{ arm, step: step?.id ?? '', visitors: 48 }];
  store.quizzes = { steps: [{ arm, step: step?.id ?? '', answered: 40, took: [] }], outcomes: [] };

  const { link } = await editor.api.shares.create({ siteId: site.id, campaignId, name: 'Agency', days: 7 });
  const stranger = createCallerFactory(appRouter)({
    app,
    auth,
    address: 'far',
    sender: 'far',
    actor: ANONYMOUS,
  });
  const shared = await stranger.shares.get({ token: link.split('/share/')[1] ?? '', period: '7' });
  if (shared.kind !== 'campaign') throw new Error('It shows something else.');
  expect(shared.quiz?.arms[0]).toMatchObject({ completed: { count: 20, of: 50 } });
  expect(shared.quiz?.arms[0]?.steps[0]).toMatchObject({ saw: 48, left: { count: 8, of: 48 } });
  expect(shared.quiz).toEqual(await editor.api.results.quiz({ campaignId, period: '7' }));
  expect(JSON.stringify(shared)).not.toMatch(/secret/);
  await expect(stranger.results.quiz({ campaignId })).rejects.toThrow('not signed in');
});
