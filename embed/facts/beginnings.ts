// Notes how the first visit and the one that is under way began.
import type { Beginning } from './kept';
import type { Keeper } from './shop-moment';

export const beginnings: Keeper = ({ memory }, now) => {
  const { kept, origin, visits } = memory;
  if (kept.visit?.number === visits) return;
  const parameters = new URLSearchParams(location.search);
  const beginning: Beginning = {
    ...origin,
    landing: location.pathname,
    // Not Facebook's, which stands in every link that leaves it, paid or not.
    clicked: ['gclid', 'gbraid', 'wbraid', 'msclkid', 'ttclid'].some((name) => parameters.has(name)),
  };
  kept.visit = { ...beginning, number: visits, since: now };
  // Who was here before this was kept has a first visit that nobody knows.
  if (visits === 1) kept.first ??= beginning;
};
