import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitorId } from '../ingest/event.fixtures';
import { forgetVisitor } from '../privacy/forget-visitor';
import { openProfiles } from './profile.fixtures';

const emailOf = async (world: Awaited<ReturnType<typeof openProfiles>>, visitor: number) =>
  (await world.profileOf(visitor))?.email;

describe('a profile', () => {
  it('holds the latest answers, what they were kept as, and what the quiz concluded', async () => {
    const world = await openProfiles();
    world.answer(1, 0, { person: ['me'] });
    world.answer(1, 2, { person: ['friend'] });
    // It arrived late.
    world.answer(1, 1, { person: ['nobody'] });
    world.answer(1, 3, { budget: 40 }, 'price');
    world.complete(1, 4, 'out-warm', { person: ['friend'], budget: 40, email: 'kari@example.com' });
    await world.project();
    expect(await world.profileOf(1)).toMatchObject({
      visitor: visitorId(1),
      answers: [
        { question: 'budget', answer: '40' },
        { question: 'email', answer: '"kari@example.com"' },
        { question: 'person', answer: '["friend"]' },
      ],
      outcomes: [{ outcome: 'out-warm' }],
      traits: [
        { name: 'buys-for', value: 'A friend' },
        { name: 'taste', value: 'warm' },
      ],
    });
    expect(await world.segmentsOf(1)).toEqual(['gift-givers']);
  });

  it('is the same after the log was read twice', async () => {
    const world = await openProfiles();
    await world.sets(true, 'gift-givers', 'self-buyers');
    world.answer(1, 0, { person: ['me'] });
    world.complete(1, 1);
    world.signUp(1, 2);
    world.answer(1, 3, {}, 'price');
    world.identify(1, 4, 'C-1');
    world.answer(2, 5, { person: ['me'] });
    world.identify(2, 6, 'C-1');
    await world.project();
    const all = async () => [
      await world.profileOf(1),
      await world.profileOf(2),
      await world.db.segmentMember.findMany(),
      await world.db.leadTag.findMany(),
    ];
    const before = await all();
    await world.projectAgain();
    expect(await all()).toEqual(before);
    expect(JSON.stringify(before)).toContain('gift-givers');
  });

  it('is made only of who agreed to be remembered, and never of programs', async () => {
    const world = await openProfiles();
    world.answer(1, 0, { person: ['me'] }, 'whom', { remembered: false });
    world.answer(2, 0, { person: ['me'] });
    world.store.log.at(-1)!.bot = true;
    world.signUp(3, 1);
    world.identify(3, 1, 'C-1');
    world.consent(3, 1, true);
    await world.project();
    expect(await world.db.profile.count()).toBe(0);
  });

  it('loses an answer that was taken back', async () => {
    const world = await openProfiles();
    world.answer(1, 0, { budget: 40 }, 'price');
    world.answer(1, 1, { budget: [] }, 'price');
    await world.project();
    expect(await world.profileOf(1)).toMatchObject({ answers: [] });
  });

  it('goes with the consent, and nothing late brings it back', async () => {
    const world = await openProfiles();
    world.consent(1, 0, true);
    world.complete(1, 1);
    await world.project();
    expect(JSON.parse((await world.profileOf(1))!.consent)).toEqual({
      statistics: true,
      personalisation: true,
      marketing: false,
    });
    world.consent(1, 3, false);
    await world.project();
    world.answer(1, 2, { person: ['me'] });
    await world.project();
    expect([await world.profileOf(1), await world.segmentsOf(1)]).toEqual([null, []]);
    world.consent(1, 4, true);
    world.answer(1, 5, { person: ['me'] });
    await world.project();
    expect(await world.profileOf(1)).toMatchObject({ answers: [{ answer: '["me"]' }], outcomes: [] });
  });

  it('goes when its visitor asks to be forgotten', async () => {
    const world = await openProfiles();
    world.complete(1, 1);
    world.complete(2, 1);
    await world.project();
    await forgetVisitor(world.app, world.site.id, visitorId(1));
    expect([await world.profileOf(1), await world.segmentsOf(1)]).toEqual([null, []]);
    expect(await world.segmentsOf(2)).toEqual(['gift-givers']);
    expect(await world.db.profileAnswer.count()).toBe(1);
  });
});

describe('a segment', () => {
  it('excludes the others of its set, whichever order events arrive in', async () => {
    const world = await openProfiles();
    await world.sets(true, 'gift-givers', 'self-buyers');
    const join = { siteId: world.site.id, visitor: visitorId(1), joinedDay: '2026-06-14' };
    await world.db.segmentMember.createMany({
      data: [
        { ...join, segment: 'self-buyers', joinedAt: new Date(world.start) },
        { ...join, segment: 'loyal', joinedAt: new Date(world.start) },
      ],
    });
    world.complete(1, 1);
    await world.project();
    expect(await world.segmentsOf(1)).toEqual(['gift-givers', 'loyal']);
    const later = new Date(world.start + 5 * 3_600_000);
    await world.db.segmentMember.create({
      data: { ...join, visitor: visitorId(2), segment: 'self-buyers', joinedAt: later },
    });
    world.complete(2, 2);
    await world.project();
    expect(await world.segmentsOf(2)).toEqual(['self-buyers']);
  });
});

describe('the address', () => {
  it('gives its lead the tag of the outcome, whether it was left before or after', async () => {
    const world = await openProfiles();
    world.signUp(1, 0, 'before@example.com');
    world.complete(1, 1);
    world.complete(2, 0);
    world.signUp(2, 1, 'after@example.com');
    world.complete(3, 0, 'out-bright', { person: ['me'] });
    world.signUp(3, 1, 'other@example.com');
    await world.project();
    const leads = await world.db.lead.findMany({ include: { tags: true }, orderBy: { email: 'asc' } });
    expect(leads.map(({ email, tags }) => [email, tags.map(({ tag }) => tag)])).toEqual([
      ['after@example.com', ['warm']],
      ['before@example.com', ['warm']],
      ['other@example.com', []],
    ]);
    expect([await emailOf(world, 1), await emailOf(world, 2)]).toEqual([
      'before@example.com',
      'after@example.com',
    ]);
  });

  it('joins browsers of one person, and a second address in a browser moves nobody', async () => {
    const world = await openProfiles();
    for (const visitor of [1, 2, 3]) world.answer(visitor, visitor, { person: ['me'] });
    world.signUp(1, 4, 'Kari@Example.com');
    world.signUp(2, 5, 'kari@example.com');
    world.signUp(2, 6, 'ola@example.com');
    world.signUp(3, 7, 'ola@example.com');
    await world.project();
    const [one, two, three] = [await world.profileOf(1), await world.profileOf(2), await world.profileOf(3)];
    expect([one?.mergedInto, two?.mergedInto, three?.mergedInto]).toEqual([null, one?.id, null]);
  });

  it('parts from those it was taken for when it turns out to be somebody else', async () => {
    const world = await openProfiles();
    for (const visitor of [1, 2]) world.answer(visitor, visitor, { person: ['me'] });
    world.signUp(1, 4, 'kari@example.com');
    world.signUp(2, 5, 'kari@example.com');
    world.identify(1, 6, 'C-1');
    world.identify(2, 7, 'C-2');
    await world.project();
    const merged = [await world.profileOf(1), await world.profileOf(2)].map((one) => one?.mergedInto);
    expect(merged).toEqual([null, null]);
  });

  it('is never joined with another one by an id that anybody can make up', async () => {
    const world = await openProfiles();
    for (const visitor of [1, 2, 3]) world.answer(visitor, visitor, { person: ['me'] });
    world.signUp(1, 4, 'kari@example.com');
    world.signUp(2, 4, 'ola@example.com');
    world.identify(1, 5, 'C-1');
    world.identify(2, 5, 'C-1');
    world.identify(3, 5, 'C-1');
    await world.project();
    const rows = await world.db.profile.findMany();
    const emailsOf = (id: string) =>
      new Set(rows.flatMap((row) => ((row.mergedInto ?? row.id) === id && row.email) || []));
    for (const { id } of rows) expect(emailsOf(id).size).toBeLessThanOrEqual(1);
  });

  it('of more browsers than a person has joins nobody', async () => {
    const world = await openProfiles();
    for (let visitor = 1; visitor <= 30; visitor++) {
      world.answer(visitor, 0, { person: ['me'] });
      world.identify(visitor, 1, 'guest');
    }
    await world.project();
    const groups = await world.db.profile.groupBy({ by: ['mergedInto'], _count: true });
    for (const { mergedInto, _count } of groups) if (mergedInto !== null) expect(_count).toBeLessThan(20);
  });

  it('leaves the others joined as they still belong together when one browser goes', async () => {
    const world = await openProfiles();
    for (const visitor of [1, 2, 3, 4]) world.answer(visitor, visitor, { person: ['me'] });
    world.signUp(1, 5, 'kari@example.com');
    world.signUp(2, 5, 'kari@example.com');
    world.identify(2, 5, 'C-1');
    world.identify(3, 5, 'C-1');
    world.identify(4, 5, 'C-1');
    await world.project();
    const mergedOf = async (visitor: number) => (await world.profileOf(visitor))?.mergedInto;
    const first = (await world.profileOf(1))!.id;
    expect(await Promise.all([2, 3, 4].map(mergedOf))).toEqual([first, first, first]);
    world.consent(2, 6, false);
    await world.project();
    const third = (await world.profileOf(3))!.id;
    expect(await Promise.all([1, 2, 3, 4].map(mergedOf))).toEqual([null, undefined, null, third]);
  });
});

it('whatever is told, nobody with two addresses or two ids comes of it, and links end at who stands for all', async () => {
  const world = await openProfiles();
  const told = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('a@x.example', 'b@x.example', 'C-1', 'C-2', 'answer', 'stop'),
    ),
    { maxLength: 25 },
  );
  let at = 0;
  await fc.assert(
    fc.asyncProperty(told, async (moments) => {
      for (const [visitor, what] of moments) {
        at += 0.0001;
        if (what === 'answer') world.answer(visitor, at, { person: ['me'] });
        else if (what === 'stop') world.consent(visitor, at, false);
        else if (what.startsWith('C')) world.identify(visitor, at, what);
        else world.signUp(visitor, at, what);
      }
      await world.project();
      const rows = await world.db.profile.findMany();
      for (const { mergedInto } of rows)
        if (mergedInto !== null)
          expect(rows.find(({ id }) => id === mergedInto)).toMatchObject({ mergedInto: null });
      for (const root of rows) {
        const group = rows.filter((row) => (row.mergedInto ?? row.id) === root.id);
        for (const key of ['email', 'customer'] as const)
          expect(new Set(group.flatMap((row) => row[key] ?? [])).size).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 15 },
  );
});
