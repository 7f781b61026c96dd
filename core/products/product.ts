// A product as a catalogue holds it: what every feed is read into, and what everything else reads.

export interface CatalogueProduct {
  /** The shop's own. */
  id: string;
  title: string;
  /** http or https. */
  url: string;
  /** https; empty: none. */
  image: string;
  /** Minor units of `currency`. */
  price: number;
  /** Before, when it was more; null: no other. */
  comparePrice: number | null;
  /** ISO 4217. */
  currency: string;
  inStock: boolean;
  /** Pieces; null: not told. */
  stock: number | null;
  /** `Home > Kitchen > Mugs`; empty: none. */
  category: string;
  tags: readonly string[];
  /** By name. */
  attributes: Readonly<Record<string, readonly string[]>>;
  /** What is earned by one, minor units; null: not told. */
  margin: number | null;
  brand: string;
  /** Shared by the variants of one product; empty: it has none. */
  group: string;
}
