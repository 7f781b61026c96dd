// Visitors as the team sees them: found, read in the quiz's words, handed over, forgotten; and what other tools hear.
import { describe, expect, it } from 'vitest';
import { visitorId } from '../ingest/event.fixtures';
import { sweepProfiles } from '../jobs/sweep-profiles';
import { HOUR, openProfiles } from './profile.fixtures';

async function openTold() {
  const world = await openProfiles();
  await world.sets(true, 'gift-givers', 'self-buyers');
  world.complete(1, 1, 'out-warm', { person: ['friend'], budget: 40, email: 'kari@example.com' });
  world.signUp(1, 2, 'kari@example.com');
  world.answer(2, 3, { person: ['me'] });
  world.signUp(2, 4, 'kari@example.com');
  world.complete(3, 5, 'out-bright', { person: ['me'] });
  await world.project();
  const api = world.owner.api.profiles;
  const { id: siteId } = world.site;
  const found = async (filter: object) =>
    (await api.list({ siteId, ...filter })).items.map(({ email, browsers }) => [email, browsers]);
  const [kari] = (await api.list({ siteId, search: 'kari@' })).items;
  return { ...world, api, siteId, found, kari: kari! };
}

describe('visitors', () => {
  it('are found by address, segment and trait, each person once', async () => {
    const { found } = await openTold();
    const kari = ['kari@example.com', 2];
    expect(await found({})).toEqual([[null, 1], kari]);
    expect(await found({ search: 'KARI@' })).toEqual([kari]);
    expect(await found({ search: '%' })).toEqual([]);
    expect(await found({ segment: 'gift-givers' })).toEqual([kari]);
    expect(await found({ segment: 'self-buyers' })).toEqual([]);
    expect(await found({ trait: 'taste' })).toEqual([kari]);
    expect(await found({ trait: 'buys-for', value: 'Me' })).toEqual([[null, 1], kari]);
    expect(await found({ trait: 'taste', value: "' OR 1=1 --" })).toEqual([]);
  });

  it('come in pages, each once', async () => {
    const world = await openProfiles();
    for (let visitor = 1; visitor <= 60; visitor++) world.answer(visitor, visitor / 100, { person: ['me'] });
    await world.project();
    const { id: siteId } = world.site;
    const first = await world.owner.api.profiles.list({ siteId });
    const second = await world.owner.api.profiles.list({ siteId, cursor: first.nextCursor });
    expect([first.items.length, second.items.length, second.nextCursor, first.total]).toEqual([
      50,
      10,
      null,
      60,
    ]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(60);
    await expect(world.owner.api.profiles.list({ siteId, cursor: 'x' })).rejects.toThrow();
  });

  it('are read in the words of the quiz, whichever of their browsers they are found by', async () => {
    const { api, siteId, kari, profileOf, campaign } = await openTold();
    const told = await api.get({ siteId, profileId: kari.id });
    expect(await api.get({ siteId, profileId: (await profileOf(2))!.id })).toEqual(told);
    expect(told).toMatchObject({
      email: 'kari@example.com',
      browsers: [{ visitor: visitorId(1) }, { visitor: visitorId(2) }],
      leads: [{ email: 'kari@example.com' }],
      outcomes: [{ name: 'Warm', campaign: { id: campaign.id, name: 'Gift finder' } }],
      segments: [{ key: 'gift-givers', name: 'The gift-givers', leftAt: null }],
    });
    const words = Object.fromEntries(told.answers.map((answer) => [answer.question, answer.words]));
    // The other browser answered later.
    expect(words).toEqual({ Person: ['Me'], Budget: ['40'], 'E-mail': ['kari@example.com'] });
  });

  it('are read also when what asked them is gone', async () => {
    const { api, siteId, kari, db } = await openTold();
    await db.release.deleteMany();
    await db.segment.deleteMany();
    const told = await api.get({ siteId, profileId: kari.id });
    expect(told.answers.map(({ question }) => question)).toEqual(['', '', '']);
    expect([told.outcomes[0]?.name, told.segments[0]?.name]).toEqual([null, null]);
  });

  it('are of one site alone', async () => {
    const world = await openTold();
    const other = await world.addSite(world.workspaceId);
    await expect(world.api.get({ siteId: other.id, profileId: world.kari.id })).rejects.toThrow(
      /no longer there/,
    );
    expect((await world.api.list({ siteId: other.id })).any).toBe(false);
  });

  it('are handed over whole, and forgotten whole', async () => {
    const { api, siteId, kari, db, store, owner } = await openTold();
    const file = await api.export({ siteId, profileId: kari.id });
    expect(file).toMatchObject({
      answers: expect.arrayContaining([expect.objectContaining({ question: 'Person', answer: ['Me'] })]),
      segments: [{ segment: 'gift-givers' }],
      outcomes: [{ outcome: 'Warm' }],
    });
    expect(file.events).toHaveLength(4);
    const [lead] = (await owner.api.leads.list({ siteId })).items;
    const person = await owner.api.leads.exportPerson({ siteId, leadId: lead!.id });
    expect(person.told?.segments).toEqual(file.segments);

    await api.erase({ siteId, profileId: kari.id });
    expect(await db.profile.findMany({ select: { visitor: true } })).toEqual([{ visitor: visitorId(3) }]);
    expect([await db.segmentMember.count(), await db.lead.count()]).toEqual([0, 0]);
    expect(store.forgotten.toSorted()).toEqual([visitorId(1), visitorId(2)]);
    const actions = await db.auditEntry.findMany({ where: { action: { startsWith: 'profile.' } } });
    expect(actions.map(({ action }) => action).toSorted()).toEqual(['profile.erased', 'profile.exported']);
    expect(JSON.stringify(actions)).not.toContain('kari');
  });

  it('go with the lead that came from their browsers', async () => {
    const { owner, siteId, db } = await openTold();
    const [lead] = (await owner.api.leads.list({ siteId })).items;
    expect(await owner.api.leads.get({ siteId, leadId: lead!.id })).toMatchObject({
      told: { outcomes: [{ name: 'Warm' }] },
    });
    await owner.api.leads.erase({ siteId, leadId: lead!.id });
    expect(await db.profile.findMany({ select: { visitor: true } })).toEqual([{ visitor: visitorId(3) }]);
  });

  it('who were not seen for as long as events are kept are deleted', async () => {
    const { app, db, clock, profileOf, project } = await openTold();
    await db.profile.updateMany({
      where: { visitor: visitorId(3) },
      data: { seenAt: new Date(clock.now - 500 * 24 * HOUR) },
    });
    expect(await sweepProfiles(app)).toBe(1);
    expect(await profileOf(3)).toBeNull();
    expect(await db.profile.count()).toBe(2);
    await project();
    expect(await profileOf(3)).toBeNull();
  });
});

it('other tools hear of a lead what was told to the quiz, and nothing of who may not be remembered', async () => {
  const world = await openProfiles();
  await world.db.webhook.create({
    data: {
      siteId: world.site.id,
      name: 'W',
      url: 'https://hooks.example/',
      secret: 'c2VjcmV0',
      kinds: '["lead.created"]',
    },
  });
  world.answer(1, 0, { person: ['me'] });
  world.complete(1, 1, 'out-warm', { person: ['friend'], budget: 40 });
  world.signUp(1, 1, 'kari@example.com');
  world.answer(2, 0, { person: ['me'] }, 'whom', { remembered: false });
  world.signUp(2, 1, 'ola@example.com');
  await world.project();
  const sent = await world.db.delivery.findMany();
  const quizOf = (email: string) =>
    sent
      .map(({ payload }) => (JSON.parse(payload) as { data: { email: string; quiz: unknown } }).data)
      .find((data) => data.email === email)?.quiz;
  expect(quizOf('kari@example.com')).toEqual({
    outcome: { id: 'out-warm', name: 'Warm' },
    answers: { Person: ['A friend'], Budget: ['40'] },
    segments: ['gift-givers'],
  });
  expect(quizOf('ola@example.com')).toBeNull();
});
