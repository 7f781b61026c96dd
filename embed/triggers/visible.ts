// Fires when half of an element that fits the selector was in view for so many seconds on end, or as much of it as fills
// half of the window. Elements that come later count; time in a tab in the background does not.
import type { TriggerModules } from './watch';

const SHARE = 0.5;
/** ms between two looks for new elements, on a page that keeps changing. */
const PAUSE = 250;
/** Elements that are watched at once: the first on the page. */
const MOST = 50;

type Timer = ReturnType<typeof setTimeout>;

export const visible: TriggerModules['visible'] = (selector, seconds) => (fire, signal) => {
  const timers = new Map<Element, Timer>();
  let pause: Timer | undefined;

  const stop = (element: Element) => {
    clearTimeout(timers.get(element));
    timers.delete(element);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio, intersectionRect, isIntersecting } of entries) {
        const enough = intersectionRatio >= SHARE || intersectionRect.height >= innerHeight * SHARE;
        if (!isIntersecting || !enough) stop(target);
        else if (!timers.has(target)) timers.set(target, setTimeout(fire, seconds * 1000));
      }
    },
    // Up to half, close together, so that one many windows high is measured before half of it has passed.
    { threshold: Array.from({ length: 51 }, (_, step) => step / 100) },
  );
  const look = () => {
    pause = undefined;
    try {
      // To observe what is observed already changes nothing.
      for (const element of [...document.querySelectorAll(selector)].slice(0, MOST))
        observer.observe(element);
    } catch {
      // A selector that is none: it fits nothing.
    }
  };
  const end = () => {
    observer.disconnect();
    for (const element of timers.keys()) stop(element);
  };
  const changes = new MutationObserver(() => (pause ||= setTimeout(look, PAUSE)));

  changes.observe(document, { subtree: true, childList: true, attributeFilter: ['class', 'id', 'hidden'] });
  const turn = () => (document.hidden ? end() : look());
  document.addEventListener('visibilitychange', turn, { signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    clearTimeout(pause);
    end();
  });
  look();
};
