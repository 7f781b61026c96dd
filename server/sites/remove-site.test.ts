import { expect, it, vi } from 'vitest';
import { createCampaign } from '../campaigns/create-campaign';
import { authorise, authoriseShare } from '../access/scope';
import { confirmationKey } from '../leads/confirm/ask-to-confirm';
import { createTestApp } from '../trpc/test-app.fixtures';
import { finishRemovals } from './finish-removals';
import { removeSite } from './remove-site';

const code = (value: string) => ({ cause: { code: value } });

async function open() {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const owner = await test.addMember(workspaceId, 'owner');
  const { id: siteId, key } = await test.addSite(workspaceId);
  await test.app.directory.refreshAll();
  const actor = { kind: 'user' as const, user: { ...owner, name: 'Ada' } };
  const scope = await authorise(test.app.db, actor, { kind: 'site', id: siteId }, 'owner');
  await createCampaign(test.app, scope, { siteId, name: 'C', starter: 'welcome-email' });
  return { ...test, db: test.app.db, workspaceId, owner, scope, siteId, key };
}

it('a site goes with everything in it once its name was typed; the log keeps who deleted it', async () => {
  const { app, db, owner, siteId, key, workspaceId, addMember, invalidated, store } = await open();
  const editor = await addMember(workspaceId, 'editor');
  await owner.api.notices.set({ siteId, leads: true, digest: true });
  await db.image.create({
    data: { siteId, name: 'mug.png', hash: '0123456789abcdef', width: 640, height: 480, bytes: 9000 },
  });
  const removePicture = vi.spyOn(app.pictures, 'remove');
  const deleteSite = vi.spyOn(store, 'deleteSite');
  await expect(editor.api.sites.remove({ siteId, name: 'Site' })).rejects.toMatchObject(code('forbidden'));
  await expect(owner.api.sites.remove({ siteId, name: 'site' })).rejects.toMatchObject(code('invalid'));
  expect(app.directory.find(key)).toBeDefined();

  await owner.api.sites.remove({ siteId, name: ' Site ' });
  expect(
    await Promise.all([db.site.count({ where: { workspaceId } }), db.notice.count(), db.image.count()]),
  ).toEqual([0, 0, 0]);
  expect(app.directory.find(key)).toBeUndefined();
  expect(invalidated).toContain(key);
  expect(removePicture).toHaveBeenCalledWith('0123456789abcdef');
  await vi.waitFor(async () => expect(await db.serverSetting.count()).toBe(0));
  expect(deleteSite).toHaveBeenCalledWith(siteId);
  expect(await Promise.all([db.site.count(), db.campaign.count()])).toEqual([0, 0]);
  expect((await owner.api.audit.list({ workspaceId })).items[0]).toMatchObject({
    action: 'site.deleted',
    subject: 'Site',
    person: 'The owner',
    site: { id: siteId, name: null },
  });
});

it('events that could not be deleted are deleted at the next start', async () => {
  const { app, db, owner, siteId, store } = await open();
  const deleteSite = vi.spyOn(store, 'deleteSite').mockRejectedValueOnce(new Error('The disk is full.'));
  await owner.api.sites.remove({ siteId, name: 'Site' });
  await vi.waitFor(() => expect(deleteSite).toHaveBeenCalledOnce());
  expect(await db.serverSetting.count()).toBe(1);
  await finishRemovals(app);
  expect(deleteSite.mock.calls).toEqual([[siteId], [siteId]]);
  expect(await db.serverSetting.count()).toBe(0);
});

it('what another process took in while it had not heard of the removal goes too', async () => {
  const { app, clock, db, owner, siteId, store } = await open();
  app.host.isShared = true;
  const deleteSite = vi.spyOn(store, 'deleteSite');
  await owner.api.sites.remove({ siteId, name: 'Site' });
  await vi.waitFor(() => expect(deleteSite).toHaveBeenCalledOnce());
  await finishRemovals(app);
  expect(await db.serverSetting.count()).toBe(1);
  clock.now += 120_000;
  await finishRemovals(app);
  expect(deleteSite).toHaveBeenCalledTimes(3);
  expect(await db.serverSetting.count()).toBe(0);
});

it('a removal that was killed half-way leaves a site that is gone for everybody, and is finished later', async () => {
  const { app, db, owner, scope, siteId, key, workspaceId, invalidated, store, addSite } = await open();
  const other = await addSite(workspaceId);
  const leadOf = (site: string) => ({ siteId: site, email: 'a@b.c', domain: 'b.c', latest: '', ...times });
  const times = { firstAt: new Date(0), lastAt: new Date(0) };
  const { id: leadId } = await db.lead.create({ data: leadOf(siteId) });
  await db.lead.create({ data: leadOf(other.id) });
  const submission = { siteId, leadId, at: new Date(0), page: '', consents: '[]' };
  // More than goes in one piece.
  await db.submission.createMany({
    data: Array.from({ length: 1200 }, (_, n) => ({ ...submission, eventId: `e${n}` })),
  });
  const { link } = await owner.api.shares.create({ siteId, campaignId: null, name: 'Board', days: 7 });
  const token = link.slice(link.lastIndexOf('/') + 1);
  await expect(authoriseShare(db, token, app.now())).resolves.toMatchObject({ target: { siteId } });
  const webhook = {
    siteId,
    name: 'CRM',
    url: 'https://crm.example',
    secret: 'cw==',
    kinds: '["lead.created"]',
  };
  const { id: webhookId } = await db.webhook.create({ data: webhook });
  const due = { webhookId, kind: 'lead.created', reason: 'one', payload: '{}', nextAt: new Date(0) };
  await db.delivery.create({ data: due });
  const asked = { siteId, leadId, tokenHash: 'h', expiresAt: new Date(app.now() + 1000) };
  const { id: confirmation } = await db.confirmation.create({ data: asked });
  const mail = { recipient: 'a@b.c', subject: '', text: '' };
  await db.mail.create({ data: { ...mail, key: confirmationKey(confirmation) } });
  await db.mail.create({ data: { ...mail, key: 'of another' } });
  const campaign = await db.campaign.findFirstOrThrow({ where: { siteId } });

  const killed = new Proxy(db, {
    get(target, name, receiver) {
      if (name === 'lead') throw new Error('Killed.');
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
  await removeSite({ ...app, db: killed }, scope, { siteId, name: 'Site' });
  await vi.waitFor(async () => expect(await db.submission.count()).toBe(0));
  expect(await Promise.all([db.lead.count(), db.site.count()])).toEqual([2, 2]);
  expect((await db.mail.findMany()).map(({ key: reason }) => reason)).toEqual(['of another']);

  await expect(owner.api.sites.get({ siteId })).rejects.toMatchObject(code('not-found'));
  await expect(owner.api.leads.list({ siteId })).rejects.toMatchObject(code('not-found'));
  await expect(owner.api.sites.remove({ siteId, name: 'Site' })).rejects.toMatchObject(code('not-found'));
  await expect(authoriseShare(db, token, app.now())).rejects.toMatchObject({ code: 'invalid-token' });
  expect((await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } })).deletedAt).not.toBeNull();
  expect(await db.webhook.count({ where: { deletedAt: null } })).toBe(0);
  expect(app.directory.find(key)).toBeUndefined();
  expect(app.directory.find(other.key)).toBeDefined();
  expect(invalidated).toContain(key);

  const deleteSite = vi.spyOn(store, 'deleteSite');
  await finishRemovals(app);
  expect(deleteSite).toHaveBeenCalledWith(siteId);
  expect(
    await Promise.all([
      db.serverSetting.count(),
      db.webhook.count(),
      db.delivery.count(),
      db.campaign.count(),
    ]),
  ).toEqual([0, 0, 0, 0]);
  expect((await db.site.findMany()).map(({ id }) => id)).toEqual([other.id]);
  expect((await db.lead.findMany()).map((lead) => lead.siteId)).toEqual([other.id]);
});
