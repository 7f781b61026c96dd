import { describe, expect, it } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import { openCampaign, publish, type OpenCampaign } from './campaign.fixtures';

const below = (path: string): Condition => ({ kind: 'path', operator: 'starts', values: [path] });
const phone: Condition = { kind: 'device', values: ['phone'] };

/** Campaigns that run, in order of priority. */
async function openAimed(
  first: Condition,
  ...others: Condition[]
): Promise<OpenCampaign & { ids: string[] }> {
  const opened = await openCampaign();
  await publish(opened, (document) => ({ ...document, targeting: first }));
  const ids = [opened.campaignId];
  for (const targeting of others) {
    const { campaignId } = await opened.editor.api.campaigns.duplicate(opened);
    await publish({ ...opened, campaignId }, (document) => ({ ...document, targeting }));
    ids.push(campaignId);
  }
  return { ...opened, ids };
}
const report = ({ editor, site }: OpenCampaign) => editor.api.campaigns.collisions({ siteId: site.id });

describe('the report of collisions', () => {
  it('names each pair that one visitor can meet, with a visitor, in order of priority', async () => {
    const opened = await openAimed(below('/cups'), below('/bowls'), phone);
    const [first, second, third] = opened.ids;
    expect(await report(opened)).toEqual({
      live: 3,
      left: 0,
      collisions: [
        {
          first: { id: first, name: 'Letter', place: 1 },
          second: expect.objectContaining({ id: third, place: 3 }) as object,
          example: { path: '/cups', device: 'phone' },
          wins: 'first',
          because: { kind: 'priority' },
        },
        expect.objectContaining({
          first: { id: second, name: 'Letter (2)', place: 2 },
          second: expect.objectContaining({ id: third, place: 3 }) as object,
        }),
      ],
    });
  });

  it('is of visitors whom the simulator takes for the same', async () => {
    const opened = await openAimed(below('/cups'), phone);
    const { collisions } = await report(opened);
    const { campaigns } = await opened.editor.api.campaigns.simulate({
      siteId: opened.site.id,
      answers: { path: '/cups', device: 'phone' },
      consent: { statistics: true, personalisation: true, marketing: true },
      time: opened.app.now(),
    });
    expect(collisions).toHaveLength(1);
    expect(campaigns).toMatchObject([
      { decision: { reason: 'arm.drawn' } },
      { decision: { reason: 'exclusion.open' } },
    ]);
  });

  it('is empty where nobody meets two of them, and where one of them rests', async () => {
    expect(await report(await openAimed(below('/cups'), below('/bowls')))).toEqual({
      live: 2,
      left: 0,
      collisions: [],
    });
    const opened = await openAimed(below('/cups'), phone);
    await opened.editor.api.campaigns.pause(opened);
    expect(await report(opened)).toEqual({ live: 1, left: 0, collisions: [] });
  });
});
