// A condition that stays true: it holds while what it is about does, and for some days after that last did.
import type { Predicate } from '@/core/targeting/predicate';
import type { ShopMoment } from '../facts/shop-moment';

const DAY = 86_400_000;
/** Noting it more often than this while it goes on to hold would only cost time, ms. */
const FRESH = 60_000;
/** Of a visitor; the one that held longest ago is forgotten first. */
const MAX_HELD = 50;

export const sticky =
  (id: string, days: number, holds: Predicate<ShopMoment>): Predicate<ShopMoment> =>
  (moment) => {
    const { facts, now, visitor } = moment;
    const truth = holds(moment);
    // Whoever is not recognised may have met it before, and nothing is noted of them.
    if (!visitor.id) return Math.max(truth, 0.5);
    const at = facts.memory.kept.held?.[id] ?? -Infinity;
    // Also from a clock that was wrong then.
    const age = Math.abs(now - at);
    if (truth === 1 && age > FRESH) {
      facts.change(({ kept }) => {
        // In the record of this moment, which another tab may have written to.
        const { [id]: _before, ...others } = kept.held ?? {};
        kept.held = Object.fromEntries([...Object.entries(others), [id, now]].slice(-MAX_HELD));
      });
    }
    return age <= days * DAY ? 1 : truth;
  };
