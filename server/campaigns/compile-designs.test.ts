import { expect, it, vi } from 'vitest';
import { openCampaign, publish } from './campaign.fixtures';
import { recompileDesigns } from './compile-designs';

it('leaves alone what this version compiled', async () => {
  const opened = await openCampaign();
  await publish(opened);
  expect(await recompileDesigns(opened.app)).toBe(0);
});

it('compiles what another version compiled anew, and the release stays the same', async () => {
  const opened = await openCampaign();
  const { db, campaignId, editor } = opened;
  await publish(opened);
  const before = await db.release.findFirstOrThrow({ where: { campaignId } });
  await db.release.updateMany({ where: { campaignId }, data: { designs: '{"a":"of-another-version"}' } });
  expect(await recompileDesigns(opened.app)).toBe(1);
  expect(await db.release.findMany({ where: { campaignId } })).toEqual([before]);
  expect(await db.phase.count({ where: { campaignId } })).toBe(1);
  // Publishing the same draft is still the same release.
  const { revision } = await editor.api.campaigns.get({ campaignId });
  expect(await editor.api.campaigns.publish({ campaignId, revision })).toMatchObject({ release: 1 });
});

it('a release that cannot be read keeps its designs, and the others are compiled', async () => {
  const opened = await openCampaign();
  const { db, campaignId, editor, site, app } = opened;
  await publish(opened);
  const { campaignId: other } = await editor.api.campaigns.duplicate({ campaignId });
  await editor.api.campaigns.publish({ campaignId: other, revision: 1 });
  await db.release.updateMany({ where: { campaignId }, data: { document: '{"broken":' } });
  await db.release.updateMany({ data: { designs: '{"a":"of-another-version"}' } });
  const error = vi.spyOn(app.log, 'error');
  expect(await recompileDesigns(app)).toBe(1);
  expect(error).toHaveBeenCalledOnce();
  const designs = await db.release.findMany({ where: { campaign: { siteId: site.id } } });
  const of = (id: string) => designs.find((release) => release.campaignId === id)?.designs;
  expect(of(campaignId)).toBe('{"a":"of-another-version"}');
  expect(of(other)).not.toBe('{"a":"of-another-version"}');
});

it('keeps the custom HTML of a release before the design that frames it', async () => {
  const opened = await openCampaign();
  const kept = vi.spyOn(opened.app.delivery, 'putPage');
  await publish(opened, (document) => {
    const own = { id: 'own', kind: 'html', html: '<b>Sizes', title: 'Sizes', height: 200 } as const;
    document.variants[0]?.steps[0]?.blocks.push(own);
    return document;
  });
  expect(kept).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/<b>Sizes$/));
  const address = await kept.mock.results[0]?.value;
  expect(JSON.stringify([...opened.designs.values()].at(-1))).toContain(`"src":"${address}"`);
});
