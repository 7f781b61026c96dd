import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConditionLeaf } from '@/core/campaign/condition';
import { leafArbitrary } from '@/core/targeting/condition.fixtures';
import { sayAnswer, sayLeaf, sayWatch } from './words';

describe('a condition in words', () => {
  it.each<[ConditionLeaf, string]>([
    [{ kind: 'path', operator: 'starts', values: ['/sale', '/new'] }, 'path starts with “/sale” or “/new”'],
    [{ kind: 'utm', parameter: 'source', operator: 'known', values: [] }, 'UTM (source) is known'],
    [{ kind: 'cartTotal', from: 100, to: null }, 'cart total is at least 100'],
    [{ kind: 'cartCount', from: null, to: 2 }, 'cart count is at most 2'],
    [{ kind: 'hour', from: 9, to: 17 }, 'hour is from 9 to 17'],
    [{ kind: 'device', values: ['phone'] }, 'device is “phone”'],
    [{ kind: 'loggedIn' }, 'logged in is so'],
    [
      { kind: 'met', campaign: 'c1', what: 'seen', from: 1, to: null },
      'times campaign was met (c1, seen) is at least 1',
    ],
  ])('%o', (leaf, words) => expect(sayLeaf(leaf)).toBe(words));

  it('is there for every leaf that a document can hold', () => {
    fc.assert(
      fc.property(leafArbitrary, (leaf) => {
        expect(sayLeaf(leaf)).not.toMatch(/ undefined|\[object/);
      }),
    );
  });
});

it.each<[Parameters<typeof sayAnswer>[0], string]>([
  [undefined, 'not known'],
  ['', 'nothing'],
  [[], 'nothing'],
  ['a', '“a”'],
  [['a', 'b'], '“a”, “b”'],
  [true, 'yes'],
  [false, 'no'],
  [0, '0'],
  ['x'.repeat(200), `“${'x'.repeat(80)}…”`],
])('the answer %o in words', (answer, words) => expect(sayAnswer(answer)).toBe(words));

it.each([
  ['time', [5], 'After 5 seconds'],
  ['since', [['order'], 2, null], '2 hours or more after “order”'],
  ['since', [[], 2, null], '2 hours or more after the cart changed'],
  ['since', [['c1', 'closed'], 2, null], '2 hours or more after campaign c1 was closed'],
  ['event', ['sized', 'size', 'is', 'L'], 'When the shop tracks “sized” (size is L)'],
])('the trigger %s %o in words', (part, settings, words) => expect(sayWatch(part, settings)).toBe(words));
