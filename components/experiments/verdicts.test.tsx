// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '@/components/draw.fixtures';
import type { Metric } from '@/core/experiments/metric';
import type { Verdict } from '@/server/trpc/router';
import { useExperimentWords, type Lift } from './use-experiment-words';
import { useVerdictWords } from './use-verdict-words';

const ARMS = [
  { id: 'holdout', name: 'holdout', letter: '–' },
  { id: 'a', name: 'Discount', letter: 'A' },
  { id: 'b', name: 'Gift', letter: 'B' },
];

function Says({ verdict, metric }: { verdict: Verdict; metric: Metric }) {
  return <p>{useVerdictWords({ verdict, metric, arms: ARMS, isOfSite: false })}</p>;
}

function said(verdict: Verdict, metric: Metric = 'submitted'): string {
  draw(<Says verdict={verdict} metric={metric} />);
  return document.body.textContent ?? '';
}

const lift = { estimate: 0.23, low: 0.05, high: 0.44 };

test.each<[Verdict, string]>([
  [
    { kind: 'winner', arm: 'b', control: 'a', lift },
    'Gift (B) beats Discount (A): 23% more sign-ups, somewhere between 5% and 44%.',
  ],
  [{ kind: 'winner', arm: 'b', control: 'a', lift: null }, 'Gift (B) beats Discount (A).'],
  [
    { kind: 'winner', arm: 'shown', control: 'holdout', lift: { estimate: 0.1, low: 0.02, high: null } },
    'The campaign beats Showing nothing: 10% more sign-ups, at least 2% more.',
  ],
  [{ kind: 'control', control: 'a', against: 'b', lift }, 'Stay with Discount (A): the others do worse.'],
  [
    {
      kind: 'harm',
      arm: 'b',
      metric: 'revenue',
      lift: { estimate: -0.2, low: -0.3, high: -0.08 },
    },
    'Gift (B) would win, but harms something you guard: 20% less revenue per visitor, somewhere between 8% and 30%.',
  ],
  [{ kind: 'early', reason: 'visitors', days: 6, leads: 'b' }, 'Too early: about 6 more days.'],
  [{ kind: 'early', reason: 'visitors', days: null, leads: null }, 'Too early to tell.'],
  [
    { kind: 'early', reason: 'weeks', days: 1, leads: 'b' },
    'Too early: a difference shows, but the weeks it must run are not over. About 1 more day.',
  ],
  [{ kind: 'alike' }, 'No difference worth having.'],
  [{ kind: 'broken' }, 'Broken: visitors are not split as planned.'],
  [
    { kind: 'settled', arm: 'b', remaining: 0.004 },
    'Settled on Gift (B): the others could surpass it by 0.4% at most.',
  ],
])('%j', (verdict, sentence) => {
  expect(said(verdict)).toBe(sentence);
});

function Range({ metric, of }: { metric: Metric; of: Lift | null }) {
  return <p>{useExperimentWords().sayRange(metric, of) ?? 'nothing'}</p>;
}

test('what may be more or less says both, and what has no end says nothing', () => {
  draw(<Range metric="ordered" of={{ estimate: 0.01, low: -0.04, high: 0.07 }} />);
  expect(document.body.textContent).toBe('between 4% fewer and 7% more');
  draw(<Range metric="ordered" of={{ estimate: 0.01, low: -0.04, high: null }} />);
  expect(document.body.textContent).toContain('nothing');
});

function Chance({ of }: { of: number }) {
  const { chance, p } = useExperimentWords();
  return (
    <p>
      {chance(of)} {p(of)}
    </p>
  );
}

test('no chance is rounded to none or to certain', () => {
  draw(<Chance of={0} />);
  expect(document.body.textContent).toBe('< 0.1% < 0.0001');
  draw(<Chance of={1} />);
  expect(document.body.textContent).toContain('> 99.9% 1');
});
