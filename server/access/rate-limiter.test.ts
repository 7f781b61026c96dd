import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, RateLimiter } from './rate-limiter';

describe('the rate limiter', () => {
  const limit = { burst: 5, periodMs: 60_000 };

  it('allows a burst, then says how long to wait, and lets one through after that', () => {
    let now = 1000;
    const limiter = new RateLimiter(limit, () => now);
    for (let i = 0; i < 5; i++) expect(limiter.take('a')).toEqual({ allowed: true });
    expect(limiter.take('a')).toEqual({ allowed: false, retryAfterSeconds: 12 });
    expect(limiter.take('b')).toEqual({ allowed: true });
    now += 12_000;
    expect(limiter.take('a')).toEqual({ allowed: true });
    expect(limiter.take('a').allowed).toBe(false);
  });

  it('never counts a try that was given back', () => {
    const limiter = new RateLimiter(limit, () => 0);
    for (let i = 0; i < 100; i++) {
      expect(limiter.take('a')).toEqual({ allowed: true });
      limiter.giveBack('a');
    }
  });

  it('never allows more than the burst plus the refill in any stretch of time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 200 }), (gaps) => {
        let now = 0;
        const limiter = new RateLimiter(limit, () => now);
        const allowed: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (limiter.take('a').allowed) allowed.push(now);
        }
        for (const [i, start] of allowed.entries())
          for (const [j, end] of allowed.entries())
            if (j >= i) expect(j - i + 1).toBeLessThanOrEqual(limit.burst + (end - start) / 12_000 + 1e-6);
      }),
    );
  });

  it('forgets the longest unused key rather than growing without end', () => {
    const limiter = new RateLimiter({ burst: 1, periodMs: 60_000 }, () => 0);
    for (let i = 0; i <= 10_000; i++) limiter.take(`key ${i}`);
    expect(limiter.take('key 0').allowed).toBe(true);
    expect(limiter.take('key 10000').allowed).toBe(false);
  });

  it('treats one IPv6 network as one caller', () => {
    expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe(addressKey('2001:db8:1:2::1'));
    expect(addressKey('2001:db8:1:3::1')).not.toBe(addressKey('2001:db8:1:2::1'));
    expect(addressKey('203.0.113.9')).toBe('203.0.113.9');
  });
});
