import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzyMatch } from './fuzzy';

const marked = (query: string, text: string) =>
  fuzzyMatch(query, text)
    ?.positions.map((at) => text.charAt(at))
    .join('');
const better = (query: string, one: string, other: string) =>
  (fuzzyMatch(query, one)?.score ?? -Infinity) > (fuzzyMatch(query, other)?.score ?? -Infinity);

test('letters are found in their order, whatever their case and accents', () => {
  expect(marked('adb', 'Add block')).toBe('Adb');
  expect(marked('cafe', 'Café au lait')).toBe('Café');
  expect(fuzzyMatch('kcolb', 'Add block')).toBeUndefined();
  expect(fuzzyMatch('addd', 'Add block')).toBeUndefined();
});

test('words may come in any order', () => {
  expect(marked('block add', 'Add block')).toBe('Addblock');
});

test('beginnings of words and letters in a row come first', () => {
  expect(better('ph', 'Phone', 'Graph')).toBe(true);
  expect(better('st', 'Add step', 'Close tab')).toBe(true);
  expect(better('undo', 'Undo', 'Unlock door')).toBe(true);
  expect(better('text', 'Text', 'Text of the button')).toBe(true);
});

test('letters at beginnings are marked, even where the same come earlier', () => {
  expect(fuzzyMatch('s', 'Last step')?.positions).toEqual([5]);
});

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', 'B'), maxLength: 20 });

test('whatever the text: all its letters in order are found, and what is marked spells the query', () => {
  fc.assert(
    fc.property(
      text.chain((all) => fc.tuple(fc.constant(all), fc.subarray(Array.from(all, (_, at) => at)))),
      ([all, places]) => {
        const query = places
          .map((at) => all.charAt(at))
          .join('')
          .replaceAll(' ', '');
        const match = fuzzyMatch(query, all);
        const spelt = (match?.positions ?? []).map((at) => all.charAt(at)).join('');
        const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
        expect(plain(spelt)).toBe(plain(query));
      },
    ),
  );
});

test('what cannot be spelt from the text is not found', () => {
  fc.assert(
    fc.property(text, (all) => {
      expect(fuzzyMatch(`${all.replaceAll(' ', '')}x`, all)).toBeUndefined();
    }),
  );
});
