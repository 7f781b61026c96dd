// What the script keeps of visits beyond the least it needs, for the facts that ask about it. Nothing is kept unless a live
// campaign of the site asks.
import type { LeftTeaser } from '../arrive-teaser';
import type { Unfinished } from '../forms/resume';
import type { KeptQuiz } from '../quiz/keep-quiz';
import type { Origin } from '../record';
import type { Told } from '../told';
import type { ToldItem } from '../told';

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

/** Orders, and the last of what was in them, each with the number of its visit and the time of its order, ms. */
export interface Ordered {
  count: number;
  /** Of the last one, ms. */
  at: number;
  /** Of the last ones, by which a page that tells twice is found out. */
  ids: string[];
  lines: { id: string; category?: string; number: number; at: number }[];
}

/** The cart as the shop last told it, in the visit with this number. */
export interface KeptCart {
  total?: number;
  currency?: string;
  items: readonly ToldItem[];
  number: number;
  /** When it last changed, ms. */
  at: number;
}

/** What is known of the visitor: kept with their consent to personalisation alone, and gone with it. */
export interface Profile {
  /** The shop's own id, once it was recorded. */
  id?: string;
  traits?: Told['traits'];
  /** Names. */
  segments?: Told['segments'];
  /** Segments that quizzes put the visitor into. */
  joined?: Told['joined'] | undefined;
  /** How quizzes stood, by campaign. */
  quizzes?: Record<string, KeptQuiz>;
  /** By campaign, then by the id of the question's block. */
  answers?: Told['answers'];
  /** What was typed into forms and not sent, by campaign. */
  unfinished?: Record<string, Unfinished>;
}

export interface Kept {
  first?: Beginning;
  visit?: Beginning & { number: number; since: number };
  /** Of the visit with this number; null: in none. */
  where?: { number: number; country: string | null };
  ordered?: Ordered;
  cart?: KeptCart;
  /** When events last happened, by name, ms: only those that a live campaign asks about. */
  happened?: Record<string, number | undefined>;
  profile?: Profile;
  /** Tabs that were left at the edge of a page, by campaign. */
  teasers?: Record<string, LeftTeaser>;
  viewed?: { number: number; visit: Views; ever: Views };
  /** Ids of the products whose pages were viewed, the latest last. */
  products?: string[];
  /** When what sticks last held, by its id, ms; the newest last. */
  held?: Record<string, number>;
}
