import { expect, test } from 'vitest';
import { splitValues } from './segment-comparison';

test('values that are keys of the site are told from what only the shop knows, whatever their case', () => {
  expect(splitValues(['Gift-Givers', 'VIP', 'gift-givers', 'loyal'], ['gift-givers', 'loyal'])).toEqual({
    chosen: ['gift-givers', 'loyal'],
    others: ['VIP'],
  });
});
