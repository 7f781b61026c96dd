// Whether the page has the place where an embedded campaign goes, and could take it there without moving what is being read.
import type { Rule } from '@/core/decision';
import type { ShopFacts } from '../facts/shop-moment';

/** Nothing shifts where the place is still to be scrolled to, or where the shop has given it its size. */
export const place =
  (selector: string): Rule<ShopFacts> =>
  () => {
    try {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      const isSized = selector.startsWith('[data-beckon-slot') && !!box?.height;
      if (box && (isSized || box.top >= innerHeight)) return undefined;
    } catch {
      // No selector.
    }
    return 'targeting.no-place';
  };
