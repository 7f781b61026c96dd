import { expect, it, vi } from 'vitest';
import { NAMED_VALUES, OTHER_VALUES } from '../ingest/event-store';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import { createTestApp } from '../trpc/test-app.fixtures';

it('names the pages on which campaigns were met, the busiest first, and adds up the rest', async () => {
  const { addWorkspace, addSite, addMember, store } = await createTestApp();
  const workspaceId = await addWorkspace();
  const { id: siteId } = await addSite(workspaceId);
  const owner = await addMember(workspaceId, 'owner');
  const publish = async (name: string) => {
    const { campaignId } = await owner.api.campaigns.create({ siteId, name, starter: 'welcome-email' });
    const { revision } = await owner.api.campaigns.get({ campaignId });
    await owner.api.campaigns.publish({ campaignId, revision });
    return campaignId;
  };
  expect(await owner.api.results.pages({ siteId })).toEqual({ pages: [] });
  const [letter, offer] = [await publish('Letter'), await publish('Offer')];
  const met = (exposed: number) => [
    armFigures({ arm: 'a', exposed, reached: { shown: exposed, submitted: 1 } }),
    armFigures({ arm: 'holdout', exposed: 1 }),
  ];
  const [
    {
      phases: [first],
    },
  ] = [await owner.api.results.campaign({ campaignId: letter })];
  const many = Array.from({ length: NAMED_VALUES }, (_, n) => ({ value: `shop/${n}`, arms: met(10) }));
  vi.spyOn(store, 'figuresBy').mockImplementation(async (_site, phases, dimension) => {
    if (dimension !== 'page') return [];
    return phases[0] === first?.id
      ? [{ value: 'shop/mugs', arms: met(100) }, ...many, { value: OTHER_VALUES, arms: met(5) }]
      : [
          { value: 'shop/mugs', arms: met(20) },
          { value: '', arms: met(50) },
        ];
  });

  const { pages } = await owner.api.results.pages({ siteId });

  expect(pages).toHaveLength(NAMED_VALUES + 1);
  expect(pages[0]).toMatchObject({
    page: 'shop/mugs',
    exposed: 122,
    campaigns: [
      { id: letter, name: 'Letter', goal: 'submitted', exposed: 101, offered: 100, submitted: 1 },
      { id: offer, name: 'Offer', exposed: 21, offered: 20 },
    ],
  });
  expect(pages[1]).toMatchObject({ page: '', exposed: 51 });
  // Two of the ten-visitor pages found no room, and what the store had added up already joins them.
  expect(pages.at(-1)).toMatchObject({
    page: null,
    exposed: 11 + 11 + 6,
    campaigns: [{ id: letter, offered: 25 }],
  });
});
