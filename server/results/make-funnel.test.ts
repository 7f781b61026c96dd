import { expect, it } from 'vitest';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import type { ArmFigures } from '../ingest/event-store';
import { countArms } from './figures';
import { makeFunnel } from './make-funnel';
import { sumSales } from './sales';

function arm(id: string, figures: Parameters<typeof armFigures>[0]) {
  const own: ArmFigures[] = [armFigures({ arm: id, ...figures })];
  const said = { why: 0, fewer: 0, forget: 0 };
  return { id, name: id, letter: 'A', said, sales: sumSales(own, 'EUR'), ...countArms(own, 'EUR') };
}

const steps = new Map([
  [
    'a',
    [
      { id: 'form', name: 'Form' },
      { id: 'code', name: '' },
    ],
  ],
]);
const shown = (rungs: ReturnType<typeof makeFunnel>[number]['rungs'] = []) =>
  rungs.map((rung) => [rung.kind, 'id' in rung ? rung.id : '', rung.visitors]);

it('goes from exposed to the goal by the steps as they stand in the design, seen or not, and then by those it has no more', () => {
  const met = arm('a', { exposed: 100, reached: { shown: 90, submitted: 12 } });
  const counts = [
    { arm: 'a', step: 'gone', visitors: 4 },
    { arm: 'a', step: 'never', visitors: 0 },
    { arm: 'a', step: 'form', visitors: 80 },
    { arm: 'b', step: 'code', visitors: 7 },
  ];
  const [funnel, ...others] = makeFunnel([met, arm('nobody', {})], steps, counts, 'submitted');
  expect(shown(funnel?.rungs)).toEqual([
    ['exposed', '', 100],
    ['shown', '', 90],
    ['step', 'form', 80],
    ['step', 'code', 0],
    ['goal', '', 12],
    ['gone', 'gone', 4],
  ]);
  expect(others).toEqual([]);
});

it('ends with those who ordered where the goal is money, which is no number of visitors', () => {
  const met = arm('a', {
    exposed: 10,
    reached: { shown: 9, ordered: 3 },
    revenue: [{ currency: 'EUR', visitors: 3, total: 9900, squares: 1 }],
  });
  const [funnel] = makeFunnel([met], new Map(), [], 'revenue');
  expect(funnel?.rungs.at(-1)).toEqual({ kind: 'goal', goal: 'ordered', visitors: 3 });
});

it('says nothing of steps where none were counted, though visitors saw some', () => {
  const [funnel] = makeFunnel([arm('a', { exposed: 10, reached: { shown: 9 } })], steps, [], 'clicked');
  expect(shown(funnel?.rungs).map(([kind]) => kind)).toEqual(['exposed', 'shown', 'goal']);
});
