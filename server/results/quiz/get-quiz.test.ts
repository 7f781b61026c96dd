import { expect, it } from 'vitest';
import type { CampaignDocument } from '@/core/campaign/document';
import { armFigures } from '../../jobs/fake-event-store.fixtures';
import { createTestApp } from '../../trpc/test-app.fixtures';

async function open() {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const site = await test.addSite(workspaceId);
  const owner = await test.addMember(workspaceId, 'owner');
  const { campaignId } = await owner.api.campaigns.create({
    siteId: site.id,
    name: 'Letter',
    starter: 'welcome-email',
  });
  const publish = async (change: (document: CampaignDocument) => CampaignDocument) => {
    const { revision, document } = await owner.api.campaigns.get({ campaignId });
    const saved = await owner.api.campaigns.saveDraft({ campaignId, revision, document: change(document) });
    await owner.api.campaigns.publish({ campaignId, revision: saved.revision });
  };
  return { ...test, owner, campaignId, publish };
}

/** The form of the letter becomes a question, and its thanks what is concluded. */
function withQuiz(document: CampaignDocument): CampaignDocument {
  const [variant] = document.variants;
  const [first, last] = variant?.steps ?? [];
  if (!variant || !first || !last) throw new Error('The starter has no two steps.');
  const quiz: NonNullable<typeof variant.quiz> = {
    flow: [],
    outcomes: [{ id: 'joined', name: 'Reader', step: last.id, does: [] }],
    choosing: { by: 'points' },
    exceptions: [],
    fallback: 'joined',
    weights: [],
    bands: [],
    traits: [],
    progress: true,
    advances: true,
  };
  return { ...document, variants: [{ ...variant, quiz }] };
}

it('tells nothing of a campaign that was never published, or has no quiz', async () => {
  const { owner, campaignId, publish } = await open();
  expect((await owner.api.results.quiz({ campaignId })).arms).toEqual([]);
  await publish((document) => document);
  expect((await owner.api.results.quiz({ campaignId })).arms).toEqual([]);
});

it('tells of each variant with a quiz what its questions are called, and keeps telling when the quiz is gone', async () => {
  const { owner, campaignId, publish, store, clock } = await open();
  await publish(withQuiz);
  const [variant] = (await owner.api.campaigns.get({ campaignId })).document.variants;
  const email = variant?.steps[0]?.blocks.find(({ kind }) => kind === 'email');
  store.arms = [armFigures({ arm: variant?.id ?? '', exposed: 50, reached: { shown: 50, completed: 20 } })];
  const { arms, isOfAllTime } = await owner.api.results.quiz({ campaignId });
  expect(isOfAllTime).toBe(false);
  expect(arms).toMatchObject([
    {
      letter: 'A',
      worthGoal: 'submitted',
      shown: 50,
      completed: { count: 20, of: 50 },
      outcomes: [{ id: 'joined', name: 'Reader', isGone: false }],
    },
  ]);
  expect(arms[0]?.steps[0]?.questions.map(({ id }) => id)).toContain(email?.id);

  clock.now += 3_600_000;
  await publish((document) => ({
    ...document,
    variants: document.variants.map(({ quiz: _, ...rest }) => rest),
  }));
  const later = await owner.api.results.quiz({ campaignId, period: '7' });
  expect(later).toMatchObject({
    isOfAllTime: true,
    arms: [{ letter: 'A', completed: { count: 20, of: 50 } }],
  });
  await owner.api.results.quiz({ campaignId, period: 'phase-1' });
  expect(store.askedFor).toHaveLength(1);
});
