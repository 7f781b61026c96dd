import { describe, expect, it } from 'vitest';
import type { CampaignDocument } from '@/core/campaign/document';
import { parseDocument } from '@/core/campaign/parse-document';
import type { DraftConflict } from './save-draft';
import type { PublishProblems } from './publish-campaign';
import { loadDecisionData } from './load-decision-data';
import { createTestApp, type TestUser } from '../trpc/test-app.fixtures';
import { toAppError } from '../trpc/format-error';
import type { AppError } from '../errors';
import { TRPCError } from '@trpc/server';

async function open() {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const site = await test.addSite(workspaceId);
  const editor = await test.addMember(workspaceId, 'editor');
  const { campaignId } = await editor.api.campaigns.create({
    siteId: site.id,
    name: 'Letter',
    starter: 'welcome-email',
  });
  return { ...test, workspaceId, site, editor, campaignId, db: test.app.db };
}
type Opened = Awaited<ReturnType<typeof open>>;

/** Saves and publishes a change of the draft. */
async function publish(
  { editor, campaignId }: Opened,
  change: (document: CampaignDocument) => CampaignDocument = (d) => d,
) {
  const { revision, document } = await editor.api.campaigns.get({ campaignId });
  const saved = await editor.api.campaigns.saveDraft({ campaignId, revision, document: change(document) });
  return editor.api.campaigns.publish({ campaignId, revision: saved.revision });
}

async function refusal(call: Promise<unknown>): Promise<AppError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError)) throw new Error('The call was not refused.');
  return toAppError(error);
}

const withDelay =
  (seconds: number) =>
  (document: CampaignDocument): CampaignDocument => ({
    ...document,
    triggers: { join: 'any', of: [{ kind: 'time', seconds }] },
  });

const renameVariant = (document: CampaignDocument): CampaignDocument => ({
  ...document,
  variants: document.variants.map((variant) => ({ ...variant, name: 'Another name' })),
});

describe('a draft', () => {
  it('starts from the starter, at revision 1, unpublished', async () => {
    const { editor, campaignId, site } = await open();
    const campaign = await editor.api.campaigns.get({ campaignId });
    expect(campaign).toMatchObject({
      name: 'Letter',
      siteId: site.id,
      status: 'draft',
      revision: 1,
      published: null,
    });
    expect(parseDocument(campaign.document).ok).toBe(true);
  });

  it('counts a revision with every save', async () => {
    const { editor, campaignId, clock } = await open();
    const { document } = await editor.api.campaigns.get({ campaignId });
    clock.now += 5000;
    const changed = withDelay(3)(document);
    expect(await editor.api.campaigns.saveDraft({ campaignId, revision: 1, document: changed })).toEqual({
      revision: 2,
      savedAt: clock.now,
    });
    expect(await editor.api.campaigns.get({ campaignId })).toMatchObject({ revision: 2, document: changed });
  });

  it('is never overwritten by a stale save: the refusal shows what it is now', async () => {
    const { editor, campaignId, addMember, workspaceId } = await open();
    const other = await addMember(workspaceId, 'owner');
    const { document } = await editor.api.campaigns.get({ campaignId });
    await other.api.campaigns.saveDraft({ campaignId, revision: 1, document: withDelay(30)(document) });
    const { code, details, message } = await refusal(
      editor.api.campaigns.saveDraft({ campaignId, revision: 1, document: withDelay(5)(document) }),
    );
    expect(code).toBe('conflict');
    expect(message).toContain('The owner has saved this campaign meanwhile');
    expect(details).toMatchObject({
      revision: 2,
      document: withDelay(30)(document),
      savedBy: 'The owner',
    } satisfies Partial<DraftConflict>);
    expect((await editor.api.campaigns.get({ campaignId })).document).toEqual(withDelay(30)(document));
  });

  it('lets one of twenty simultaneous saves through', async () => {
    const { editor, campaignId } = await open();
    const { document } = await editor.api.campaigns.get({ campaignId });
    const saves = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        editor.api.campaigns.saveDraft({ campaignId, revision: 1, document: withDelay(i)(document) }),
      ),
    );
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await editor.api.campaigns.get({ campaignId })).revision).toBe(2);
  });

  it.each([
    ['something else', { hello: 'world' }],
    ['a document of a newer version', { schemaVersion: 99 }],
    ['a list', []],
    ['nothing', null],
  ])('refuses %s with the place and the reason', async (_name, document) => {
    const { editor, campaignId } = await open();
    const { code, details } = await refusal(
      editor.api.campaigns.saveDraft({ campaignId, revision: 1, document }),
    );
    expect(code).toBe('invalid');
    expect(details).toHaveProperty('problems.0.message');
    expect((await editor.api.campaigns.get({ campaignId })).revision).toBe(1);
  });

  it('refuses keys that would reach a prototype', async () => {
    const { editor, campaignId } = await open();
    const { document } = await editor.api.campaigns.get({ campaignId });
    const poisoned: unknown = JSON.parse(
      JSON.stringify(document).replace('{', '{"__proto__":{"polluted":true},'),
    );
    expect(
      (await refusal(editor.api.campaigns.saveDraft({ campaignId, revision: 1, document: poisoned }))).code,
    ).toBe('invalid');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('publishing', () => {
  it('makes a numbered release with compiled designs, in a first phase', async () => {
    const opened = await open();
    expect(await publish(opened)).toEqual({ release: 1, phase: 'new' });
    const [release] = await opened.db.release.findMany();
    const hashes = Object.values(JSON.parse(release?.designs ?? '{}') as Record<string, string>);
    expect(hashes).not.toHaveLength(0);
    for (const hash of hashes) expect(opened.designs.get(hash)?.steps.length).toBeGreaterThan(0);
    const campaign = await opened.editor.api.campaigns.get(opened);
    expect(campaign).toMatchObject({
      status: 'live',
      published: { release: 1, document: campaign.document },
    });
  });

  it('tells delivery and ingest before it answers', async () => {
    const opened = await open();
    await publish(opened);
    expect(opened.invalidated).toEqual([opened.site.key]);
    const facts = opened.app.directory.find(opened.site.key)?.release(opened.campaignId, 1);
    expect(facts).toMatchObject({ release: 1, coverage: 1, goal: { kind: 'submitted' } });
    expect(facts?.arms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(opened.app.directory.find(opened.site.key)?.release(opened.campaignId, 2)).toBeUndefined();
  });

  it('opens a new phase with a new seed when triggers changed, and closes the old one', async () => {
    const opened = await open();
    await publish(opened);
    opened.clock.now += 1000;
    expect(await publish(opened, withDelay(1))).toEqual({ release: 2, phase: 'new' });
    const phases = await opened.db.phase.findMany({ orderBy: { number: 'asc' } });
    expect(phases.map(({ number, endedAt }) => [number, endedAt?.getTime() ?? null])).toEqual([
      [1, opened.clock.now],
      [2, null],
    ]);
    expect(phases[0]?.seed).not.toBe(phases[1]?.seed);
    expect(phases[1]?.seed).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each<[string, (document: CampaignDocument) => CampaignDocument]>([
    [
      'a text',
      (d) => ({ ...d, variants: d.variants.map((v) => ({ ...v, theme: { ...v.theme, radius: 3 } })) }),
    ],
    ['the targeting', (d) => ({ ...d, targeting: { kind: 'device', values: ['phone'] } })],
    ['the frequency', (d) => ({ ...d, frequency: { ...d.frequency, everyHours: 1 } })],
    ['the holdout', (d) => ({ ...d, holdout: 0.25 })],
    ['the coverage', (d) => ({ ...d, coverage: 0.5 })],
    ['the purpose', (d) => ({ ...d, purpose: d.purpose === 'service' ? 'marketing' : 'service' })],
  ])('opens a new phase when %s changed', async (_name, change) => {
    const opened = await open();
    await publish(opened);
    expect((await publish(opened, change)).phase).toBe('new');
  });

  it('stays in the phase when only names changed that no visitor sees', async () => {
    const opened = await open();
    await publish(opened);
    expect(await publish(opened, renameVariant)).toEqual({ release: 2, phase: 'same' });
    expect(await opened.db.phase.count()).toBe(1);
  });

  it('of the same draft again gives the same release', async () => {
    const opened = await open();
    await publish(opened);
    const { revision } = await opened.editor.api.campaigns.get(opened);
    const again = await opened.editor.api.campaigns.publish({ ...opened, revision });
    expect(again).toEqual({ release: 1, phase: 'same' });
    expect(await opened.db.release.count()).toBe(1);
  });

  it('ten times at once gives one release', async () => {
    const opened = await open();
    await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        opened.editor.api.campaigns.publish({ campaignId: opened.campaignId, revision: 1 }),
      ),
    );
    expect([await opened.db.release.count(), await opened.db.phase.count()]).toEqual([1, 1]);
  });

  it('is refused while something is missing, with every problem and its block', async () => {
    const opened = await open();
    const { document } = await opened.editor.api.campaigns.get(opened);
    const emptied: CampaignDocument = {
      ...document,
      variants: document.variants.map((variant) => ({
        ...variant,
        steps: variant.steps.map((step) => ({
          ...step,
          blocks: step.blocks.map((block) => (block.kind === 'heading' ? { ...block, text: '' } : block)),
        })),
      })),
    };
    const { revision } = await opened.editor.api.campaigns.saveDraft({
      ...opened,
      revision: 1,
      document: emptied,
    });
    const { code, details } = await refusal(opened.editor.api.campaigns.publish({ ...opened, revision }));
    expect(code).toBe('invalid');
    expect((details as PublishProblems).problems).toContainEqual(
      expect.objectContaining({
        code: 'heading-empty',
        severity: 'error',
        block: expect.any(String) as string,
      }),
    );
    expect(await opened.db.release.count()).toBe(0);
  });

  it('of a revision that is no longer the newest is refused', async () => {
    const opened = await open();
    const { document } = await opened.editor.api.campaigns.get(opened);
    await opened.editor.api.campaigns.saveDraft({ ...opened, revision: 1, document: withDelay(9)(document) });
    const { code, details } = await refusal(opened.editor.api.campaigns.publish({ ...opened, revision: 1 }));
    expect([code, details]).toEqual(['conflict', expect.objectContaining({ revision: 2 })]);
  });
});

describe('what the shop is told', () => {
  const campaignsOf = async ({ db, site }: Opened) => (await loadDecisionData(db, site.key))?.campaigns;

  it('is the release, with the hash of each design and nothing private', async () => {
    const opened = await open();
    await publish(opened, (document) => ({ ...document, holdout: 0.1 }));
    const data = await loadDecisionData(opened.db, opened.site.key);
    expect(Object.keys(data ?? {}).sort()).toEqual(['attentionHours', 'campaigns', 'consentRequired', 'key']);
    const [campaign] = data?.campaigns ?? [];
    expect(campaign).toMatchObject({ id: opened.campaignId, release: 1 });
    const [holdout, variant] = campaign?.arms ?? [];
    expect(holdout).toEqual({ id: 'holdout', share: 0.1 });
    expect(variant?.share).toBeCloseTo(0.9);
    expect(opened.designs.has(variant?.file ?? '')).toBe(true);
    expect(JSON.stringify(data)).not.toContain('Letter');
  });

  it('does not change with the draft', async () => {
    const opened = await open();
    await publish(opened);
    const before = await campaignsOf(opened);
    const { revision, document } = await opened.editor.api.campaigns.get(opened);
    await opened.editor.api.campaigns.saveDraft({ ...opened, revision, document: withDelay(99)(document) });
    expect(await campaignsOf(opened)).toEqual(before);
  });

  it('leaves out drafts, paused and deleted campaigns, and everything when the site is paused', async () => {
    const opened = await open();
    const { campaigns } = opened.editor.api;
    expect(await campaignsOf(opened)).toEqual([]);
    await publish(opened);
    const live = await campaignsOf(opened);
    expect(live).toHaveLength(1);
    await campaigns.pause(opened);
    expect(await campaignsOf(opened)).toEqual([]);
    await campaigns.resume(opened);
    expect(await campaignsOf(opened)).toEqual(live);
    await campaigns.remove(opened);
    expect(await campaignsOf(opened)).toEqual([]);
    await campaigns.restore(opened);
    expect(await campaignsOf(opened)).toEqual(live);
    await opened.db.site.update({ where: { id: opened.site.id }, data: { paused: true } });
    expect(await campaignsOf(opened)).toEqual([]);
    expect(opened.invalidated).toHaveLength(5);
  });

  it('is nothing for an unknown key', async () => {
    const { db } = await open();
    expect(await loadDecisionData(db, 'unknown')).toBeUndefined();
  });
});

describe('a campaign', () => {
  const listed = ({ editor, site }: { editor: TestUser; site: { id: string } }) =>
    editor.api.campaigns.list({ siteId: site.id });

  it('that was removed is gone until it is restored', async () => {
    const opened = await open();
    await opened.editor.api.campaigns.remove(opened);
    expect(await listed(opened)).toEqual([]);
    expect((await refusal(opened.editor.api.campaigns.get(opened))).code).toBe('not-found');
    expect((await refusal(opened.editor.api.campaigns.rename({ ...opened, name: 'X' }))).code).toBe(
      'not-found',
    );
    await opened.editor.api.campaigns.restore(opened);
    expect(await listed(opened)).toMatchObject([{ id: opened.campaignId, status: 'draft' }]);
  });

  it('still accepts the late events of its releases after it was removed', async () => {
    const opened = await open();
    await publish(opened);
    await opened.editor.api.campaigns.remove(opened);
    await opened.app.directory.refreshAll();
    expect(opened.app.directory.find(opened.site.key)?.release(opened.campaignId, 1)).toBeDefined();
  });

  it('is copied as an unpublished draft at the end of the list', async () => {
    const opened = await open();
    await publish(opened);
    const { campaignId } = await opened.editor.api.campaigns.duplicate(opened);
    await opened.editor.api.campaigns.duplicate({ campaignId });
    expect((await listed(opened)).map(({ name, status }) => [name, status])).toEqual([
      ['Letter', 'live'],
      ['Letter (2)', 'draft'],
      ['Letter (3)', 'draft'],
    ]);
  });

  it('shows in the list whether its draft differs from what runs', async () => {
    const opened = await open();
    await publish(opened);
    expect((await listed(opened))[0]).toMatchObject({
      hasUnpublishedChanges: false,
      format: 'popup',
      goal: 'submitted',
    });
    const { revision, document } = await opened.editor.api.campaigns.get(opened);
    await opened.editor.api.campaigns.saveDraft({ ...opened, revision, document: withDelay(9)(document) });
    expect((await listed(opened))[0]?.hasUnpublishedChanges).toBe(true);
    await opened.editor.api.campaigns.saveDraft({ ...opened, revision: revision + 1, document });
    expect((await listed(opened))[0]?.hasUnpublishedChanges).toBe(false);
  });
});
