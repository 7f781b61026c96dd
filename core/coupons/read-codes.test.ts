// Reading codes from a file or a field.
import { expect, it } from 'vitest';
import { MAX_CODES } from './limits';
import { readCodes } from './read-codes';

it('takes one code per line, and leaves out empty lines and the spaces around', () => {
  expect(readCodes('A-1\r\n\n  b.2 \nÇ3').codes).toEqual(['A-1', 'b.2', 'Ç3']);
});

it('takes the first column of a CSV file, without its head and its quotes', () => {
  expect(readCodes('\u{FEFF}Code,Used\n"A1",no\n"B2";yes\nC3\tno')).toEqual({
    codes: ['A1', 'B2', 'C3'],
    faults: [],
    isTooMany: false,
  });
  expect(readCodes('A1\ncode').codes).toEqual(['A1', 'code']);
});

it('says which lines are no codes, and why', () => {
  const { codes, faults } = readCodes(`A1\nA1\nhas space\n=cmd()\n${'x'.repeat(61)}`);
  expect(codes).toEqual(['A1']);
  expect(faults.map(({ line, fault }) => [line, fault])).toEqual([
    [2, 'twice'],
    [3, 'characters'],
    [4, 'characters'],
    [5, 'long'],
  ]);
});

it('stops where a pool is full', () => {
  const text = Array.from({ length: MAX_CODES + 1 }, (_, n) => `C${n}`).join('\n');
  expect(readCodes(text)).toMatchObject({ isTooMany: true, codes: { length: MAX_CODES } });
  expect(readCodes('no code\n'.repeat(2 * MAX_CODES))).toMatchObject({
    isTooMany: true,
    faults: { length: MAX_CODES },
  });
});
