// Tells the page that something happened: those who listen by `beckon.on`, campaigns that wait for it, and the tag manager.
import type { BeckonApi } from '../api';
import { quiet } from '../mount/quiet';
import type { Behaviour } from './behaviour';
import { FADED, goOn, onPress } from './on-press';

export const emit: Behaviour = (living) =>
  onPress(living, '[data-event]', (button) => {
    const { event = '', props = '{}' } = button.dataset;
    const told: Record<string, string> = JSON.parse(props);
    const page = window as { beckon?: Partial<BeckonApi>; dataLayer?: unknown };
    const tell = () => {
      page.beckon?.track?.(event, told);
      if (Array.isArray(page.dataLayer)) page.dataLayer.push({ ...told, event });
    };
    const { then, to } = button.dataset;
    // A campaign that waits for it would find this one in its way.
    if (then || to) tell();
    else setTimeout(quiet(tell), FADED);
    goOn(living, button);
  });
