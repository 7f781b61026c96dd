import { expect, it, vi } from 'vitest';
import { createCampaign } from '../campaigns/create-campaign';
import { authorise } from '../access/scope';
import { createTestApp } from '../trpc/test-app.fixtures';
import { finishRemovals } from './finish-removals';

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
  return { ...test, db: test.app.db, workspaceId, owner, siteId, key };
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
    await Promise.all([db.site.count(), db.campaign.count(), db.notice.count(), db.image.count()]),
  ).toEqual([0, 0, 0, 0]);
  expect(app.directory.find(key)).toBeUndefined();
  expect(invalidated).toContain(key);
  expect(removePicture).toHaveBeenCalledWith('0123456789abcdef');
  await vi.waitFor(async () => expect(await db.serverSetting.count()).toBe(0));
  expect(deleteSite).toHaveBeenCalledWith(siteId);
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
