// What the shop told about this page and its visitor, by `beckon.set` and `beckon.identify`. Ends with the page.

/** Amounts are in minor currency units. */
export interface ToldCart {
  total?: number;
  currency?: string;
  items?: readonly ToldItem[];
}
export interface ToldItem {
  id?: string;
  name?: string;
  category?: string;
  /** Of one piece. */
  price?: number;
  /** 1 when absent. */
  quantity?: number;
  attributes?: Readonly<Record<string, string>>;
}

/** The product that the page is about. */
export interface ToldProduct {
  id?: string;
  name?: string;
}

/** Whatever else a shop tells stays in it, for conditions to ask about. */
export interface Told {
  cart?: ToldCart;
  product?: ToldProduct;
  /** Null: nobody is logged in. */
  customer?: { id?: string; loggedIn?: boolean } | null;
  traits?: Readonly<Record<string, string | number | boolean>>;
  /** Names of the segments that the shop counts the visitor among. */
  segments?: readonly string[];
  /** Segments that quizzes put the visitor into. */
  joined?: readonly string[];
  /** What the visitor answered in quizzes: by campaign, then by the id of the question's block. */
  answers?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** The shop's own id of the visitor. */
  id?: string;
}

export const told: Told = {};
