import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCards, similarCards } from './find-cards';

const card = (name: string, what = '', whom = '', why = '', learned = '') => ({
  name,
  hypothesis: { what, whom, why },
  learned,
});

const gift = card(
  'Gift or discount',
  'A free gift for a discount',
  'Newcomers',
  'It does not cheapen the brand',
);
const sizes = card('Size guide', 'A quiz that finds the size', 'People who look at boots', 'Fewer doubts');
const cafe = card('Café offer', 'Coffee first', '', '', 'Crème sells');

test('every word is looked for, wherever it stands, whatever its accents', () => {
  expect(findCards('gift BRAND', [gift, sizes])).toEqual([gift]);
  expect(findCards('cafe creme', [gift, cafe])).toEqual([cafe]);
  expect(findCards('', [gift, sizes])).toEqual([gift, sizes]);
  expect(findCards('gift size', [gift, sizes])).toEqual([]);
});

test('a new hypothesis finds what speaks of the same', () => {
  const hypothesis = { what: 'Gifts for newcomers', whom: 'Newcomers', why: 'Discounts cheapen' };
  expect(similarCards(hypothesis, [sizes, gift], 3)).toEqual([gift]);
});

test('common words alone make nothing alike', () => {
  const hypothesis = { what: 'This instead of that', whom: 'They', why: 'Because' };
  expect(similarCards(hypothesis, [gift, sizes], 3)).toEqual([]);
});

test('any words: never more than asked for, and a card is most like itself', () => {
  const words = fc.string({ maxLength: 60 });
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words)), fc.nat(5), (texts, most) => {
      const cards = texts.map(([name, what]) => card(name, what));
      expect(similarCards({ what: 'gift', whom: '', why: '' }, cards, most).length).toBeLessThanOrEqual(most);
      for (const one of cards) expect(findCards('', [one])).toEqual([one]);
    }),
  );
  expect(similarCards(gift.hypothesis, [sizes, gift, cafe], 1)).toEqual([gift]);
});
