// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '@/components/draw.fixtures';
import { SiteCurrency } from '@/components/i18n/site-currency';
import { TrendChart } from './trend-chart';

const HOUR_MS = 3_600_000;

test('a chart of hours says from which day to which day, and counts in the singular', () => {
  const start = Date.UTC(2026, 2, 3, 14);
  const points = Array.from({ length: 24 }, (_, hour) => ({
    start: start + hour * HOUR_MS,
    exposed: hour === 5 ? 1 : 0,
    offered: 0,
    shown: 0,
    clicked: 0,
    submitted: 0,
    completed: 0,
    reached: 0,
    ordered: 0,
    reordered: 0,
    revenue: 0,
  }));
  draw(<TrendChart trend={{ unit: 'hour', points }} goal="submitted" />);
  expect(document.querySelector('svg')?.getAttribute('aria-label')).toMatch(
    /^From 3 Mar, 14:00 to 4 Mar, 13:00: 1 visitor exposed, 0 reached/,
  );
});

test('a chart of revenue draws and says money for each visitor, never a number of visitors who reached it', () => {
  const point = {
    start: Date.UTC(2026, 2, 3),
    exposed: 50,
    offered: 40,
    shown: 40,
    clicked: 0,
    submitted: 0,
    completed: 0,
    reached: 0,
    ordered: 4,
    reordered: 0,
    revenue: 20_000,
  };
  const points = [point, { ...point, start: Date.UTC(2026, 2, 4), revenue: 0 }];
  draw(
    <SiteCurrency currency="EUR">
      <TrendChart trend={{ unit: 'day', points }} goal="revenue" />
    </SiteCurrency>,
  );
  expect(document.querySelector('svg')?.getAttribute('aria-label')).toContain(
    '100 visitors exposed, €2.50 per visitor',
  );
  const texts = [...document.querySelectorAll('svg text')].map(({ textContent }) => textContent);
  // €200 from 40 visitors on the one day with any.
  expect(texts).toEqual(expect.arrayContaining(['Revenue per visitor', '€6']));
  expect(document.body.textContent).not.toContain('%');
});
