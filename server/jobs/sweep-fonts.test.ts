import { beforeEach, expect, it, vi } from 'vitest';
import { openCampaign, publish, type OpenCampaign } from '../campaigns/campaign.fixtures';
import { sweepFonts, sweepFontsRegularly } from './sweep-fonts';

const DAY = 24 * 3_600_000;

let opened: OpenCampaign;
let hash: string;
beforeEach(async () => {
  opened = await openCampaign();
  opened.clock.now = Date.now();
  hash = await opened.app.fonts.put(opened.site.id, new TextEncoder().encode('a font'));
});

/** Sweeps every day, as the server does. */
async function live(days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    opened.clock.now += DAY;
    await sweepFonts(opened.app);
  }
}
const isKept = async () => (await opened.app.fonts.get(hash)) !== null;
/** Stored as it stands: it need not be a brand that the program of today can read. */
const wear = (worn: boolean) =>
  opened.db.site.update({
    where: { id: opened.site.id },
    data: { brand: worn ? `{"font":{"file":"${hash}"}}` : null },
  });

it('what nothing names goes after 30 days', async () => {
  await live(29);
  expect(await isKept()).toBe(true);
  await live(2);
  expect(await isKept()).toBe(false);
  expect(opened.app.fonts.list(opened.site.id)).toEqual([]);
});

it('what the brand names stays, and for 30 days more', async () => {
  await wear(true);
  await live(60);
  expect(await isKept()).toBe(true);
  await wear(false);
  await live(30);
  expect(await isKept()).toBe(true);
  await live(1);
  expect(await isKept()).toBe(false);
});

it.each([
  [
    'a draft',
    () =>
      opened.db.campaign.update({
        where: { id: opened.campaignId },
        data: { draft: `{"file":"${hash}"}`, deletedAt: new Date(0) },
      }),
  ],
  [
    'a release',
    async () => {
      await publish(opened);
      await opened.db.release.updateMany({ data: { document: `{"file":"${hash}"}` } });
    },
  ],
  [
    'a named draft',
    () =>
      opened.db.namedDraft.create({
        data: { campaignId: opened.campaignId, name: 'Autumn', document: `{"file":"${hash}"}` },
      }),
  ],
])('%s names a font too', async (_what, keep) => {
  await keep();
  await live(40);
  expect(await isKept()).toBe(true);
});

it('a site that is erased takes its fonts along', async () => {
  await wear(true);
  await live(1);
  await opened.db.site.delete({ where: { id: opened.site.id } });
  await live(31);
  expect(await isKept()).toBe(false);
});

it('sweeps after the start and once a day, and a failure ends nothing', async () => {
  const { app } = opened;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const error = vi.spyOn(app.log, 'error');
  const sweep = vi.spyOn(app.fonts, 'sweep').mockRejectedValueOnce(new Error('The disk is away.'));
  const stop = sweepFontsRegularly(app);
  vi.advanceTimersByTime(120_000);
  await vi.waitFor(() => expect(error).toHaveBeenCalledOnce());
  vi.advanceTimersByTime(DAY);
  await vi.waitFor(() => expect(sweep).toHaveBeenCalledTimes(2));
  stop();
  vi.advanceTimersByTime(10 * DAY);
  expect(sweep).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
