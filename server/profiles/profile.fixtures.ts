// For tests: a site with a published quiz, and visitors who take it.
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import type { BeckonEvent, EventOf } from '@/core/events/event';
import { campaignEvent, identified, uuid, visitorId } from '../ingest/event.fixtures';
import { createProjector } from '../jobs/project-events';
import { createLeadProjection } from '../leads/lead-projection';
import { createTestApp } from '../trpc/test-app.fixtures';
import { createProfileProjection } from './profile-projection';

export const HOUR = 3_600_000;

export async function openProfiles() {
  const test = await createTestApp();
  const { db } = test.app;
  const workspaceId = await test.addWorkspace();
  const site = await test.addSite(workspaceId);
  const owner = await test.addMember(workspaceId, 'owner');
  const document = quizDocument();
  const campaign = await db.campaign.create({
    data: { siteId: site.id, name: 'Gift finder', draft: JSON.stringify(document), position: 1, release: 1 },
  });
  const phase = await db.phase.create({
    data: {
      campaignId: campaign.id,
      number: 1,
      seed: 's',
      fingerprint: 'f',
      arms: '[]',
      startedAt: new Date(0),
    },
  });
  await db.release.create({
    data: {
      campaignId: campaign.id,
      number: 1,
      phaseId: phase.id,
      revision: 1,
      document: JSON.stringify(document),
      designs: '{}',
      coverage: 1,
    },
  });
  const sets = async (exclusive: boolean, ...keys: string[]) =>
    db.segmentSet.create({
      data: {
        siteId: site.id,
        name: 'For whom',
        exclusive,
        position: 1,
        segments: {
          create: keys.map((key, position) => ({ siteId: site.id, key, name: `The ${key}`, position })),
        },
      },
    });

  let serial = 0;
  const start = test.clock.now - 24 * HOUR;
  /** @param at hours after the start */
  const put = (event: BeckonEvent, at: number) =>
    test.store.add(site.id, { ...event, id: uuid(++serial), at: start + at * HOUR } as BeckonEvent);
  const ofCampaign = (type: Parameters<typeof campaignEvent>[0], visitor: number, props: object) =>
    ({
      ...campaignEvent(type, { visitor, arm: document.variants[0]!.id }),
      campaign: campaign.id,
      props,
    }) as BeckonEvent;
  const remembered = true;
  const answer = (visitor: number, at: number, answers: object, step = 'whom', more = {}) =>
    put(ofCampaign('quiz.answered', visitor, { step, answers, remembered, ...more }), at);
  const complete = (
    visitor: number,
    at: number,
    outcome = 'out-warm',
    answers: object = { person: ['friend'] },
  ) =>
    put(
      ofCampaign('quiz.completed', visitor, {
        outcome,
        path: ['whom', 'price', 'letter'],
        answers,
        remembered,
      }),
      at,
    );
  const consent = (visitor: number, at: number, personalisation: boolean) =>
    put(
      {
        ...identified('', { visitor }),
        type: 'consent.changed',
        props: { statistics: true, personalisation, marketing: false },
      } as EventOf<'consent.changed'>,
      at,
    );
  const identify = (visitor: number, at: number, id: string) => put(identified(id, { visitor }), at);
  const signUp = (visitor: number, at: number, email = 'kari@example.com') =>
    put(
      ofCampaign('form.submitted', visitor, { step: 'letter', fields: { email }, email, consents: [] }),
      at,
    );

  const projector = createProjector(test.app, [createLeadProjection(test.app), createProfileProjection()]);
  const project = () => projector.catchUp();
  /** As after a crash: everything is read once more. */
  const projectAgain = async () => {
    await db.projectionCursor.deleteMany({ where: { name: 'profiles' } });
    await project();
  };
  const profileOf = (visitor: number) =>
    db.profile.findUnique({
      where: { siteId_visitor: { siteId: site.id, visitor: visitorId(visitor) } },
      include: {
        answers: { orderBy: { question: 'asc' } },
        outcomes: true,
        traits: { orderBy: { name: 'asc' } },
      },
    });
  const segmentsOf = async (visitor: number) =>
    (
      await db.segmentMember.findMany({
        where: { siteId: site.id, visitor: visitorId(visitor), leftAt: null },
        orderBy: { segment: 'asc' },
      })
    ).map(({ segment }) => segment);

  return {
    ...test,
    db,
    workspaceId,
    site,
    owner,
    campaign,
    document,
    start,
    sets,
    put,
    answer,
    complete,
    consent,
    identify,
    signUp,
    project,
    projectAgain,
    profileOf,
    segmentsOf,
  };
}
