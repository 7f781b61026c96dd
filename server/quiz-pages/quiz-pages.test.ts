// Quizzes as pages of their own: which there are, what they say, and what they let run.
import { expect, it } from 'vitest';
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import type { CampaignDocument } from '@/core/campaign/document';
import { openCampaign, publish } from '../campaigns/campaign.fixtures';
import { createQuizPages } from './create-quiz-pages';
import { loadQuizPageData } from './load-quiz-page';
import { acceptedLanguage } from './quiz-page-texts';

async function open(change: (document: CampaignDocument) => void = () => {}) {
  const opened = await openCampaign();
  const document = { ...quizDocument(), purpose: 'service' as const, quizPage: true as const };
  change(document);
  await publish(opened, () => document);
  const pages = createQuizPages({
    app: opened.app,
    clientAddress: () => '8.8.8.8',
    perAddress: { perSecond: 0, burst: 3 },
  });
  const get = (id: string, language = 'en') =>
    pages.request(`/q/${id}`, { headers: { 'accept-language': language } });
  return { ...opened, pages, get };
}

it('is there for a live campaign that has one, in the language of the browser, and runs our script alone', async () => {
  const { get, campaignId, site } = await open();
  const reply = await get(campaignId, 'de-CH, en;q=0.5');
  const html = await reply.text();
  expect(reply.status).toBe(200);
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('<title>Who is it for?');
  expect(html).toContain(`src="/s/${site.key}.js?quiz=${campaignId}"`);
  expect(reply.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(reply.headers.get('content-security-policy')).not.toContain('unsafe');
});

it('says so where there is none: unknown, hostile, paused, and without the owner’s leave', async () => {
  const { get, campaignId, editor } = await open();
  expect((await get('unknown')).status).toBe(404);
  expect((await get('%3Cscript%3E')).status).toBe(404);
  await editor.api.campaigns.pause({ campaignId });
  const reply = await get(campaignId);
  expect(reply.status).toBe(404);
  const other = await open((document) => delete document.quizPage);
  expect((await other.get(other.campaignId)).status).toBe(404);
});

it('puts no word of the owner into the page but as text', async () => {
  const { get, campaignId } = await open((document) => {
    const [heading] = document.variants[0]!.steps[0]!.blocks;
    if (heading?.kind === 'heading') heading.text = '</title><script>alert(1)</script>';
  });
  const html = await (await get(campaignId)).text();
  expect(html).toContain('&lt;/title&gt;&lt;script&gt;');
  expect(html).not.toContain('<script>alert');
});

it('decides for everybody who comes, and for the site of the key alone', async () => {
  const { app, site, campaignId } = await open((document) => {
    document.targeting = { kind: 'path', operator: 'is', values: ['/cart'] } as never;
  });
  const data = await loadQuizPageData(app, site.key, campaignId);
  expect(data?.campaigns).toMatchObject([
    { id: campaignId, format: { kind: 'embed' }, targeting: { kind: 'all', of: [] }, purpose: 'service' },
  ]);
  expect(await loadQuizPageData(app, 'another-key', campaignId)).toBeUndefined();
});

it('slows down whoever asks too often', async () => {
  const { get, campaignId } = await open();
  for (let times = 0; times < 3; times++) await get(campaignId);
  const reply = await get(campaignId);
  expect([reply.status, reply.headers.get('cache-control')]).toEqual([429, 'no-store']);
});

it('cannot be published where somebody would be shown nothing', async () => {
  await expect(open((document) => void (document.holdout = 0.1))).rejects.toThrow();
});

it('reads what browsers say of languages', () => {
  expect(['sv', 'nn-NO', 'xx, fr;q=0.3', '*', undefined, 'constructor'].map(acceptedLanguage)).toEqual([
    'sv',
    'nb',
    'fr',
    'en',
    'en',
    'en',
  ]);
});
