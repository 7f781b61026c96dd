// Says something of the visitor, as the shop itself does by `beckon.set`: on this page for all, kept only with consent.
import type { BeckonApi } from '../api';
import type { Behaviour } from './behaviour';
import { goOn, onPress } from './on-press';

export const trait: Behaviour = (living) =>
  onPress(living, '[data-trait]', (button) => {
    const { trait: name = '', value = '' } = button.dataset;
    const { beckon } = window as { beckon?: Partial<BeckonApi> };
    // All traits at once: what is left out of them would be gone.
    beckon?.set?.({ traits: { ...living.told?.traits, [name]: value } });
    goOn(living, button);
  });
