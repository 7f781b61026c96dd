// Fires when a share of the scrollable height has been passed. A page that cannot scroll never fires.
import type { TriggerModules } from './watch';

export const scroll: TriggerModules['scroll'] = (percent) => (fire, signal) => {
  addEventListener(
    'scroll',
    () => {
      const height = document.documentElement.scrollHeight - innerHeight;
      // Browsers round, and zoomed pages stop a fraction of a pixel short of the end.
      if (height > 0 && scrollY + 1 >= (height * percent) / 100) fire();
    },
    { signal },
  );
};
