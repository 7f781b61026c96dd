import { expect, it } from 'vitest';
import { checkForPublish } from './check-for-publish';
import { formDocument } from './document.fixtures';
import type { Goal } from './goal';
import type { ProblemCode } from './problem';

const cases: [Goal, ProblemCode[]][] = [
  [{ kind: 'carted' }, []],
  [{ kind: 'page', operator: 'is', path: '/thank-you' }, []],
  [{ kind: 'page', operator: 'is', path: ' ' }, ['goal-page-empty']],
  [{ kind: 'event', name: 'sample-ordered' }, []],
  [{ kind: 'reordered', days: 60 }, []],
  [{ kind: 'revenue' }, []],
  [{ kind: 'event', name: '' }, ['goal-event-empty']],
  [{ kind: 'event', name: 'x', property: { name: 'y', operator: 'is', value: '' } }, ['goal-event-empty']],
];

it.each(cases)('%o lacks %j', (goal, codes) => {
  expect(checkForPublish({ ...formDocument(), goal }).map(({ code }) => code)).toEqual(codes);
});
