// For facts that change while the visitor stays on a page: has the script look again every second, for as long as the
// document lives. A page in the background is not looked at.
import { quiet } from '../mount/quiet';
import type { Keeper } from './shop-moment';

const EVERY = 1000;

let ticking: unknown;

export const ticker: Keeper = (_facts, _now, review) => {
  ticking ??= setInterval(quiet(review), EVERY);
};
