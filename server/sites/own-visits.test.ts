import { expect, it } from 'vitest';
import { isWithin } from './address-ranges';
import { createTestApp } from '../trpc/test-app.fixtures';

it('the addresses of a team are kept in their usual form, known to ingest at once, and refused by the line', async () => {
  const { app, addWorkspace, addSite, addMember } = await createTestApp();
  const workspaceId = await addWorkspace();
  const [{ id: siteId, key }, other] = [await addSite(workspaceId), await addSite(workspaceId)];
  const { api } = await addMember(workspaceId, 'editor');
  const isOwn = (siteKey: string) =>
    isWithin(app.directory.find(siteKey)?.ownAddresses ?? [], '::ffff:203.0.113.9');

  expect(await api.sites.ownVisits({ siteId })).toEqual({
    addresses: [],
    yours: { range: '9.9.9.9', isPublic: true, isListed: false },
  });
  expect(isOwn(key)).toBe(false);

  const addresses = [' 203.0.113.7/24 ', '', '203.0.113.0/24', '2001:DB8::1'];
  const kept = { addresses: ['203.0.113.0/24', '2001:db8::1'] };
  expect(await api.sites.updateOwnVisits({ siteId, addresses })).toEqual(kept);
  expect(await api.sites.ownVisits({ siteId })).toMatchObject(kept);
  expect([isOwn(key), isOwn(other.key)]).toEqual([true, false]);

  // The same list in other words is no change.
  await api.sites.updateOwnVisits({ siteId, addresses: [...kept.addresses, '2001:db8:0::1'] });
  const entries = await app.db.auditEntry.findMany({ where: { siteId } });
  expect(entries.map(({ action }) => action)).toEqual(['site.changed']);

  // A line that cannot be used is named, and nothing of the list is kept.
  await expect(
    api.sites.updateOwnVisits({ siteId, addresses: ['198.51.100.1', '10.0.0.0/7'] }),
  ).rejects.toThrow('“10.0.0.0/7” covers too many addresses; use a range of /8 or narrower');
  const many = Array.from({ length: 51 }, (_, n) => `198.51.100.${n}`);
  await expect(api.sites.updateOwnVisits({ siteId, addresses: many })).rejects.toThrow('list at most 50');
  expect(await api.sites.ownVisits({ siteId })).toMatchObject(kept);

  await api.sites.updateOwnVisits({ siteId, addresses: ['9.9.0.0/16'] });
  expect((await api.sites.ownVisits({ siteId })).yours).toMatchObject({ isListed: true });
  await api.sites.updateOwnVisits({ siteId, addresses: [] });
  expect(isOwn(key)).toBe(false);
});
