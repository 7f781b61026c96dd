// Counts page views and notes their paths, of this visit and of all.
import type { Views } from './kept';
import type { Keeper } from './shop-moment';

const MAX_SEEN = 50;

const nothing = (): Views => ({ pages: 0, seen: [] });

export const views: Keeper = ({ memory: { kept, visits } }) => {
  const { pathname: path } = location;
  const before = kept.viewed ?? { number: visits, visit: nothing(), ever: nothing() };
  const visit = before.number === visits ? before.visit : nothing();
  const { ever } = before;
  for (const list of [visit, ever]) {
    list.pages++;
    // To the end, which is forgotten last.
    list.seen = [...list.seen.filter((seen) => seen !== path), path].slice(-MAX_SEEN);
  }
  kept.viewed = { number: visits, visit, ever };
};
