import { beforeEach, expect, it, vi } from 'vitest';
import { openCampaign, type OpenCampaign } from '../campaigns/campaign.fixtures';
import type { EncodedPicture } from '../images/encode-picture';
import { sweepPictures, sweepPicturesRegularly } from './sweep-pictures';

const HASH = '0123456789abcdef';
const DAY = 24 * 3_600_000;
const picture: EncodedPicture = {
  width: 40,
  height: 30,
  files: [{ width: 40, format: 'webp', bytes: Buffer.from('webp') }],
};

let opened: OpenCampaign;
beforeEach(async () => {
  opened = await openCampaign();
  opened.clock.now = Date.now();
  await opened.app.pictures.put(HASH, picture);
  await opened.db.image.create({
    data: { siteId: opened.site.id, name: 'mug.png', hash: HASH, width: 40, height: 30, bytes: 4 },
  });
});

/** Sweeps every day, as the server does. */
async function live(days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    opened.clock.now += DAY;
    await sweepPictures(opened.app);
  }
}
const isKept = () => opened.app.pictures.has(HASH);
const remove = async () => {
  const [image] = await opened.editor.api.images.list({ siteId: opened.site.id });
  await opened.editor.api.images.remove({ siteId: opened.site.id, imageId: image?.id ?? '' });
};
/** Stored as it stands: it need not be a document that the program of today can read. */
const name = (draft: boolean) =>
  opened.db.campaign.update({
    where: { id: opened.campaignId },
    data: { draft: draft ? `{"picture":{"hash":"${HASH}"}}` : '{}' },
  });

it('what is in the library stays, used or not', async () => {
  await live(40);
  expect(await isKept()).toBe(true);
});

it('what was deleted goes after 30 days, and its row with it', async () => {
  await live(40);
  await remove();
  await live(30);
  expect(await isKept()).toBe(true);
  await live(1);
  expect(await isKept()).toBe(false);
  expect(await opened.db.image.count()).toBe(0);
});

it('what was deleted stays while a document names it, and for 30 days more', async () => {
  await name(true);
  await remove();
  await live(60);
  expect(await isKept()).toBe(true);
  await name(false);
  await live(30);
  expect(await isKept()).toBe(true);
  await live(1);
  expect(await isKept()).toBe(false);
});

it.each([
  [
    'a release',
    async () => {
      const { campaignId, editor, db } = opened;
      const { revision } = await editor.api.campaigns.get({ campaignId });
      await editor.api.campaigns.publish({ campaignId, revision });
      await db.release.updateMany({ data: { document: `{"hash":"${HASH}"}` } });
    },
  ],
  [
    'a named draft',
    () =>
      opened.db.namedDraft.create({
        data: { campaignId: opened.campaignId, name: 'Autumn', document: `{"hash":"${HASH}"}` },
      }),
  ],
  [
    'the brand kit',
    () => opened.db.site.update({ where: { id: opened.site.id }, data: { brand: `{"hash":"${HASH}"}` } }),
  ],
])('%s names a picture too', async (_what, keep) => {
  await keep();
  await remove();
  await live(60);
  expect(await isKept()).toBe(true);
});

it('a site that is erased takes its pictures along', async () => {
  await opened.db.site.delete({ where: { id: opened.site.id } });
  await live(1);
  expect(await isKept()).toBe(false);
});

it('sweeps after the start and once a day, and a failure ends nothing', async () => {
  const { app } = opened;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const error = vi.spyOn(app.log, 'error');
  const sweep = vi.spyOn(app.pictures, 'sweep').mockRejectedValueOnce(new Error('The disk is away.'));
  const stop = sweepPicturesRegularly(app);
  vi.advanceTimersByTime(90_000);
  await vi.waitFor(() => expect(error).toHaveBeenCalledOnce());
  vi.advanceTimersByTime(DAY);
  await vi.waitFor(() => expect(sweep).toHaveBeenCalledTimes(2));
  stop();
  vi.advanceTimersByTime(10 * DAY);
  expect(sweep).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
