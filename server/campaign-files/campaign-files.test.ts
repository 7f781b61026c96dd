import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockOf } from '@/core/campaign/block';
import type { Condition } from '@/core/campaign/condition';
import type { CampaignDocument } from '@/core/campaign/document';
import { documents } from '@/core/campaign/document.fixtures';
import { starters } from '@/templates/index';
import { openCampaign, refusal, type OpenCampaign } from '../campaigns/campaign.fixtures';
import { writeDocument } from '../campaigns/read-document';
import { fontsNamed } from '../fonts/fonts-in-use';
import type { ExportedCampaign } from './export-campaign';
import { picturesNamed } from '../images/list-picture-uses';
import { settleDocument } from './settle-document';

const shown = (id: string, hash: string): BlockOf<'image'> => ({
  id,
  kind: 'image',
  picture: { hash, width: 640, height: 480 },
  alt: 'A cup',
  ratio: 'original',
  focus: { x: 0.5, y: 0.5 },
});

const newcomers: Condition = { kind: 'visitor', values: ['new'] };

/** Saves a change of the draft and answers the file of it, without pictures, as the import takes it. */
async function fileOf(
  { editor, campaignId }: OpenCampaign,
  change: (document: CampaignDocument) => CampaignDocument = (document) => document,
): Promise<Omit<ExportedCampaign, 'pictures' | 'fonts'>> {
  const { revision, document } = await editor.api.campaigns.get({ campaignId });
  await editor.api.campaigns.saveDraft({ campaignId, revision, document: change(document) });
  const {
    pictures: _pictures,
    fonts: _fonts,
    ...file
  } = await editor.api.campaignFiles.export({ campaignId });
  return JSON.parse(JSON.stringify(file)) as typeof file;
}

/** The same person imports it into another site. */
async function elsewhere(opened: OpenCampaign) {
  const site = await opened.addSite(opened.workspaceId);
  const importFile = async (file: unknown) => {
    const { campaignId } = await opened.editor.api.campaignFiles.import({
      siteId: site.id,
      file,
      pictures: {},
    });
    return opened.editor.api.campaigns.get({ campaignId });
  };
  return { site, importFile };
}

const aimed = (targeting: Condition) => (document: CampaignDocument) => ({ ...document, targeting });

describe('a campaign as a file', () => {
  it('comes back as it was, as an unpublished draft under its name', async () => {
    const opened = await openCampaign();
    const file = await fileOf(opened);
    const { importFile } = await elsewhere(opened);
    const imported = await importFile(file);
    expect(imported).toMatchObject({ name: 'Letter', revision: 1, life: { release: null } });
    expect(imported.document).toEqual(file.document);
  });

  it('gets another name where its own is taken, and an id of its own', async () => {
    const opened = await openCampaign();
    const file = await fileOf(opened);
    const { campaignId } = await opened.editor.api.campaignFiles.import({
      siteId: opened.site.id,
      file,
      pictures: {},
    });
    expect(campaignId).not.toBe(opened.campaignId);
    expect((await opened.editor.api.campaigns.get({ campaignId })).name).toBe('Letter (2)');
  });

  it('carries the conditions of its audiences, which become plain where the site lacks them', async () => {
    const opened = await openCampaign();
    const { audienceId: id } = await opened.editor.api.audiences.create({
      siteId: opened.site.id,
      name: 'Newcomers',
      description: '',
      condition: newcomers,
    });
    const named: Condition = { kind: 'any', of: [{ kind: 'not', of: { kind: 'audience', id } }] };
    const file = await fileOf(opened, aimed(named));
    expect(file.audiences).toEqual({ [id]: newcomers });
    const { importFile } = await elsewhere(opened);
    expect((await importFile(file)).document.targeting).toEqual({
      kind: 'any',
      of: [{ kind: 'not', of: newcomers }],
    });
    const { campaignId } = await opened.editor.api.campaignFiles.import({
      siteId: opened.site.id,
      file,
      pictures: {},
    });
    expect((await opened.editor.api.campaigns.get({ campaignId })).document.targeting).toEqual(named);
  });

  it('keeps naming an audience that nobody carries, which publishing then asks for', async () => {
    const opened = await openCampaign();
    const file = { ...(await fileOf(opened, aimed({ kind: 'audience', id: 'gone' }))), audiences: {} };
    const { importFile } = await elsewhere(opened);
    const { document, problems } = await importFile(file);
    expect(document.targeting).toEqual({ kind: 'audience', id: 'gone' });
    expect(problems.map(({ code }) => code)).toContain('audience-missing');
  });

  it('asks about itself under its new id, and remembers under new ids', async () => {
    const opened = await openCampaign();
    const { campaignId: campaign } = opened;
    const met: Condition = { kind: 'met', campaign, what: 'seen', from: 1, to: null };
    const sticky: Condition = { kind: 'sticky', id: 'once', days: 7, of: met };
    const file = await fileOf(opened, aimed(sticky));
    const { importFile } = await elsewhere(opened);
    const { id, document } = await importFile(file);
    expect(document.targeting).toEqual({ ...sticky, id: expect.any(String), of: { ...met, campaign: id } });
    expect(document.targeting).not.toMatchObject({ id: 'once' });
  });

  it('brings its pictures along, each in its largest size, and shows the copies that were uploaded elsewhere', async () => {
    const opened = await openCampaign();
    const { app, db, editor, campaignId } = opened;
    const sizes = { width: 640, height: 480 };
    const keep = async (siteId: string, hash: string, bytes: Buffer) => {
      await app.pictures.put(hash, { ...sizes, files: [{ width: 640, format: 'webp', bytes }] });
      await db.image.create({ data: { siteId, hash, name: 'cup.png', ...sizes, bytes: bytes.byteLength } });
    };
    const [hash, lost, uploaded] = ['0123456789abcdef', '1111111111111111', 'fedcba9876543210'] as const;
    await keep(opened.site.id, hash, Buffer.from('a cup'));
    await db.image.create({ data: { siteId: opened.site.id, hash: lost, name: 'x', ...sizes, bytes: 1 } });
    await fileOf(opened, (document) => {
      const changed = structuredClone(document);
      changed.variants[0]?.steps[0]?.blocks.unshift(shown('cup', hash), shown('lost', lost));
      return changed;
    });
    const { pictures, fonts: _fonts, ...file } = await editor.api.campaignFiles.export({ campaignId });
    expect(pictures).toEqual({ [hash]: { name: 'cup.png', webp: btoa('a cup') } });

    const site = await opened.addSite(opened.workspaceId);
    expect((await editor.api.campaignFiles.check({ siteId: site.id, file })).lacking).toEqual([hash, lost]);
    await keep(site.id, uploaded, Buffer.from('a cup'));
    const imported = await editor.api.campaignFiles.import({
      siteId: site.id,
      file,
      pictures: { [hash]: uploaded },
    });
    const { document } = await editor.api.campaigns.get(imported);
    expect(document.variants[0]?.steps[0]?.blocks.slice(0, 2)).toMatchObject([
      { id: 'cup', picture: { hash: uploaded, ...sizes } },
      { id: 'lost', picture: null },
    ]);
  });

  it('loses a picture that nobody uploaded, and keeps one under the hash that it got', () => {
    const picture = { hash: '0123456789abcdef', width: 640, height: 480 };
    const uploaded = { ...picture, hash: 'fedcba9876543210' };
    const [starter] = starters;
    if (!starter) throw new Error('There is no starter.');
    const document = structuredClone(starter.document());
    document.variants[0]?.steps[0]?.blocks.unshift(shown('picture', picture.hash));
    const file = { id: 'c1', name: 'Letter', document, audiences: {} };
    const pictureIn = (pictures: Map<string, typeof picture>) =>
      settleDocument(file, { id: 'c2', audiences: {}, pictures, fonts: new Map() }).variants[0]?.steps[0]
        ?.blocks[0];
    expect(pictureIn(new Map([[picture.hash, uploaded]]))).toMatchObject({ picture: uploaded });
    expect(pictureIn(new Map())).toMatchObject({ picture: null });
  });

  it('finds its pictures in custom HTML, too, where they stand by their address', () => {
    const html = (hash: string) => `<img src="/s/i/${hash}-640.webp" alt="A cup"> 0123456789abcdef`;
    const [starter] = starters;
    if (!starter) throw new Error('There is no starter.');
    const document = structuredClone(starter.document());
    const own = { id: 'own', kind: 'html', title: 'Cup', height: 200 } as const;
    document.variants[0]?.steps[0]?.blocks.unshift({ ...own, html: html('0123456789abcdef') });
    expect(picturesNamed(JSON.stringify(document))).toContain('0123456789abcdef');
    const uploaded = { hash: 'fedcba9876543210', width: 640, height: 480 };
    const pictures = new Map([['0123456789abcdef', uploaded]]);
    const file = { id: 'c1', name: 'Letter', document, audiences: {} };
    const settled = settleDocument(file, { id: 'c2', audiences: {}, pictures, fonts: new Map() });
    expect(settled.variants[0]?.steps[0]?.blocks[0]).toMatchObject({ html: html('fedcba9876543210') });
  });

  it('keeps the fonts that the site has, and leaves the others to its brand', async () => {
    const opened = await openCampaign();
    const fontOf = (hash: string) => ({ heading: { file: hash, name: 'Head' }, body: 'system' as const });
    const { app, site } = opened;
    const worn = fontOf(await app.fonts.put(site.id, new TextEncoder().encode('a font')));
    const dressed = (font: typeof worn) => (document: CampaignDocument) => ({
      ...document,
      variants: document.variants.map((variant) => ({ ...variant, theme: { radius: 4, font } })),
    });
    const file = await fileOf(opened, dressed(worn));
    const { importFile } = await elsewhere(opened);
    expect((await importFile(file)).document.variants[0]?.theme).toEqual({ radius: 4 });
    const again = await opened.editor.api.campaignFiles.import({ siteId: site.id, file, pictures: {} });
    const { document } = await opened.editor.api.campaigns.get(again);
    expect(document.variants[0]?.theme).toEqual({ radius: 4, font: worn });
  });

  it('brings its fonts along, which it wears under the hashes that they get, and none of another site', async () => {
    const opened = await openCampaign();
    const { app, editor, campaignId } = opened;
    const other = await opened.addSite(opened.workspaceId);
    const bytes = new TextEncoder().encode('a font');
    const own = await app.fonts.put(opened.site.id, bytes);
    const foreign = await app.fonts.put(other.id, new TextEncoder().encode('a font of another site'));
    const font = {
      heading: { file: own, name: 'Head', variable: true as const },
      body: { file: foreign, name: 'Body' },
    };
    const file = await fileOf(opened, (document) => {
      const [first, ...others] = structuredClone(document).variants;
      if (!first) throw new Error('There is no variant.');
      const both = { ...first, id: 'b', theme: { font: { ...font, body: 'serif' as const } } };
      return { ...document, variants: [{ ...first, theme: { font } }, both, ...others] };
    });
    const { fonts } = await editor.api.campaignFiles.export({ campaignId });
    expect(fonts).toEqual({ [own]: { name: 'Head', woff2: btoa('a font') } });

    const site = await opened.addSite(opened.workspaceId);
    const { api } = editor;
    expect((await api.campaignFiles.check({ siteId: site.id, file })).lackingFonts).toEqual([own, foreign]);
    const uploaded = await app.fonts.put(site.id, bytes);
    const imported = await api.campaignFiles.import({
      siteId: site.id,
      file,
      pictures: {},
      // What another site has does not become this one's by being named.
      fonts: { [own]: uploaded, [foreign]: foreign },
    });
    const { document } = await api.campaigns.get(imported);
    expect(document.variants.map(({ theme }) => theme)).toEqual([
      {},
      { font: { heading: { ...font.heading, file: uploaded }, body: 'serif' } },
    ]);
  });

  it('of before fonts were in it is still read', async () => {
    const opened = await openCampaign();
    const file = { ...(await fileOf(opened)), version: 1 };
    const { importFile } = await elsewhere(opened);
    expect((await importFile(file)).document).toEqual(file.document);
  });

  it('of any document is settled without a change but of what stands for the place it comes from', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const pictures = new Map(
          [
            ...JSON.stringify(document).matchAll(/\{"hash":"([0-9a-f]{16})","width":(\d+),"height":(\d+)\}/g),
          ].map(
            ([, hash = '', width, height]) =>
              [hash, { hash, width: Number(width), height: Number(height) }] as const,
          ),
        );
        const file = { id: 'there', name: 'Any', document, audiences: {} };
        const fonts = new Map(fontsNamed(JSON.stringify(document)).map((hash) => [hash, hash]));
        const settled = settleDocument(file, { id: 'here', audiences: {}, pictures, fonts });
        // Ids of what sticks are new, whatever they were.
        const plain = (one: CampaignDocument): unknown =>
          JSON.parse(writeDocument(one).replaceAll(/("kind":"sticky","id":")[^"]+/g, '$1'));
        expect(plain(settled)).toEqual(plain(document));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a file that is no campaign', () => {
  const faults: [string, (file: Record<string, unknown>) => unknown, string][] = [
    ['another JSON', () => ({ hello: 'world' }), 'not a campaign that Beckon exported'],
    ['no object', () => [1, 2], 'not a campaign that Beckon exported'],
    ['nothing', () => null, 'not a campaign that Beckon exported'],
    ['a newer file', (file) => ({ ...file, version: 3 }), 'exported by a newer version'],
    [
      'a newer document',
      (file) => ({ ...file, document: { schemaVersion: 99 } }),
      'saved by a newer version of the program',
    ],
    ['a damaged document', (file) => ({ ...file, document: { schemaVersion: 1 } }), 'is damaged'],
    [
      'a damaged audience',
      (file) => ({ ...file, audiences: { a: { kind: 'no' } } }),
      'damaged (at audiences.a',
    ],
    ['a key too many', (file) => ({ ...file, extra: 1 }), 'The file is damaged'],
    ['a key that reaches prototypes', () => JSON.parse('{"a":{"__proto__":{"x":1}}}'), '“__proto__”'],
    ['a key that reaches constructors', (file) => ({ ...file, constructor: {} }), '“constructor”'],
    ['too much text', (file) => ({ ...file, name: 'x'.repeat(1_000_001) }), 'at most 1 MB'],
    ['a deep nest', () => JSON.parse('['.repeat(500) + ']'.repeat(500)), 'nested beyond reason'],
  ];

  it.each(faults)('%s is refused in one sentence, and nothing is made', async (_name, spoil, sentence) => {
    const opened = await openCampaign();
    const good = await fileOf(opened);
    const before = await opened.db.campaign.count();
    const { siteId } = { siteId: opened.site.id };
    const { campaignFiles } = opened.editor.api;
    const file = spoil(good);
    for (const call of [
      campaignFiles.check({ siteId, file }),
      campaignFiles.import({ siteId, file, pictures: {} }),
    ]) {
      const refused = await refusal(call);
      expect([refused.code, refused.message]).toEqual(['invalid', expect.stringContaining(sentence)]);
    }
    expect(await opened.db.campaign.count()).toBe(before);
    expect(Object.prototype).not.toHaveProperty('x');
  });
});
