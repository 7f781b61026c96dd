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
import { bucket } from '@/core/assignment';
import type { Condition } from '@/core/campaign/condition';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import type { DecisionCampaign } from '@/core/decision-data';
import { MEMORABLE } from '@/core/frequency';
import type { SiteScriptManifest } from '@/core/site-script';
import { answerName, evaluate, FACT_KINDS, stickyAsked, type Answers } from '@/core/targeting';
import { channelOf } from '@/core/targeting/channel';
import { browserPattern } from '@/core/targeting/tests/regex';
import { conditionArbitrary, leafArbitrary, leavesOf } from '@/core/targeting/condition.fixtures';
import { change, emptyRecord, type VisitorRecord } from '@/embed/record';
import { setSite } from '@/embed/site';
import { assembleSiteScript } from '@/server/delivery/assemble-site-script';

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

const text = fc.constantFrom('', '/', '/a', '/A/x', '/b*', 'køb', 'ø.%');
const some = fc.constantFrom(0, 1, 2, 22, 23);
const origin = fc.record({ source: text, medium: fc.constantFrom('', 'cpc', 'email'), campaign: text });
const views = fc.record({ pages: some, seen: fc.uniqueArray(fc.constantFrom('/', '/a', '/b')) });
const list = fc.array(fc.constantFrom('/', '/a', '/b'), { maxLength: 2 });
const cart = fc.record({
  currency: fc.constantFrom('EUR', 'NOK', undefined),
  total: some,
  items: fc.array(
    fc.record({
      id: text,
      name: text,
      category: text,
      price: some,
      quantity: some,
      attributes: fc.record({ a: text }),
    }),
    { maxLength: 2 },
  ),
});
const lines = fc.array(fc.record({ id: text, category: text, isThisVisit: fc.boolean() }), { maxLength: 2 });
const met = fc.record(Object.fromEntries(MEMORABLE.map((what) => [what, some])));

/** A visitor on a page of a shop. */
const situationArbitrary = fc.record({
  path: fc.constantFrom('/', '/a', '/A/', '/b', '/bb', '/k%C3%B8b'),
  on: fc.record({ title: text, query: text, meta: text, variable: text, dataLayer: text, cookie: text }),
  link: fc.option(text),
  referrer: fc.constantFrom('', 'https://www.google.com/', 'https://t.co/b?x=1'),
  language: fc.constantFrom('nb-NO', 'a'),
  width: some,
  touch: fc.boolean(),
  day: fc.integer({ min: 1, max: 7 }),
  hour: fc.constantFrom(0, 1, 2, 21, 22, 23),
  visitor: fc.constantFrom('someone', 'somebody', 'a'),
  visits: fc.constantFrom(1, 2, 23),
  origin,
  first: fc.option(origin),
  /** Seconds ago that the visit began; null: nothing was kept of it. */
  since: fc.option(some),
  viewed: fc.option(fc.record({ isThisVisit: fc.boolean(), visit: views, ever: views })),
  met,
  /** Hours ago. */
  metAt: some,
  arm: text,
  country: fc.constantFrom('NO', 'AD', undefined),
  /** What the shop told. */
  cart: fc.option(cart, { nil: undefined }),
  customer: fc.constantFrom(
    undefined,
    null,
    {},
    { id: '7' },
    { id: '7', loggedIn: false },
    { loggedIn: true },
  ),
  traits: fc.option(fc.record({ a: fc.oneof(text, some, fc.boolean()) }), { nil: undefined }),
  segments: fc.option(list, { nil: undefined }),
  answers: fc.option(fc.record({ a: fc.record({ a: list }) }), { nil: undefined }),
  /** Told now, or on an earlier page. */
  isTold: fc.boolean(),
  /** Orders, the last of them hours ago. */
  ordered: fc.option(fc.record({ count: some, ago: some, lines })),
});
type Situation = typeof situationArbitrary extends fc.Arbitrary<infer Made> ? Made : never;

const nowOf = ({ day, hour }: Situation) => new Date(2026, 10, day, hour, 30).getTime();

function recordOf(situation: Situation): VisitorRecord {
  const { first, met, metAt, ordered, origin, since, viewed, visits } = situation;
  const now = nowOf(situation);
  const times = MEMORABLE.filter((what) => met[what]).map((what) => [`${what}At`, now - metAt * 3_600_000]);
  return {
    ...emptyRecord(),
    visitor: situation.visitor,
    session: 'a session',
    active: now - 1000,
    visits,
    origin,
    campaigns: {
      a: { ...met, ...Object.fromEntries(times), assignment: { seed: 'a.1', arm: situation.arm } },
    },
    kept: {
      ...(first && { first: { ...first, landing: '/a' } }),
      ...(since !== null && {
        visit: { ...origin, landing: '/b', number: visits, since: now - since * 1000 },
      }),
      ...(situation.country && { where: { number: visits, country: situation.country } }),
      ...(ordered && {
        ordered: {
          count: ordered.count,
          at: now - ordered.ago * 3_600_000,
          ids: [],
          lines: ordered.lines.map(({ isThisVisit, ...line }) => ({
            ...line,
            number: isThisVisit ? visits : visits - 1,
            at: now - ordered.ago * 3_600_000,
          })),
        },
      }),
      ...(!situation.isTold && {
        profile: { traits: situation.traits, segments: situation.segments, answers: situation.answers },
      }),
      ...(viewed && { viewed: { ...viewed, number: viewed.isThisVisit ? visits : visits - 1 } }),
    },
  };
}

/** What is true in a situation, said without any of the shop's code. */
function answersIn(situation: Situation): Answers {
  const { cart, customer, link, met, metAt, on, ordered, origin, path, since, viewed, visits } = situation;
  const { answers, segments = [], traits } = situation;
  const isOurMoney = cart && cart.currency !== 'NOK';
  const bought = ordered?.lines ?? [];
  const a = traits?.a ?? '';
  const begun = since === null ? { ...origin, landing: path } : { ...origin, landing: '/b' };
  const kept = situation.first && { ...situation.first, landing: '/a' };
  const first = kept ?? (since === null && visits === 1 ? begun : undefined);
  const nothing = { pages: 0, seen: [] };
  const spans = {
    visit: viewed?.isThisVisit ? viewed.visit : nothing,
    ever: viewed?.ever ?? nothing,
  };
  const ofName = (name: 'a' | 'constructor') => {
    const ours = name === 'a';
    return Object.fromEntries([
      ...(['query', 'meta', 'variable', 'dataLayer', 'cookie'] as const).map((kind) => [
        `${kind} ${name}`,
        ours ? on[kind] : '',
      ]),
      [`element ${name}`, ours && link !== null],
      [`elementText ${name}`, (ours && link) || ''],
      [`share ${name}`, bucket(name, situation.visitor) * 100],
      [`arm ${name}`, ours ? situation.arm : ''],
      [`cartAttribute ${name}`, cart?.items.flatMap(({ attributes }) => (ours && attributes.a) || [])],
      [`trait ${name}`, ours ? `${a}` : ''],
      [
        `traitNumber ${name}`,
        ours && a !== '' && Number.isFinite(Number(`${a}`)) ? Number(`${a}`) : undefined,
      ],
      ...['a', 'constructor'].map((question) => [
        `answer ${name} ${question}`,
        ours && question === 'a' ? (answers?.a.a ?? []) : [],
      ]),
      ...MEMORABLE.flatMap((what) => [
        [`met ${name} ${what}`, ours ? met[what] : 0],
        [`sinceMet ${name} ${what}`, ours && met[what] ? metAt : Infinity],
      ]),
    ]);
  };
  const date = new Date(nowOf(situation));
  return {
    path,
    url: `${location.origin}${path}?${new URLSearchParams({ a: on.query })}`,
    title: on.title,
    referrer: situation.referrer.replace('?x=1', ''),
    ...ofName('a'),
    ...ofName('constructor'),
    'utm source': origin.source,
    'utm medium': origin.medium,
    'utm campaign': origin.campaign,
    'firstUtm source': first?.source,
    'firstUtm medium': first?.medium,
    'firstUtm campaign': first?.campaign,
    'landing this': begun.landing,
    'landing first': first?.landing,
    'channel this': channelOf(begun),
    'channel first': first && channelOf(first),
    visitor: visits > 1 ? 'returning' : 'new',
    visits,
    ...Object.fromEntries(
      Object.entries(spans).flatMap(([span, { pages, seen }]) => [
        [`pages ${span}`, pages + 1],
        [`seen ${span}`, [...seen, path]],
      ]),
    ),
    onSite: since ?? 0,
    device: situation.touch ? 'phone' : 'desktop',
    browser: situation.touch ? 'chrome' : 'firefox',
    system: situation.touch ? 'android' : 'windows',
    viewport: situation.width,
    language: situation.language,
    country: situation.country,
    loggedIn: customer === undefined ? undefined : (customer?.loggedIn ?? customer?.id !== undefined),
    cartTotal: isOurMoney ? cart.total : undefined,
    cartPrice: isOurMoney ? cart.items.map(({ price }) => price) : undefined,
    cartCount: cart?.items.reduce((sum, { quantity }) => sum + quantity, 0),
    ...Object.fromEntries(
      (['id', 'name', 'category'] as const).map((which) => [
        `cartHas ${which}`,
        cart?.items.flatMap((item) => item[which] || []),
      ]),
    ),
    orders: ordered?.count ?? 0,
    sinceOrder: ordered?.ago ?? Infinity,
    ...Object.fromEntries(
      (['id', 'category'] as const).flatMap((which) => [
        [`bought ${which} visit`, bought.flatMap((line) => (line.isThisVisit ? line[which] : []))],
        [`bought ${which} ever`, bought.map((line) => line[which])],
      ]),
    ),
    segment: segments,
    weekday: date.toLocaleDateString('en', { weekday: 'long' }).toLowerCase(),
    hour: situation.hour,
    date: date.getTime(),
  };
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

/** The same with an id of its own for everything that sticks, as documents have. */
function withOwnIds(condition: Condition, owner: string): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part, index) => withOwnIds(part, `${owner}.${index}`)) };
    case 'not':
      return { ...condition, of: withOwnIds(condition.of, `${owner}.0`) };
    case 'sticky':
      return { ...condition, id: owner, of: withOwnIds(condition.of, `${owner}.0`) };
    default:
      return condition;
  }
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
