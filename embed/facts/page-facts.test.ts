// @vitest-environment happy-dom
// What is read from the page and the browser, whatever the page has done to them. Nobody has to be recognised for it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FACT_KINDS, factOf } from '@/core/targeting';
import { answersOf, momentOf, UNRECOGNISED } from './facts.fixtures';
import { readers } from '.';

const { answer } = answersOf(UNRECOGNISED);
const cookies = (text: string) => vi.spyOn(document, 'cookie', 'get').mockReturnValue(text);
const broken = (): never => {
  throw new DOMException('Denied', 'SecurityError');
};

beforeEach(() => history.replaceState(null, '', '/cups/blue?size=l&q=K%C3%B8b+nu&size=xl'));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.head.replaceChildren();
  document.body.replaceChildren();
});

describe('every fact', () => {
  it('has an answer of its type, or none', () => {
    for (const kind of FACT_KINDS) {
      const fact = factOf(kind);
      const asked = Object.values(fact.asked).map((slot) =>
        typeof slot === 'string' ? 'a' : (slot[0] ?? ''),
      );
      for (const recognised of [false, true]) {
        const value = answersOf(recognised ? momentOf() : UNRECOGNISED).answer(kind, ...asked);
        if (value === undefined) continue;
        const isRight = {
          text: typeof value === 'string' || Array.isArray(value),
          number: typeof value === 'number',
          choice: fact.type === 'choice' && fact.choices.includes(String(value)),
          flag: typeof value === 'boolean',
        };
        expect(isRight[fact.type], `${kind}: ${String(value)}`).toBe(true);
      }
    }
  });

  it('that is about the visitor is unknown before consent, and every other one is known', () => {
    const unknown = FACT_KINDS.filter((kind) => {
      const { asked } = factOf(kind);
      const names = Object.values(asked).map((slot) => (typeof slot === 'string' ? 'a' : (slot[0] ?? '')));
      return answer(kind, ...names) === undefined;
    });
    expect(unknown).toEqual([
      'adBlocker',
      'loggedIn',
      'firstUtm',
      'landing',
      'channel',
      'visitor',
      'visits',
      'pages',
      'seen',
      'onSite',
      'country',
      'share',
      'met',
      'sinceMet',
      'arm',
      // Nobody told of a cart, or of themselves.
      'cartTotal',
      'cartCount',
      'cartHas',
      'cartAttribute',
      'cartPrice',
      'orders',
      'sinceOrder',
      'bought',
      'segment',
      'trait',
      'traitNumber',
      'answer',
    ]);
  });

  it('has a reader', () => expect(Object.keys(readers).sort()).toEqual([...FACT_KINDS].sort()));
});

describe('the address', () => {
  it('is that of the page view', () => {
    history.replaceState(null, '', '/mugs?size=l#reviews');
    expect([answer('path'), answer('url'), answer('device')]).toEqual([
      '/mugs',
      `${location.origin}/mugs?size=l`,
      'phone',
    ]);
  });

  it.each([
    ['size', 'l'],
    ['q', 'Køb nu'],
    ['absent', ''],
    ['constructor', ''],
  ])('has the parameter %s: "%s"', (name, value) => expect(answer('query', name)).toBe(value));

  it.each(['?', '?%', '?size', '?size=', '?size=%E0%A4'])(
    'with the query %s is read all the same',
    (query) => {
      history.replaceState(null, '', `/cups${query}`);
      expect(typeof answer('query', 'size')).toBe('string');
    },
  );

  it.each([
    ['', ''],
    ['https://a.example/', 'https://a.example/'],
    ['https://a.example/b?q=private', 'https://a.example/b'],
    ['https://a.example/b#c?d', 'https://a.example/b'],
  ])('that led here, "%s", is read as "%s"', (whole, read) => {
    vi.spyOn(document, 'referrer', 'get').mockReturnValue(whole);
    expect(answer('referrer')).toBe(read);
  });

  it('has a title', () => {
    document.title = 'Blue cup';
    expect(answer('title')).toBe('Blue cup');
  });

  it('has a title that is a text, even where a form of that name stands in its place', () => {
    const form = document.createElement('form');
    vi.spyOn(document, 'title', 'get').mockReturnValue(form as unknown as string);
    expect(answer('title')).toBeTypeOf('string');
  });
});

describe('meta', () => {
  beforeEach(() => {
    document.head.innerHTML = `<meta charset="utf-8"><meta name="kind" content="cup"><meta name="kind" content="later">
      <meta property="og:type" content="product"><meta name='"]' content="quoted"><meta name="empty">`;
  });

  it.each([
    ['kind', 'cup'],
    ['og:type', 'product'],
    ['"]', 'quoted'],
    ['empty', ''],
    ['absent', ''],
    ['constructor', ''],
  ])('%s is "%s"', (name, content) => expect(answer('meta', name)).toBe(content));
});

describe('a variable', () => {
  it.each<[name: string, value: unknown, path: string, text: string]>([
    ['a text', 'b2b', 'shopData', 'b2b'],
    ['a number', 0, 'shopData', '0'],
    ['a yes or no', false, 'shopData', 'false'],
    ['something deeper', { customer: { group: 'vip' } }, 'shopData.customer.group', 'vip'],
    ['an entry of a list', { cart: [{ id: 7 }] }, 'shopData.cart.0.id', '7'],
    ['nothing', null, 'shopData', ''],
    ['a path that breaks off', null, 'shopData.customer.group', ''],
    ['an object', {}, 'shopData', ''],
    ['a list', ['a'], 'shopData', ''],
    ['a function', () => 'a', 'shopData', ''],
    ['a symbol', Symbol('a'), 'shopData', ''],
    ['a name nobody has', 'a', 'noSuchData', ''],
  ])('that is %s', (_name, value, path, text) => {
    vi.stubGlobal('shopData', value);
    expect(answer('variable', path)).toBe(text);
  });

  it('whose reading throws is unknown', () => {
    vi.stubGlobal('shopData', Object.defineProperty({}, 'group', { get: broken }));
    expect(answer('variable', 'shopData.group')).toBeUndefined();
    vi.stubGlobal('shopData', new Proxy({}, { get: broken }));
    expect(answer('variable', 'shopData.group')).toBeUndefined();
  });
});

describe('dataLayer', () => {
  const entries = [{ group: 'old', page: 1 }, { group: 'new' }, { event: 'x' }];

  it.each<[name: string, layer: unknown, value: string | undefined]>([
    ['is none', undefined, ''],
    ['is empty', [], ''],
    ['has the key twice', entries, 'new'],
    ['has it taken back', [...entries, { group: undefined }], ''],
    ['has it as an object', [{ group: {} }], ''],
    ['holds calls of gtag', [...entries, Object.assign({ 0: 'set', 1: 'group', length: 2 })], 'new'],
    ['holds nothings', [null, ...entries, undefined, null, 5, 'group'], 'new'],
    ['was replaced by an object', { push: () => {} }, undefined],
    ['was replaced by a text', 'group', undefined],
    ['was replaced by nothing', null, ''],
    ['throws when it is read', [Object.defineProperty({}, 'group', { get: broken })], undefined],
    ['throws when it is looked through', new Proxy([], { get: broken }), undefined],
  ])('that %s', (_name, layer, value) => {
    vi.stubGlobal('dataLayer', layer);
    expect(answer('dataLayer', 'group')).toBe(value);
  });

  it('does not take what every object has for a key', () => {
    vi.stubGlobal('dataLayer', [{}]);
    expect(answer('dataLayer', 'constructor')).toBe('');
  });
});

describe('a cookie', () => {
  it.each([
    ['group=vip', 'vip'],
    ['a=1; group=vip; b=2', 'vip'],
    ['subgroup=no; group=vip', 'vip'],
    ['group=K%C3%B8b%20nu', 'Køb nu'],
    ['group=a=b', 'a=b'],
    ['group=', ''],
    ['group', ''],
    ['', ''],
    ['group=100%', '100%'],
    ['group=%E0%A4%A; b=2', '%E0%A4%A'],
  ])('of "%s" is "%s"', (text, value) => {
    cookies(text);
    expect(answer('cookie', 'group')).toBe(value);
  });

  it('is unknown where the page may have none, as in a sandbox', () => {
    vi.spyOn(document, 'cookie', 'get').mockImplementation(broken);
    expect(answer('cookie', 'group')).toBeUndefined();
  });
});

describe('an element', () => {
  beforeEach(() => {
    document.body.innerHTML = '<p class="price"> 129 kr\n</p><p class="price">99 kr</p><i></i>';
  });

  it.each<[selector: string, is: boolean, text: string]>([
    ['.price', true, '129 kr'],
    ['.price + .price', true, '99 kr'],
    ['i', true, ''],
    ['.sale', false, ''],
  ])('"%s"', (selector, is, text) => {
    expect([answer('element', selector), answer('elementText', selector)]).toEqual([is, text]);
  });

  // Each selector once: happy-dom remembers a selector that it has refused, and no longer does.
  it.each<[kind: 'element' | 'elementText', selector: string]>([
    ['element', ''],
    ['element', 'p['],
    ['element', '>>>'],
    ['elementText', 'i['],
    ['elementText', '>>i'],
  ])('(%s) of "%s", which is no selector, is unknown', (kind, selector) => {
    expect(answer(kind, selector)).toBeUndefined();
  });
});

describe('the browser', () => {
  const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
  it.each([
    [
      'chrome',
      'windows',
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/130.0.0.0 Safari/537.36`,
    ],
    ['edge', 'windows', `Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/130.0 Safari/537.36 Edg/130.0`],
    [
      'opera',
      'macos',
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Chrome/129.0 Safari/537.36 OPR/115.0`,
    ],
    [
      'safari',
      'macos',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    ],
    [
      'safari',
      'ios',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    ],
    [
      'chrome',
      'ios',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0 Mobile/15E148 Safari/604.1',
    ],
    [
      'firefox',
      'ios',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/131.0 Mobile/15E148 Safari/605.1.15',
    ],
    [
      'edge',
      'ios',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 EdgiOS/130.0 Mobile/15E148 Safari/604.1',
    ],
    [
      'chrome',
      'android',
      `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/130.0.0.0 Mobile Safari/537.36`,
    ],
    [
      'samsung',
      'android',
      `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} SamsungBrowser/26.0 Chrome/122.0 Mobile Safari/537.36`,
    ],
    ['firefox', 'android', 'Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0'],
    ['firefox', 'linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0'],
    [
      'chrome',
      'chromeos',
      `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/130.0.0.0 Safari/537.36`,
    ],
    ['other', 'other', 'Something/1.0'],
    ['other', 'other', ''],
  ])('%s on %s', (browser, system, userAgent) => {
    vi.stubGlobal('navigator', { userAgent, maxTouchPoints: 0 });
    expect([answer('browser'), answer('system')]).toEqual([browser, system]);
  });

  it('of an iPad that calls itself a Mac is given away by the fingers', () => {
    const userAgent =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15';
    vi.stubGlobal('navigator', { userAgent, maxTouchPoints: 5 });
    expect(answer('system')).toBe('ios');
  });

  it('has a language and a window', () => {
    vi.stubGlobal('navigator', { language: 'nb-NO' });
    vi.stubGlobal('innerWidth', 390);
    expect([answer('language'), answer('viewport')]).toEqual(['nb-NO', 390]);
  });
});

describe('the clock', () => {
  it.each([
    ['sunday', 0, new Date(2026, 10, 22, 0, 0)],
    ['sunday', 23, new Date(2026, 10, 22, 23, 59, 59)],
    ['monday', 0, new Date(2026, 10, 23, 0, 0)],
    ['tuesday', 9, new Date(2026, 10, 24, 9, 59)],
    ['wednesday', 10, new Date(2026, 10, 25, 10, 0)],
    ['thursday', 12, new Date(2026, 10, 26, 12, 0)],
    ['friday', 12, new Date(2026, 10, 27, 12, 0)],
    ['saturday', 12, new Date(2026, 10, 28, 12, 0)],
  ])('says %s, %i', (weekday, hour, date) => {
    const now = date.getTime();
    const { answer } = answersOf({ ...UNRECOGNISED, now });
    expect([answer('weekday'), answer('hour'), answer('date')]).toEqual([weekday, hour, now]);
  });
});
