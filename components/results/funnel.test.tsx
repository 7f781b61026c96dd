// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { button, draw, press } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import type { NamedFunnel } from './use-named-funnels';
import { FunnelPanel } from './funnel';

const rungs = [
  { key: 'exposed', name: 'Exposed', visitors: 200 },
  { key: 'shown', name: 'Shown', visitors: 100, before: 200 },
  { key: 'step form', name: 'Form', visitors: 50, before: 100 },
  { key: 'gone old', name: 'Step old, not in the campaign now', visitors: 3 },
];
const arm = (letter: string): NamedFunnel => ({ arm: letter, letter, name: `Variant ${letter}`, rungs });

test('each step says how many came to it, and the share of those at the one before', () => {
  draw(
    <ToastProvider>
      <FunnelPanel funnels={[arm('A'), arm('B')]} isOfAllTime={false} />
    </ToastProvider>,
  );
  const words = [...document.querySelectorAll('svg[role=img] text')].map(({ textContent }) => textContent);
  expect(words).toEqual(expect.arrayContaining(['A  Variant A', 'Form', '50 · 50.0%', 'B  Variant B']));
  press(button('Table'));
  const rows = [...document.querySelectorAll('tbody:first-of-type tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ['AVariant A'],
    ['Exposed', '200', '–'],
    ['Shown', '100', '50.0%100 of 200'],
    ['Form', '50', '50.0%50 of 100'],
    ['Step old, not in the campaign now', '3', '–'],
  ]);
});
