// Fires when there was no pointer, key, scroll or touch for so many seconds. Time in a tab in the background does not count.
import type { TriggerModules } from './watch';

export const idle: TriggerModules['idle'] = (seconds) => (fire, signal) => {
  let since: number;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const live = () => void (since = performance.now());
  // One timer, however often the pointer moves: when it is due, it goes on for what is still missing.
  const look = () => {
    if (document.hidden) live();
    const missing = since + seconds * 1000 - performance.now();
    if (missing <= 0) fire();
    else timer = setTimeout(look, missing);
  };
  // Scrolling within a part of the page does not bubble.
  for (const sign of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'touchstart', 'touchmove'])
    addEventListener(sign, live, { signal, passive: true, capture: true });
  document.addEventListener('visibilitychange', live, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  live();
  look();
};
