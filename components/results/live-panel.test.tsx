// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { button, draw, press } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { LivePanel } from './live-panel';

const MINUTE_MS = 60_000;
const start = Date.UTC(2026, 2, 3, 14);
const minutes = Array.from({ length: 30 }, (_, place) => ({
  start: start + place * MINUTE_MS,
  exposed: place === 29 ? 7 : 0,
  shown: 0,
  clicked: place === 29 ? 2 : 0,
  submitted: 0,
}));

test('the last half hour is there as bars and as a table, the latest minute first', () => {
  draw(
    <ToastProvider>
      <LivePanel data={{ since: 0, minutes }} />
    </ToastProvider>,
  );
  expect(document.querySelectorAll('svg[role=img] rect')).toHaveLength(30);
  expect(document.querySelector('svg[role=img]')?.getAttribute('aria-label')).toContain(
    'at most 7 in a minute',
  );
  press(button('Table'));
  const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows).toHaveLength(30);
  expect(rows[0]).toEqual(['14:29', '7', '2', '0']);
});
