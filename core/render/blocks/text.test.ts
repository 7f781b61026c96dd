import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { BlockOf } from '@/core/campaign/block';
import type { NodeTree } from '../design';
import { list } from './list';
import { text } from './text';

const around = { kind: 'popup', width: 440 };
const draw = (words: string, marks: BlockOf<'text'>['marks']) => {
  const [, , ...content] = text.tree(
    { id: 't', kind: 'text', text: words, marks, align: 'start', tone: 'normal' },
    around,
  );
  return content;
};
const wordsOf = (node: NodeTree): string => {
  if (typeof node === 'string') return node;
  const [, , ...content] = node;
  return content.map(wordsOf).join('');
};

it('sets what is marked in elements, one within the other, and a link as one', () => {
  expect(
    draw('Now in the sale: half off', [
      { from: 7, to: 15, kind: 'link', url: '/sale' },
      { from: 11, to: 25, kind: 'bold' },
      { from: 0, to: 3, kind: 'italic' },
      { from: 17, to: 25, kind: 'accent' },
    ]),
  ).toEqual([
    ['em', 0, 'Now'],
    ' in ',
    ['a', { 'data-action': 'link', href: '/sale' }, 'the ', ['strong', 0, 'sale']],
    ['strong', 0, ': ', ['span', 0, 'half off']],
  ]);
});

it('gives an unsafe link no address', () => {
  expect(draw('here', [{ from: 0, to: 4, kind: 'link', url: 'javascript:alert(1)' }])).toEqual([
    ['a', { 'data-action': 'link' }, 'here'],
  ]);
});

test('whatever is marked, the words are the words', () => {
  const span = { from: fc.nat(60), to: fc.nat(60) };
  const marks = fc.array(
    fc.oneof(
      fc.record({ ...span, kind: fc.constantFrom('bold' as const, 'italic' as const, 'accent' as const) }),
      fc.record({ ...span, kind: fc.constant('link' as const), url: fc.constantFrom('/a', '/b') }),
    ),
  );
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 50, unit: 'binary' }), marks, (words, all) => {
      expect(draw(words, all).map(wordsOf).join('')).toBe(words);
    }),
  );
});

it('a list has a point for every line with words, and one to select where there is none', () => {
  const points = (words: string) =>
    list.tree({ id: 'l', kind: 'list', text: words, marker: 'tick' }, around).slice(2);
  expect(points('Free returns\n \n\nMade here')).toEqual([
    ['div', { role: 'listitem' }, 'Free returns'],
    ['div', { role: 'listitem' }, 'Made here'],
  ]);
  expect(points('')).toEqual([['div', { role: 'listitem' }, '\u200b']]);
});

it('what is filled in stands in one element, wherever a mark cuts it', () => {
  const words = 'For {{query:for|you}} now';
  const place = ['span', { 'data-fill': 'query', 'data-key': 'for' }, 'you'];
  expect(draw(words, [])).toEqual(['For ', place, ' now']);
  // From the middle of it to the end.
  expect(draw(words, [{ from: 10, to: words.length, kind: 'bold' }])).toEqual([
    'For ',
    ['strong', 0, place, ' now'],
  ]);
  expect(draw(words, [{ from: 0, to: 6, kind: 'italic' }])).toEqual([['em', 0, 'For ', place], ' now']);
  expect(draw('{{date}}', [])).toEqual([['span', { 'data-fill': 'date' }, '']]);
});
