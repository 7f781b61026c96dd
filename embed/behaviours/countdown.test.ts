// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BlockOf } from '@/core/campaign/block';
import { emptyRecord } from '../record';
import { live } from './living.fixtures';

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);
const SECOND = 1000;
const MINUTE = 60 * SECOND;

const counts = (
  end: BlockOf<'countdown'>['end'],
  finish: BlockOf<'countdown'>['finish'] = { kind: 'hide' },
): BlockOf<'countdown'> => ({ id: 'time', kind: 'countdown', end, finish });
const inMinutes = (minutes: number) => counts({ kind: 'date', at: NOW + minutes * MINUTE });
/** What is seen of it: "01 day 02 hours". */
const shown = (block: HTMLElement) =>
  [...block.querySelectorAll<HTMLElement>('[data-unit]')]
    .filter(({ hidden }) => !hidden)
    .map((unit) => [...unit.children].map(({ textContent }) => textContent).join(' '))
    .join(' ');
const said = (block: HTMLElement) => block.querySelector('.said');

let hidden = false;
beforeEach(() => {
  hidden = false;
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('counts down by the second, and names one day as one', () => {
  const { block } = live(inMinutes(24 * 60 + 61));
  expect(shown(block)).toBe('01 day 01 hour 01 min 00 sec');
  vi.advanceTimersByTime(2 * SECOND);
  expect(shown(block)).toBe('01 day 01 hour 00 min 58 sec');
});

it('says the time once a minute, and aloud in the last minutes alone', () => {
  const { block } = live(inMinutes(7));
  expect(said(block)?.textContent).toBe('7 min');
  expect(said(block)?.getAttribute('aria-live')).toBe('off');
  vi.advanceTimersByTime(59 * SECOND);
  expect(said(block)?.textContent).toBe('7 min');
  vi.advanceTimersByTime(2 * MINUTE);
  expect(said(block)?.textContent).toBe('5 min');
  expect(said(block)?.getAttribute('aria-live')).toBe('polite');
});

it('rests while nobody sees the page, and is right when it is seen again', () => {
  const { block } = live(inMinutes(60));
  hidden = true;
  document.dispatchEvent(new Event('visibilitychange'));
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(10 * MINUTE);
  hidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  expect(shown(block)).toBe('00 hours 50 min 00 sec');
});

it.each([
  [{ kind: 'hide' }, true, ''],
  [{ kind: 'show', text: 'Over' }, false, 'Over'],
] as const)('when it is over: %o', (finish, isHidden, words) => {
  const { block, closed } = live(counts({ kind: 'date', at: NOW + 2 * SECOND }, finish));
  vi.advanceTimersByTime(3 * SECOND);
  expect(block.hidden).toBe(isHidden);
  if (words) expect(block.textContent).toBe(words);
  expect(closed).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

it('closes the campaign when it is over, but not the form that somebody fills in', () => {
  const over = counts({ kind: 'date', at: NOW + 2 * SECOND }, { kind: 'close' });
  const first = live(over);
  vi.advanceTimersByTime(3 * SECOND);
  expect(first.closed).toEqual(['done']);

  vi.setSystemTime(NOW);
  const second = live(over);
  second.root.querySelector<HTMLInputElement>('input[type=email]')!.value = 'ada@';
  vi.advanceTimersByTime(3 * SECOND);
  expect(second.closed).toEqual([]);
  expect(second.block.hidden).toBe(true);
});

it('gives a visitor their time once, from when they first saw it', () => {
  const own = counts({ kind: 'visitor', minutes: 30 });
  const record = { ...emptyRecord(), visitor: 'someone' };
  live(own, { record }).end();
  vi.advanceTimersByTime(20 * MINUTE);
  expect(shown(live(own, { record }).block)).toBe('10 min 00 sec');
  vi.advanceTimersByTime(300 * MINUTE);
  const { block } = live(own, { record });
  vi.advanceTimersByTime(1);
  expect(block.hidden).toBe(true);
  // Whose clock went ahead for a while does not get more than the whole.
  record.campaigns['c1']!.countdowns = { time: Date.now() + 1000 * MINUTE };
  expect(shown(live(own, { record }).block)).toBe('30 min 00 sec');
});

it('shows no time of their own to visitors of whom nothing is remembered, because it would begin anew on every page', () => {
  const { block, record } = live(counts({ kind: 'visitor', minutes: 30 }));
  expect(block.hidden).toBe(true);
  expect(record).toEqual(emptyRecord());
});

it.each([
  ['later today', '14:30', 'Europe/Berlin', NOW, '01 hour 30 min 00 sec'],
  ['tomorrow, once it has been', '13:00', 'Europe/Berlin', NOW, '24 hours 00 min 00 sec'],
  [
    'over a night in which clocks go back',
    '12:00',
    'Europe/Berlin',
    Date.UTC(2026, 9, 24, 10),
    '25 hours 00 min 00 sec',
  ],
] as const)('counts to an hour of the day in the site’s zone: %s', (_when, time, timeZone, now, words) => {
  vi.setSystemTime(now);
  expect(shown(live(counts({ kind: 'daily', time, timeZone })).block)).toBe(words);
});

it('shows no time in a zone that the browser does not know', () => {
  const { block } = live(counts({ kind: 'daily', time: '18:00', timeZone: 'Mars/Olympus' }));
  expect(block.hidden).toBe(true);
});

it('stands in the canvas, and stops with its step', () => {
  const standing = live(inMinutes(60), { still: () => {} });
  vi.advanceTimersByTime(5 * SECOND);
  expect(shown(standing.block)).toBe('02 days 11 hours 45 min 30 sec');
  const { end } = live(inMinutes(60));
  end();
  expect(vi.getTimerCount()).toBe(0);
});
