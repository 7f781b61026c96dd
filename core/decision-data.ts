// What the site script carries: everything needed to decide, nothing that is private or only needed to draw.
import type { ArmShare, Message } from './assignment';
import type { Condition } from './campaign/condition';
import type { ShownFormat } from './campaign/format';
import type { Frequency } from './campaign/frequency';
import type { Goal } from './campaign/goal';
import type { FactKind } from './targeting/facts';
import type { Triggers } from './campaign/trigger';

/** Whose bucket under the seed lies in `[from, to)`, 0–1, belongs to it. */
export interface Layer {
  seed: string;
  from: number;
  to: number;
}

export interface DecisionCampaign {
  id: string;
  /** Release number, from 1. */
  release: number;
  /** Seed of the running phase: bucket = hash(seed + visitor). */
  seed: string;
  purpose: 'service' | 'marketing';
  format: ShownFormat;
  targeting: Condition;
  triggers: Triggers;
  frequency: Frequency;
  /** Ids of the other live campaigns of its exclusion group; absent: it is in none. */
  rivals?: readonly string[];
  /** The slice `[from, to)` of the visitors of a layer of experiments that it is for; absent: it minds no other. */
  layer?: Layer;
  goal: Goal;
  /** For how many days after the first exposure a goal in the shop counts; absent: `ATTRIBUTION_DAYS`. */
  attributionDays?: number;
  /** What its designs speak of: the script has to know it, whether or not a condition asks. Absent: nothing. */
  shows?: readonly FactKind[];
  /** Segments with a variant of their own, the first listed first; absent: none. */
  messages?: readonly Message[];
  /** What is typed into its forms is kept for the next visit. */
  keepsAnswers?: true;
  /** 0–1. */
  coverage: number;
  /** In the order of `armShares`; `file` is the design's content hash, absent for the holdout. */
  arms: readonly (ArmShare & { file?: string })[];
}

/**
 * Where the script learns what the visitor agreed to. `call`: the shop says it by `beckon.consent`; the others are attachments
 * of the script.
 */
export const CONSENT_SOURCES = ['call', 'consentMode', 'oneTrust', 'cookiebot', 'klaro', 'shopify'] as const;
export type ConsentSource = (typeof CONSENT_SOURCES)[number];

/**
 * What the shop runs on, which tells how its cart and its orders are read. `auto`: the script looks. `generic`: by what the
 * shop says for Google Analytics.
 */
export const SHOP_SYSTEMS = ['auto', 'generic', 'shopify', 'woocommerce'] as const;
export type ShopSystem = (typeof SHOP_SYSTEMS)[number];

export interface DecisionData {
  /** Public site key. */
  key: string;
  /** When true, nothing is stored and nobody is identified before statistics consent. */
  consentRequired: boolean;
  /** Least time between two interruptions of one visitor by any campaign, hours. */
  attentionHours: number;
  /** ISO 4217. What carts cost is compared in it. */
  currency: string;
  /** Share of visitors who see no campaign at all, 0–0.5. The seed of this draw is the site's key, for good. */
  holdout: number;
  consentSource: ConsentSource;
  shopSystem: ShopSystem;
  /** Whether what visitors do with campaigns is pushed into the page's `dataLayer`. */
  dataLayerEvents: boolean;
  /** In order of priority: the first that passes every gate wins. */
  campaigns: readonly DecisionCampaign[];
}
