// Tells the page that something happened: those who listen by `beckon.on`, campaigns that wait for it, and the tag manager.
import type { BeckonApi } from '../api';
import type { Behaviour } from './behaviour';
import { goOn, onPress } from './on-press';

export const emit: Behaviour = (living) =>
  onPress(living, '[data-event]', (button) => {
    const { event = '', props = '{}' } = button.dataset;
    const told: Record<string, string> = JSON.parse(props);
    const page = window as { beckon?: Partial<BeckonApi>; dataLayer?: unknown };
    page.beckon?.track?.(event, told);
    if (Array.isArray(page.dataLayer)) page.dataLayer.push({ ...told, event });
    goOn(living, button);
  });
