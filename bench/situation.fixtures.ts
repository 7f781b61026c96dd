// Visitors on pages of a shop, for tests that ask whether the script and the simulator judge them alike: what the record holds
// of them, and what is true of them, said without any of the shop's code.
import fc from 'fast-check';
import { bucket } from '@/core/assignment';
import { MEMORABLE } from '@/core/frequency';
import type { Answers } from '@/core/targeting';
import { channelOf } from '@/core/targeting/channel';
import { emptyRecord, type VisitorRecord } from '@/embed/record';

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
export const situationArbitrary = fc.record({
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
export type Situation = typeof situationArbitrary extends fc.Arbitrary<infer Made> ? Made : never;

export const nowOf = ({ day, hour }: Situation) => new Date(2026, 10, day, hour, 30).getTime();

export function recordOf(situation: Situation): VisitorRecord {
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
export function answersIn(situation: Situation): Answers {
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
