import { beforeEach, expect, it } from 'vitest';
import type { BlockOf } from '@/core/campaign/block';
import { openCampaign, publish, refusal, type OpenCampaign } from '../campaigns/campaign.fixtures';

const picture = { hash: '0123456789abcdef', width: 640, height: 480 };
const block: BlockOf<'image'> = {
  id: 'mug',
  kind: 'image',
  picture,
  alt: 'A mug',
  ratio: 'original',
  focus: { x: 0.5, y: 0.5 },
};

let opened: OpenCampaign;
beforeEach(async () => {
  opened = await openCampaign();
});

const publishWith = (changes: Partial<typeof block> = {}) =>
  publish(opened, (document) => ({
    ...document,
    variants: document.variants.map((variant) => ({
      ...variant,
      steps: variant.steps.map((step, index) =>
        index === 0 ? { ...step, blocks: [...step.blocks, { ...block, ...changes }] } : step,
      ),
    })),
  }));
const keep = (siteId: string, deletedAt: Date | null = null) =>
  opened.db.image.create({ data: { siteId, name: 'mug.png', bytes: 1, deletedAt, ...picture } });

it('a picture of the site can be published, also after it left the library', async () => {
  await keep(opened.site.id, new Date(0));
  expect((await publishWith()).release).toBe(1);
});

it('a picture that another site has is missing here', async () => {
  await keep((await opened.addSite(opened.workspaceId)).id);
  const { details } = await refusal(publishWith());
  expect(details).toMatchObject({ problems: [{ code: 'picture-missing', severity: 'error', block: 'mug' }] });
});

it('a picture in a size that is not kept is missing', async () => {
  await keep(opened.site.id);
  const { details } = await refusal(publishWith({ picture: { ...picture, width: 1920 } }));
  expect(details).toMatchObject({ problems: [{ code: 'picture-missing' }] });
});
