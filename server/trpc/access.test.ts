// Every procedure × every kind of caller, over HTTP. A procedure that is missing from the table fails the test.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppErrorCode } from '../errors';
import { saveSet } from '../segments/save-set';
import { createAudience } from '../audiences/create-audience';
import { createExperiment } from '../experiments/create-experiment';
import { createCampaign } from '../campaigns/create-campaign';
import { nameDraft } from '../named-drafts/name-draft';
import { ANONYMOUS } from '../access/actor';
import type { Role } from '../access/role';
import { authorise } from '../access/scope';
import { addProducts } from '../products/products.fixtures';
import {
  AUDIENCE,
  CALLERS,
  everyone,
  PERSONA,
  type AccessTable,
  type CallerKind,
  type Expectation,
  type Outcome,
  type World,
} from './access-table.fixtures';
import { accountAccess } from './account/access.fixtures';
import { couponsAccess } from './coupons/access.fixtures';
import { catalogueAccess } from './catalogue/access.fixtures';
import { productsAccess } from './products/access.fixtures';
import { auditAccess } from './audit/access.fixtures';
import { audiencesAccess } from './audiences/access.fixtures';
import { segmentsAccess } from './segments/access.fixtures';
import { campaignFilesAccess } from './campaign-files/access.fixtures';
import { campaignsAccess } from './campaigns/access.fixtures';
import { experimentsAccess } from './experiments/access.fixtures';
import { htmlPagesAccess } from './html-pages/access.fixtures';
import { imagesAccess } from './images/access.fixtures';
import { invitationsAccess } from './invitations/access.fixtures';
import { leadsAccess } from './leads/access.fixtures';
import { profilesAccess } from './profiles/access.fixtures';
import { mailAccess } from './mail/access.fixtures';
import { namedDraftsAccess } from './named-drafts/access.fixtures';
import { noticesAccess } from './notices/access.fixtures';
import { patternsAccess } from './patterns/access.fixtures';
import { personasAccess } from './personas/access.fixtures';
import { resultsAccess } from './results/access.fixtures';
import { sessionAccess } from './session/access.fixtures';
import { setupAccess } from './setup/access.fixtures';
import { sharesAccess } from './shares/access.fixtures';
import { sitesAccess } from './sites/access.fixtures';
import { statusAccess } from './status/access.fixtures';
import { orderKeysAccess } from './order-keys/access.fixtures';
import { webhooksAccess } from './webhooks/access.fixtures';
import { teamAccess } from './team/access.fixtures';
import { workspacesAccess } from './workspaces/access.fixtures';
import { listProcedures, type ListedProcedure } from './list-procedures';
import { createCallerFactory, createRouter, publicProcedure } from './procedure';
import { appRouter } from './router';
import { createTestApp, PUBLIC_URL, type TestApp } from './test-app.fixtures';

const TABLE: AccessTable = {
  ...sessionAccess,
  ...setupAccess,
  ...accountAccess,
  ...workspacesAccess,
  ...teamAccess,
  ...invitationsAccess,
  ...auditAccess,
  ...mailAccess,
  ...noticesAccess,
  ...sitesAccess,
  ...campaignsAccess,
  ...campaignFilesAccess,
  ...namedDraftsAccess,
  ...patternsAccess,
  ...audiencesAccess,
  ...segmentsAccess,
  ...experimentsAccess,
  ...htmlPagesAccess,
  ...imagesAccess,
  ...personasAccess,
  ...resultsAccess,
  ...sharesAccess,
  ...leadsAccess,
  ...profilesAccess,
  ...orderKeysAccess,
  ...couponsAccess,
  ...catalogueAccess,
  ...productsAccess,
  ...statusAccess,
  ...webhooksAccess,
};

const procedures = listProcedures(appRouter);

const SPARE = 'Spare';
const COLLEAGUE = 'Bo';

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
    db.submission.findMany(),
    db.leadTag.findMany(),
    db.savedView.findMany(),
    db.persona.findMany(),
    db.audience.findMany(),
    db.segmentSet.findMany(),
    db.segment.findMany(),
    db.experiment.findMany(),
    db.namedDraft.findMany(),
    db.image.findMany(),
    db.orderKey.findMany(),
    db.couponPool.findMany(),
    db.couponCode.findMany(),
    db.webhook.findMany(),
    db.delivery.findMany(),
    db.deliveryAttempt.findMany(),
    db.invitation.findMany(),
    db.shareLink.findMany(),
    db.auditEntry.findMany(),
    db.serverSetting.findMany(),
    db.mail.findMany(),
    db.notice.findMany(),
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
  const { app, auth } = await createTestApp();
  const caller = createCallerFactory(open)({ app, auth, address: 'test', sender: 'test', actor: ANONYMOUS });
  await expect(caller.open()).rejects.toThrow('declares no access rule, so nobody may use it');
});

describe('who may call what', () => {
  let test: TestApp;
  let workspaceId: string;
  let callers: Record<CallerKind, Headers>;
  const team: { userId: string; role: Role }[] = [];

  beforeAll(async () => {
    test = await createTestApp({ cleanUp: afterAll });
    workspaceId = await test.addWorkspace();
    const member = async (role: Role, workspace = workspaceId) => {
      const user = await test.addMember(workspace, role);
      if (workspace === workspaceId) team.push({ userId: user.id, role });
      return test.startSession(user);
    };
    const expired = await test.addMember(workspaceId, 'owner');
    team.push({ userId: expired.id, role: 'owner' });
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
    const owner = await test.auth.actor(callers.owner);
    if (owner.kind === 'user')
      await test.app.db.user.update({ where: { id: owner.user.id }, data: { isOperator: true } });
  }, 60_000);

  // What earlier tests made would be looked at by every later one, hundreds of times.
  const clear = async () => {
    const { db } = test.app;
    await db.site.deleteMany();
    await db.invitation.deleteMany();
    await db.workspace.deleteMany({ where: { name: SPARE } });
    await db.user.deleteMany({ where: { name: COLLEAGUE } });
  };

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
    const at = new Date(0);
    const address = { email: 'ada@example.com', domain: 'example.com' };
    const lead = await test.app.db.lead.create({
      data: { siteId, ...address, firstAt: at, lastAt: at, latest: randomUUID() },
    });
    const profile = await test.app.db.profile.create({
      data: { siteId, visitor: randomUUID(), createdAt: at, seenAt: at, consent: '{}', consentAt: at },
    });
    const view = await test.app.db.savedView.create({ data: { siteId, name: 'Kept', filter: '{}' } });
    const { audienceId } = await createAudience(test.app, scope, { siteId, ...AUDIENCE });
    const { setId } = await saveSet(test.app, scope, {
      siteId,
      name: 'Shopping for',
      question: '',
      exclusive: true,
      segments: [{ name: 'Gift givers', description: '' }],
    });
    const { experimentId } = await createExperiment(test.app, scope, {
      siteId,
      campaignId,
      name: 'Gift or discount',
      kind: 'variants',
    });
    const kept = await test.app.db.persona.create({
      data: { siteId, name: PERSONA.name, visitor: JSON.stringify(PERSONA.visitor) },
    });
    const image = await test.app.db.image.create({
      data: { siteId, name: 'mug.png', hash: '0123456789abcdef', width: 640, height: 480, bytes: 9000 },
    });
    const ids = {
      leadId: lead.id,
      profileId: profile.id,
      viewId: view.id,
      personaId: kept.id,
      imageId: image.id,
    };
    const webhook = await test.app.db.webhook.create({
      data: { siteId, name: 'W', url: 'https://hooks.example.com/', secret: 'c2VjcmV0', kinds: '[]' },
    });
    const delivery = await test.app.db.delivery.create({
      data: { webhookId: webhook.id, kind: 'lead.created', reason: 'lead.created:x', payload: '{}' },
    });
    await addProducts(test.app.db, siteId, [{ productId: 'mug' }]);
    const pool = await test.app.db.couponPool.create({ data: { siteId, name: 'Codes', kind: 'imported' } });
    const key = await test.app.db.orderKey.create({ data: { siteId, name: 'Shop', secret: 'c2VjcmV0' } });
    const share = await test.app.db.shareLink.create({
      data: {
        siteId,
        campaignId,
        name: 'Agency',
        tokenHash: randomUUID(),
        createdBy: 'Ada',
        expiresAt: new Date(test.clock.now + 1),
      },
    });
    const sent = {
      shareId: share.id,
      webhookId: webhook.id,
      deliveryId: delivery.id,
      orderKeyId: key.id,
      poolId: pool.id,
    };
    const { namedDraftId } = await nameDraft(test.app, scope, { campaignId, revision: 1, name: 'Kept' });
    return {
      workspaceId,
      siteId,
      campaignId,
      namedDraftId,
      audienceId,
      setId,
      experimentId,
      ...sent,
      ...ids,
      ...(await createTeam()),
    };
  }

  async function createTeam() {
    const { db } = test.app;
    const colleague = await db.user.create({
      data: { name: COLLEAGUE, email: `${randomUUID()}@example.com` },
    });
    await db.member.create({ data: { workspaceId, userId: colleague.id, role: 'viewer' } });
    const invitation = await db.invitation.create({
      data: {
        workspaceId,
        email: `${randomUUID()}@example.com`,
        role: 'viewer',
        tokenHash: randomUUID(),
        invitedBy: 'Ada',
        expiresAt: new Date(test.clock.now + 1),
      },
    });
    const spareWorkspaceId = await test.addWorkspace(SPARE);
    await db.member.createMany({
      data: team.map((member) => ({ ...member, workspaceId: spareWorkspaceId })),
    });
    return { colleagueId: colleague.id, invitationId: invitation.id, spareWorkspaceId };
  }

  describe.each(procedures)('$path', (procedure) => {
    const missing: Expectation = { input: () => undefined, outcomes: everyone('internal') };
    const { input, outcomes } = TABLE[procedure.path] ?? missing;
    /** Of all callers who change nothing in it, and of the first who may. */
    let world: World;
    beforeAll(async () => {
      world = await createWorld();
    });
    afterAll(clear);

    it('is refused to everybody it should be refused to, and changes nothing then', async () => {
      const before = await snapshot(test);
      for (const caller of CALLERS.filter((kind) => outcomes[kind] !== 'ok')) {
        const response = await test.trpc.handle(request(procedure, input(world), callers[caller]));
        expect([caller, await outcomeOf(response)]).toEqual([caller, outcomes[caller]]);
      }
      expect(await snapshot(test)).toBe(before);
    });

    it('is refused from another site, and by GET, as a form or with a foreign origin if it changes something', async () => {
      const before = await snapshot(test);
      for (const forged of forgeries(procedure, input(world), callers.owner)) {
        expect((await test.trpc.handle(forged)).ok).toBe(false);
      }
      expect(await snapshot(test)).toBe(before);
    });

    const admitted = CALLERS.filter((kind) => outcomes[kind] === 'ok');
    // What only reads leaves the next caller what it found.
    const groups =
      procedure.type === 'query' && admitted[0] ? [admitted] : admitted.map((caller) => [caller]);
    for (const [index, group] of groups.entries())
      it(`is open to ${group.join(', ')}`, async () => {
        const own = index === 0 ? world : await createWorld();
        for (const caller of group) {
          const response = await test.trpc.handle(request(procedure, input(own), callers[caller]));
          expect([caller, await outcomeOf(response)]).toEqual([caller, 'ok']);
        }
      });
  });
});
