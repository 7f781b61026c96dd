// Which encoding a browser gets.
import { describe, expect, it } from 'vitest';
import { chooseEncoding } from './respond';

describe('choosing an encoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.000', undefined],
    ['identity', undefined],
    [undefined, undefined],
  ])('answers %s with %s', (header, expected) => {
    expect(chooseEncoding(header)).toBe(expected);
  });
});
