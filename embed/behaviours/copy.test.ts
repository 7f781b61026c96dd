// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { MountEvent } from '../mount/contract';
import { copy } from './copy';

const events: MountEvent[] = [];
let living = new AbortController();

function draw(still?: unknown): HTMLButtonElement {
  const card = document.createElement('div');
  card.innerHTML =
    '<div data-block="c"><span>TEN</span><button type="button" data-copied="Copied">Copy</button></div>';
  document.body.replaceChildren(card);
  events.length = 0;
  living = new AbortController();
  copy({
    card,
    step: 'offer',
    signal: living.signal,
    still,
    report: (event) => events.push(event),
    follow: () => {},
    change: undefined,
    close: () => {},
    told: undefined,
  });
  return card.querySelector('button') as HTMLButtonElement;
}

const allow = (writeText: (text: string) => Promise<void>) =>
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });

const press = async (button: HTMLButtonElement) => {
  button.click();
  await vi.advanceTimersByTimeAsync(0);
};

afterEach(() => vi.useRealTimers());

it('copies the code, says so for a while, and counts as a press', async () => {
  vi.useFakeTimers();
  const copied: string[] = [];
  allow(async (text) => void copied.push(text));
  const button = draw();
  await press(button);
  expect(copied).toEqual(['TEN']);
  expect(events).toEqual([{ type: 'campaign.clicked', step: 'offer', block: 'c' }]);
  expect(button.textContent).toBe('Copied');
  // Pressed again before it has said so long enough: it still says what it does in the end.
  await press(button);
  await vi.advanceTimersByTimeAsync(5000);
  expect(button.textContent).toBe('Copy');
});

it('selects the code where copying is not allowed', async () => {
  vi.useFakeTimers();
  allow(() => Promise.reject(new Error('denied')));
  const selected = vi.spyOn(Selection.prototype, 'selectAllChildren');
  const button = draw();
  await press(button);
  expect(selected).toHaveBeenCalledWith(button.previousElementSibling);
  expect(button.textContent).toBe('Copy');
});

it('does nothing in the canvas, and nothing once the step has gone', async () => {
  vi.useFakeTimers();
  const writeText = vi.fn(async () => {});
  allow(writeText);
  await press(draw(() => {}));
  const button = draw();
  living.abort();
  await press(button);
  expect(writeText).not.toHaveBeenCalled();
  expect(events).toEqual([]);
});
