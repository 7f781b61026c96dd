// Fires when the pointer goes out through the top of the window.
import type { TriggerModules } from './watch';

export const exitPointer: TriggerModules['exitPointer'] = () => (fire, signal) => {
  addEventListener(
    'mouseout',
    ({ relatedTarget, clientY }) => {
      if (!relatedTarget && clientY <= 0) fire();
    },
    { signal },
  );
};
