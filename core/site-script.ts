// The contract between the build of the shop's script (embed/build), the server that assembles one script per site
// (server/delivery), and the runtime that reads what was assembled (embed/start).
import type { Goal } from './campaign/goal';
import type { PastMeeting } from './campaign/past';
import type { PropertyOperator } from './campaign/trigger';
import type { DecidableArm } from './decision';
import type { DecisionCampaign } from './decision-data';
import type { Limits } from './frequency';

/** A prebuilt part: one JavaScript expression that needs nothing but the browser. */
export type ScriptPart = string;

/** What `npm run build:embed` leaves for the server. */
export interface SiteScriptManifest {
  /** Expressions for `start` of embed/start.ts: for sites that ask visitors for consent first, and for those that need not. */
  runtimes: { asking: ScriptPart; notAsking: ScriptPart };
  /** Makes the draw of a site's holdout. */
  holdOut: ScriptPart;
  /** Gives segments a variant of their own: attached, and called as `.of` with each campaign that does so. */
  messages: ScriptPart;
  /** `all`, `any`, `not`, `unknown`, `sticky` and every test of an answer: each makes a predicate. */
  conditions: Readonly<Record<string, ScriptPart>>;
  /** Every fact: a reader, or what makes one from what the fact is asked with. */
  facts: Readonly<Record<string, ScriptPart>>;
  /** Every keeper: it notes what facts will be asked about later. */
  keepers: Readonly<Record<string, ScriptPart>>;
  /** Part → the keepers without which it has no answer, or an old one. */
  keepersOf: Readonly<Record<string, readonly string[]>>;
  /** Every part of a trigger: each makes a watch from its settings. */
  triggers: Readonly<Record<string, ScriptPart>>;
  /** Every rule of tact, and what rules ask. */
  rules: Readonly<Record<string, ScriptPart>>;
  /** Every attachment: it runs once, at the start. */
  attachments: Readonly<Record<string, ScriptPart>>;
  /** Part → the attachments without which it has no answer. */
  attachmentsOf: Readonly<Record<string, readonly string[]>>;
  /** Everything that moves in a campaign: designs carry what they need. `quiz` takes a quiz, and gives what moves. */
  behaviours: Readonly<Record<string, ScriptPart>>;
  /** Content hash of what reads the cart and the orders, by the shop's system, with and `withProducts`; likewise beside the manifest. */
  shops: Readonly<Record<string, string>>;
  /** Content hash of the file that the renderer loads with the first key typed into a form; likewise. */
  forms: string;
  /** Of the file that looks for goals in the shop; likewise. */
  goals: string;
  /** Of the file that notes in exposures who the visitor is to the shop; likewise. */
  groups: string;
  /**
   * Content hashes of what shows campaigns before the page, which waits, and beside what is on it, and of what does both for those
   * that have a tab; `HASH.js` lies beside the manifest.
   */
  renderers: { modal: string; beside: string; teaser: string };
  /** Of the file that the renderer loads when a shopper says something of a campaign; likewise. */
  feedback: string;
}

/** Under this name the manifest has what also learns which products are viewed: lists of products go by that, and few sites have any. */
export const withProducts = (shopSystem: string) => `${shopSystem}+products`;

/** The parts that triggers are made of, with what each takes. `Watch`: what they make, as each side writes it. */
export interface TriggerParts<Watch> {
  time: [seconds: number];
  scroll: [percent: number];
  /** The pointer, and a fast scroll up. */
  exit: [];
  exitPointer: [];
  exitTab: [];
  exitBack: [];
  /** Any of several, as one. */
  either: [watches: readonly Watch[]];
  idle: [seconds: number];
  click: [selector: string];
  visible: [selector: string, seconds: number];
  nthPage: [count: number];
  event: [name: string, property?: string, operator?: PropertyOperator, value?: string | number];
  /** Minor units, ISO 4217. */
  cartValue: [least: number, currency: string];
  /** Hours; null: no end. */
  since: [
    /** The cart, an event, or a way of meeting a campaign. */
    what: readonly [] | readonly [event: string] | readonly [campaign: string, what: PastMeeting],
    from: number,
    to: number,
    unless?: string,
  ];
  /** Not a trigger: it ends the watch of all. */
  cancel: [event: string];
}

/** A goal that is reached elsewhere in the shop, by position. */
export type SoughtGoal = readonly [
  campaign: string,
  /** Number of the phase in which it counts. */
  phase: number,
  release: number,
  /** The path of the page, in lower case, or the event. */
  what: RegExp | TriggerParts<never>['event'],
  /** For how long after the first exposure; absent: `ATTRIBUTION_DAYS`. */
  days?: number,
];

/**
 * What a script writes of a campaign, by position: names would cost each shop more bytes than the values. What campaigns
 * have in common stands together, so that it compresses to almost nothing. Targeting, triggers and rules of tact follow as code.
 */
export type WrittenCampaign = readonly [
  id: string,
  /** Number of the phase: the seed is `ID.NUMBER`. */
  phase: number,
  release: number,
  purpose: DecisionCampaign['purpose'],
  limits: Limits,
  goal: Goal['kind'],
  /** How many of the triggers must fire. */
  wanted: number,
  arms: readonly DecidableArm[],
];
