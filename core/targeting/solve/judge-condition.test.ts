import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import { answersArbitrary, conditionArbitrary } from '../condition.fixtures';
import { evaluate } from '../evaluate';
import { findVisitor } from './find-visitor';
import { judgeCondition, replacePart, type IdlePart, type Place } from './judge-condition';
import { possible } from './possible-answers.fixtures';

const starts = (...values: string[]): Condition => ({ kind: 'path', operator: 'starts', values });
const device = (...values: ('phone' | 'tablet' | 'desktop')[]): Condition => ({ kind: 'device', values });
const visits = (from: number | null, to: number | null): Condition => ({ kind: 'visits', from, to });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });
const NEVER: Condition = any();
const ALWAYS: Condition = all();

describe('who fits', () => {
  it('is somebody, with an example', () => {
    expect(judgeCondition(all(starts('/cups'), device('phone')))).toEqual({
      kind: 'some',
      example: { path: '/cups', device: 'phone' },
      idle: [],
    });
  });

  test.each<[string, Condition]>([
    ['without any row', all()],
    ['with every choice', device('phone', 'tablet', 'desktop')],
    ['with a row and its opposite', any(starts('/a'), not(starts('/a')))],
    ['with rows that leave no gap', any(visits(null, 3), visits(4, null))],
  ])('is everybody %s', (_name, condition) => {
    expect(judgeCondition(condition)).toEqual({ kind: 'everybody' });
  });

  test.each<[string, Condition, Place[]]>([
    ['of two rows', all(starts('/a'), device('phone'), not(starts('/a'))), [[0], [2]]],
    [
      'of rows in groups',
      all(any(visits(3, null)), any(visits(null, 2), visits(1, 1))),
      [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
    ],
    ['that is one row', all(device('phone'), starts('cups')), [[1]]],
    ['that is the only row', starts('cups'), [[]]],
    ['that is an empty group', all(device('phone'), any()), [[1]]],
    ['within an opposite', not(any(starts('/a'), not(starts('/a')), device('phone'))), [[0], [1]]],
  ])('is nobody, because of a conflict %s', (_name, condition, conflict) => {
    expect(judgeCondition(condition)).toEqual({ kind: 'nobody', conflict });
  });

  it('is uncertain while a row is not filled in', () => {
    expect(
      judgeCondition(all(starts('/a'), { kind: 'query', name: '', operator: 'known', values: [] })),
    ).toEqual({
      kind: 'unknown',
    });
  });
});

describe('a row never matters', () => {
  test.each<[string, Condition, IdlePart[]]>([
    ['that the others imply', all(starts('/cups/blue'), starts('/cups')), [{ place: [1], kind: 'implied' }]],
    ['that says what another one says', all(starts('/a'), starts('/a')), [{ place: [1], kind: 'implied' }]],
    [
      'that an alternative includes',
      any(starts('/cups'), starts('/cups/blue')),
      [{ place: [1], kind: 'useless' }],
    ],
    [
      'that cannot be beside the others',
      all(visits(1, 1), any(starts('/a'), { kind: 'visitor', values: ['returning'] })),
      [{ place: [1, 1], kind: 'useless' }],
    ],
    [
      'nor does a group of such rows',
      all(device('phone'), any(device('phone', 'tablet'), starts('/a'))),
      [{ place: [1], kind: 'implied' }],
    ],
    [
      'nor a value that another one says',
      all(device('phone'), not(starts('/a', '/b', '/a/b'))),
      [{ place: [1], kind: 'values', values: ['/a/b'] }],
    ],
    ['unless it does', all(any(device('phone'), starts('/a')), not(visits(3, null))), []],
  ])('%s', (_name, condition, idle) => {
    expect(judgeCondition(condition)).toMatchObject({ kind: 'some', idle });
  });
});

describe('whatever is judged', () => {
  it('is true of every visitor', () => {
    const told = { everybody: 0, idle: 0 };
    fc.assert(
      fc.property(
        conditionArbitrary,
        fc.array(answersArbitrary, { minLength: 10, maxLength: 10 }),
        (condition, visitors) => {
          const judgement = judgeCondition(condition);
          const visited = visitors.map(possible);
          if (judgement.kind === 'everybody') {
            told.everybody += 1;
            for (const one of visited) expect(evaluate(condition, one)).toBe(1);
          }
          if (judgement.kind !== 'some') return;
          expect(evaluate(condition, judgement.example)).toBe(1);
          const without = judgement.idle.reduce((rest, part) => {
            if (part.kind === 'values') return rest;
            told.idle += 1;
            return replacePart(
              rest,
              part.place,
              helps(condition, part.place) === (part.kind === 'implied') ? ALWAYS : NEVER,
            );
          }, condition);
          for (const one of visited)
            expect(evaluate(without, one) === 1).toBe(evaluate(condition, one) === 1);
        },
      ),
      { numRuns: 1000, endOnFailure: true },
    );
    expect(told.everybody).toBeGreaterThan(30);
    expect(told.idle).toBeGreaterThan(30);
  });

  it('the rows of a conflict are enough for it, and none of them is there in vain', () => {
    const free = (condition: Condition, place: Place) =>
      replacePart(condition, place, helps(condition, place) ? ALWAYS : NEVER);
    let conflicts = 0;
    fc.assert(
      fc.property(conditionArbitrary, conditionArbitrary, (one, other) => {
        const condition = all(one, other, not(one));
        const judgement = judgeCondition(condition);
        if (judgement.kind !== 'nobody') return;
        const { conflict } = judgement;
        const isPart = (place: Place) => conflict.some((part) => part.join() === place.join());
        const alone = rowsOf(condition)
          .filter((place) => !isPart(place))
          .reduce(free, condition);
        expect(findVisitor(alone).kind).toBe('nobody');
        for (const place of conflict) expect(findVisitor(free(alone, place)).kind).not.toBe('nobody');
        if (conflict.length > 1) conflicts += 1;
      }),
      { numRuns: 500, endOnFailure: true },
    );
    expect(conflicts).toBeGreaterThan(50);
  });
});

/** Leaves and empty groups. */
function rowsOf(condition: Condition, place: Place = []): Place[] {
  switch (condition.kind) {
    case 'not':
    case 'sticky':
      return rowsOf(condition.of, place);
    case 'all':
    case 'any':
      if (condition.of.length === 0) return [place];
      return condition.of.flatMap((part, index) => rowsOf(part, [...place, index]));
    default:
      return [place];
  }
}

/** Whether a part helps the whole to hold, rather than not to. */
function helps(condition: Condition, place: Place): boolean {
  switch (condition.kind) {
    case 'not':
      return place.length > 0 ? !helps(condition.of, place) : true;
    case 'sticky':
      return place.length > 0 ? helps(condition.of, place) : true;
    case 'all':
    case 'any': {
      const [index, ...rest] = place;
      const part = index === undefined ? undefined : condition.of[index];
      return part ? helps(part, rest) : true;
    }
    default:
      return true;
  }
}
