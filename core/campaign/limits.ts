// What a campaign document can hold: read by its schemas, and by the fields, so that nothing can be entered that could not
// be saved. Free of the validator, which a page must not load for a few numbers.

/** Lowest and highest value, both included. */
export interface Range {
  min: number;
  max: number;
}

/** Longest texts, in UTF-16 code units. */
export const LONGEST = {
  /** Of a step or a variant. */
  name: 80,
  /** Of a tab at the edge of the page. */
  teaser: 60,
  /** Headings and labels. */
  shortText: 300,
  longText: 4000,
  /** A coupon code. */
  code: 60,
  /** One answer of a choice. With as many as there can be, all of them fit into one event. */
  option: 80,
  /** A hidden answer, or the parameter that holds it. */
  hidden: 200,
  /** Before or after the number of a slider. */
  unit: 20,
  /** Name of a time zone, such as `Europe/Berlin`. */
  timeZone: 60,
  url: 2048,
  /** HTML of the owner's own: 20 KB of plain letters. */
  html: 20_480,
  /** What a condition compares with, asks by name, or looks for on the page. */
  conditionValue: 500,
  /** A regular expression. */
  pattern: 256,
  factName: 100,
  /** Of an event that the shop tracks, or of one of its properties. */
  eventName: 100,
  selector: 300,
  /** Id of a product, or a category. */
  offered: 100,
  /** Key of a segment. */
  segment: 64,
  /** Of a lead. */
  tag: 40,
} as const;

/** Greatest numbers of things. */
export const MOST = {
  /** In a campaign. */
  variants: 8,
  /** In a variant. */
  steps: 60,
  /** In a step. */
  blocks: 200,
  /** Side by side. */
  columns: 3,
  /** Formatted passages, in a text. */
  marks: 200,
  /** That a visitor fills in at once, in a step. */
  fields: 20,
  /** Answers of a choice. */
  options: 20,
  /** In a group. */
  conditions: 50,
  conditionValues: 50,
  /** Groups within groups: deeper ones cannot be read by people and would make parsing unbounded. */
  conditionDepth: 6,
  triggers: 5,
  /** Of an event that a button emits. */
  eventProperties: 8,
  /** Products or categories that a campaign offers. */
  offered: 50,
  /** Segments that have a variant of their own. */
  messages: 60,
  /** Of a quiz. */
  outcomes: 40,
  weights: 4000,
  /** Ways out of a step, besides the usual one. */
  quizWays: 20,
  /** In a group. */
  quizRules: 20,
  quizDepth: 4,
  /** Rules that find an outcome, or except one. */
  outcomeRules: 60,
  /** What follows from an outcome. */
  deeds: 10,
  /** Answers of a quiz that are kept as traits, or counted by bands. */
  traitsAsked: 60,
  /** Ways to fill a list of products, one after the other. */
  strategies: 6,
  /** What products have to be, for one of them. */
  productMatches: 8,
} as const;

/** Within how many days an order is followed by another, in a new goal. */
export const REPEAT_DAYS = 60;

/** An order counts for what its visitor was exposed to at most this many days before, unless the campaign says otherwise. */
export const ATTRIBUTION_DAYS = 14;

export const RANGE = {
  /** Greatest width of the card, CSS px. */
  popupWidth: { min: 280, max: 960 },
  /** Of a column, beside those of the others. */
  share: { min: 1, max: 6 },
  /** Above or below a block, CSS px. The gap between blocks is 16. */
  space: { min: -16, max: 160 },
  /** Of the owner's own HTML, CSS px: nothing in it can say how high it is. */
  htmlHeight: { min: 40, max: 2000 },
  /** Corner radius of the card, CSS px. */
  radius: { min: 0, max: 32 },
  /** Shares are 0–1. */
  coverage: { min: 0, max: 1 },
  holdout: { min: 0, max: 0.5 },
  attributionDays: { min: 1, max: 90 },
  repeatDays: { min: 1, max: 365 },
  everyHours: { min: 0, max: 8760 },
  everyVisits: { min: 1, max: 100 },
  /** Page views of all visits. */
  everyPages: { min: 2, max: 1000 },
  afterOrderDays: { min: 1, max: 365 },
  atMost: { min: 1, max: 1000 },
  restAfterCloseDays: { min: 0, max: 365 },
  stopAfterCloses: { min: 1, max: 20 },
  /** For how long a condition stays true. */
  stickyDays: { min: 1, max: 365 },
  delaySeconds: { min: 0, max: 3600 },
  scrollPercent: { min: 1, max: 100 },
  idleSeconds: { min: 1, max: 3600 },
  visibleSeconds: { min: 0, max: 600 },
  /** Page views of a visit. */
  pages: { min: 1, max: 100 },
  /** What a cart costs, minor currency units. */
  cartTotal: { min: 1, max: 1e12 },
  /** ms since 1970, to the end of the year 9999. */
  moment: { min: 0, max: 253_402_300_799_999 },
  /** In a list that is shown. */
  products: { min: 1, max: 12 },
  /** Pieces that a button puts into the cart. */
  cartQuantity: { min: 1, max: 99 },
  /** Up to thirty days. */
  countdownMinutes: { min: 1, max: 43_200 },
  timerSeconds: { min: 5, max: 600 },
  /** Since something that happened before. */
  sinceHours: { min: 0, max: 8760 },
  /** A number that the shop hands over with an event. */
  propertyValue: { min: -1e12, max: 1e12 },
  /** Longest answer in words, characters. */
  answerLength: { min: 1, max: 1000 },
  /** An answer in numbers. */
  answer: { min: -1e12, max: 1e12 },
  /** Ends of a slider: what a browser counts exactly, by hundredths. */
  slider: { min: -1e9, max: 1e9 },
  sliderStep: { min: 0.01, max: 1e9 },
  /** What an answer of a quiz counts for an outcome. */
  points: { min: -100, max: 100 },
} as const satisfies Record<string, Range>;
