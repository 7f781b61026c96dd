import { describe, expect, it } from 'vitest';
import { splitLines, timeZoneOptions } from './choices';

describe('splitLines', () => {
  it('takes lines and commas, and drops what is blank', () => {
    expect(splitLines(' shop.example\r\n\n*.shop.example, other.example , third.example,\n')).toEqual([
      'shop.example',
      '*.shop.example',
      'other.example',
      'third.example',
    ]);
  });
});

describe('a sentence', () => {
  it('stays one entry, which the server can refuse as a whole', () => {
    expect(splitLines('not a domain')).toEqual(['not a domain']);
  });
});

describe('timeZoneOptions', () => {
  it('offers UTC and the zones of the platform, each once', () => {
    const zones = timeZoneOptions().map(({ value }) => value);
    expect(zones).toContain('UTC');
    expect(zones).toContain('Europe/Oslo');
    expect(new Set(zones).size).toBe(zones.length);
  });
});
