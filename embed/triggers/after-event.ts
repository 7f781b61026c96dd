// Fires at once on a page view so many hours after the shop last tracked an event.
import { isDue } from './is-due';
import type { TriggerModules } from './watch';

export const afterEvent: TriggerModules['afterEvent'] =
  (name, from, to, unless) => (fire, _signal, _listen, memory) => {
    const { kept } = memory();
    if (isDue(kept, kept.happened?.[name], from, to, unless)) fire();
  };
