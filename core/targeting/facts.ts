// Every fact that targeting can ask about: what it must be asked with, and what kind of answer it has. The schema of
// conditions, their evaluation, their summary, the editor's fields and the parts of the shop's script are all made from
// this one table, so that none can drift from the others.
import { COUNTRIES } from './countries';

/** `name`: what the page calls it. `selector`: CSS. `campaign`: an id. A list: one of these. */
type Slot = 'name' | 'selector' | 'campaign' | readonly string[];

interface FactCommon {
  /** What the fact is asked with, in this order. */
  asked: Readonly<Record<string, Slot>>;
}
/** Compared by text operators. `many`: the answer is a list, and one of its texts has to fit. */
interface TextFact extends FactCommon {
  type: 'text';
  many?: true;
  /** Written as in a browser's address bar, percent-encoded. */
  address?: true;
}
/**
 * Compared with a lowest and a highest value, both included. `many`: the answer is a list, and one of its numbers has to
 * fit. `cyclic`: after the highest comes the lowest again.
 */
interface NumberFact extends FactCommon {
  type: 'number';
  /** `date` is in ms since 1970. `money`: minor units of the site's currency. `plain`: any number, below zero too. */
  unit: 'count' | 'seconds' | 'hours' | 'pixels' | 'percent' | 'date' | 'hour' | 'money' | 'plain';
  many?: true;
  cyclic?: true;
}
interface ChoiceFact extends FactCommon {
  type: 'choice';
  choices: readonly string[];
  /** The choices are codes that every browser can name (`Intl.DisplayNames`). */
  named?: 'region';
}
interface FlagFact extends FactCommon {
  type: 'flag';
}
/**
 * `glob`: a star stands for anything. `regex`: a regular expression, found anywhere in the text. `known`: there is any text
 * at all; it has no values.
 */
export const TEXT_OPERATORS = ['is', 'contains', 'starts', 'ends', 'glob', 'regex', 'known'] as const;
export type TextOperator = (typeof TEXT_OPERATORS)[number];

export type Fact = TextFact | NumberFact | ChoiceFact | FlagFact;

/** The visit that is under way, or the first one there was. */
const VISIT = ['this', 'first'] as const;
/** Within the visit that is under way, or in all visits. */
const SPAN = ['visit', 'ever'] as const;
/** What a thing in the cart is known by. */
const ITEM = ['id', 'name', 'category'] as const;
/** What is remembered of a thing that was bought. */
const BOUGHT = ['id', 'category'] as const;
const MET = ['seen', 'clicked', 'closed', 'converted'] as const;
export const UTM_PARAMETERS = ['source', 'medium', 'campaign'] as const;
export const CHANNELS = ['direct', 'search', 'social', 'email', 'ad', 'referral'] as const;
export const DEVICES = ['phone', 'tablet', 'desktop'] as const;
export const VISITOR_KINDS = ['new', 'returning'] as const;

export const FACTS = {
  /** Path without host and query. */
  path: { type: 'text', address: true, asked: {} },
  /** Whole address without fragment. */
  url: { type: 'text', address: true, asked: {} },
  title: { type: 'text', asked: {} },
  /** A parameter of the page's address, decoded. */
  query: { type: 'text', asked: { name: 'name' } },
  /** Address that led to this page, without its query. */
  referrer: { type: 'text', address: true, asked: {} },
  /** Content of a `<meta>` by its name or property. */
  meta: { type: 'text', asked: { name: 'name' } },
  /** A variable of the page by its path, such as `shop.customer.group`. */
  variable: { type: 'text', asked: { name: 'name' } },
  /** The newest value of a key in `dataLayer`. */
  dataLayer: { type: 'text', asked: { name: 'name' } },
  cookie: { type: 'text', asked: { name: 'name' } },
  /** The browser hides what looks like an advertisement. */
  adBlocker: { type: 'flag', asked: {} },
  /** The visitor has an account with the shop, and is logged in. */
  loggedIn: { type: 'flag', asked: {} },
  /** Something on the page fits the selector. */
  element: { type: 'flag', asked: { selector: 'selector' } },
  /** Text of the first element that fits the selector. */
  elementText: { type: 'text', asked: { selector: 'selector' } },

  /** Of the visit that is under way. */
  utm: { type: 'text', asked: { parameter: UTM_PARAMETERS } },
  /** Of the first visit. */
  firstUtm: { type: 'text', asked: { parameter: UTM_PARAMETERS } },
  /** Path of the page a visit began on. */
  landing: { type: 'text', address: true, asked: { visit: VISIT } },
  channel: { type: 'choice', choices: CHANNELS, asked: { visit: VISIT } },
  visitor: { type: 'choice', choices: VISITOR_KINDS, asked: {} },
  visits: { type: 'number', unit: 'count', asked: {} },
  /** Page views, this one included. */
  pages: { type: 'number', unit: 'count', asked: { span: SPAN } },
  /** Paths of the pages seen, this one included. */
  seen: { type: 'text', address: true, many: true, asked: { span: SPAN } },
  /** Since the visit began. */
  onSite: { type: 'number', unit: 'seconds', asked: {} },

  device: { type: 'choice', choices: DEVICES, asked: {} },
  browser: {
    type: 'choice',
    choices: ['chrome', 'safari', 'firefox', 'edge', 'samsung', 'opera', 'other'],
    asked: {},
  },
  system: {
    type: 'choice',
    choices: ['windows', 'macos', 'ios', 'android', 'chromeos', 'linux', 'other'],
    asked: {},
  },
  /** Width of the window. */
  viewport: { type: 'number', unit: 'pixels', asked: {} },
  /** Of the visitor's address. */
  country: { type: 'choice', choices: COUNTRIES, named: 'region', asked: {} },
  /** First language of the browser, such as `nb-NO`. */
  language: { type: 'text', asked: {} },
  /** Of the visitor's clock. */
  weekday: {
    type: 'choice',
    choices: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    asked: {},
  },
  /** 0–23 of the visitor's clock: 9 is from 9:00 up to 9:59. */
  hour: { type: 'number', unit: 'hour', cyclic: true, asked: {} },
  date: { type: 'number', unit: 'date', asked: {} },
  /** Place of the visitor in a fixed order, 0–99.99. The same name gives the same order. */
  share: { type: 'number', unit: 'percent', asked: { name: 'name' } },

  /** How often the visitor met a campaign in this way. */
  met: { type: 'number', unit: 'count', asked: { campaign: 'campaign', what: MET } },
  sinceMet: { type: 'number', unit: 'hours', asked: { campaign: 'campaign', what: MET } },
  /** Arm the visitor is in. */
  arm: { type: 'text', asked: { campaign: 'campaign' } },

  /** Of the cart, as the shop tells it. */
  cartTotal: { type: 'number', unit: 'money', asked: {} },
  /** Pieces in the cart. */
  cartCount: { type: 'number', unit: 'count', asked: {} },
  cartHas: { type: 'text', many: true, asked: { which: ITEM } },
  /** Of the things in the cart, such as their `size`. */
  cartAttribute: { type: 'text', many: true, asked: { name: 'name' } },
  /** Of one piece of each thing in the cart. */
  cartPrice: { type: 'number', unit: 'money', many: true, asked: {} },
  /** How often the visitor ordered. */
  orders: { type: 'number', unit: 'count', asked: {} },
  sinceOrder: { type: 'number', unit: 'hours', asked: {} },
  bought: { type: 'text', many: true, asked: { which: BOUGHT, span: SPAN } },

  /** Segments the visitor is in, by name. */
  segment: { type: 'text', many: true, asked: {} },
  trait: { type: 'text', asked: { name: 'name' } },
  /** A trait that is a number, as one. */
  traitNumber: { type: 'number', unit: 'plain', asked: { name: 'name' } },
  /** What the visitor answered to a question of a quiz, by the id of its block. */
  answer: { type: 'text', many: true, asked: { campaign: 'campaign', question: 'name' } },
} as const satisfies Record<string, Fact>;

export type FactTable = typeof FACTS;
export type FactKind = keyof FactTable;
/** What a fact is asked with, by name. */
export type Asked<Kind extends FactKind> = {
  -readonly [
    Name in keyof FactTable[Kind]['asked']
  ]: FactTable[Kind]['asked'][Name] extends readonly (infer One)[] ? One : string;
};

export const FACT_KINDS = Object.keys(FACTS) as FactKind[];

export function isFactKind(kind: unknown): kind is FactKind {
  return typeof kind === 'string' && Object.hasOwn(FACTS, kind);
}

/** The entry of the table, without what TypeScript knows of the single kind. */
export function factOf(kind: FactKind): Fact {
  return FACTS[kind];
}
