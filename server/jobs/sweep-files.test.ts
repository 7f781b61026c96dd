import { afterEach, expect, it, vi } from 'vitest';
import { openCampaign, publish, withDelay } from '../campaigns/campaign.fixtures';
import { designsInUse, sweepFilesRegularly } from './sweep-files';

afterEach(() => {
  vi.useRealTimers();
});

it('the designs in use are those of every current release, also of what is paused or deleted', async () => {
  const opened = await openCampaign();
  await publish(opened);
  const first = await designsInUse(opened.app);
  expect(first).toHaveLength(1);
  await opened.editor.api.campaigns.pause({ campaignId: opened.campaignId });
  expect(await designsInUse(opened.app)).toEqual(first);
  await opened.editor.api.campaigns.remove({ campaignId: opened.campaignId });
  expect(await designsInUse(opened.app)).toEqual(first);
});

it('a design that a newer release no longer has is not in use', async () => {
  const opened = await openCampaign();
  await publish(opened);
  const [first] = await designsInUse(opened.app);
  await publish(opened, (document) => ({
    ...withDelay(9)(document),
    variants: document.variants.map((variant) => ({
      ...variant,
      theme: { ...variant.theme, radius: 31 },
    })),
  }));
  const second = await designsInUse(opened.app);
  expect(second).toHaveLength(1);
  expect(second).not.toContain(first);
});

it('sweeps a minute after the start and once a day, and a failure ends nothing', async () => {
  const { app } = await openCampaign();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const error = vi.spyOn(app.log, 'error');
  const sweep = vi.fn().mockRejectedValueOnce(new Error('The disk is away.')).mockResolvedValue(0);
  const stop = sweepFilesRegularly(app, { sweep });
  vi.advanceTimersByTime(60_000);
  await vi.waitFor(() => expect(error).toHaveBeenCalledOnce());
  vi.advanceTimersByTime(24 * 3_600_000);
  await vi.waitFor(() => expect(sweep).toHaveBeenCalledTimes(2));
  stop();
  vi.advanceTimersByTime(10 * 24 * 3_600_000);
  expect(sweep).toHaveBeenCalledTimes(2);
});
