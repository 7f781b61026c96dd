import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventIdSchema } from '@/core/events/event';
import { uuid } from './uuid';

const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('uuid', () => {
  it('is an id the server takes, at any time', () => {
    fc.assert(fc.property(moment, (now) => eventIdSchema.safeParse(uuid(now)).success));
  });

  it('sorts by time', () => {
    fc.assert(fc.property(moment, moment, (a, b) => a === b || uuid(a) < uuid(b) === a < b));
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => uuid(5))).size).toBe(10_000);
  });
});
