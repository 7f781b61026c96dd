// Every procedure × every kind of caller, over HTTP. A procedure that is missing from the table fails the test.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import { starters } from '@/templates/index';
import type { AppErrorCode } from '../errors';
import { createAudience } from '../audiences/create-audience';
import { createCampaign } from '../campaigns/create-campaign';
import { nameDraft } from '../named-drafts/name-draft';
import { ANONYMOUS } from '../access/actor';
import type { Role } from '../access/role';
import { authorise } from '../access/scope';
import { listProcedures, type ListedProcedure } from './list-procedures';
import { createCallerFactory, createRouter, publicProcedure } from './procedure';
import { appRouter } from './router';
import { createTestApp, PASSWORD, PUBLIC_URL, type TestApp } from './test-app.fixtures';

const CALLERS = ['nobody', 'expired', 'viewer', 'editor', 'owner', 'foreigner'] as const;
type CallerKind = (typeof CALLERS)[number];
type Outcome = 'ok' | AppErrorCode;

interface World {
  workspaceId: string;
  siteId: string;
  campaignId: string;
  audienceId: string;
  namedDraftId: string;
  leadId: string;
  personaId: string;
  imageId: string;
}

interface Expectation {
  input(world: World): unknown;
  outcomes: Record<CallerKind, Outcome>;
}

/** For a member of at least this role the call works; below it is forbidden; for everybody else it does not exist. */
function from(least: 'viewer' | 'editor' | 'owner'): Record<CallerKind, Outcome> {
  const order = ['viewer', 'editor', 'owner'] as const;
  const member = (role: (typeof order)[number]): Outcome =>
    order.indexOf(role) >= order.indexOf(least) ? 'ok' : 'forbidden';
  return {
    nobody: 'unauthenticated',
    expired: 'unauthenticated',
    viewer: member('viewer'),
    editor: member('editor'),
    owner: member('owner'),
    foreigner: 'not-found',
  };
}

function everyone(outcome: Outcome): Record<CallerKind, Outcome> {
  return {
    nobody: outcome,
    expired: outcome,
    viewer: outcome,
    editor: outcome,
    owner: outcome,
    foreigner: outcome,
  };
}

const site = { name: 'Site', domains: ['shop.example.com'], timeZone: 'Europe/Oslo', currency: 'EUR' };
const persona = { name: 'Ada', visitor: { consent: [], time: '', typed: { path: '/' }, unknown: [] } };
const campaignFile = {
  format: 'beckon-campaign',
  version: 1,
  id: 'c1',
  name: 'Imported',
  document: starters[0]?.document(),
  audiences: {},
};
const campaignOnly = ({ campaignId }: World) => ({ campaignId });
const ofRevision = ({ campaignId }: World) => ({ campaignId, revision: 1 });
const namedDraftOnly = ({ campaignId, namedDraftId }: World) => ({ campaignId, namedDraftId });
const audienceOnly = ({ audienceId }: World) => ({ audienceId });
const audience = { name: 'Newcomers', description: '', condition: { kind: 'visitor', values: ['new'] } };
const siteOnly = ({ siteId }: World) => ({ siteId });

const TABLE: Record<string, Expectation> = {
  'session.get': { input: () => undefined, outcomes: everyone('ok') },
  'setup.complete': {
    input: () => ({ token: 'stolen', name: 'Mallory', email: 'mallory@example.com', password: PASSWORD }),
    outcomes: everyone('setup-done'),
  },
  'account.rename': {
    input: () => ({ name: 'New name' }),
    outcomes: { ...everyone('ok'), nobody: 'unauthenticated', expired: 'unauthenticated' },
  },
  'sites.get': { input: siteOnly, outcomes: from('viewer') },
  'sites.scriptSize': { input: siteOnly, outcomes: from('viewer') },
  'sites.create': { input: ({ workspaceId }) => ({ workspaceId, ...site }), outcomes: from('owner') },
  'sites.update': {
    input: ({ siteId }) => ({
      siteId,
      ...site,
      consentRequired: false,
      attentionHours: 1,
      holdout: 0.1,
      paused: true,
      consentSource: 'oneTrust',
      shopSystem: 'generic',
      dataLayerEvents: true,
    }),
    outcomes: from('owner'),
  },
  'sites.updateBrand': {
    input: ({ siteId }) => ({ siteId, brand: DEFAULT_BRAND, before: DEFAULT_BRAND }),
    outcomes: from('editor'),
  },
  'sites.pause': { input: ({ siteId }) => ({ siteId, paused: true }), outcomes: from('editor') },
  'campaigns.list': { input: siteOnly, outcomes: from('viewer') },
  'campaigns.get': { input: campaignOnly, outcomes: from('viewer') },
  'campaigns.create': {
    input: ({ siteId }) => ({ siteId, name: 'Another', starter: 'welcome-email' }),
    outcomes: from('editor'),
  },
  'campaigns.rename': {
    input: ({ campaignId }) => ({ campaignId, name: 'Other name' }),
    outcomes: from('editor'),
  },
  'campaigns.duplicate': { input: campaignOnly, outcomes: from('editor') },
  'campaigns.saveDraft': {
    input: ({ campaignId }) => ({ campaignId, revision: 1, document: starters[0]?.document() }),
    outcomes: from('editor'),
  },
  'campaigns.publish': { input: ofRevision, outcomes: from('editor') },
  // The campaign of this world was never published, so whoever may pause it learns that there is nothing to pause.
  'campaigns.pause': {
    input: campaignOnly,
    outcomes: { ...from('editor'), editor: 'conflict', owner: 'conflict' },
  },
  'campaigns.resume': {
    input: campaignOnly,
    outcomes: { ...from('editor'), editor: 'conflict', owner: 'conflict' },
  },
  'campaigns.schedule': {
    input: ({ campaignId }) => ({ campaignId, startsAt: null, endsAt: null }),
    outcomes: { ...from('editor'), editor: 'conflict', owner: 'conflict' },
  },
  'campaigns.archive': { input: campaignOnly, outcomes: from('editor') },
  'campaigns.unarchive': {
    input: ({ campaignId }) => ({ campaignId, as: 'paused' }),
    outcomes: from('editor'),
  },
  'campaigns.remove': { input: campaignOnly, outcomes: from('editor') },
  'campaigns.restore': { input: campaignOnly, outcomes: from('editor') },
  'campaigns.reorder': {
    input: ({ siteId, campaignId }) => ({ siteId, campaignIds: [campaignId] }),
    outcomes: from('editor'),
  },
  'campaigns.weigh': { input: ofRevision, outcomes: from('viewer') },
  'campaigns.releases': { input: campaignOnly, outcomes: from('viewer') },
  'campaignFiles.export': { input: campaignOnly, outcomes: from('viewer') },
  'campaignFiles.check': {
    input: ({ siteId }) => ({ siteId, file: campaignFile }),
    outcomes: from('editor'),
  },
  'campaignFiles.import': {
    input: ({ siteId }) => ({ siteId, file: campaignFile, pictures: {} }),
    outcomes: from('editor'),
  },
  'namedDrafts.list': { input: campaignOnly, outcomes: from('viewer') },
  'namedDrafts.get': { input: namedDraftOnly, outcomes: from('viewer') },
  'namedDrafts.create': {
    input: ({ campaignId }) => ({ campaignId, revision: 1, name: 'Before the sale' }),
    outcomes: from('editor'),
  },
  'namedDrafts.rename': {
    input: (world) => ({ ...namedDraftOnly(world), name: 'Other name' }),
    outcomes: from('editor'),
  },
  'namedDrafts.remove': { input: namedDraftOnly, outcomes: from('editor') },
  'campaigns.setGroup': {
    input: ({ campaignId }) => ({ campaignId, group: 'Offers' }),
    outcomes: from('editor'),
  },
  'campaigns.previewQuestions': { input: campaignOnly, outcomes: from('editor') },
  'campaigns.previewLink': {
    input: ({ campaignId }) => ({
      campaignId,
      release: null,
      path: '/',
      answers: {},
      unknown: [],
      consent: { statistics: true, personalisation: true, marketing: true },
      time: null,
    }),
    outcomes: from('editor'),
  },
  'campaigns.askedFacts': { input: siteOnly, outcomes: from('viewer') },
  'campaigns.simulate': {
    input: ({ siteId }) => ({
      siteId,
      answers: { path: '/' },
      consent: { statistics: true, personalisation: true, marketing: true },
      time: 0,
    }),
    outcomes: from('viewer'),
  },
  'patterns.check': {
    input: () => ({ pattern: '^/cups/' }),
    outcomes: { ...everyone('ok'), nobody: 'unauthenticated', expired: 'unauthenticated' },
  },
  'audiences.list': { input: siteOnly, outcomes: from('viewer') },
  'audiences.create': { input: ({ siteId }) => ({ siteId, ...audience }), outcomes: from('editor') },
  'audiences.update': {
    input: ({ audienceId }) => ({ audienceId, revision: 1, ...audience, name: 'Other name' }),
    outcomes: from('editor'),
  },
  'audiences.duplicate': { input: audienceOnly, outcomes: from('editor') },
  'audiences.remove': { input: audienceOnly, outcomes: from('editor') },
  'audiences.restore': { input: audienceOnly, outcomes: from('editor') },
  'campaigns.collisions': { input: siteOnly, outcomes: from('viewer') },
  'images.list': { input: siteOnly, outcomes: from('viewer') },
  'images.remove': { input: ({ siteId, imageId }) => ({ siteId, imageId }), outcomes: from('editor') },
  'images.restore': { input: ({ siteId, imageId }) => ({ siteId, imageId }), outcomes: from('editor') },
  'personas.list': { input: siteOnly, outcomes: from('viewer') },
  'personas.create': { input: ({ siteId }) => ({ siteId, ...persona }), outcomes: from('editor') },
  'personas.update': {
    input: ({ siteId, personaId }) => ({ siteId, personaId, name: 'Other' }),
    outcomes: from('editor'),
  },
  'personas.remove': { input: ({ siteId, personaId }) => ({ siteId, personaId }), outcomes: from('editor') },
  'results.campaign': { input: campaignOnly, outcomes: from('viewer') },
  'results.siteHoldout': { input: siteOnly, outcomes: from('viewer') },
  'leads.list': { input: siteOnly, outcomes: from('viewer') },
  'leads.erase': { input: ({ siteId, leadId }) => ({ siteId, leadId }), outcomes: from('editor') },
};

const procedures = listProcedures(appRouter);

/** Everything the database holds but sessions, which signing in makes. */
async function snapshot({ app: { db } }: TestApp): Promise<string> {
  const tables = await Promise.all([
    db.user.findMany(),
    db.account.findMany(),
    db.setupToken.findMany(),
    db.workspace.findMany(),
    db.member.findMany(),
    db.site.findMany(),
    db.campaign.findMany(),
    db.release.findMany(),
    db.phase.findMany(),
    db.lead.findMany(),
    db.erasedLead.findMany(),
    db.persona.findMany(),
    db.audience.findMany(),
    db.namedDraft.findMany(),
    db.image.findMany(),
  ]);
  return JSON.stringify(tables);
}

function request({ path, type }: ListedProcedure, input: unknown, headers: Headers): Request {
  const url = `${PUBLIC_URL}/api/trpc/${path}`;
  const all = new Headers({ ...Object.fromEntries(headers), Origin: PUBLIC_URL });
  if (type === 'query')
    return new Request(
      input === undefined ? url : `${url}?input=${encodeURIComponent(JSON.stringify(input))}`,
      {
        headers: all,
      },
    );
  all.set('Content-Type', 'application/json');
  return new Request(url, { method: 'POST', headers: all, body: JSON.stringify(input) });
}

/** Requests that a page of another site could make a signed-in owner's browser send. */
function forgeries(procedure: ListedProcedure, input: unknown, owner: Headers): Request[] {
  const crossSite = request(procedure, input, owner);
  crossSite.headers.set('Sec-Fetch-Site', 'cross-site');
  if (procedure.type === 'query') return [crossSite];
  const url = `${PUBLIC_URL}/api/trpc/${procedure.path}`;
  const cookie = { Cookie: owner.get('Cookie') ?? '' };
  const body = JSON.stringify(input);
  const post = (headers: Record<string, string>) =>
    new Request(url, { method: 'POST', headers: { ...cookie, ...headers }, body });
  return [
    crossSite,
    new Request(`${url}?input=${encodeURIComponent(body)}`, { headers: cookie }),
    post({ Origin: PUBLIC_URL, 'Content-Type': 'text/plain' }),
    post({ Origin: 'https://evil.example', 'Content-Type': 'application/json' }),
    post({ 'Content-Type': 'application/json' }),
  ];
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const body = (await response.json()) as { error?: { data: { appCode: AppErrorCode } } };
  expect(response.ok).toBe(body.error === undefined);
  return body.error?.data.appCode ?? 'ok';
}

it('the table names every procedure, and nothing else', () => {
  expect(Object.keys(TABLE).sort()).toEqual(procedures.map(({ path }) => path).sort());
});

it('a procedure without a declared access stops the router from being built, and is refused when called', async () => {
  const open = createRouter({
    open: publicProcedure.meta({ access: undefined } as never).query(() => 'secret'),
  });
  expect(() => listProcedures(open)).toThrow('The procedure "open" declares no access');
  const { app } = await createTestApp();
  const caller = createCallerFactory(open)({ app, actor: ANONYMOUS });
  await expect(caller.open()).rejects.toThrow('declares no access rule, so nobody may use it');
});

describe('who may call what', () => {
  let test: TestApp;
  let workspaceId: string;
  let callers: Record<CallerKind, Headers>;

  beforeAll(async () => {
    test = await createTestApp({ cleanUp: afterAll });
    workspaceId = await test.addWorkspace();
    const member = async (role: Role, workspace = workspaceId) =>
      test.startSession(await test.addMember(workspace, role));
    const expired = await test.addMember(workspaceId, 'owner');
    const expiredHeaders = await test.startSession(expired);
    await test.app.db.session.updateMany({ where: { userId: expired.id }, data: { expiresAt: new Date(0) } });
    callers = {
      nobody: new Headers(),
      expired: expiredHeaders,
      viewer: await member('viewer'),
      editor: await member('editor'),
      owner: await member('owner'),
      foreigner: await member('owner', await test.addWorkspace('Elsewhere')),
    };
  }, 60_000);

  /** A site, a campaign and a lead that no earlier call has touched. */
  async function createWorld(): Promise<World> {
    const { id: siteId } = await test.addSite(workspaceId);
    const actor = await test.auth.actor(callers.owner);
    const scope = await authorise(test.app.db, actor, { kind: 'site', id: siteId }, 'editor');
    const { campaignId } = await createCampaign(test.app, scope, {
      siteId,
      name: 'C',
      starter: 'welcome-email',
    });
    const lead = await test.app.db.lead.create({
      data: {
        siteId,
        eventId: randomUUID(),
        campaignId,
        email: 'ada@example.com',
        at: new Date(0),
        page: 'https://shop.example.com/',
        consents: '[]',
      },
    });
    const { audienceId } = await createAudience(test.app, scope, { siteId, ...audience });
    const kept = await test.app.db.persona.create({
      data: { siteId, name: persona.name, visitor: JSON.stringify(persona.visitor) },
    });
    const image = await test.app.db.image.create({
      data: { siteId, name: 'mug.png', hash: '0123456789abcdef', width: 640, height: 480, bytes: 9000 },
    });
    const ids = { leadId: lead.id, personaId: kept.id, imageId: image.id };
    const { namedDraftId } = await nameDraft(test.app, scope, { campaignId, revision: 1, name: 'Kept' });
    return { workspaceId, siteId, campaignId, namedDraftId, audienceId, ...ids };
  }

  describe.each(procedures)('$path', (procedure) => {
    const missing: Expectation = { input: () => undefined, outcomes: everyone('internal') };
    const { input, outcomes } = TABLE[procedure.path] ?? missing;

    it('is refused to everybody it should be refused to, and changes nothing then', async () => {
      const world = await createWorld();
      const before = await snapshot(test);
      for (const caller of CALLERS.filter((kind) => outcomes[kind] !== 'ok')) {
        const response = await test.trpc.handle(request(procedure, input(world), callers[caller]));
        expect([caller, await outcomeOf(response)]).toEqual([caller, outcomes[caller]]);
        expect(await snapshot(test)).toBe(before);
      }
    });

    it('is refused from another site, and by GET, as a form or with a foreign origin if it changes something', async () => {
      const world = await createWorld();
      const before = await snapshot(test);
      for (const forged of forgeries(procedure, input(world), callers.owner)) {
        expect((await test.trpc.handle(forged)).ok).toBe(false);
        expect(await snapshot(test)).toBe(before);
      }
    });

    for (const caller of CALLERS.filter((kind) => outcomes[kind] === 'ok'))
      it(`is open to ${caller}`, async () => {
        const world = await createWorld();
        const response = await test.trpc.handle(request(procedure, input(world), callers[caller]));
        expect(await outcomeOf(response)).toBe('ok');
      });
  });
});
