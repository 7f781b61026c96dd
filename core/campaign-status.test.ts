import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLive, nextChange, statusOf, type CampaignLife } from './campaign-status';

const published: CampaignLife = { release: 1, paused: false, archived: false, startsAt: null, endsAt: null };

describe('the status of a campaign', () => {
  test.each([
    ['never published', { release: null, startsAt: 50, endsAt: 60 }, 'draft'],
    ['published', {}, 'live'],
    ['before its start', { startsAt: 101 }, 'scheduled'],
    ['from the very moment of its start', { startsAt: 100 }, 'live'],
    ['until just before its end', { endsAt: 101 }, 'live'],
    ['from the very moment of its end', { endsAt: 100 }, 'ended'],
    ['paused', { paused: true }, 'paused'],
    ['paused before its start', { paused: true, startsAt: 101 }, 'paused'],
    ['paused when its end came', { paused: true, endsAt: 100 }, 'ended'],
    ['put away, whatever else', { archived: true, release: null, paused: true, endsAt: 1 }, 'archived'],
  ] as const)('%s', (_name, change, status) => {
    expect(statusOf({ ...published, ...change }, 100)).toBe(status);
  });
});

const moment = fc.option(fc.integer({ min: 0, max: 50 }), { nil: null });
const life = fc.record({
  release: fc.option(fc.constant(1), { nil: null }),
  paused: fc.boolean(),
  archived: fc.boolean(),
  startsAt: moment,
  endsAt: moment,
});

test('between two changes that the clock brings no status changes, and at each one does', () => {
  fc.assert(
    fc.property(fc.array(life, { maxLength: 5 }), fc.integer({ min: -1, max: 51 }), (lives, now) => {
      const at = (time: number) => lives.map((one) => statusOf(one, time)).join();
      const next = nextChange(lives, now);
      for (let time = now; time < (next ?? 60); time += 1) expect(at(time)).toBe(at(now));
      if (next !== null) expect(at(next)).not.toBe(at(next - 1));
    }),
  );
});

test('live is: published, not put away, not paused, and now inside the window', () => {
  fc.assert(
    fc.property(life, fc.integer({ min: -1, max: 51 }), (one, now) => {
      expect(isLive(one, now)).toBe(
        one.release !== null &&
          !one.archived &&
          !one.paused &&
          now >= (one.startsAt ?? -Infinity) &&
          now < (one.endsAt ?? Infinity),
      );
    }),
  );
});
