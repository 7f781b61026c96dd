import { describe, expect, it } from 'vitest';
import { createTestApp, PUBLIC_URL } from '../trpc/test-app.fixtures';
import { createPreview } from './create-preview';
import { loadPreview } from './load-preview';
import { createPreviewTokens, type PreviewPayload } from './preview-token';
import type { PreviewLinkInput } from './make-preview-link';
import type { PreviewData } from '@/core/preview-data';

const DAY = 24 * 3_600_000;
const AGREED = { statistics: true, personalisation: true, marketing: true };
const visitor = {
  answers: { visits: 5, 'utm source': 'letter' },
  unknown: ['country'],
  consent: AGREED,
  time: null,
};

async function open(address = '193.213.112.4') {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const site = await test.addSite(workspaceId);
  const editor = await test.addMember(workspaceId, 'editor');
  const { campaignId } = await editor.api.campaigns.create({
    siteId: site.id,
    name: 'Letter',
    starter: 'welcome-email',
  });
  const door = createPreview({
    tokens: test.app.previews,
    load: (payload) => loadPreview(test.app, payload),
    clientAddress: () => address,
    now: test.app.now,
    log: test.app.log,
    perAddress: { perSecond: 1, burst: 20 },
  });
  const link = (input: Partial<PreviewLinkInput> = {}) =>
    editor.api.campaigns.previewLink({ campaignId, release: null, path: '/', ...visitor, ...input });
  const tokenOf = async (input: Partial<PreviewLinkInput> = {}) =>
    (await link(input)).fragment.replace('#beckon=', '');
  const ask = (token: string, init?: RequestInit) =>
    door.request(`/v1/preview?token=${encodeURIComponent(token)}`, init);
  const read = async (token: string) => (await (await ask(token)).json()) as PreviewData;
  const publish = async () => {
    const { revision } = await editor.api.campaigns.get({ campaignId });
    return editor.api.campaigns.publish({ campaignId, revision });
  };
  return { ...test, workspaceId, site, editor, campaignId, link, tokenOf, ask, read, publish };
}

describe('a preview link', () => {
  it('leads to the shop with the draft, the visitor, and a week to look', async () => {
    const { link, tokenOf, read, clock } = await open();
    const made = await link({ path: '/sale?size=l' });
    expect(made.url).toBe(`https://shop.example.com/sale?size=l${made.fragment}`);
    expect(made.expiresAt).toBe(clock.now + 7 * DAY);
    const data = await read(await tokenOf());
    expect(data).toMatchObject({
      name: 'Letter',
      source: { kind: 'draft', revision: 1, asked: 1 },
      visitor,
      watches: [['time', [4]]],
    });
    const [arm] = data.campaign.arms;
    expect(data.designs[arm?.file ?? '']?.steps).toHaveLength(2);
  });

  it('has the pictures and the custom HTML of the draft come from Beckon, whatever page it is on', async () => {
    const { editor, campaignId, tokenOf, read } = await open();
    const { revision, document } = await editor.api.campaigns.get({ campaignId });
    const [variant] = document.variants;
    variant?.steps[0]?.blocks.push({
      id: 'mug',
      kind: 'image',
      picture: { hash: '0123456789abcdef', width: 320, height: 200 },
      alt: 'A mug',
      ratio: 'original',
      focus: { x: 0.5, y: 0.5 },
    });
    const own = { id: 'own', kind: 'html', html: '<b>Sizes', title: 'Sizes', height: 200 } as const;
    variant?.steps[0]?.blocks.push(own);
    await editor.api.campaigns.saveDraft({ campaignId, revision, document });
    const { designs } = await read(await tokenOf());
    expect(JSON.stringify(designs)).toMatch(new RegExp(`"src":"${PUBLIC_URL}/s/h/[\\w-]{9}\\.html"`));
    expect(JSON.stringify(designs)).toContain(`"${PUBLIC_URL}/s/i/0123456789abcdef-320.avif 320w"`);
  });

  it('follows the draft, and says that it did', async () => {
    const { tokenOf, read, editor, campaignId } = await open();
    const token = await tokenOf();
    const { document } = await editor.api.campaigns.get({ campaignId });
    await editor.api.campaigns.saveDraft({
      campaignId,
      revision: 1,
      document: { ...document, holdout: 0.5 },
    });
    const data = await read(token);
    expect(data.source).toEqual({ kind: 'draft', revision: 2, asked: 1 });
    expect(data.campaign.arms.map(({ id, file }) => [id === 'holdout', file === undefined])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('shows a release as it was', async () => {
    const { tokenOf, read, publish, editor, campaignId } = await open();
    await publish();
    const token = await tokenOf({ release: 1 });
    const { revision, document } = await editor.api.campaigns.get({ campaignId });
    await editor.api.campaigns.saveDraft({ campaignId, revision, document: { ...document, holdout: 0.5 } });
    const data = await read(token);
    expect(data.source).toEqual({ kind: 'release', release: 1 });
    expect(data.campaign.arms).toHaveLength(1);
    expect(data.campaign.seed).toBe(`${campaignId}.1`);
  });

  it('fills in the audiences that the campaign names', async () => {
    const { tokenOf, read, editor, campaignId, site } = await open();
    const condition = { kind: 'visits', from: 3, to: null };
    const { audienceId } = await editor.api.audiences.create({
      siteId: site.id,
      name: 'Regulars',
      description: '',
      condition,
    });
    const { document } = await editor.api.campaigns.get({ campaignId });
    await editor.api.campaigns.saveDraft({
      campaignId,
      revision: 1,
      document: { ...document, targeting: { kind: 'all', of: [{ kind: 'audience', id: audienceId }] } },
    });
    const data = await read(await tokenOf());
    expect(data.audienceNames).toEqual({ [audienceId]: 'Regulars' });
    expect(JSON.stringify(data.campaign.targeting)).toContain('visits');
    expect(JSON.stringify(data.designs)).toContain('How many times you have been here');
    const { draft } = await editor.api.campaigns.previewQuestions({ campaignId });
    expect(draft.facts).toEqual([{ kind: 'visits', asked: [] }]);
  });

  it.each<[string, Partial<PreviewLinkInput>, string]>([
    ['a page of another shop', { path: '//evil.example/' }, 'not a page of the shop'],
    ['what is no page at all', { path: 'javascript:alert(1)' }, 'not a page of the shop'],
    ['a release that there is none of', { release: 9 }, 'no such release'],
    [
      'a visitor who does not fit into an address',
      {
        answers: Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`cookie c${n}`, 'x'.repeat(1000)])),
      },
      'more answers than fit',
    ],
  ])('is not made for %s', async (_name, input, sentence) => {
    const { link } = await open();
    await expect(link(input)).rejects.toThrow(sentence);
  });
});

describe('asking for a preview', () => {
  it('is answered to any page, and never kept', async () => {
    const { ask, tokenOf } = await open();
    const reply = await ask(await tokenOf(), { headers: { Origin: 'https://shop.example.com' } });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('access-control-allow-origin')).toBe('https://shop.example.com');
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  it('needs every letter of a token of ours', async () => {
    const { ask, tokenOf } = await open();
    const token = await tokenOf();
    const [body = '', signature = ''] = token.split('.');
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as PreviewPayload;
    const longer = Buffer.from(JSON.stringify({ ...payload, expiresAt: payload.expiresAt + DAY })).toString(
      'base64url',
    );
    const forged = createPreviewTokens('another secret').sign(payload);
    const hostile = [
      '',
      '.',
      'x',
      `${longer}.${signature}`,
      `${body}.`,
      `${body}.${'A'.repeat(43)}`,
      forged,
      `${token}x`,
      token.slice(1),
      token.slice(0, -1),
      `${body}.${signature}.${signature}`,
      'A'.repeat(20_000),
      '%00',
      '__proto__.constructor',
    ];
    for (const one of hostile) {
      const reply = await ask(one);
      const answer = (await reply.json()) as { error: string; reason: string };
      expect([one.slice(0, 20), reply.status, answer.error]).toEqual([one.slice(0, 20), 400, 'invalid']);
      expect(answer.reason).toMatch(/^This preview link is damaged/);
    }
  });

  it('ends after a week', async () => {
    const { ask, tokenOf, clock } = await open();
    const token = await tokenOf();
    clock.now += 7 * DAY - 1;
    expect((await ask(token)).status).toBe(200);
    clock.now += 1;
    const reply = await ask(token);
    expect([reply.status, await reply.json()]).toEqual([
      410,
      { error: 'expired', reason: 'This preview link has ended. Make a new one in the editor.' },
    ]);
  });

  it('finds nothing of a campaign that was deleted', async () => {
    const { ask, tokenOf, editor, campaignId } = await open();
    const token = await tokenOf();
    await editor.api.campaigns.remove({ campaignId });
    const reply = await ask(token);
    expect([reply.status, ((await reply.json()) as { error: string }).error]).toEqual([410, 'gone']);
  });

  it('finds nothing of a campaign in another site, whatever was signed', async () => {
    const { app, ask, addSite, workspaceId, campaignId } = await open();
    const other = await addSite(workspaceId);
    const token = app.previews.sign({
      site: other.id,
      campaign: campaignId,
      of: { revision: 1 },
      ...visitor,
      expiresAt: app.now() + DAY,
    });
    expect((await ask(token)).status).toBe(410);
  });

  it('is slowed down by address', async () => {
    const { ask, tokenOf } = await open();
    const token = await tokenOf();
    const statuses: number[] = [];
    for (let turn = 0; turn < 21; turn++) statuses.push((await ask(token)).status);
    expect([...new Set(statuses)]).toEqual([200, 429]);
  });

  it('is done with GET alone', async () => {
    const { ask } = await open();
    expect((await ask('x', { method: 'POST' })).status).toBe(405);
  });

  it('says in a sentence that a stored design cannot be read', async () => {
    const { app, ask, tokenOf, campaignId } = await open();
    const token = await tokenOf();
    await app.db.campaign.update({ where: { id: campaignId }, data: { draft: '{}' } });
    const reply = await ask(token);
    expect([reply.status, ((await reply.json()) as { error: string }).error]).toEqual([422, 'unreadable']);
  });

  it('tells nothing private of the site', async () => {
    const { read, tokenOf } = await open();
    expect(Object.keys((await read(await tokenOf())).site).sort()).toEqual([
      'attentionHours',
      'currency',
      'key',
      'shopSystem',
    ]);
  });
});
