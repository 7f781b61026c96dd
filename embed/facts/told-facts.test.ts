// @vitest-environment happy-dom
// What is read from what the shop tells, whatever that is.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FACT_KINDS, factOf } from '@/core/targeting';
import type { Kept } from './kept';
import { answersOf, momentOf, UNRECOGNISED } from './facts.fixtures';
import type { Told, ToldCart } from '../told';

const telling = (told: Told, kept: Kept = {}) => {
  const moment = momentOf({ kept });
  return answersOf({ ...moment, facts: { ...moment.facts, told } }).answer;
};
/** Of a visitor who allows nothing. */
const tellingStranger = (told: Told) =>
  answersOf({ ...UNRECOGNISED, facts: { ...UNRECOGNISED.facts, told } }).answer;

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.className = '';
});

const CART: ToldCart = {
  total: 49_900,
  currency: 'EUR',
  items: [
    { id: '7', name: 'Blue cup', category: 'Cups', price: 9900, quantity: 3, attributes: { size: 'L' } },
    { id: '8', name: 'Plate', price: 20_200, attributes: { size: 'S', colour: 'white' } },
  ],
};

describe('the cart', () => {
  it('is read as it was told', () => {
    const answer = telling({ cart: CART });
    expect([answer('cartTotal'), answer('cartCount'), answer('cartPrice')]).toEqual([
      49_900,
      4,
      [9900, 20_200],
    ]);
    expect([answer('cartHas', 'id'), answer('cartHas', 'name'), answer('cartHas', 'category')]).toEqual([
      ['7', '8'],
      ['Blue cup', 'Plate'],
      ['Cups'],
    ]);
    expect([answer('cartAttribute', 'size'), answer('cartAttribute', 'colour')]).toEqual([
      ['L', 'S'],
      ['white'],
    ]);
    expect(answer('cartAttribute', 'constructor')).toEqual([]);
  });

  it('is known before consent, too: it is about the page', () => {
    expect(tellingStranger({ cart: CART })('cartCount')).toBe(4);
  });

  it('that is empty is known to be', () => {
    const answer = telling({ cart: { total: 0, items: [] } });
    expect([answer('cartTotal'), answer('cartCount'), answer('cartHas', 'id')]).toEqual([0, 0, []]);
  });

  it('in another currency has no amounts that could be compared, in none it has the site’s', () => {
    const kroner = telling({ cart: { ...CART, currency: 'NOK' } });
    expect([kroner('cartTotal'), kroner('cartPrice'), kroner('cartCount')]).toEqual([
      undefined,
      undefined,
      4,
    ]);
    const { currency: _, ...unnamed } = CART;
    expect(telling({ cart: unnamed })('cartTotal')).toBe(49_900);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'full'],
    ['a cart of texts', { total: '5', items: 'many' }],
    ['a cart of nothings', { total: null, items: [null, undefined, 3, {}] }],
    ['items by name', { items: { cup: 1 } }],
    [
      'amounts that are none',
      { total: {}, items: [{ price: '9', quantity: 'many', id: {}, attributes: 'L' }] },
    ],
  ])('that is %s gives answers of the right type, or none', (_name, cart) => {
    const answer = telling({ cart } as Told);
    for (const kind of FACT_KINDS.filter((kind) => kind.startsWith('cart'))) {
      const asked = Object.values(factOf(kind).asked).map((slot) =>
        typeof slot === 'string' ? 'a' : slot[0],
      );
      const value = answer(kind, ...asked.map(String));
      if (value === undefined) continue;
      for (const one of [value].flat())
        expect(typeof one, kind).toBe(factOf(kind).type === 'number' ? 'number' : 'string');
    }
  });
});

describe('a login', () => {
  it.each<[string, Told['customer'], boolean | undefined]>([
    ['says so', { loggedIn: true }, true],
    ['says that nobody is', { loggedIn: false, id: '7' }, false],
    ['names a customer', { id: '7' }, true],
    ['names none', {}, false],
    ['tells that there is no customer', null, false],
    ['says nothing', undefined, undefined],
  ])('is known where the shop %s', (_name, customer, answer) => {
    expect(telling(customer === undefined ? {} : { customer })('loggedIn')).toBe(answer);
  });

  it.each<[string, () => void, boolean]>([
    ['Shopify names', () => vi.stubGlobal('ShopifyAnalytics', { meta: { page: { customerId: 7 } } }), true],
    ['Shopify names none', () => vi.stubGlobal('ShopifyAnalytics', { meta: { page: {} } }), false],
    ['an older Shopify names', () => vi.stubGlobal('__st', { cid: 7 }), true],
    ['an older Shopify names none', () => vi.stubGlobal('__st', { a: 1 }), false],
    ['WordPress says so', () => (document.body.className = 'home logged-in'), true],
    [
      'WooCommerce does not say so',
      () => (document.body.className = 'woocommerce-page theme-logged-inn'),
      false,
    ],
  ])('is known where %s', (_name, prepare, answer) => {
    prepare();
    expect(telling({})('loggedIn')).toBe(answer);
  });

  it('is what the shop says, whatever its system writes', () => {
    vi.stubGlobal('__st', { cid: 7 });
    expect(telling({ customer: { loggedIn: false } })('loggedIn')).toBe(false);
  });
});

describe('a trait', () => {
  const kept: Kept = { profile: { traits: { tier: 'gold', points: 120 } } };

  it.each<[string, unknown, string, number | undefined]>([
    ['a text', 'gold', 'gold', undefined],
    ['a number', 120, '120', 120],
    ['zero', 0, '0', 0],
    ['a text that is a number', ' 12.5 ', ' 12.5 ', 12.5],
    ['a yes or no', true, 'true', undefined],
    ['nothing', null, '', undefined],
    ['a list', ['a'], '', undefined],
  ])('that is %s', (_name, value, text, number) => {
    const answer = telling({ traits: { tier: value } } as Told);
    expect([answer('trait', 'tier'), answer('traitNumber', 'tier')]).toEqual([text, number]);
  });

  it('is remembered, and what was told on this page outranks it', () => {
    const answer = telling({ traits: { tier: 'silver' } }, kept);
    expect([answer('trait', 'tier'), answer('trait', 'points'), answer('traitNumber', 'points')]).toEqual([
      'silver',
      '120',
      120,
    ]);
    expect(telling({}, kept)('trait', 'constructor')).toBe('');
  });

  it('that nobody told is known to be missing only of someone who may be remembered', () => {
    expect(telling({})('trait', 'tier')).toBe('');
    expect(tellingStranger({})('trait', 'tier')).toBeUndefined();
    expect(tellingStranger({ traits: { tier: 'gold' } })('trait', 'tier')).toBe('gold');
  });
});

describe('segments and answers', () => {
  const kept: Kept = { profile: { segments: ['vip'], answers: { quiz: { skin: ['dry', 'oily'] } } } };

  it('are those told on this page, else those remembered', () => {
    expect(telling({}, kept)('segment')).toEqual(['vip']);
    expect(telling({ segments: ['new'] }, kept)('segment')).toEqual(['new']);
    expect(telling({}, kept)('answer', 'quiz', 'skin')).toEqual(['dry', 'oily']);
    expect(telling({ answers: { quiz: { skin: ['dry'] } } }, kept)('answer', 'quiz', 'skin')).toEqual([
      'dry',
    ]);
    expect(telling({}, kept)('answer', 'quiz', 'hair')).toEqual([]);
  });

  it('of someone who may not be remembered are known on the page alone', () => {
    expect([tellingStranger({})('segment'), tellingStranger({})('answer', 'quiz', 'skin')]).toEqual([
      undefined,
      undefined,
    ]);
    expect(tellingStranger({ segments: ['vip'] })('segment')).toEqual(['vip']);
  });

  it('are texts, whatever the shop told', () => {
    const segments = ['vip', 7, null, {}, ''] as unknown as string[];
    expect(telling({ segments })('segment')).toEqual(['vip', '7']);
    expect(telling({ segments: 'vip' as unknown as string[] })('segment')).toEqual(['vip']);
  });
});

describe('segments', () => {
  it('are those that the shop tells and those that quizzes put the visitor into', () => {
    const kept: Kept = { profile: { segments: ['loyal'], joined: ['gift-givers'] } };
    expect(telling({}, kept)('segment')).toEqual(['loyal', 'gift-givers']);
    expect(telling({ joined: ['self-buyers'] }, kept)('segment')).toEqual(['loyal', 'self-buyers']);
    expect(telling({ segments: ['new'], joined: [] }, kept)('segment')).toEqual(['new']);
    expect(telling({}, {})('segment')).toEqual([]);
  });

  it('are known on the page alone of whom nobody may remember', () => {
    expect(tellingStranger({})('segment')).toBeUndefined();
    expect(tellingStranger({ joined: ['gift-givers'] })('segment')).toEqual(['gift-givers']);
  });
});
