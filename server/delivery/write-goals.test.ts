// Goals in the shop, as the script carries them.
import { expect, test } from 'vitest';
import type { Goal } from '@/core/campaign/goal';
import { campaign } from './script.fixtures';
import { writeGoals } from './write-goals';

const cases: [Goal, string, string[]][] = [
  [{ kind: 'page', operator: 'starts', path: '/Thanks' }, '/^\\/thanks', ['page.viewed']],
  [{ kind: 'carted' }, '["cart.added"]', ['page.viewed', 'cart.added']],
  [
    { kind: 'event', name: 'quote', property: { name: 'size', operator: 'atLeast', value: 2 } },
    '["quote","size","atLeast",2]',
    ['page.viewed', 'quote'],
  ],
];
test.each(cases)('%j is written', (goal, what, names) => {
  const written = writeGoals([campaign(), campaign({ goal })]);
  expect(written?.names).toEqual(names);
  expect(written?.sought).toContain(`["c1",2,3,${what}`);
});

test('goals in the campaign itself, and orders, need nobody to look for them', () => {
  expect(writeGoals([campaign({ goal: { kind: 'ordered' } }), campaign({ goal: { kind: 'clicked' } })])).toBe(
    undefined,
  );
});

test('another window than usual is told', () => {
  const goal = { kind: 'carted' } as const;
  expect(writeGoals([campaign({ goal, attributionDays: 3 })])?.sought).toBe('[["c1",2,3,["cart.added"],3]]');
});
