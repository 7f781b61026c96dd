// What the script keeps of visits beyond the least it needs, for the facts that ask about it. Nothing is kept unless a live
// campaign of the site asks.
import type { Origin } from '../record';

export interface Beginning extends Origin {
  /** Path of the page it began on. */
  landing: string;
  /** An advertiser's click id stood in the address. */
  clicked?: boolean;
}

/** Page views, and the last of their paths. */
export interface Views {
  pages: number;
  seen: string[];
}

export interface Kept {
  first?: Beginning;
  visit?: Beginning & { number: number; since: number };
  viewed?: { number: number; visit: Views; ever: Views };
  /** When what sticks last held, by its id, ms; the newest last. */
  held?: Record<string, number>;
}
