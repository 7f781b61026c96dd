import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBuckets } from './token-buckets';

const limit = { perSecond: 10, burst: 20 };

describe('token buckets', () => {
  it('grants a burst, then says how long to wait, and grants after that wait', () => {
    const buckets = new TokenBuckets(limit);
    expect(buckets.take('a', 20, 0)).toBe(0);
    expect(buckets.take('a', 5, 0)).toBe(500);
    expect(buckets.take('a', 5, 499)).toBe(1);
    expect(buckets.take('a', 5, 500)).toBe(0);
  });

  it('keeps keys apart', () => {
    const buckets = new TokenBuckets(limit);
    buckets.take('a', 20, 0);
    expect(buckets.take('a', 1, 0)).toBeGreaterThan(0);
    expect(buckets.take('b', 1, 0)).toBe(0);
  });

  it('lets a batch larger than the burst through once, and makes it wait for the whole of it', () => {
    const buckets = new TokenBuckets(limit);
    expect(buckets.take('a', 50, 0)).toBe(0);
    expect(buckets.take('a', 1, 0)).toBe(3100);
  });

  it('does not fine anyone when the clock is set back', () => {
    const buckets = new TokenBuckets(limit);
    buckets.take('a', 10, 1_000_000);
    expect(buckets.take('a', 10, 0)).toBe(0);
  });

  it('forgets the key that was quiet the longest', () => {
    const buckets = new TokenBuckets(limit, 2);
    for (const key of ['a', 'b', 'a', 'c']) buckets.take(key, 10, 0);
    expect(buckets.take('a', 10, 0)).toBeGreaterThan(0);
    expect(buckets.take('b', 20, 0)).toBe(0);
  });

  it('never grants more than the burst and what came back since', () => {
    const requests = fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 20 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(requests, (steps) => {
        const buckets = new TokenBuckets(limit);
        let now = 0;
        let granted = 0;
        for (const [pause, cost] of steps) {
          now += pause;
          if (buckets.take('a', cost, now) === 0) granted += cost;
          expect(granted).toBeLessThanOrEqual(limit.burst + (now / 1000) * limit.perSecond + 1e-6);
        }
      }),
    );
  });
});
