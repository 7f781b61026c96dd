// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '@/components/draw.fixtures';
import { CountdownEnd } from './countdown-end';

test.each([
  [{ kind: 'date', at: Date.UTC(2026, 11, 1, 18) }, /1 December 2026.*18:00/],
  [{ kind: 'visitor', minutes: 1 }, /^1 minute for each visitor$/],
  [{ kind: 'daily', time: '18:00', timeZone: 'Europe/Oslo' }, /^Every day at 18:00$/],
] as const)('an end is told in words: %o', (end, words) => {
  draw(<CountdownEnd end={end} />);
  expect(document.body.textContent).toMatch(words);
});
