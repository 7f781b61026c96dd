// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '@/components/draw.fixtures';
import { SiteCurrency } from '@/components/i18n/site-currency';
import { ToastProvider } from '@/components/ui/toast';
import type { ResultsView } from '@/server/trpc/router';
import { ArmsTable } from './arms-table';

const none = {
  clicked: 0,
  submitted: 0,
  completed: 0,
  reached: 0,
  ordered: 0,
  reordered: 0,
  revenue: 0,
  closed: 0,
};
const about = { said: { why: 0, fewer: 0, forget: 0 } };
const arms = [
  { id: 'a', letter: 'A', name: 'Calm', exposed: 200, offered: 200, shown: 190, ...none, ...about },
  { id: 'holdout', letter: '–', name: 'holdout', exposed: 100, offered: 0, shown: 0, ...none, ...about },
].map((arm, place) => ({ ...arm, ordered: 8 - place, revenue: 50_000 - place * 10_000 }));

/** What the last cell of the holdout, which stands first, says of the goal. */
function draws(goal: ResultsView['campaign']['goal']): string | null | undefined {
  const sales = { exposed: 0, ordered: 0, direct: 0, assisted: 0, orders: 0, verifiedOrders: 0 };
  const campaign = {
    id: 'c',
    name: 'Letter',
    status: 'live',
    goal,
    goalAbout: '',
    attributionDays: 14,
    hasQuiz: false,
  } as const;
  const own = arms.map((arm) => ({ ...arm, sales: { ...sales, revenue: 0, payers: 0, elsewhere: [] } }));
  draw(
    <ToastProvider>
      <SiteCurrency currency="EUR">
        <ArmsTable results={{ campaign, arms: own }} />
      </SiteCurrency>
    </ToastProvider>,
  );
  return document.querySelector('tbody tr td:last-child')?.textContent;
}

test.each([
  ['submitted', 'sees nothing, for comparison'],
  ['ordered', '7.0%7 of 100'],
  ['revenue', '€4.00€400.00 from 100'],
] as const)('the holdout stands beside the others where it can reach the goal: %s', (goal, said) => {
  expect(draws(goal)).toBe(said);
});
