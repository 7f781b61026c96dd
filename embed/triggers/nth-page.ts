// Fires at once on the page view of the visit with this number, and on those after it.
import type { TriggerModules } from './watch';

export const nthPage: TriggerModules['nthPage'] = (count) => (fire, _signal, _listen, memory) => {
  const { viewed } = memory().kept;
  if (viewed && viewed.visit.pages >= count) fire();
};
