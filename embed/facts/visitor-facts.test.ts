// @vitest-environment happy-dom
// What is read from the record of a visitor, and what visits leave behind in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucket } from '@/core/assignment';
import { emptyRecord, type Origin, type VisitorRecord } from '../record';
import { answersOf, momentOf, NOW, pageAt } from './facts.fixtures';
import { beginnings } from './beginnings';
import { views as keepViews } from './views';
import { KEEPERS_OF } from '.';

const HOUR = 3_600_000;
const ask = (record: Partial<VisitorRecord>) => answersOf(momentOf(record)).answer;

describe('a recognised visitor', () => {
  it.each([
    [1, 'new'],
    [2, 'returning'],
    [40, 'returning'],
  ])('on visit %i is %s', (visits, kind) => {
    expect([ask({ visits })('visits'), ask({ visits })('visitor')]).toEqual([visits, kind]);
  });

  it('has a place in a fixed order, another one under another name', () => {
    const answer = ask({ visitor: 'someone' });
    expect(answer('share', 'a')).toBe(bucket('a', 'someone') * 100);
    expect(answer('share', 'b')).toBe(bucket('b', 'someone') * 100);
    expect(answer('share', 'a')).not.toBe(answer('share', 'b'));
  });

  it('is told from the visit what it came with, and what it came without', () => {
    const answer = ask({ origin: { source: 'news' } });
    expect([answer('utm', 'source'), answer('utm', 'medium'), answer('utm', 'campaign')]).toEqual([
      'news',
      '',
      '',
    ]);
  });
});

describe('a campaign', () => {
  const campaigns = {
    a: {
      exposed: 3,
      exposedAt: NOW,
      seen: 2,
      seenAt: NOW - 36 * HOUR,
      assignment: { seed: 'a.1', arm: 'b' },
    },
  };

  it.each<[what: string, times: number, hours: number]>([
    ['seen', 2, 36],
    ['clicked', 0, Infinity],
    ['closed', 0, Infinity],
    ['converted', 0, Infinity],
  ])('was %s %i times, the last %d hours ago', (what, times, hours) => {
    const answer = ask({ campaigns });
    expect([answer('met', 'a', what), answer('sinceMet', 'a', what)]).toEqual([times, hours]);
  });

  it('knows the arm of whoever met it', () => expect(ask({ campaigns })('arm', 'a')).toBe('b'));

  it.each(['unmet', 'constructor', '__proto__'])(
    'that was never met (%s) is known not to have been',
    (id) => {
      const answer = ask({ campaigns });
      expect([answer('met', id, 'seen'), answer('sinceMet', id, 'seen'), answer('arm', id)]).toEqual([
        0,
        Infinity,
        '',
      ]);
    },
  );
});

/** The record after page views, each of a visit with this number. */
function afterViews(
  views: readonly (readonly [visit: number, path: string, origin?: Origin])[],
  before: Partial<VisitorRecord> = {},
): VisitorRecord {
  const memory = { ...emptyRecord(), visitor: 'someone', ...before };
  views.forEach(([visit, path, origin = {}], index) => {
    memory.visits = visit;
    memory.origin = origin;
    const facts = { memory, page: pageAt(path, origin), told: {} };
    for (const keep of [beginnings, keepViews]) keep(facts, NOW + index * 1000, () => {});
  });
  return memory;
}

describe('the beginning of a visit', () => {
  it('is that of its first page view', () => {
    const answer = ask(
      afterViews([
        [1, '/landing?utm_source=news', { source: 'news', medium: 'email' }],
        [1, '/second', { source: 'ads' }],
      ]),
    );
    for (const visit of ['this', 'first']) {
      expect(answer('landing', visit)).toBe('/landing');
      expect(answer('channel', visit)).toBe('email');
    }
    expect([
      answer('firstUtm', 'source'),
      answer('firstUtm', 'medium'),
      answer('firstUtm', 'campaign'),
    ]).toEqual(['news', 'email', '']);
  });

  it('of the next visit leaves the first one as it was', () => {
    const answer = ask(
      afterViews([
        [1, '/a', { referrer: 'www.google.com' }],
        [2, '/b', { referrer: 't.co' }],
      ]),
    );
    expect([answer('landing', 'first'), answer('landing', 'this')]).toEqual(['/a', '/b']);
    expect([answer('channel', 'first'), answer('channel', 'this')]).toEqual(['search', 'social']);
  });

  it('of a visitor who was here before anything was kept is not taken for the first', () => {
    const answer = ask(
      afterViews([
        [7, '/b', { source: 'ads' }],
        [8, '/c'],
      ]),
    );
    expect([answer('landing', 'first'), answer('channel', 'first'), answer('firstUtm', 'source')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(answer('landing', 'this')).toBe('/c');
  });

  it.each([
    ['gclid', 'ad'],
    ['gbraid', 'ad'],
    ['wbraid', 'ad'],
    ['msclkid', 'ad'],
    ['ttclid', 'ad'],
    // Facebook writes it into every link that leaves it.
    ['fbclid', 'social'],
    ['gclidx', 'social'],
  ])('with %s in its address is of the channel %s', (name, channel) => {
    const answer = ask(afterViews([[1, `/?x=1&${name}=abc`, { referrer: 'l.facebook.com' }]]));
    expect(answer('channel', 'this')).toBe(channel);
  });

  it('is when the seconds begin to count, and a new visit begins them anew', () => {
    const seconds = (record: VisitorRecord, now: number) =>
      answersOf({ ...momentOf(record), now }).answer('onSite');
    expect(
      seconds(
        afterViews([
          [1, '/'],
          [1, '/b'],
        ]),
        NOW + 90_500,
      ),
    ).toBe(90.5);
    expect(
      seconds(
        afterViews([
          [1, '/'],
          [2, '/b'],
        ]),
        NOW + 90_500,
      ),
    ).toBe(89.5);
  });

  it('is unknown as long as nothing was kept', () => {
    const answer = ask({ visits: 3 });
    for (const [kind, ...asked] of [
      ['channel', 'this'],
      ['channel', 'first'],
      ['firstUtm', 'source'],
      ['landing', 'this'],
      ['onSite'],
      ['pages', 'visit'],
      ['pages', 'ever'],
      ['seen', 'ever'],
    ] as const) {
      expect(answer(kind, ...asked), kind).toBeUndefined();
      expect(KEEPERS_OF[kind], kind).toContain(kind === 'pages' || kind === 'seen' ? 'views' : 'beginnings');
    }
  });
});

describe('page views', () => {
  it('are counted and noted, of this visit and of all', () => {
    const answer = ask(
      afterViews([
        [1, '/a'],
        [1, '/b'],
        [1, '/a'],
        [2, '/c'],
        [2, '/a'],
      ]),
    );
    expect([answer('pages', 'visit'), answer('pages', 'ever')]).toEqual([2, 5]);
    expect([answer('seen', 'visit'), answer('seen', 'ever')]).toEqual([
      ['/c', '/a'],
      ['/b', '/c', '/a'],
    ]);
  });

  it('are noted fifty deep; a page that is seen again is forgotten last', () => {
    const paths = Array.from({ length: 50 }, (_, index) => `/${index}`);
    const answer = ask(afterViews([...paths, '/0', '/new'].map((path) => [1, path] as const)));
    for (const span of ['visit', 'ever'])
      expect(answer('seen', span)).toEqual([...paths.slice(2), '/0', '/new']);
    expect(answer('pages', 'ever')).toBe(52);
  });

  it('are what came in, whatever came in', () => {
    const life = fc.array(fc.tuple(fc.boolean(), fc.nat(80)), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(life, (steps) => {
        let visit = 1;
        const views = steps.map(([returns, path]) => [(visit += Number(returns)), `/${path}`] as const);
        const record = afterViews(views);
        const answer = ask(record);
        const lastFifty = (of: typeof views) =>
          [...new Set(of.map(([, path]) => path).reverse())].slice(0, 50).reverse();
        const ofThis = views.filter(([number]) => number === visit);
        expect([answer('pages', 'visit'), answer('pages', 'ever')]).toEqual([ofThis.length, views.length]);
        expect([answer('seen', 'visit'), answer('seen', 'ever')]).toEqual([
          lastFifty(ofThis),
          lastFifty(views),
        ]);
        expect(answer('landing', 'this')).toBe(ofThis[0]?.[1]);
      }),
    );
  });
});
