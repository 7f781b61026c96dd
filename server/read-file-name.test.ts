import { expect, it } from 'vitest';
import { readFileName } from './read-file-name';

it.each([
  ['mug.png', 'mug.png'],
  ['../shop/mug.png ', 'mug.png'],
  ['C:\\fakepath\\mug.png', 'mug.png'],
  ['mug\u202Egnp.exe\n', 'muggnp.exe'],
  ['shop/', ''],
  ['😀'.repeat(200), '😀'.repeat(12)],
])('%j is read as %j', (given, name) => {
  expect(readFileName(given, { most: 12 })).toBe(name);
});

it('leaves an ending out that everybody knows', () => {
  const read = (given: string) => readFileName(given, { most: 12, ending: '.woff2' });
  expect(['Brand.WOFF2', 'Brand .woff2', 'woff2', '.woff2'].map(read)).toEqual([
    'Brand',
    'Brand',
    'woff2',
    '',
  ]);
});
