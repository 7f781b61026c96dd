// What shops download: `GET /s/KEY.js` and the hashed files that it imports. Public, cacheable, the same for everyone.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { Hono, type Context } from 'hono';
import type { DecisionData } from '@/core/decision-data';
import type { Design } from '@/core/render/design';
import type { SiteScriptManifest } from '@/core/site-script';
import { writeSiteScript } from './assemble-site-script';
import { QuizScripts } from './quiz-scripts';
import { createHtmlDelivery } from './create-html-delivery';
import { HashedFiles } from './hashed-files';
import { HtmlPages, pagesNamed } from './html-pages';
import { measureScript, weigh, type ScriptSize } from './measure-script';
import { replyForGood, replyFresh, type Asked, type Reply } from './reply-script';
import { writeDesign } from './write-design';
import { emptySite, SiteScripts, type SiteScriptsOptions } from './site-scripts';
import { tagBody } from './tagged-body';

const KEY = /^([A-Za-z0-9_-]{1,64})\.(js|json)$/;
const FILE = /^([\w-]{9,64})\.js$/;
const SCRIPT = /^\/s\/([A-Za-z0-9_-]{1,64})\.js$/;

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
  /**
   * Answers what shops ask for most, past everything else that `app` can answer: a site's script, where it is at hand.
   * @returns false where it did not
   */
  answerAtOnce(
    request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
    response: Pick<ServerResponse, 'writeHead'>,
  ): boolean;
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

const asked = ({ req }: Context): Asked => ({
  'accept-encoding': req.header('accept-encoding'),
  'if-none-match': req.header('if-none-match'),
});

const answer = (context: Context, { status, headers, body }: Reply): Response =>
  new Response(context.req.method === 'HEAD' ? null : body, { status, headers });

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
    return answer(context, replyForGood(asked(context), file));
  });
  app.get('/s/preview.js', (context) => answer(context, replyFresh(asked(context), preview)));
  app.get('/s/quiz-page.js', (context) => answer(context, replyFresh(asked(context), quizPage)));
  app.get('/s/:file', async (context) => {
    // What cannot be a key is answered as a key that nobody has, without saying it back.
    const [, key = '', kind] = KEY.exec(context.req.param('file')) ?? [];
    const quiz = context.req.query('quiz');
    if (quiz !== undefined)
      return answer(context, replyFresh(asked(context), await quizScripts.get(key, quiz)));
    const script = await scripts.get(key);
    return answer(
      context,
      kind === 'json'
        ? replyFresh(asked(context), script.data, { 'Content-Type': 'application/json' })
        : replyFresh(asked(context), script),
    );
  });

  return {
    app,
    answerAtOnce({ method, url, headers: asks }, response) {
      const key = method === 'GET' ? SCRIPT.exec(url ?? '')?.[1] : undefined;
      const script = key === undefined ? undefined : scripts.atHand(key);
      if (!script) return false;
      const { status, headers, body } = replyFresh(asks, script);
      response.writeHead(status, headers).end(body);
      return true;
    },
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
