import { describe, expect, it, vi } from 'vitest';
import { eachBlock } from '@/core/campaign/traverse';
import type { BeckonEvent, EventOf } from '@/core/events/event';
import { createLeadProjection } from '../leads/lead-projection';
import { installProjection } from '../sites/install-projection';
import { createTestApp } from '../trpc/test-app.fixtures';
import { createProjector } from './project-events';
import type { Projection } from './projection';

const NOW = Date.UTC(2026, 5, 15, 12);
let serial = 0;

function base(url: string) {
  const tail = String(++serial).padStart(12, '0');
  return {
    id: `01900000-0000-7000-8000-${tail}`,
    at: NOW,
    visitor: null,
    session: null,
    page: { url, device: 'phone' as const },
  };
}

function submission(campaign: string, email?: string): EventOf<'form.submitted'> {
  const consents = [{ block: 'consent', text: 'Yes, write to me.', granted: true }];
  return {
    ...base('https://shop.example.com/cart'),
    type: 'form.submitted',
    campaign,
    release: 1,
    arm: null,
    props: { step: 'form', fields: {}, email, consents },
  };
}

function started(url = 'https://shop.example.com/'): BeckonEvent {
  return { ...base(url), type: 'script.started', props: { version: '1' } };
}

const LEADS = createLeadProjection({ now: Date.now, publicUrl: 'http://localhost:4400' });

async function open(projections: Projection[] = [LEADS, installProjection]) {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const site = await test.addSite(workspaceId);
  const owner = await test.addMember(workspaceId, 'owner');
  const { campaignId } = await owner.api.campaigns.create({
    siteId: site.id,
    name: 'Letter',
    starter: 'welcome-email',
  });
  const projector = createProjector(test.app, projections);
  return { ...test, site, owner, campaignId, projector, db: test.app.db };
}

describe('a submitted address', () => {
  it('becomes a lead with its campaign, page and consents', async () => {
    const { store, site, owner, campaignId, projector } = await open();
    store.add(site.id, submission(campaignId, ' Ada@Example.COM '));
    await projector.catchUp();
    expect(await owner.api.leads.list({ siteId: site.id })).toMatchObject({
      total: 1,
      nextCursor: null,
      items: [
        {
          email: 'ada@example.com',
          at: NOW,
          campaign: { id: campaignId, name: 'Letter' },
          page: 'https://shop.example.com/cart',
          consents: [{ text: 'Yes, write to me.', granted: true, published: false }],
        },
      ],
    });
  });

  it('tells the sentence of its release from any other', async () => {
    const { store, site, owner, campaignId, projector, db } = await open();
    const { revision, document } = await owner.api.campaigns.get({ campaignId });
    await owner.api.campaigns.publish({ campaignId, revision });
    const asked = [...eachBlock(document)].flatMap(({ block }) => (block.kind === 'consent' ? [block] : []));
    const [{ id: block, text } = { id: '', text: '' }] = asked;
    const genuine = submission(campaignId, 'a@example.com');
    genuine.props.consents = [{ block, text, granted: true }];
    const otherRelease = { ...genuine, ...base('https://shop.example.com/'), release: 2 };
    const otherWords = submission(campaignId, 'b@example.com');
    otherWords.props.consents = [{ block, text: `${text} And my friends.`, granted: true }];
    for (const event of [genuine, otherRelease, otherWords]) store.add(site.id, event);
    await projector.catchUp();
    const forms = await db.submission.findMany({ orderBy: { eventId: 'asc' } });
    expect(
      forms.map(({ consents }) => (JSON.parse(consents) as { published: boolean }[])[0]?.published),
    ).toEqual(
      [genuine, otherRelease, otherWords]
        .toSorted((a, b) => a.id.localeCompare(b.id))
        .map((event) => event === genuine),
    );
  });

  it('becomes one lead, however often the log is read', async () => {
    const { store, site, campaignId, projector, db } = await open();
    for (let i = 0; i < 20; i++) store.add(site.id, submission(campaignId, `person${i}@example.com`));
    await projector.catchUp();
    await db.projectionCursor.update({ where: { name: 'leads' }, data: { position: 7n } });
    await projector.catchUp();
    expect(await db.lead.count()).toBe(20);
  });

  it('is left out when there is none, when it cannot be one, and when a bot sent it', async () => {
    const { store, site, campaignId, projector, db } = await open();
    store.add(site.id, submission(campaignId));
    store.add(site.id, submission(campaignId, 'not an address'));
    store.add(site.id, submission(campaignId, 'bot@example.com'), { bot: true });
    await projector.catchUp();
    expect(await db.lead.count()).toBe(0);
  });

  it('never refers to a campaign of another site, nor to a site that does not exist', async () => {
    const { store, site, campaignId, projector, db, addSite, addWorkspace } = await open();
    const other = await addSite(await addWorkspace('Other'));
    store.add(other.id, submission(campaignId, 'a@example.com'));
    store.add('deleted', submission(campaignId, 'b@example.com'));
    store.add(site.id, submission('unknown', 'c@example.com'));
    await projector.catchUp();
    const forms = await db.submission.findMany({
      orderBy: { lead: { email: 'asc' } },
      include: { lead: true },
    });
    expect(forms.map(({ lead, siteId, campaignId }) => [lead?.email, siteId, campaignId])).toEqual([
      ['a@example.com', other.id, null],
      ['c@example.com', site.id, null],
    ]);
  });
});

describe('the list of leads', () => {
  it('comes in pages, newest first, without gaps or repeats while new ones arrive', async () => {
    const { store, site, owner, campaignId, projector } = await open();
    for (let i = 0; i < 120; i++)
      store.add(site.id, submission(campaignId, `p${i}@example.com`), {
        happenedAt: NOW + Math.floor(i / 7),
      });
    await projector.catchUp();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await owner.api.leads.list({ siteId: site.id, cursor });
      expect(page.items.map(({ at }) => at)).toEqual(page.items.map(({ at }) => at).sort((a, b) => b - a));
      seen.push(...page.items.map(({ email }) => email));
      store.add(site.id, submission(campaignId, 'late@example.com'), { happenedAt: NOW + 1000 });
      await projector.catchUp();
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });

  it('finds what an address begins with in any case', async () => {
    const { store, site, owner, campaignId, projector } = await open();
    for (const email of ['ada@example.com', 'bo@example.com', 'adam@shop.no'])
      store.add(site.id, submission(campaignId, email));
    await projector.catchUp();
    const { items, total } = await owner.api.leads.list({ siteId: site.id, search: ' ADA' });
    expect([items.length, total]).toEqual([2, 2]);
  });

  it('takes what is searched for literally', async () => {
    const { store, site, owner, campaignId, projector } = await open();
    for (const email of ['a_b@example.com', 'axb@example.com'])
      store.add(site.id, submission(campaignId, email));
    await projector.catchUp();
    const emails = async (search: string) =>
      (await owner.api.leads.list({ siteId: site.id, search })).items.map(({ email }) => email);
    expect([await emails('A_b'), await emails('%'), await emails("' OR 1=1 --")]).toEqual([
      ['a_b@example.com'],
      [],
      [],
    ]);
  });

  it('refuses a cursor it did not make', async () => {
    const { site, owner } = await open();
    await expect(owner.api.leads.list({ siteId: site.id, cursor: 'x' })).rejects.toMatchObject({
      cause: { code: 'invalid' },
    });
  });
});

describe('the install check', () => {
  it('turns green with the first report, and says when and where the last one came from', async () => {
    const { store, site, owner, projector } = await open();
    store.add(site.id, started('https://shop.example.com/'), { happenedAt: NOW });
    await projector.catchUp();
    store.add(site.id, started('https://www.example.com:8443/x'), { happenedAt: NOW + 60_000 });
    store.add(site.id, started('https://late.example.com/'), { happenedAt: NOW - 60_000 });
    await projector.catchUp();
    expect(await owner.api.sites.get({ siteId: site.id })).toMatchObject({
      installedAt: NOW,
      lastSeenAt: NOW + 60_000,
      lastSeenHost: 'www.example.com:8443',
    });
  });

  it('ignores bots', async () => {
    const { store, site, owner, projector } = await open();
    store.add(site.id, started(), { bot: true });
    await projector.catchUp();
    expect((await owner.api.sites.get({ siteId: site.id })).installedAt).toBeNull();
  });
});

describe('the projector', () => {
  it('goes through a long log in batches', async () => {
    const { store, site, campaignId, projector, db } = await open();
    for (let i = 0; i < 2500; i++)
      store.add(site.id, i % 100 ? started() : submission(campaignId, `p${i}@example.com`));
    await projector.catchUp();
    expect(await db.lead.count()).toBe(25);
    const cursors = await db.projectionCursor.findMany();
    expect(cursors.map(({ name, position }) => [name, Number(position)]).sort()).toEqual([
      ['installs', 2500],
      ['leads', 2500],
    ]);
  });

  it('moves nothing when a projection fails, and does it all at the next try', async () => {
    let broken = true;
    const failing: Projection = {
      name: 'failing',
      apply: async () => {
        if (broken) throw new Error('The disk is full.');
      },
    };
    const { store, site, campaignId, projector, db } = await open([LEADS, failing]);
    store.add(site.id, submission(campaignId, 'ada@example.com'));
    await expect(projector.catchUp()).rejects.toThrow('The disk is full.');
    expect([await db.lead.count(), await db.projectionCursor.count()]).toEqual([0, 0]);
    broken = false;
    await projector.catchUp();
    expect(await db.lead.count()).toBe(1);
  });

  it('gives a projection that is added later the whole log, and the others nothing twice', async () => {
    const watch = (name: string): Projection & { seen: number[] } => {
      const seen: number[] = [];
      return {
        name,
        seen,
        apply: async (_tx, events) => void seen.push(...events.map(({ cursor }) => cursor)),
      };
    };
    const [early, late] = [watch('early'), watch('late')];
    const { store, site, app, projector } = await open([early]);
    for (let i = 0; i < 5; i++) store.add(site.id, started());
    await projector.catchUp();
    const both = createProjector(app, [early, late]);
    await both.catchUp();
    await both.catchUp();
    expect(early.seen).toEqual([1, 2, 3, 4, 5]);
    expect(late.seen).toEqual([1, 2, 3, 4, 5]);
  });

  it('writes nothing when another process has read on in the meantime, and goes on from where that one is', async () => {
    const seen: number[][] = [];
    const watch: Projection = {
      name: 'watch',
      apply: async (_tx, events) => void seen.push(events.map(({ cursor }) => cursor)),
    };
    const { store, site, app } = await open();
    for (let i = 0; i < 3; i++) store.add(site.id, started());
    const [one, other] = [createProjector(app, [watch]), createProjector(app, [watch])];
    await one.catchUp();
    for (let i = 0; i < 2; i++) store.add(site.id, started());
    const readAfter = store.readAfter.bind(store);
    // Between reading the log and writing what follows, the other one does both.
    vi.spyOn(store, 'readAfter').mockImplementationOnce(async (...asked) => {
      const events = await readAfter(...asked);
      await other.catchUp();
      return events;
    });
    await expect(one.catchUp()).rejects.toThrow('Another process reads the event log at the same time.');
    await one.catchUp();
    expect(seen).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('sees events stored before the call, also during a run', async () => {
    const { store, site, campaignId, projector, db } = await open();
    store.add(site.id, submission(campaignId, 'a@example.com'));
    const first = projector.catchUp();
    store.add(site.id, submission(campaignId, 'b@example.com'));
    await Promise.all([first, projector.catchUp()]);
    expect(await db.lead.count()).toBe(2);
  });

  it('stops after the batch it is at, however long the log, and starts no other', async () => {
    const { store, site, projector, db } = await open();
    for (let i = 0; i < 2500; i++) store.add(site.id, started());
    const running = projector.catchUp();
    await projector.stop();
    await running;
    await projector.catchUp();
    const { position } = await db.projectionCursor.findUniqueOrThrow({ where: { name: 'installs' } });
    expect(position).toBe(1000n);
  });
});
