import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucket } from '@/core/assignment/bucket';
import { decidable, historyOf, NOW, page, visitor } from '@/core/decide.fixtures';
import { decide } from '@/core/decide';
import type {
  DecidableArm,
  DecidableCampaign,
  History,
  Moment,
  PageView,
  Rule,
  RuleRefusal,
} from '@/core/decision';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import { limitsOf, remember } from '@/core/frequency';
import type { Purchases } from './after-order';
import { makeRule } from './make-rule';
import { wantedRules, type WantedRule } from './wanted-rules';

interface Facts {
  pages?: number;
  purchases?: Purchases;
}
const DAY = 86_400_000;
const make = (wanted: WantedRule): Rule<Facts> =>
  makeRule(wanted, { pages: ({ facts }) => facts.pages, purchases: ({ facts }) => facts.purchases });
const at = (facts: Facts): Moment<Facts> => ({ facts, visitor, now: NOW });
const met = (memory: object, visits = 1): History => ({ ...historyOf('c1', memory), visits });

describe('every so many visits', () => {
  const twice = make({ kind: 'everyVisits', least: 2 });
  it.each<[string, History, RuleRefusal | undefined]>([
    ['never met', met({}), undefined],
    ['met on this visit', met({ visit: 1 }), 'frequency.visits'],
    ['met on the visit before', met({ visit: 1 }, 2), 'frequency.visits'],
    ['met two visits ago', met({ visit: 1 }, 3), undefined],
  ])('%s', (_name, history, answer) => expect(twice(at({}), history, 'c1')).toBe(answer));
});

describe('every so many pages', () => {
  const fifth = make({ kind: 'everyPages', least: 5 });
  it.each<[string, Facts, History, RuleRefusal | undefined]>([
    ['never met', { pages: 1 }, met({}), undefined],
    ['never met, and nobody counted', {}, met({}), undefined],
    ['met four pages ago', { pages: 14 }, met({ exposed: 1, page: 10 }), 'frequency.pages'],
    ['met five pages ago', { pages: 15 }, met({ exposed: 1, page: 10 }), undefined],
    ['met before pages were counted', { pages: 4 }, met({ exposed: 1 }), 'frequency.pages'],
    ['met, with five pages since they are counted', { pages: 5 }, met({ exposed: 1 }), undefined],
    ['met, and nobody counts', {}, met({ exposed: 1, page: 1 }), 'frequency.pages'],
  ])('%s', (_name, facts, history, answer) => expect(fifth(at(facts), history, 'c1')).toBe(answer));
});

describe('after an order', () => {
  const ago = (days: number, id: string, category?: string): Purchases => ({
    at: NOW - days * DAY,
    lines: [{ id, category, at: NOW - days * DAY }],
  });
  const mugs: WantedRule = { kind: 'afterOrder', days: 30, products: ['mug-1'], categories: ['bowls'] };
  const anything: WantedRule = { ...mugs, products: [], categories: [] };
  it.each<[string, WantedRule, Purchases | undefined, RuleRefusal | undefined]>([
    ['no order is known', mugs, undefined, undefined],
    ['the product was bought', mugs, ago(1, 'MUG-1'), 'frequency.bought'],
    ['the category was bought', mugs, ago(1, 'x', 'Bowls'), 'frequency.bought'],
    ['another thing was bought', mugs, ago(1, 'mug-10', 'cups'), undefined],
    ['it was bought long ago', mugs, ago(30, 'mug-1'), undefined],
    [
      'it was bought long ago, and another thing yesterday',
      mugs,
      { at: NOW - DAY, lines: [...ago(40, 'mug-1').lines, ...ago(1, 'x').lines] },
      undefined,
    ],
    ['an order that does not say of what', mugs, { at: NOW, lines: [] }, undefined],
    ['any order counts', anything, { at: NOW, lines: [] }, 'frequency.bought'],
    ['any order counts for so long', anything, ago(30, 'x'), undefined],
    ['no order where any counts', anything, undefined, undefined],
    ['the clock was set back a day', anything, ago(-1, 'x'), 'frequency.bought'],
  ])('%s', (_name, wanted, purchases, answer) =>
    expect(make(wanted)(at({ purchases }), met({}), 'c1')).toBe(answer),
  );
});

describe('one of a group', () => {
  const rule = make({ kind: 'oneOf', others: ['c2', 'constructor'] });
  it.each<[string, History, RuleRefusal | undefined]>([
    ['nobody was met', met({}), undefined],
    ['this one was met on this visit', met({ visit: 1 }), undefined],
    ['another was met on this visit', historyOf('c2', { visit: 1 } as object), 'exclusion.group'],
    [
      'another was met on the visit before',
      { ...historyOf('c2', { visit: 1 } as object), visits: 2 },
      undefined,
    ],
    ['one outside the group was met', historyOf('c9', { visit: 1 } as object), undefined],
  ])('%s', (_name, history, answer) => expect(rule(at({}), history, 'c1')).toBe(answer));
});

describe('a layer of experiments', () => {
  const slices = [
    [0, 0.3],
    [0.3, 1],
  ] as const;
  const answersOf = (id: string | null) =>
    slices.map(([from, to]) => {
      const rule = make({ kind: 'inLayer', layer: { seed: 'l1', from, to } });
      return rule({ ...at({}), visitor: { ...at({}).visitor, id } }, met({}), 'c1');
    });

  it('gives every visitor to exactly one of its experiments', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(answersOf(id).filter((answer) => answer === undefined)).toHaveLength(1);
        expect(answersOf(id)).toContain('exclusion.layer');
      }),
    );
  });

  it('by their slices, and not by the draw of the arms', () => {
    const ids = Array.from({ length: 4000 }, (_, index) => `visitor-${index}`);
    const first = ids.filter((id) => answersOf(id)[0] === undefined);
    expect(first.length / ids.length).toBeCloseTo(0.3, 1);
    const halves = first.filter((id) => bucket('c1.1', id) < 0.5);
    expect(halves.length / first.length).toBeCloseTo(0.5, 1);
  });

  it('stands in the way of nobody who may not be recognised: they are outside of every experiment', () => {
    expect(answersOf(null)).toEqual([undefined, undefined]);
  });
});

describe('the rules a campaign wants', () => {
  const frequency = TACTFUL_FREQUENCY;
  const format = { kind: 'popup' } as const;
  it('are none of these unless it says so', () => expect(wantedRules({ frequency, format })).toEqual([]));
  it('compare what is offered whatever its case', () =>
    expect(
      wantedRules({ format, frequency: { ...frequency, afterOrder: { days: 7, products: [' MUG-1 '] } } }),
    ).toEqual([{ kind: 'afterOrder', days: 7, products: ['mug-1'], categories: [] }]));
});

/** What happens to a visitor between two looks at the campaigns. */
const lifeArbitrary = fc.array(
  fc.record({
    waitMinutes: fc.integer({ min: 0, max: 3000 }),
    newVisit: fc.boolean(),
    newPage: fc.boolean(),
    orders: fc.option(fc.constantFrom('mug', 'bowl')),
    due: fc.uniqueArray(fc.constantFrom<string>('c1', 'c2', 'c3', 'c4'), { minLength: 1 }),
  }),
  { maxLength: 80 },
);
const limitsArbitrary = fc.record({
  everyMinutes: fc.integer({ min: 0, max: 5000 }),
  everyVisits: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  everyPages: fc.option(fc.integer({ min: 2, max: 6 }), { nil: undefined }),
  afterOrder: fc.option(
    fc.record({ days: fc.integer({ min: 1, max: 5 }), products: fc.constantFrom<string[]>([], ['mug']) }),
    { nil: undefined },
  ),
  /** c1, c2 and c3 are a group; c2 is held out. */
  isGroup: fc.boolean(),
});

interface Exposure {
  campaign: string;
  at: number;
  visit: number;
  page: number;
  held: boolean;
}

/** Lives a life as the shop's script does: each campaign that is due is decided upon by itself, and remembered at once. */
function live(
  { everyMinutes, everyVisits, everyPages, afterOrder, isGroup }: Limits,
  life: Life,
): { exposures: Exposure[]; orders: { at: number; id: string }[] } {
  const ids = ['c1', 'c2', 'c3', 'c4'];
  const campaigns = ids.map((id): DecidableCampaign<Facts> => {
    const frequency = {
      everyHours: everyMinutes / 60,
      everyVisits,
      everyPages,
      afterOrder,
      atMost: null,
      restAfterCloseDays: 0,
      stopAfterCloses: null,
      stopAfterConversion: false,
    };
    const group = ids.slice(0, 3);
    const rivals = isGroup && group.includes(id) ? group.filter((other) => other !== id) : [];
    const file = id === 'c2' ? undefined : 'f';
    const arms: DecidableArm[] = [file ? ['a', 1, 0, 1, file] : ['holdout', 1, 0, 1]];
    return {
      ...decidable({ id, seed: `${id}.1`, limits: limitsOf(frequency), arms }),
      holds: () => 1,
      rules: wantedRules({ frequency, rivals, format: { kind: 'popup' } }).map(make),
    };
  });
  let now = NOW;
  let pages = 1;
  const history = { visits: 1, campaigns: {} as Record<string, History['campaigns'][string]> };
  const exposures: Exposure[] = [];
  const orders: { at: number; id: string }[] = [];
  for (const { waitMinutes, newVisit, newPage, orders: bought, due } of life) {
    now += waitMinutes * 60_000;
    if (newVisit) history.visits++;
    if (newVisit || newPage) pages++;
    if (bought) orders.push({ at: now, id: bought });
    const purchases: Purchases | undefined = orders.at(-1) && { at: orders.at(-1)?.at ?? 0, lines: orders };
    let interrupted = false;
    for (const [index, id] of ids.entries()) {
      if (!due.includes(id)) continue;
      const view: PageView<Facts> = {
        ...page,
        facts: { pages, purchases },
        interrupted,
        stages: new Map([[id, 'due']]),
      };
      const decision = decide({ attentionHours: 0, campaigns }, visitor, view, history, now)[index];
      if (!decision || !('arm' in decision)) continue;
      interrupted ||= decision.file !== undefined;
      history.campaigns[id] = {
        ...remember(history.campaigns[id] ?? {}, 'exposed', now),
        visit: history.visits,
        page: pages,
      };
      exposures.push({ campaign: id, at: now, visit: history.visits, page: pages, held: !decision.file });
    }
  }
  return { exposures, orders };
}
type Limits = typeof limitsArbitrary extends fc.Arbitrary<infer T> ? T : never;
type Life = typeof lifeArbitrary extends fc.Arbitrary<infer T> ? T : never;

describe('through any life', () => {
  it('no cap is exceeded by any campaign', () => {
    fc.assert(
      fc.property(limitsArbitrary, lifeArbitrary, (limits, life) => {
        const { exposures, orders } = live(limits, life);
        for (const id of ['c1', 'c2', 'c3', 'c4'])
          exposures
            .filter(({ campaign }) => campaign === id)
            .forEach((exposure, index, own) => {
              const before = own[index - 1];
              if (before) {
                expect(exposure.at - before.at).toBeGreaterThanOrEqual(limits.everyMinutes * 60_000 - 1);
                expect(exposure.visit - before.visit).toBeGreaterThanOrEqual(limits.everyVisits ?? 0);
                expect(exposure.page - before.page).toBeGreaterThanOrEqual(limits.everyPages ?? 0);
              }
              const { days = 0, products = [] } = limits.afterOrder ?? {};
              // Of what happens in the same millisecond nothing says which came first.
              for (const order of orders.filter((one) => one.at < exposure.at))
                if (products.length === 0 || products.includes(order.id))
                  expect(exposure.at - order.at).toBeGreaterThanOrEqual(days * DAY);
            });
      }),
    );
  });

  it('a visitor meets one campaign of a group per visit, those they are held out of included', () => {
    fc.assert(
      fc.property(limitsArbitrary, lifeArbitrary, (limits, life) => {
        fc.pre(limits.isGroup);
        const ofVisits = new Map<number, Set<string>>();
        for (const { campaign, visit } of live(limits, life).exposures)
          if (campaign !== 'c4') ofVisits.set(visit, (ofVisits.get(visit) ?? new Set()).add(campaign));
        for (const ofVisit of ofVisits.values()) expect(ofVisit.size).toBe(1);
      }),
    );
  });

  it('nothing that is lower in the order shows where something higher may', () => {
    const free = { isGroup: false, everyMinutes: 0, everyVisits: undefined, everyPages: undefined };
    fc.assert(
      fc.property(lifeArbitrary, (life) => {
        const shown = live({ ...free, afterOrder: undefined }, life).exposures.filter(({ held }) => !held);
        const first = life.map(({ due }) => ['c1', 'c3', 'c4'].find((id) => due.includes(id)));
        expect(shown.map(({ campaign }) => campaign)).toEqual(first.filter((id) => id !== undefined));
      }),
    );
  });
});
