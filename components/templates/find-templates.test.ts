import { expect, test } from 'vitest';
import { findTemplates, type TemplateEntry, type TemplateWish } from './find-templates';

const entries: (TemplateEntry & { words: string })[] = [
  { id: 'sale-bar', goal: 'promote', format: 'bar', words: 'Sale along the top, discount' },
  { id: 'new-season', goal: 'promote', format: 'fullscreen', words: 'A new season at the café' },
  { id: 'holiday-break', goal: 'announce', format: 'bar', words: 'While the shop rests' },
];
const find = (wish: Partial<TemplateWish>) =>
  findTemplates(entries, { goal: null, format: null, search: '', ...wish }, ({ words }) => words).map(
    ({ id }) => id,
  );

test('nothing chosen shows all, in their order', () => {
  expect(find({})).toEqual(['sale-bar', 'new-season', 'holiday-break']);
  expect(find({ search: '  ' })).toHaveLength(3);
});

test('goal and format narrow together', () => {
  expect(find({ goal: 'promote' })).toEqual(['sale-bar', 'new-season']);
  expect(find({ goal: 'promote', format: 'bar' })).toEqual(['sale-bar']);
  expect(find({ goal: 'ask' })).toEqual([]);
});

test('every word counts, without its accents and capitals', () => {
  expect(find({ search: 'CAFE new' })).toEqual(['new-season']);
  expect(find({ search: 'sale rests' })).toEqual([]);
});
