import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Brand } from '@/core/campaign/brand';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import { openCampaign, publish, refusal, type OpenCampaign } from '../campaigns/campaign.fixtures';
import { recompileDesigns } from '../campaigns/compile-designs';
import { loadPreview } from '../preview/load-preview';

const ROSE: Brand = { ...DEFAULT_BRAND, theme: { ...DEFAULT_BRAND.theme, accent: '#8a1c4a' } };

let opened: OpenCampaign;
beforeEach(async () => {
  opened = await openCampaign();
});

const saveOver = (before: unknown, brand: unknown) =>
  opened.editor.api.sites.updateBrand({ siteId: opened.site.id, brand, before });
const save = async (brand: unknown) => saveOver(await brandNow(), brand);
const brandNow = async () => (await opened.editor.api.sites.get({ siteId: opened.site.id })).brand;
const release = () => opened.db.release.findFirstOrThrow({ orderBy: { number: 'desc' } });
const listed = async () => (await opened.editor.api.campaigns.list({ siteId: opened.site.id }))[0];
const bare = (document: Parameters<Parameters<typeof publish>[1] & object>[0]) => ({
  ...document,
  variants: document.variants.map((variant) => ({ ...variant, theme: {} })),
});

describe('a brand kit', () => {
  it('is the usual look until it is saved, and again when it is given up', async () => {
    expect(await brandNow()).toEqual(DEFAULT_BRAND);
    await save(ROSE);
    expect(await brandNow()).toEqual(ROSE);
    await save(null);
    expect(await brandNow()).toEqual(DEFAULT_BRAND);
  });

  it.each<[name: string, brand: unknown, sentence: RegExp]>([
    ['nothing', undefined, /not a brand kit/],
    ['a colour with a name', { ...ROSE, theme: { ...ROSE.theme, text: 'red' } }, /six digits/],
    ['a style sheet for a colour', { ...ROSE, theme: { ...ROSE.theme, accent: '#fff;}*{' } }, /six digits/],
    ['round corners beyond round', { ...ROSE, theme: { ...ROSE.theme, radius: 4000 } }, /from 0 to 32/],
    ['a font from elsewhere', { ...ROSE, theme: { ...ROSE.theme, font: 'url(//evil)' } }, /A font is/],
    [
      'a font of another site',
      {
        ...ROSE,
        theme: { ...ROSE.theme, font: { heading: 'serif', body: { file: 'a'.repeat(16), name: 'Body' } } },
      },
      /a file of this site/,
    ],
    ['a field that is none', { ...ROSE, css: '*{}' }, /not a brand kit/],
    [
      'a logo of another site',
      { ...ROSE, logo: { picture: { hash: 'a'.repeat(16), width: 9, height: 9 }, alt: 'Logo' } },
      /picture of this site/,
    ],
  ])('is not %s, which is said in one sentence', async (_name, brand, sentence) => {
    const { code, message } = await refusal(save(brand));
    expect([code, message]).toEqual(['invalid', expect.stringMatching(sentence)]);
    expect(await brandNow()).toEqual(DEFAULT_BRAND);
  });

  it('is never written over one that was saved meanwhile', async () => {
    await saveOver(DEFAULT_BRAND, ROSE);
    const round = { ...DEFAULT_BRAND, theme: { ...DEFAULT_BRAND.theme, radius: 20 } };
    expect((await refusal(saveOver(DEFAULT_BRAND, round))).code).toBe('conflict');
    expect((await refusal(saveOver(undefined, round))).code).toBe('conflict');
    expect(await brandNow()).toEqual(ROSE);
    const both = await Promise.allSettled([saveOver(ROSE, round), saveOver(ROSE, DEFAULT_BRAND)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('that cannot be read is the usual look, and no page breaks', async () => {
    await opened.db.site.update({ where: { id: opened.site.id }, data: { brand: '{"theme":' } });
    expect(await brandNow()).toEqual(DEFAULT_BRAND);
  });

  it('of which a part cannot be read keeps the rest, and the log has the part', async () => {
    const warn = vi.spyOn(opened.app.log, 'warn');
    const { shadow: _unsaid, ...older } = { ...ROSE.theme, radius: 4000 };
    const brand = JSON.stringify({ theme: older, logo: null });
    await opened.db.site.update({ where: { id: opened.site.id }, data: { brand } });
    expect(await brandNow()).toEqual(ROSE);
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      { site: opened.site.id, faults: ['theme.radius'] },
      expect.stringMatching(/brand kit/),
    );
  });
});

describe('a brand that changes', () => {
  it('restyles drafts at once, and releases only when they are published again', async () => {
    await publish(opened, bare);
    const first = await release();
    expect(await listed()).toMatchObject({ hasUnpublishedChanges: false });

    await save(ROSE);
    expect(await listed()).toMatchObject({ hasUnpublishedChanges: true });
    expect(await recompileDesigns(opened.app)).toBe(0);
    expect(await release()).toEqual(first);
    const payload = { campaign: opened.campaignId, site: opened.site.id } as const;
    const css = async (of: { release: number } | { revision: number }) => {
      const consent = { statistics: false, personalisation: false, marketing: false };
      const visitor = { answers: {}, unknown: [], consent, time: null, expiresAt: 0 };
      const shown = await loadPreview(opened.app, { ...payload, ...visitor, of });
      return Object.values(shown?.designs ?? {})[0]?.css;
    };
    expect(await css({ release: 1 })).not.toContain('#8a1c4a');
    expect(await css({ revision: 2 })).toContain('#8a1c4a');

    await publish(opened);
    expect(await release()).toMatchObject({ number: 2, document: expect.stringContaining('#8a1c4a') });
    expect(await listed()).toMatchObject({ hasUnpublishedChanges: false });
    // Visitors see something else than before: counting starts afresh.
    expect(await opened.db.phase.count()).toBe(2);
  });

  it('changes nothing for a campaign that says its whole look itself', async () => {
    await publish(opened, (document) => ({
      ...document,
      variants: document.variants.map((variant) => ({ ...variant, theme: DEFAULT_BRAND.theme })),
    }));
    await save(ROSE);
    expect(await listed()).toMatchObject({ hasUnpublishedChanges: false });
    await publish(opened);
    expect(await opened.db.release.count()).toBe(1);
  });

  it('is warned about where its words could not be read', async () => {
    await publish(opened, bare);
    const problems = async () =>
      (await opened.editor.api.campaigns.get({ campaignId: opened.campaignId })).problems.map(
        ({ code }) => code,
      );
    expect(await problems()).toEqual([]);
    await save({ ...ROSE, theme: { ...ROSE.theme, text: '#cccccc', onAccent: '#8a1c4b' } });
    expect(await problems()).toEqual(['contrast-text', 'contrast-button']);
  });

  it('leaves releases from before there were brands as they are', async () => {
    await publish(opened, bare);
    const { shadow: _shadow, buttons: _buttons, corners: _corners, ...before } = DEFAULT_BRAND.theme;
    const strip = (json: string) => {
      const document = JSON.parse(json) as { variants: object[] };
      return JSON.stringify({
        ...document,
        variants: document.variants.map((variant) => ({ ...variant, theme: before })),
      });
    };
    const { document } = await release();
    await opened.db.release.updateMany({ data: { document: strip(document) } });
    await opened.db.campaign.updateMany({ data: { draft: strip(document) } });
    expect(await recompileDesigns(opened.app)).toBe(0);
    expect(await listed()).toMatchObject({ hasUnpublishedChanges: false });
    await publish(opened);
    expect(await opened.db.release.count()).toBe(1);
  });
});
