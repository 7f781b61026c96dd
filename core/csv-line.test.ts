import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine } from './csv-line';

it.each([
  ['kari@example.com', '"kari@example.com"'],
  ['say "hello", twice', '"say ""hello"", twice"'],
  ['', '""'],
  ['=1+1', `"'=1+1"`],
  ['+4712345678', `"'+4712345678"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t'=1"`],
  ['\r=1', `"'\r'=1"`],
  ['\n=1', `"'\n'=1"`],
  ['＝1', `"'＝1"`],
  ['＋1', `"'＋1"`],
  ['－1', `"'－1"`],
  ['＠A', `"'＠A"`],
  [' =1', `"' =1"`],
  ['a;=1', `"a;'=1"`],
  ['a=1', '"a=1"'],
])('the cell %j is written as %s', (text, cell) => expect(csvLine([text])).toBe(`${cell}\r\n`));

it('no cell begins like a formula, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠\t\r\n ;,"a'.split('')) }), (text) => {
      const [, inside = ''] = /^"(.*)"\r\n$/s.exec(csvLine([text])) ?? [];
      expect(inside).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      expect(inside).not.toMatch(/[;\t\r\n]\s*[=+\-@＝＋－＠]/u);
      expect(inside.replaceAll('""', '')).not.toContain('"');
    }),
  );
});
