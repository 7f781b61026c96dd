import { describe, expect, it } from 'vitest';
import { isWithin, ownRange, parseRange, readRanges } from './address-ranges';

describe('an address or a range', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7/32', '203.0.113.7'],
    ['203.0.113.7/24', '203.0.113.0/24'],
    ['203.0.113.255/25', '203.0.113.128/25'],
    ['10.255.0.1/8', '10.0.0.0/8'],
    ['2001:DB8:0:0:1::7', '2001:db8::1:0:0:7'],
    ['2001:db8:1:2:3::/64', '2001:db8:1:2::/64'],
    ['2001:ffff::/20', '2001:f000::/20'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7/120', '203.0.113.0/24'],
  ])('that is typed as %s is kept as %s', (typed, range) => {
    expect(parseRange(typed)).toEqual({ range });
  });

  it.each(['', '203.0.113', '203.0.113.7/33', '203.0.113.7/', '203.0.113.7/24/2', '10.1', '0xcb007107'])(
    'is not %j',
    (typed) => {
      expect(parseRange(typed)).toEqual({ reason: expect.stringContaining('is not an address') as string });
    },
  );

  it.each([
    '2001:db8::/129',
    'fe80::1%eth0',
    '203.0.113.7/-1',
    '203.0.113.7/2e1',
    '256.1.1.1',
    'shop.example',
  ])('is not %j either', (typed) => {
    expect(parseRange(typed)).toEqual({ reason: expect.stringContaining('is not an address') as string });
  });

  it.each([
    ['0.0.0.0/0', '/8'],
    ['12.0.0.0/7', '/8'],
    ['2000::/15', '/16'],
    ['::ffff:0:0/96', '/8'],
    ['::ffff:0:0/80', '/8'],
  ])('is not as wide as %s', (typed, least) => {
    expect(parseRange(typed)).toEqual({
      reason: `covers too many addresses; use a range of ${least} or narrower`,
    });
  });
});

describe('the ranges of a site', () => {
  const ranges = readRanges('["203.0.113.0/24", "2001:db8::/48", "198.51.100.9"]');

  it.each([
    ['203.0.113.200', true],
    ['::ffff:203.0.113.200', true],
    ['::ffff:cb00:71c8', true],
    ['203.0.114.1', false],
    ['198.51.100.9', true],
    ['198.51.100.8', false],
    ['2001:db8:0:ffff::1', true],
    ['2001:db8:1::1', false],
    ['unknown', false],
  ])('with %s: %s', (address, isOwn) => {
    expect(isWithin(ranges, address)).toBe(isOwn);
  });

  it('are those that can be read, whatever else the database holds', () => {
    expect(readRanges('[7, null, "nonsense", "203.0.113.0/99", "203.0.113.7"]')).toHaveLength(1);
    for (const json of ['', '{', 'null', '{"a":1}', '"203.0.113.7"']) expect(readRanges(json)).toEqual([]);
  });
});

it('whoever asks is told of their address, or of the half of it that stays', () => {
  expect(ownRange('8.8.8.8')).toEqual({ range: '8.8.8.8', isPublic: true });
  expect(ownRange('2a00:1450:4001:81b:1:2:3:4')).toEqual({
    range: '2a00:1450:4001:81b::/64',
    isPublic: true,
  });
  expect(ownRange('192.168.1.4')).toEqual({ range: '192.168.1.4', isPublic: false });
  expect(ownRange('unknown')).toBeUndefined();
});
