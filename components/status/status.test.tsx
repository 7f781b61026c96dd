// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { button, draw, press } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { DaysTable } from './days-table';
import { LastHour } from './last-hour';
import { ServerSection } from './server-section';

const MINUTE_MS = 60_000;
const start = Date.UTC(2026, 2, 3, 14);
const cells = (row: Element) => [...row.children].map(({ textContent }) => textContent);

test('the last hour says what it adds up to, and what it does not know', () => {
  const minutes = Array.from({ length: 60 }, (_, place) => ({
    start: start + place * MINUTE_MS,
    events: place === 59 ? 12 : 0,
  }));
  draw(
    <ToastProvider>
      <LastHour since={start + 5 * MINUTE_MS} minutes={minutes} />
    </ToastProvider>,
  );
  expect(document.body.textContent).toContain('12 events taken in since this server started at 14:05');
  press(button('Table'));
  const rows = [...document.querySelectorAll('tbody tr')].map(cells);
  expect(rows).toHaveLength(60);
  expect(rows[0]?.[1]).toBe('12');
});

test('a day says what was turned away, whatever turned it away', () => {
  const none = { accepted: 0, bot: 0, rejected: 0, droppedBySender: 0, limited: 0, shed: 0 };
  const days = [
    { day: '2026-03-02', ...none },
    { day: '2026-03-03', ...none, accepted: 1200, bot: 30, limited: 2, shed: 3 },
  ];
  draw(<DaysTable days={days} />);
  expect([...document.querySelectorAll('tbody tr')].map(cells)).toEqual([
    ['Tue 3 Mar', '1,200', '30', '0', '0', '5'],
    ['Mon 2 Mar', '0', '0', '0', '0', '0'],
  ]);
});

test('the server says what its data weighs, and speaks of no backup where PostgreSQL keeps the data', () => {
  const status = {
    concerns: ['disk' as const],
    version: '1.2.0',
    startedAt: Date.now(),
    folder: [{ part: 'images' as const, bytes: 2_500_000 }],
    disk: { free: 5e9, total: 100e9 },
    isShared: true,
    backup: null,
    mails: { waiting: 1, failed: 0 },
  };
  draw(<ServerSection status={status} />);
  const text = document.body.textContent ?? '';
  expect(text).toContain('2.5 MB');
  expect(text).toContain('5 GB free of 100 GB');
  expect(text).toContain('Less than a tenth of the disk is free.');
  expect(text).not.toContain('Last backup');
});
