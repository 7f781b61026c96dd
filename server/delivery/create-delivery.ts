// What shops download: `GET /s/KEY.js` and the hashed files that it imports. Public, cacheable, the same for everyone.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Hono, type Context } from 'hono';
import type { DecisionData } from '@/core/decision-data';
import type { Design } from '@/core/render/design';
import type { SiteScriptManifest } from '@/core/site-script';
import { writeSiteScript } from './assemble-site-script';
import { QuizScripts } from './quiz-scripts';
import { chooseEncoding, type Encoded } from './encode';
import { createHtmlDelivery } from './create-html-delivery';
import { HashedFiles } from './hashed-files';
import { HtmlPages, pagesNamed } from './html-pages';
import { measureScript, weigh, type ScriptSize } from './measure-script';
import { writeDesign } from './write-design';
import { emptySite, SiteScripts, type SiteScriptsOptions } from './site-scripts';
import { tagBody, type TaggedBody } from './tagged-body';

/** A publish or a pause reaches the next page view within a minute: 30 s fresh, 30 s more while a new one is fetched. */
const SCRIPT_CACHING = 'public, max-age=30, stale-while-revalidate=30';
const FILE_CACHING = 'public, max-age=31536000, immutable';
const KEY = /^([A-Za-z0-9_-]{1,64})\.(js|json)$/;
const FILE = /^([\w-]{9,64})\.js$/;

export interface DeliveryOptions extends Pick<SiteScriptsOptions, 'loadSite' | 'log' | 'now'> {
  /** Folder of `manifest.json` and the renderer, from the build. */
  embedDir: string;
  /** Folder in which hashed files are kept across upgrades. */
  filesDir: string;
  /** … and in which pages of custom HTML are. */
  pagesDir: string;
  /** Origin under which browsers reach Beckon. */
  publicUrl: string;
  /** What the script of a quiz's own page decides by; undefined: there is no such page. */
  loadQuizPage?(key: string, campaign: string): Promise<DecisionData | undefined>;
  /** Of this installation: what the names of its designs are made with. */
  secret: string;
}

export interface Delivery {
  app: Hono;
  /** Keeps a compiled design as an immutable file and answers its content hash. */
  putDesign(design: Design): Promise<string>;
  /** What it weighs on the way to a shop, gzip, bytes. */
  weighDesign(design: Design): number;
  /** Keeps a page of custom HTML for shops, and answers its address. */
  putPage(page: string): Promise<string>;
  /** Keeps one for the team, for a while, and answers the same address. */
  showPage(page: string): string;
  /** As of a design. */
  weighPage(page: string): number;
  invalidate(key: string): void;
  /** What the modules of a site's script weigh at this moment. */
  measure(key: string): Promise<ScriptSize>;
  /**
   * Deletes files that nothing has referred to for a month.
   * @param designs content hashes of the designs in use @returns how many were deleted
   */
  sweep(designs: readonly string[]): Promise<number>;
}

function answer(context: Context, body: Encoded, headers: Record<string, string>): Response {
  const encoding = chooseEncoding(context.req.header('accept-encoding'));
  const bytes = body[encoding];
  return new Response(context.req.method === 'HEAD' ? null : bytes, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Content-Length': String(bytes.byteLength),
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
      Vary: 'Accept-Encoding',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Timing-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  });
}

/** What changes with a publish or an upgrade: kept for seconds, then asked for again by its validator. */
function answerFresh(
  context: Context,
  { body, etag }: TaggedBody,
  headers: Record<string, string> = {},
): Response {
  const caching = { 'Cache-Control': SCRIPT_CACHING, ETag: etag };
  const known = context.req.header('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.some((tag) => tag.replace(/^W\//, '') === etag))
    return new Response(null, {
      status: 304,
      headers: { ...caching, Vary: 'Accept-Encoding', 'Access-Control-Allow-Origin': '*' },
    });
  return answer(context, body, { ...headers, ...caching });
}

/** Reads the build once and keeps its hashed files among the others. */
export async function createDelivery(options: DeliveryOptions): Promise<Delivery> {
  const manifest = JSON.parse(
    await readFile(path.join(options.embedDir, 'manifest.json'), 'utf8'),
  ) as SiteScriptManifest;
  const files = await HashedFiles.open(options.filesDir, options.secret);
  const ours = [
    ...Object.values(manifest.renderers),
    manifest.feedback,
    manifest.forms,
    manifest.goals,
    manifest.groups,
    ...Object.values(manifest.shops),
  ];
  for (const hash of ours)
    await files.putAs(hash, await readFile(path.join(options.embedDir, `${hash}.js`), 'utf8'));
  const pages = await HtmlPages.open(options.pagesDir, options.secret);
  const preview = await tagBody(await readFile(path.join(options.embedDir, 'preview.js'), 'utf8'), true);
  const quizPage = await tagBody(await readFile(path.join(options.embedDir, 'quiz-page.js'), 'utf8'), true);
  const { loadSite, log, now } = options;
  const scripts = new SiteScripts({ manifest, loadSite, log, now });
  const quizScripts = new QuizScripts({ manifest, loadPage: options.loadQuizPage, now });

  /** Names of the pages that these designs frame. */
  const pagesOf = async (designs: readonly string[]) => {
    const written = await Promise.all(designs.map((hash) => files.get(hash)));
    return written.flatMap((design) => (design ? pagesNamed(new TextDecoder().decode(design.identity)) : []));
  };

  const app = new Hono();
  app.route('/', createHtmlDelivery(pages, options.publicUrl));
  app.get('/s/f/:file', async (context) => {
    const hash = FILE.exec(context.req.param('file'))?.[1];
    const file = hash === undefined ? null : await files.get(hash);
    if (!file) return context.text('There is no such file.', 404, { 'Cache-Control': 'no-store' });
    return answer(context, file, { 'Cache-Control': FILE_CACHING });
  });
  app.get('/s/preview.js', (context) => answerFresh(context, preview));
  app.get('/s/quiz-page.js', (context) => answerFresh(context, quizPage));
  app.get('/s/:file', async (context) => {
    // What cannot be a key is answered as a key that nobody has, without saying it back.
    const [, key = '', kind] = KEY.exec(context.req.param('file')) ?? [];
    const quiz = context.req.query('quiz');
    if (quiz !== undefined) return answerFresh(context, await quizScripts.get(key, quiz));
    const script = await scripts.get(key);
    return kind === 'json'
      ? answerFresh(context, script.data, { 'Content-Type': 'application/json' })
      : answerFresh(context, script);
  });

  return {
    app,
    putDesign: (design) => files.put(writeDesign(design, manifest.behaviours)),
    weighDesign: (design) => weigh(writeDesign(design, manifest.behaviours)),
    putPage: (page) => pages.keep(page),
    showPage: (page) => pages.show(page),
    weighPage: weigh,
    invalidate: (key) => scripts.invalidate(key),
    measure: async (key) =>
      measureScript(writeSiteScript(manifest, (await loadSite(key))?.data ?? emptySite(key))),
    sweep: async (designs) => {
      const pagesSwept = await pages.sweep(new Set(await pagesOf(designs)), now());
      return pagesSwept + (await files.sweep(new Set([...ours, ...designs]), now()));
    },
  };
}
