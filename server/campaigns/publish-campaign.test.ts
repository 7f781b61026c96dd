import { describe, expect, it } from 'vitest';
import type { CampaignDocument } from '@/core/campaign/document';
import { openCampaign, publish, refusal, withDelay } from './campaign.fixtures';
import type { PublishProblems } from './publish-campaign';

const renameVariant = (document: CampaignDocument): CampaignDocument => ({
  ...document,
  variants: document.variants.map((variant) => ({ ...variant, name: 'Another name' })),
});

describe('publishing', () => {
  it('makes a numbered release with compiled designs, in a first phase', async () => {
    const opened = await openCampaign();
    expect(await publish(opened)).toEqual({ release: 1, phase: 'new', audiences: {} });
    const [release] = await opened.db.release.findMany();
    const hashes = Object.values(JSON.parse(release?.designs ?? '{}') as Record<string, string>);
    expect(hashes).not.toHaveLength(0);
    for (const hash of hashes) expect(opened.designs.get(hash)?.steps.length).toBeGreaterThan(0);
    const campaign = await opened.editor.api.campaigns.get(opened);
    expect(campaign).toMatchObject({
      life: { release: 1, paused: false, archived: false },
      published: { release: 1, document: campaign.document },
    });
  });

  it('tells delivery and ingest before it answers', async () => {
    const opened = await openCampaign();
    await publish(opened);
    expect(opened.invalidated).toEqual([opened.site.key]);
    const facts = opened.app.directory.find(opened.site.key)?.release(opened.campaignId, 1);
    expect(facts).toMatchObject({ release: 1, coverage: 1 });
    expect(facts?.arms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(opened.app.directory.find(opened.site.key)?.release(opened.campaignId, 2)).toBeUndefined();
  });

  it('freezes in its phase for how many days orders count, and opens a new one only when that changes', async () => {
    const opened = await openCampaign();
    await publish(opened);
    const windowOf = (release: number) =>
      opened.app.directory.find(opened.site.key)?.release(opened.campaignId, release)?.windowDays;
    expect(windowOf(1)).toBeUndefined();
    const month = (document: CampaignDocument): CampaignDocument => ({ ...document, attributionDays: 30 });
    expect(await publish(opened, month)).toMatchObject({ release: 2, phase: 'new' });
    expect(windowOf(2)).toBe(30);
    expect(await publish(opened, renameVariant)).toMatchObject({ release: 3, phase: 'same' });
    expect(windowOf(3)).toBe(30);
  });

  it('opens a new phase with a new seed when triggers changed, and closes the old one', async () => {
    const opened = await openCampaign();
    await publish(opened);
    opened.clock.now += 1000;
    expect(await publish(opened, withDelay(1))).toEqual({ release: 2, phase: 'new', audiences: {} });
    const phases = await opened.db.phase.findMany({ orderBy: { number: 'asc' } });
    expect(phases.map(({ number, endedAt }) => [number, endedAt?.getTime() ?? null])).toEqual([
      [1, opened.clock.now],
      [2, null],
    ]);
    expect(phases.map(({ seed }) => seed)).toEqual([`${opened.campaignId}.1`, `${opened.campaignId}.2`]);
  });

  it.each<[string, (document: CampaignDocument) => CampaignDocument]>([
    [
      'a colour or shape',
      (d) => ({ ...d, variants: d.variants.map((v) => ({ ...v, theme: { ...v.theme, radius: 3 } })) }),
    ],
    ['the targeting', (d) => ({ ...d, targeting: { kind: 'device', values: ['phone'] } })],
    ['the frequency', (d) => ({ ...d, frequency: { ...d.frequency, everyHours: 1 } })],
    ['the holdout', (d) => ({ ...d, holdout: 0.25 })],
    ['the goal', (d) => ({ ...d, goal: { kind: 'clicked' } })],
    ['the purpose', (d) => ({ ...d, purpose: d.purpose === 'service' ? 'marketing' : 'service' })],
  ])('opens a new phase when %s changed', async (_name, change) => {
    const opened = await openCampaign();
    await publish(opened);
    expect((await publish(opened, change)).phase).toBe('new');
  });

  it('stays in the phase when only names changed that no visitor sees', async () => {
    const opened = await openCampaign();
    await publish(opened);
    expect(await publish(opened, renameVariant)).toEqual({ release: 2, phase: 'same', audiences: {} });
    expect(await opened.db.phase.count()).toBe(1);
  });

  it('stays in the phase when more or fewer visitors take part: everyone keeps the arm', async () => {
    const opened = await openCampaign();
    await publish(opened, (document) => ({ ...document, coverage: 0.1 }));
    expect(await publish(opened, (document) => ({ ...document, coverage: 0.5 }))).toEqual({
      release: 2,
      phase: 'same',
      audiences: {},
    });
    const site = opened.app.directory.find(opened.site.key);
    const [first, second] = [1, 2].map((number) => site?.release(opened.campaignId, number));
    expect([first?.coverage, second?.coverage]).toEqual([0.1, 0.5]);
    expect(second).toEqual({ ...first, release: 2, coverage: 0.5 });
  });

  it('of the same draft again gives the same release', async () => {
    const opened = await openCampaign();
    await publish(opened);
    const { revision } = await opened.editor.api.campaigns.get(opened);
    const again = await opened.editor.api.campaigns.publish({ ...opened, revision });
    expect(again).toEqual({ release: 1, phase: 'same', audiences: {} });
    expect(await opened.db.release.count()).toBe(1);
  });

  it('ten times at once gives one release, and everyone is told of it', async () => {
    const opened = await openCampaign();
    const results = await Promise.all(
      Array.from({ length: 10 }, () =>
        opened.editor.api.campaigns.publish({ campaignId: opened.campaignId, revision: 1 }),
      ),
    );
    expect(results.map(({ release }) => release)).toEqual(Array(10).fill(1));
    expect(results.filter(({ phase }) => phase === 'new')).toHaveLength(1);
    expect([await opened.db.release.count(), await opened.db.phase.count()]).toEqual([1, 1]);
  });

  it('is refused while a button shows a campaign that is gone, or itself', async () => {
    const opened = await openCampaign();
    const { document } = await opened.editor.api.campaigns.get(opened);
    const other = await opened.editor.api.campaigns.create({
      siteId: opened.site.id,
      name: 'Other',
      starter: 'blank-popup',
    });
    const showing = (campaign: string): CampaignDocument => ({
      ...document,
      variants: document.variants.map((variant) => ({
        ...variant,
        steps: variant.steps.map((step, index) => ({
          ...step,
          blocks: [
            ...step.blocks,
            ...(index > 0
              ? []
              : [
                  {
                    id: 'show',
                    kind: 'button' as const,
                    label: 'More',
                    emphasis: 'plain' as const,
                    action: { kind: 'show' as const, campaign },
                  },
                ]),
          ],
        })),
      })),
    });
    let revision = 1;
    const removed = await opened.editor.api.campaigns.duplicate({ campaignId: other.campaignId });
    await opened.editor.api.campaigns.remove(removed);
    for (const campaign of ['nowhere', opened.campaignId, removed.campaignId]) {
      const saved = await opened.editor.api.campaigns.saveDraft({
        ...opened,
        revision,
        document: showing(campaign),
      });
      revision = saved.revision;
      const { details } = await refusal(opened.editor.api.campaigns.publish({ ...opened, revision }));
      expect((details as PublishProblems).problems).toContainEqual(
        expect.objectContaining({ code: 'campaign-gone', block: 'show' }),
      );
    }
    const saved = await opened.editor.api.campaigns.saveDraft({
      ...opened,
      revision,
      document: showing(other.campaignId),
    });
    const result = await opened.editor.api.campaigns.publish({ ...opened, revision: saved.revision });
    expect(result.release).toBe(1);
  });

  it('is refused while something is missing, with every problem and its block', async () => {
    const opened = await openCampaign();
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

  it.each([
    ['(a+)+$', 'pattern-unsafe'],
    ['(', 'pattern-invalid'],
    ['(?=a)b', 'pattern-unsupported'],
    ['a'.repeat(300), 'pattern-long'],
  ])('with the regular expression %s is refused', async (pattern, code) => {
    const opened = await openCampaign();
    const targeting: CampaignDocument['targeting'] = { kind: 'path', operator: 'regex', values: [pattern] };
    const { details } = await refusal(publish(opened, (document) => ({ ...document, targeting })));
    expect((details as PublishProblems).problems).toContainEqual({ code, severity: 'error' });
    expect(await opened.db.release.count()).toBe(0);
  });

  it('with a regular expression that is proven safe goes through', async () => {
    const opened = await openCampaign();
    const targeting: CampaignDocument['targeting'] = {
      kind: 'path',
      operator: 'regex',
      values: ['^/mugs/\\d+$'],
    };
    expect(await publish(opened, (document) => ({ ...document, targeting }))).toMatchObject({ release: 1 });
  });

  it('of a revision that is no longer the newest is refused', async () => {
    const opened = await openCampaign();
    const { document } = await opened.editor.api.campaigns.get(opened);
    await opened.editor.api.campaigns.saveDraft({ ...opened, revision: 1, document: withDelay(9)(document) });
    const { code, details } = await refusal(opened.editor.api.campaigns.publish({ ...opened, revision: 1 }));
    expect([code, details]).toEqual(['conflict', expect.objectContaining({ revision: 2 })]);
  });

  it('while someone saves, publishes what was named or says that there is something newer', async () => {
    const opened = await openCampaign();
    const { document } = await opened.editor.api.campaigns.get(opened);
    const [published, saved] = await Promise.allSettled([
      opened.editor.api.campaigns.publish({ ...opened, revision: 1 }),
      opened.editor.api.campaigns.saveDraft({ ...opened, revision: 1, document: withDelay(9)(document) }),
    ]);
    expect(saved.status).toBe('fulfilled');
    const [release] = await opened.db.release.findMany();
    if (published.status === 'fulfilled')
      expect(release).toMatchObject({ revision: 1, document: JSON.stringify(document) });
    else {
      expect(published.reason).toMatchObject({ cause: { code: 'conflict', details: { revision: 2 } } });
      expect(release).toBeUndefined();
    }
  });

  it('of a campaign that was removed is refused', async () => {
    const opened = await openCampaign();
    await opened.editor.api.campaigns.remove(opened);
    const { code } = await refusal(opened.editor.api.campaigns.publish({ ...opened, revision: 1 }));
    expect(code).toBe('not-found');
    expect(opened.invalidated).toHaveLength(1);
  });
});
