// Fires when the visitor is about to leave: the pointer goes out through the top of the window or, where there is no
// pointer, the finger throws the page up towards the address bar.
import type { TriggerKinds } from './watch';

/** A throw: so many CSS px upward within so many ms. */
const DISTANCE = 400;
const DURATION = 400;

export const exit: TriggerKinds['exit'] = () => (fire, signal) => {
  let from = 0;
  let since = 0;
  const scroll = ({ timeStamp }: Event) => {
    if (scrollY > from || timeStamp - since > DURATION) {
      from = scrollY;
      since = timeStamp;
    } else if (from - scrollY >= DISTANCE && matchMedia('(pointer: coarse)').matches) fire();
  };
  const leave = ({ relatedTarget, clientY }: MouseEvent) => {
    if (!relatedTarget && clientY <= 0) fire();
  };
  addEventListener('scroll', scroll, { signal });
  document.addEventListener('mouseout', leave, { signal });
};
