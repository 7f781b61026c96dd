import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frequency } from '@/core/campaign/frequency';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import { limitsOf } from './limits';
import { isWithin, refuse, type FrequencyRefusal } from './refuse';
import { remember, type CampaignMemory } from './memory';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = 1_800_000_000_000;

describe('refuse', () => {
  it.each<[string, Partial<CampaignMemory>, FrequencyRefusal | undefined]>([
    ['a visitor who never met it', {}, undefined],
    ['shown an hour ago', { exposed: 1, exposedAt: NOW - HOUR }, 'recent'],
    ['shown a day ago', { exposed: 1, exposedAt: NOW - DAY }, undefined],
    [
      'closed six days ago',
      { exposed: 1, exposedAt: NOW - 6 * DAY, closed: 1, closedAt: NOW - 6 * DAY },
      'resting',
    ],
    [
      'closed seven days ago',
      { exposed: 1, exposedAt: NOW - 7 * DAY, closed: 1, closedAt: NOW - 7 * DAY },
      undefined,
    ],
    ['closed three times, years ago', { exposed: 9, exposedAt: 1, closed: 3, closedAt: 1 }, 'ended'],
    ['converted, years ago', { exposed: 1, exposedAt: 1, converted: 1, convertedAt: 1 }, 'converted'],
    ['shown while the clock was some hours ahead', { exposed: 1, exposedAt: NOW + 3 * HOUR }, 'recent'],
    ['shown while the clock was years ahead', { exposed: 1, exposedAt: NOW + 900 * DAY }, undefined],
  ])('with the tact defaults: %s', (_name, memory, answer) => {
    expect(refuse(limitsOf(TACTFUL_FREQUENCY), memory, NOW)).toBe(answer);
  });

  it('allows what nothing is remembered of', () => {
    expect(refuse(limitsOf(TACTFUL_FREQUENCY), undefined, NOW)).toBeUndefined();
  });

  it('knows no limit where none is set', () => {
    const free: Frequency = {
      everyHours: 0,
      atMost: null,
      restAfterCloseDays: 0,
      stopAfterCloses: null,
      stopAfterConversion: false,
    };
    const memory = { exposed: 99, exposedAt: NOW, closed: 99, closedAt: NOW, converted: 9, convertedAt: NOW };
    expect(refuse(limitsOf(free), memory, NOW)).toBeUndefined();
  });

  it('caps at so many showings', () => {
    const memory = { exposed: 3, exposedAt: 1 };
    expect(refuse(limitsOf({ ...TACTFUL_FREQUENCY, atMost: 3 }), memory, NOW)).toBe('capped');
    expect(refuse(limitsOf({ ...TACTFUL_FREQUENCY, atMost: 4 }), memory, NOW)).toBeUndefined();
  });

  const frequencyArbitrary: fc.Arbitrary<Frequency> = fc.record({
    everyHours: fc.integer({ min: 0, max: 100 }),
    atMost: fc.option(fc.integer({ min: 1, max: 10 })),
    restAfterCloseDays: fc.integer({ min: 0, max: 10 }),
    stopAfterCloses: fc.option(fc.integer({ min: 1, max: 5 })),
    stopAfterConversion: fc.boolean(),
  });
  /** Tries to show it, each some time after the last, and what the visitor does if it shows. */
  const lifeArbitrary = fc.array(
    fc.record({
      wait: fc.integer({ min: 0, max: 3 * DAY }),
      then: fc.constantFrom('nothing' as const, 'closed' as const, 'converted' as const),
    }),
    { maxLength: 60 },
  );

  it('keeps every cap through any life', () => {
    fc.assert(
      fc.property(frequencyArbitrary, lifeArbitrary, (frequency, life) => {
        let now = NOW;
        let memory: CampaignMemory = {};
        const shown: number[] = [];
        const closed: number[] = [];
        let convertedAt = Infinity;
        for (const { wait, then } of life) {
          now += wait;
          if (refuse(limitsOf(frequency), memory, now) !== undefined) continue;
          shown.push(now);
          memory = remember(memory, 'exposed', now);
          if (then !== 'nothing') memory = remember(memory, then, now);
          if (then === 'closed') closed.push(now);
          if (then === 'converted') convertedAt = Math.min(convertedAt, now);
        }
        expect(shown.length).toBeLessThanOrEqual(frequency.atMost ?? Infinity);
        expect(closed.length).toBeLessThanOrEqual(frequency.stopAfterCloses ?? Infinity);
        shown.forEach((at, index) => {
          const previous = shown[index - 1];
          if (previous !== undefined)
            expect(at - previous).toBeGreaterThanOrEqual(frequency.everyHours * HOUR);
          if (frequency.stopAfterConversion) expect(at).toBeLessThanOrEqual(convertedAt);
          for (const close of closed.filter((moment, turn) => moment < at && turn < index)) {
            expect(at - close).toBeGreaterThanOrEqual(frequency.restAfterCloseDays * DAY);
          }
        });
      }),
    );
  });

  it('takes any numbers and never throws', () => {
    const number = fc.double();
    const memory = fc.record({
      exposed: number,
      exposedAt: number,
      closed: number,
      closedAt: number,
      converted: number,
      convertedAt: number,
    });
    fc.assert(
      fc.property(frequencyArbitrary, memory, number, (frequency, about, now) =>
        ['string', 'undefined'].includes(typeof refuse(limitsOf(frequency), about, now)),
      ),
    );
  });
});

describe('isWithin', () => {
  it('is what lets a visitor rest between two campaigns', () => {
    expect(isWithin(24, 0, NOW)).toBe(false);
    expect(isWithin(24, NOW - 23 * HOUR, NOW)).toBe(true);
    expect(isWithin(24, NOW - 24 * HOUR, NOW)).toBe(false);
    expect(isWithin(0, NOW, NOW)).toBe(false);
  });
});

describe('remember', () => {
  it('counts, dates, and leaves the rest alone', () => {
    const memory = { closed: 1, closedAt: 3, assignment: { seed: 's', arm: 'a' } };
    expect(remember(remember(memory, 'seen', 5), 'seen', 7)).toEqual({ ...memory, seen: 2, seenAt: 7 });
    expect(memory).not.toHaveProperty('seen');
  });
});
