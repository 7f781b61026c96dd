import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import {
  AUDIENCE_IDS,
  audiencesArbitrary,
  someAnswersArbitrary,
  withAudiencesArbitrary,
} from './condition.fixtures';
import { evaluate } from './evaluate';
import { stickyAsked } from './facts-asked';
import {
  audiencesNamed,
  audiencesRequired,
  pickAudiences,
  resolveAudiences,
  type Audiences,
} from './resolve-audiences';

const phone: Condition = { kind: 'device', values: ['phone'] };
const sticky: Condition = { kind: 'sticky', id: 's', days: 30, of: phone };
const vip: Condition = { kind: 'audience', id: 'vip' };

/** The condition with what stands for an audience put in its place. */
function replaced(condition: Condition, audiences: Audiences): Condition | { kind: 'weather' } {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => replaced(part, audiences)) } as Condition;
    case 'not':
    case 'sticky':
      return { ...condition, of: replaced(condition.of, audiences) } as Condition;
    case 'audience':
      return Object.hasOwn(audiences, condition.id)
        ? (audiences[condition.id] as Condition)
        : { kind: 'weather' };
    default:
      return condition;
  }
}

/** Without a memory: what sticks is told apart by its owner, which the tests of ids look at. */
const withoutSticky = (answers: object) =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith('sticky ')));

describe('audiences in a condition', () => {
  it('that are required hold no less than the whole', () => {
    fc.assert(
      fc.property(
        withAudiencesArbitrary,
        audiencesArbitrary,
        someAnswersArbitrary,
        (named, audiences, answers) => {
          const truth = (condition: Condition) =>
            evaluate(resolveAudiences(condition, audiences, 'c'), answers);
          for (const id of audiencesRequired(named))
            expect(truth({ kind: 'audience', id })).toBeGreaterThanOrEqual(truth(named));
        },
      ),
      { numRuns: 300 },
    );
    const not: Condition = { kind: 'not', of: vip };
    expect(audiencesRequired({ kind: 'all', of: [phone, vip, { kind: 'all', of: [vip] }, not] })).toEqual([
      'vip',
    ]);
    expect(audiencesRequired({ kind: 'any', of: [vip, { kind: 'all', of: [phone, vip] }] })).toEqual(['vip']);
    expect(audiencesRequired({ kind: 'any', of: [phone, vip] })).toEqual([]);
    expect(audiencesRequired({ kind: 'sticky', id: 's', days: 30, of: vip })).toEqual([]);
  });

  it('stand for their conditions, and for something unknown when they are not there', () => {
    fc.assert(
      fc.property(
        withAudiencesArbitrary,
        audiencesArbitrary,
        someAnswersArbitrary,
        (named, audiences, given) => {
          const answers = withoutSticky(given);
          expect(evaluate(resolveAudiences(named, audiences, 'c'), answers)).toBe(
            evaluate(replaced(named, audiences), answers),
          );
        },
      ),
    );
  });

  it('are unknown as long as nobody looked them up', () => {
    expect(evaluate(vip, { device: 'phone' })).toBe(0.5);
    expect(evaluate({ kind: 'not', of: vip }, { device: 'phone' })).toBe(0.5);
  });

  it('are unknown within audiences, which no saved one has', () => {
    const nested = resolveAudiences(vip, { vip: { kind: 'all', of: [vip] } }, 'c');
    expect(evaluate(nested, { device: 'phone' })).toBe(0.5);
  });

  it('are named once each, in order', () => {
    const condition: Condition = {
      kind: 'all',
      of: [{ kind: 'not', of: { kind: 'audience', id: 'b' } }, { ...sticky, of: vip }, vip],
    };
    expect(audiencesNamed(condition)).toEqual(['b', 'vip']);
  });

  it('are picked only when they are named and there', () => {
    fc.assert(
      fc.property(withAudiencesArbitrary, audiencesArbitrary, (named, audiences) => {
        const there = audiencesNamed(named).filter((id) => Object.hasOwn(audiences, id));
        expect(Object.keys(pickAudiences(named, audiences))).toEqual(there);
        expect(AUDIENCE_IDS).toEqual(expect.arrayContaining(there));
      }),
    );
  });
});

describe('what sticks', () => {
  it('is remembered apart for copies of one campaign, and once for all that use an audience', () => {
    const condition: Condition = { kind: 'all', of: [sticky, vip] };
    const ids = (owner: string) =>
      stickyAsked(resolveAudiences(condition, { vip: sticky }, owner)).map(({ id }) => id);
    expect(ids('one')).toEqual(['one.s', 'vip.s']);
    expect(ids('two')).toEqual(['two.s', 'vip.s']);
  });
});
