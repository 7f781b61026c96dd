// Fires at once on a page view so many hours after something happened: the cart changed and was left with something in it, an
// event was tracked, or a campaign was met. Not when what ends the waiting has happened since.
import { now } from '../clock';
import type { TriggerModules } from './watch';

const HOUR = 3_600_000;

export const since: TriggerModules['since'] =
  ([name, way], from, to, unless) =>
  (fire, _signal, _listen, memory) => {
    const {
      campaigns,
      kept: { cart, happened = {} },
    } = memory();
    const left = cart?.items[0] && cart.at;
    const at = name === undefined ? left : way ? campaigns[name]?.[`${way}At`] : happened[name];
    // Comparisons with a time that is not known are false.
    const hours = (now() - (at as number)) / HOUR;
    if (hours >= from && hours <= to && !((happened[unless as string] as number) >= (at as number))) fire();
  };
