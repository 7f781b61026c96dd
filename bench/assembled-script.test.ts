// @vitest-environment happy-dom
// The shop's script, built, assembled and run as a shop runs it, judges conditions as `evaluate` judges them from the same
// answers: what the simulator says in the builder is what happens.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import type { DecisionCampaign } from '@/core/decision-data';
import type { SiteScriptManifest } from '@/core/site-script';
import { answerName, evaluate, FACT_KINDS, stickyAsked, type Answers } from '@/core/targeting';
import { browserPattern } from '@/core/targeting/tests/regex';
import { conditionArbitrary, leafArbitrary, leavesOf, withOwnIds } from '@/core/targeting/condition.fixtures';
import { change } from '@/embed/record';
import { setSite } from '@/embed/site';
import { assembleSiteScript } from '@/server/delivery/assemble-site-script';
import { answersIn, nowOf, recordOf, situationArbitrary, type Situation } from './situation.fixtures';

let folder: string;
let manifest: SiteScriptManifest;

/** In a process of its own: a bundler does not run where happy-dom has replaced the globals. */
const BUILD = `import { buildEmbed } from './embed/build/build-embed.ts'; await buildEmbed(process.argv[1]);`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'beckon-assembled-'));
  const program = ['--import', 'tsx', '--input-type=module', '--eval', BUILD, folder];
  await promisify(execFile)(process.execPath, program);
  manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'));
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

const KEY = 'shop';
const { pushState, replaceState } = history;

beforeEach(() => setSite(KEY, 0, '', () => []));
afterEach(leave);

function leave(): void {
  Reflect.deleteProperty(window, 'beckon');
  Object.assign(history, { pushState, replaceState });
  document.querySelector('.adsbox')?.remove();
  document.head.replaceChildren();
  document.body.replaceChildren();
  localStorage.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
}

/** Makes the page and the device what the situation says. */
async function enter(situation: Situation): Promise<void> {
  const { link, on, touch } = situation;
  // What writes the record here is not built: nobody is asked, as in the script under test.
  vi.stubGlobal('BECKON_ASKS_CONSENT', false);
  vi.useFakeTimers({ now: nowOf(situation), toFake: ['setTimeout', 'setInterval', 'Date'] });
  replaceState.call(history, null, '', `${situation.path}?${new URLSearchParams({ a: on.query })}`);
  change(() => recordOf(situation));
  await Promise.resolve();
  document.title = on.title;
  const meta = document.createElement('meta');
  meta.name = 'a';
  meta.content = on.meta;
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.setAttribute('src', `https://beckon.example/s/${KEY}.js`);
  document.head.append(meta, script);
  if (link !== null) document.body.appendChild(document.createElement('a')).textContent = link;
  const { answers, cart, customer, isTold, segments, traits } = situation;
  const facts = { cart, customer, ...(isTold && { answers, segments, traits }) };
  window.beckon = [(beckon) => beckon.set(JSON.parse(JSON.stringify(facts)))];
  vi.stubGlobal('a', on.variable);
  vi.stubGlobal('dataLayer', [{ a: on.dataLayer }, { b: 1 }]);
  vi.stubGlobal('innerWidth', situation.width);
  vi.stubGlobal('screen', { width: 390, height: 844 });
  vi.stubGlobal('matchMedia', () => ({ matches: touch }));
  vi.stubGlobal('fetch', async () => new Response(null, { status: 202 }));
  vi.spyOn(document, 'cookie', 'get').mockReturnValue(`b=1; a=${encodeURIComponent(on.cookie)}`);
  vi.spyOn(document, 'referrer', 'get').mockReturnValue(situation.referrer);
  vi.spyOn(navigator, 'maxTouchPoints', 'get').mockReturnValue(touch ? 5 : 0);
  vi.spyOn(navigator, 'language', 'get').mockReturnValue(situation.language);
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(
    touch
      ? 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36'
      : 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0',
  );
}

const campaignFor = (targeting: Condition, index: number): DecisionCampaign => ({
  id: `campaign-${index}`,
  release: 1,
  seed: `campaign-${index}.1`,
  purpose: 'service',
  format: { kind: 'popup', closeOnBackdrop: true },
  targeting,
  triggers: { join: 'any', of: [{ kind: 'time', seconds: 3600 }] },
  frequency: TACTFUL_FREQUENCY,
  goal: { kind: 'submitted' },
  coverage: 1,
  arms: [{ id: 'a', share: 1, file: 'design' }],
});

const TRUTHS: Record<string, number> = {
  'targeting.no-match': 0,
  'targeting.unknown': 0.5,
  'trigger.armed': 1,
};

/** What the script makes of conditions in a situation, by the gate at which each campaign stands. */
async function judge(
  conditions: readonly Condition[],
  situation: Situation,
): Promise<(number | undefined)[]> {
  await enter(situation);
  const campaigns = conditions.map(campaignFor);
  new Function(
    assembleSiteScript(manifest, {
      key: KEY,
      consentRequired: false,
      attentionHours: 0,
      currency: 'EUR',
      holdout: 0,
      consentSource: 'call',
      shopSystem: 'auto',
      dataLayerEvents: false,
      campaigns,
    }),
  )();
  const { beckon } = window;
  const decisions = beckon && 'explain' in beckon ? beckon.explain()?.campaigns : undefined;
  leave();
  return decisions?.map(({ reason }) => TRUTHS[reason]) ?? [];
}

/** Nothing that sticks has held before. */
const notHeld = (condition: Condition): Answers =>
  Object.fromEntries(stickyAsked(condition).map(({ id }) => [answerName('sticky', [id]), false]));

describe('an assembled script', () => {
  it('judges every condition as the simulator does', async () => {
    const unknown = fc.constant({ kind: 'weather' } as unknown as Condition);
    const conditions = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: conditionArbitrary },
        { weight: 6, arbitrary: leafArbitrary },
        { weight: 1, arbitrary: unknown },
      ),
      { minLength: 10, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(conditions, situationArbitrary, async (drawn, situation) => {
        const of = drawn.map((condition, index) => withOwnIds(condition, `${index}`));
        const answers = answersIn(situation);
        expect(await judge(of, situation)).toEqual(
          of.map((condition) => evaluate(condition, { ...answers, ...notHeld(condition) }, browserPattern)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('judges every single fact as the simulator does', async () => {
    const ofEach = fc.tuple(
      ...FACT_KINDS.map((kind) => fc.array(leavesOf(kind), { minLength: 4, maxLength: 4 })),
    );
    await fc.assert(
      fc.asyncProperty(ofEach, situationArbitrary, async (leaves, situation) => {
        const of = leaves.flat();
        const answers = answersIn(situation);
        const judged = await judge(of, situation);
        expect(of.map((leaf, index) => [leaf, judged[index]])).toEqual(
          of.map((leaf) => [leaf, evaluate(leaf, answers, browserPattern)]),
        );
      }),
      { numRuns: 40 },
    );
  });
});
