import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import { audiencesArbitrary, someAnswersArbitrary, withAudiencesArbitrary } from './condition.fixtures';
import { evaluate } from './evaluate';
import { explainCondition, type ExplainedCondition } from './explain-condition';
import { resolveAudiences } from './resolve-audiences';

/** The condition that was explained. */
function told(explained: ExplainedCondition): Condition {
  switch (explained.kind) {
    case 'leaf':
      return explained.leaf;
    case 'not':
      return { kind: 'not', of: told(explained.of) };
    case 'sticky': {
      const { kind, id, days, of } = explained;
      return { kind, id, days, of: told(of) };
    }
    case 'audience': {
      const { kind, id, of } = explained;
      return of ? { kind, id, of: told(of) } : { kind, id };
    }
    case 'all':
    case 'any':
      return { kind: explained.kind, of: explained.of.map(told) };
  }
}

/** The whole and everything in it. */
function parts(explained: ExplainedCondition): ExplainedCondition[] {
  switch (explained.kind) {
    case 'leaf':
      return [explained];
    case 'not':
    case 'sticky':
      return [explained, ...parts(explained.of)];
    case 'audience':
      return explained.of ? [explained, ...parts(explained.of)] : [explained];
    case 'all':
    case 'any':
      return [explained, ...explained.of.flatMap(parts)];
  }
}

describe('explaining a condition', () => {
  it('tells the same tree, and of every part what evaluating it says', () => {
    fc.assert(
      fc.property(
        withAudiencesArbitrary,
        audiencesArbitrary,
        someAnswersArbitrary,
        (named, audiences, answers) => {
          const condition = resolveAudiences(named, audiences, 'c');
          const explained = explainCondition(condition, answers);
          expect(told(explained)).toEqual(condition);
          for (const part of parts(explained)) expect(part.truth).toBe(evaluate(told(part), answers));
        },
      ),
    );
  });

  it('tells a leaf that is not filled in as unknown', () => {
    const empty: Condition = { kind: 'query', name: '', operator: 'is', values: ['a'] };
    expect(explainCondition(empty, { query: 'a', 'query ': 'a' }).truth).toBe(0.5);
  });

  it('tells what held before from what holds now', () => {
    const phone: Condition = { kind: 'device', values: ['phone'] };
    const sticky: Condition = { kind: 'sticky', id: 's', days: 30, of: phone };
    const of = { kind: 'leaf', leaf: phone, truth: 0 };
    const now = { device: 'desktop' };
    expect(explainCondition(sticky, { ...now, 'sticky s': true })).toMatchObject({ truth: 1, before: 1, of });
    expect(explainCondition(sticky, { ...now, 'sticky s': false })).toMatchObject({
      truth: 0,
      before: 0,
      of,
    });
    expect(explainCondition(sticky, now)).toMatchObject({ truth: 0.5, before: 0.5, of });
  });

  it('tells an audience that is not there as unknown', () => {
    const gone: Condition = { kind: 'audience', id: 'gone' };
    expect(explainCondition(gone, {})).toEqual({ ...gone, of: null, truth: 0.5 });
  });

  it('keeps apart what failed and what nobody knows', () => {
    const phone: Condition = { kind: 'device', values: ['phone'] };
    const returning: Condition = { kind: 'visitor', values: ['returning'] };
    const condition: Condition = { kind: 'all', of: [phone, { kind: 'not', of: returning }] };
    expect(explainCondition(condition, { device: 'desktop' })).toEqual({
      kind: 'all',
      truth: 0,
      of: [
        { kind: 'leaf', leaf: phone, truth: 0 },
        { kind: 'not', truth: 0.5, of: { kind: 'leaf', leaf: returning, truth: 0.5 } },
      ],
    });
  });
});
