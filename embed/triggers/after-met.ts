// Fires at once on a page view so many hours after the visitor last met a campaign in one way.
import { isDue } from './is-due';
import type { TriggerModules } from './watch';

export const afterMet: TriggerModules['afterMet'] =
  (campaign, what, from, to, unless) => (fire, _signal, _listen, memory) => {
    const { campaigns, kept } = memory();
    if (isDue(kept, campaigns[campaign]?.[`${what}At`], from, to, unless)) fire();
  };
