// Ends the watch of a campaign for this page view when the shop tracks an event of this name.
import type { TriggerModules } from './watch';

export const cancel: TriggerModules['cancel'] = (name) => (fire, signal, listen) => {
  signal.addEventListener(
    'abort',
    listen(name, () => fire('cancelled')),
  );
};
