import { beforeEach, expect, it } from 'vitest';
import type { Block } from '@/core/campaign/block';
import { openCampaign, type OpenCampaign } from './campaign.fixtures';

let opened: OpenCampaign;
beforeEach(async () => {
  opened = await openCampaign();
});

async function weigh(blocks: Block[] = []) {
  const { editor, campaignId } = opened;
  const { revision, document } = await editor.api.campaigns.get({ campaignId });
  document.variants[0]?.steps[0]?.blocks.push(...blocks);
  const saved = await editor.api.campaigns.saveDraft({ campaignId, revision, document });
  return editor.api.campaigns.weigh({ campaignId, revision: saved.revision });
}
const image = (id: string, hash: string): Block => ({
  id,
  kind: 'image',
  picture: { hash, width: 1280, height: 800 },
  alt: 'A mug',
  ratio: 'original',
  focus: { x: 0.5, y: 0.5 },
});
/** As the 960 px that a phone gets; its other size would weigh too much by itself. */
const keep = (hash: string, kilobytes: number) =>
  opened.app.pictures.put(hash, {
    width: 1280,
    height: 800,
    files: [
      { width: 960, format: 'avif', bytes: Buffer.alloc(kilobytes * 1024) },
      { width: 1280, format: 'avif', bytes: Buffer.alloc(900 * 1024) },
    ],
  });

it('a letter weighs what it should', async () => expect(await weigh()).toEqual([]));

it('a design that is heavier than a phone should bear is worth a second look', async () => {
  // Words that nothing can press together.
  let seed = 7;
  const word = () => ((seed = (seed * 48_271) % 2_147_483_647), seed.toString(36));
  const long = Array.from({ length: 500 }, word).join(' ').slice(0, 4000);
  const [found, ...others] = await weigh([
    { id: 'a', kind: 'text', text: long, align: 'start', tone: 'normal' },
    { id: 'b', kind: 'text', text: [...long].reverse().join(''), align: 'start', tone: 'normal' },
  ]);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'weight-design', severity: 'warning', values: { most: 4 } });
  expect(found?.values?.['size']).toBeGreaterThan(4);
});

it('custom HTML counts as part of the design', async () => {
  let seed = 7;
  const word = () => ((seed = (seed * 48_271) % 2_147_483_647), seed.toString(36));
  const html = Array.from({ length: 1500 }, word).join(' ');
  const own: Block = { id: 'own', kind: 'html', html, title: 'Words', height: 200 };
  expect(await weigh([own])).toMatchObject([{ code: 'weight-design' }]);
});

it('pictures count in the size that phones get, each once, and the heaviest is named', async () => {
  await keep('0123456789abcdef', 60);
  await keep('fedcba9876543210', 130);
  const small = image('small', '0123456789abcdef');
  const large = image('large', 'fedcba9876543210');
  expect(await weigh([small, { ...small, id: 'again' }, large])).toEqual([]);
  await keep('00000000000000aa', 30);
  expect(await weigh([image('third', '00000000000000aa')])).toMatchObject([
    { code: 'weight-pictures', block: 'large', values: { size: 220, most: 200 } },
  ]);
});
