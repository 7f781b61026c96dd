import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { RateLimiter } from './rate-limiter';

const limit = { burst: 20, perSecond: 10 };
let now: number;
const clock = () => now;
beforeEach(() => {
  now = 0;
});

describe('the rate limiter', () => {
  it('grants a burst, then says how long to wait, and grants after that wait', () => {
    const limiter = new RateLimiter(limit, clock);
    expect(limiter.take('a', 20)).toBe(0);
    expect(limiter.take('a', 5)).toBe(500);
    now = 499;
    expect(limiter.take('a', 5)).toBe(1);
    now = 500;
    expect(limiter.take('a', 5)).toBe(0);
  });

  it('keeps keys apart', () => {
    const limiter = new RateLimiter(limit, clock);
    limiter.take('a', 20);
    expect(limiter.take('a')).toBeGreaterThan(0);
    expect(limiter.take('b')).toBe(0);
  });

  it('never counts a try that was given back', () => {
    const limiter = new RateLimiter(limit, clock);
    for (let tries = 0; tries < 100; tries++) {
      expect(limiter.take('a')).toBe(0);
      limiter.giveBack('a');
    }
    for (let tries = 0; tries < 20; tries++) expect(limiter.take('a')).toBe(0);
    expect(limiter.take('a')).toBe(100);
  });

  it('lets a batch larger than the burst through once, and makes it wait for the whole of it', () => {
    const limiter = new RateLimiter(limit, clock);
    expect(limiter.take('a', 50)).toBe(0);
    expect(limiter.take('a')).toBe(3100);
  });

  it('does not fine anyone when the clock is set back', () => {
    const limiter = new RateLimiter(limit, clock);
    now = 1_000_000;
    limiter.take('a', 10);
    now = 0;
    expect(limiter.take('a', 10)).toBe(0);
  });

  it('forgets the key that was quiet the longest', () => {
    const limiter = new RateLimiter(limit, clock, 2);
    for (const key of ['a', 'b', 'a', 'c']) limiter.take(key, 10);
    expect(limiter.take('a', 10)).toBeGreaterThan(0);
    expect(limiter.take('b', 20)).toBe(0);
  });

  it('never grants more than the burst and what came back since', () => {
    const requests = fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 20 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(requests, (steps) => {
        now = 0;
        const limiter = new RateLimiter(limit, clock);
        let granted = 0;
        for (const [pause, cost] of steps) {
          now += pause;
          if (limiter.take('a', cost) === 0) granted += cost;
          expect(granted).toBeLessThanOrEqual(limit.burst + (now / 1000) * limit.perSecond + 1e-6);
        }
      }),
    );
  });
});
