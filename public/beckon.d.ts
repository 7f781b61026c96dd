// Types of `window.beckon`, what a shop can tell Beckon's script and ask of it.
//
// Copy this file into your project. Calls wait in a list until the script is there, and cost nothing if it never comes:
//
//   (window.beckon ||= []).push((beckon) => beckon.set({ cart: { total: 4900, currency: 'EUR', items: [] } }));
//
// Amounts are in minor currency units: 4900 is 49.00.

/** Of the cart. */
export interface BeckonItem {
  id?: string;
  name?: string;
  category?: string;
  /** Of one piece. */
  price?: number;
  /** 1 when absent. */
  quantity?: number;
  /** Such as `{ size: 'L' }`. */
  attributes?: Readonly<Record<string, string>>;
}

export interface BeckonFacts {
  /** The whole cart as it is now, an empty one too. */
  cart?: {
    total?: number;
    /** ISO 4217. The site's when absent. */
    currency?: string;
    items?: readonly BeckonItem[];
  };
  /** The product that the page is about, by the id of your catalogue: texts can name it, and lists show what is like it. */
  product?: { id?: string; name?: string };
  /** Null: nobody is logged in. */
  customer?: { id?: string; loggedIn?: boolean } | null;
  /** What you know of the visitor, such as `{ tier: 'gold' }`. */
  traits?: Readonly<Record<string, string | number | boolean>>;
  /** Names of the segments that you count the visitor among. */
  segments?: readonly string[];
  /** Segments that quizzes put the visitor into. The script tells this itself; there is no need to. */
  joined?: readonly string[];
  /** What the visitor answered in quizzes: by campaign, then by the id of the question's block. */
  answers?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Your own id of the visitor; `identify` says it too. */
  id?: string;
}

export interface BeckonOrder {
  /** Your number of it. Told twice, it counts once. */
  order: string;
  total: number;
  /** ISO 4217. */
  currency: string;
  /** Pieces. */
  items: number;
  lines?: {
    /** Of your catalogue. */
    id: string;
    category?: string | undefined;
    quantity?: number | undefined;
    /** Of one piece. */
    price?: number | undefined;
  }[];
}

export interface BeckonConsent {
  statistics: boolean;
  personalisation: boolean;
  marketing: boolean;
}

/** A copy: what you do with it is yours. */
export interface BeckonEvent {
  type: string;
  props: unknown;
  /** Of events about a campaign. */
  campaign?: string;
  release?: number;
  /** Variant that was shown; null outside every experiment. */
  arm?: string | null;
}

/** One campaign's way through the gates, and where it ended. */
export interface BeckonDecision {
  campaign: string;
  /** Such as `targeting.no-match` or `frequency.attention`. */
  reason: string;
  arm?: string;
}

export interface Beckon {
  /** Runs a callback with this object; the same call queues it before the script is there. */
  push(callback: (beckon: Beckon) => void): void;
  /** Records an order. */
  track(type: 'order.placed', order: BeckonOrder): void;
  /** Says that something happened. It is not sent anywhere; campaigns and listeners of this page hear of it. */
  track(name: string, props?: Readonly<Record<string, unknown>>): void;
  /** Tells about the page and its visitor. What is left out stays as it is. */
  set(facts: BeckonFacts): void;
  /** Says by which id you know the visitor, and what you know. Recorded with their consent to personalisation. */
  identify(id: string, traits?: BeckonFacts['traits']): void;
  /** Says what the visitor answered; a purpose that is left out keeps its answer. */
  consent(answers: Partial<BeckonConsent>): void;
  /** Opens a campaign now, whatever its targeting, frequency and triggers say; consent and assignment still hold. */
  show(campaign: string): void;
  /** Closes the popup, slide-in or fullscreen campaign that is open. Bars and embedded blocks stay. */
  close(): void;
  /** Asks the listener before a campaign is shown, which stops it by answering `false`; the answer of `on` ends it. */
  on(
    type: 'beforeShow',
    listener: (event: { type: string; props: { campaign: string } }) => unknown,
  ): (() => void) | undefined;
  /** Calls back with every event of one type, such as `campaign.shown`, `cart.updated` or a name that you track. */
  on(type: string, listener: (event: BeckonEvent) => unknown): (() => void) | undefined;
  /** Forgets the visitor, but not their consent, closes what is open, and begins a new page view. */
  reset(): void;
  /** Why each campaign does or does not show right now. */
  explain(): { consent: BeckonConsent; campaigns: BeckonDecision[] } | undefined;
}

declare global {
  interface Window {
    /** A list of callbacks until the script is there. */
    beckon?: Beckon | ((beckon: Beckon) => void)[];
  }
}
