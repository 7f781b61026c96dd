// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw, enter, press, settle } from '@/components/draw.fixtures';
import { Trend } from './trend';
import { PeriodBar } from './period-bar';
import { usePeriod } from './use-period';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 15, 12);
const phases = [{ id: 'p', number: 1, startedAt: NOW - 20 * DAY, endedAt: null, releases: [1] }];

function Bar({ before }: { before: { from: number; to: number } | null }) {
  const earlier = before && { span: before, totals: {} as never, sales: {} as never, trend: [] };
  return (
    <PeriodBar
      results={{ phases, asOf: NOW, span: { from: NOW - 6 * DAY, to: NOW }, before: earlier }}
      choice={usePeriod()}
      isWaiting={false}
    />
  );
}

const text = () => document.body.textContent ?? '';
const box = () => document.querySelector<HTMLElement>('[role=checkbox]');

test('a period and its comparison are read from the address and written there', async () => {
  history.replaceState(null, '', '/results?period=7&show=all');
  const again = draw(<Bar before={null} />);
  expect(text()).toContain('Last 7 days');
  expect(text()).toContain('9 Jun 2026');
  expect(box()?.getAttribute('aria-checked')).toBe('false');
  press(box() as HTMLElement);
  await settle();
  expect(location.search).toBe('?period=7&show=all&compare=before');
  again(<Bar before={null} />);
  expect(text()).toContain('The campaign did not run before that.');
  again(<Bar before={{ from: NOW - 13 * DAY, to: NOW - 7 * DAY }} />);
  expect(text()).toContain('compared with 2 Jun 2026, 12:00 to 8 Jun 2026, 11:59');
});

test('own dates count once they can be used, and say what is wrong before', async () => {
  history.replaceState(null, '', '/results?period=2026-06-01..2026-06-10');
  draw(<Bar before={null} />);
  const [first, last] = [...document.querySelectorAll<HTMLInputElement>('input[type=date]')];
  if (!first || !last) throw new Error('There are no fields for dates.');
  expect([first.value, last.value, last.max]).toEqual(['2026-06-01', '2026-06-10', '2026-06-15']);
  enter(last, '2026-05-20');
  await settle();
  expect(text()).toContain('Choose a last day that is not before the first.');
  expect(location.search).toBe('?period=2026-06-01..2026-06-10');
  enter(first, '2026-05-01');
  await settle();
  expect(location.search).toBe('?period=2026-05-01..2026-05-20');
});

test('without a period there is nothing to compare with', () => {
  history.replaceState(null, '', '/results?compare=before');
  draw(<Bar before={null} />);
  expect(text()).toContain('All time');
  expect(box()).toBeNull();
});

test('what was done stands in the chart, in a list, and in the table', () => {
  const point = (day: number) => ({
    start: NOW + day * DAY,
    exposed: 5,
    offered: 5,
    shown: 5,
    clicked: 1,
    submitted: 1,
    completed: 0,
    reached: 0,
    ordered: 0,
    reordered: 0,
    revenue: 0,
  });
  draw(
    <ToastProvider>
      <TooltipProvider>
        <Trend
          trend={{ unit: 'day', points: [0, 1, 2].map(point) }}
          goal="submitted"
          before={[7, 8, 9].map(point).map((one) => ({ ...one, exposed: 42 }))}
          marks={[
            { at: NOW + DAY + 1, kind: 'phase', phase: 2, release: 3 },
            { at: NOW + DAY + 2, kind: 'attention' },
          ]}
        />
      </TooltipProvider>
    </ToastProvider>,
  );
  const numbers = [...document.querySelectorAll('svg text')].map((one) => one.textContent);
  expect(numbers).toContain('1–2');
  expect(text()).toContain('2 changes in this time');
  expect(document.querySelector('ol')?.textContent).toContain('Release 3 published, phase 2 begins');
  const table = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Table');
  press(table as HTMLElement);
  const row = [...document.querySelectorAll('tr')].find((one) => one.textContent?.includes('16 Jun'));
  expect(row?.textContent).toContain('Time between interruptions changed');
  expect(row?.textContent).toContain('42');
});
