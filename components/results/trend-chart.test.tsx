// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '@/components/draw.fixtures';
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
    reached: 0,
    ordered: 0,
  }));
  draw(<TrendChart trend={{ unit: 'hour', points }} goal="submitted" />);
  expect(document.querySelector('svg')?.getAttribute('aria-label')).toMatch(
    /^From 3 Mar, 14:00 to 4 Mar, 13:00: 1 visitor exposed, 0 reached/,
  );
});
