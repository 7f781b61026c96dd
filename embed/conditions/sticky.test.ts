// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Truth } from '@/core/targeting/predicate';
import { emptyRecord, type VisitorRecord } from '../record';
import { momentOf, NOW, UNRECOGNISED } from '../facts/facts.fixtures';
import type { ShopMoment } from '../facts/shop-moment';
import { sticky } from './sticky';

const DAY = 86_400_000;
const DAYS = 30;

/** A visitor whose record is really changed, and a condition that comes out as told. */
function visit(record: Partial<VisitorRecord> = {}) {
  const memory = { ...emptyRecord(), visitor: 'someone', visits: 1, ...record };
  let truth: Truth = 0;
  let changes = 0;
  const holds = sticky('c.s', DAYS, () => truth);
  const at = (now: number): ShopMoment => {
    const moment = momentOf(memory);
    const change = (edit: (record: VisitorRecord) => VisitorRecord | void) => {
      changes++;
      edit(memory);
    };
    return { ...moment, now, facts: { ...moment.facts, memory, change } };
  };
  return {
    memory,
    changes: () => changes,
    ask: (comesOut: Truth, now = NOW) => {
      truth = comesOut;
      return holds(at(now));
    },
  };
}

describe('a condition that sticks', () => {
  it('is as its condition is, for who never met it', () => {
    expect([0, 0.5, 1].map((truth) => visit().ask(truth))).toEqual([0, 0.5, 1]);
  });

  it('goes on to hold for its days, and no longer', () => {
    const { ask } = visit();
    ask(1);
    expect(ask(0, NOW + DAYS * DAY)).toBe(1);
    expect(ask(0.5, NOW + DAYS * DAY)).toBe(1);
    expect(ask(0, NOW + DAYS * DAY + 1)).toBe(0);
    expect(ask(0.5, NOW + DAYS * DAY + 1)).toBe(0.5);
  });

  it('counts its days from when it last held', () => {
    const { ask } = visit();
    ask(1);
    ask(1, NOW + 10 * DAY);
    expect(ask(0, NOW + (10 + DAYS) * DAY)).toBe(1);
  });

  it('is kept with the record, and noted once a minute at most', () => {
    const { ask, changes, memory } = visit();
    for (let second = 0; second < 60; second++) ask(1, NOW + second * 1000);
    expect([changes(), memory.kept.held]).toEqual([1, { 'c.s': NOW }]);
    ask(1, NOW + 61_000);
    expect([changes(), memory.kept.held]).toEqual([2, { 'c.s': NOW + 61_000 }]);
  });

  it('lets nothing be written while it does not hold, or cannot be known', () => {
    const { ask, changes, memory } = visit();
    ask(0);
    ask(0.5);
    expect([changes(), memory.kept.held]).toEqual([0, undefined]);
  });

  it('says of who may not be recognised only what holds now, and writes nothing', () => {
    const change = () => expect.unreachable();
    const moment: ShopMoment = { ...UNRECOGNISED, facts: { ...UNRECOGNISED.facts, change } };
    const asked = (truth: Truth) => sticky('c.s', DAYS, () => truth)(moment);
    expect([asked(0), asked(0.5), asked(1)]).toEqual([0.5, 0.5, 1]);
  });

  it('does not hold for ever after a clock that was wrong', () => {
    expect(visit({ kept: { held: { 'c.s': NOW + 400 * DAY } } }).ask(0)).toBe(0);
  });

  it('remembers each by its id, the last fifty', () => {
    const { ask, memory } = visit({
      kept: { held: Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`c.${n}x`, n])) },
    });
    ask(1);
    const ids = Object.keys(memory.kept.held ?? {});
    expect(ids).toHaveLength(50);
    expect([ids.includes('c.0x'), ids.includes('c.1x'), ids.at(-1)]).toEqual([false, true, 'c.s']);
  });

  it('holds exactly within its days after any history', () => {
    const hours = fc.array(fc.tuple(fc.integer({ min: 1, max: 24 * 40 }), fc.boolean()), { maxLength: 20 });
    fc.assert(
      fc.property(hours, (steps) => {
        const { ask } = visit();
        let now = NOW;
        let last = -Infinity;
        for (const [pause, holds] of steps) {
          now += pause * 3_600_000;
          if (holds) last = now;
          expect(ask(Number(holds), now)).toBe(now - last <= DAYS * DAY ? 1 : 0);
        }
      }),
    );
  });
});
