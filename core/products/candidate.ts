// A product as strategies see it: what they go by, and nothing of what is shown. Words are in lower case and without space around
// them, so that nothing is compared twice.

export interface Candidate {
  id: string;
  /** Shared by the variants of one product; of which one is shown at most. Its own id when it has none. */
  group: string;
  /** From the widest word to the narrowest; empty: none. */
  category: readonly string[];
  tags: readonly string[];
  attributes: Readonly<Record<string, readonly string[]>>;
  /** Minor currency units. */
  price: number;
  inStock: boolean;
  /** Place in the feed, from 0. */
  rank: number;
  /** When the catalogue first had it, ms since 1970. */
  since: number;
  /** Path of its page; empty: not known. */
  path: string;
}

export const plainWord = (text: string) => text.trim().toLowerCase();

/** `Home > Kitchen > Mugs` in its words. */
export function categoryPath(category: string): string[] {
  return category.split('>').map(plainWord).filter(Boolean);
}
