// Fires when the visitor is about to leave: the pointer goes out through the top of the window or, where there is no
// pointer, the finger throws the page up towards the address bar.
import type { TriggerModules } from './watch';

/** A throw: so many CSS px upward within so many ms. */
const DISTANCE = 400;
const DURATION = 400;

export const exit: TriggerModules['exit'] = () => (fire, signal) => {
  let from = 0;
  let since = 0;
  addEventListener(
    'scroll',
    ({ timeStamp }) => {
      if (scrollY > from || timeStamp - since > DURATION) {
        from = scrollY;
        since = timeStamp;
      } else if (from - scrollY >= DISTANCE && matchMedia('(pointer: coarse)').matches) fire();
    },
    { signal },
  );
  addEventListener(
    'mouseout',
    ({ relatedTarget, clientY }) => {
      if (!relatedTarget && clientY <= 0) fire();
    },
    { signal },
  );
};
