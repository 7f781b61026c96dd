// Notes how the first visit and the one that is under way began.
import type { Beginning } from './kept';
import type { Keeper } from './shop-moment';

export const beginnings: Keeper = ({ memory }, now) => {
  const { kept, origin, visits } = memory;
  if (kept.visit?.number === visits) return;
  const beginning: Beginning = {
    ...origin,
    landing: location.pathname,
    // Not Facebook's, which stands in every link that leaves it, paid or not.
    clicked: /[?&]([gw]bra|gcl|msclk|ttcl)id=/.test(location.search),
  };
  kept.visit = { ...beginning, number: visits, since: now };
  // Who was here before this was kept has a first visit that nobody knows.
  if (visits === 1) kept.first ??= beginning;
};
