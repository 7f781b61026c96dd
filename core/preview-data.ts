// What the server tells a page of the shop that one of the team looks at a campaign on: everything the shop would get if it were
// live, and who the visitor is supposed to be.
import type { Consent } from './decision';
import type { DecisionCampaign, DecisionData } from './decision-data';
import type { Design } from './render/design';
import type { Answers } from './targeting';

/** A part of a trigger and what it is made from; among the settings of `either` are others. */
export type WrittenWatch = readonly [part: string, settings: readonly unknown[]];

/** The visitor that the page pretends to have. */
export interface PretendedVisitor {
  /** By name; they outrank what the page says. */
  answers: Answers;
  /** Names of answers that cannot be known. */
  unknown: readonly string[];
  consent: Consent;
  /** ms since 1970; null: the clock of the page. */
  time: number | null;
}

export interface PreviewData {
  site: Pick<DecisionData, 'key' | 'attentionHours' | 'currency' | 'shopSystem'>;
  /** As the team calls it. */
  name: string;
  /** `asked`: the revision that the link was made for; the preview follows the draft. */
  source: { kind: 'draft'; revision: number; asked: number } | { kind: 'release'; release: number };
  campaign: DecisionCampaign;
  /** For each trigger, in their order, and one more first where an event cancels. */
  watches: readonly WrittenWatch[];
  /** By the id of the arm, as the owner calls it. */
  armNames: Readonly<Record<string, string>>;
  /** By the id of the arm; the holdout has none. */
  designs: Readonly<Record<string, Design>>;
  /** By the id of the audience. */
  audienceNames: Readonly<Record<string, string>>;
  visitor: PretendedVisitor;
  /** When the link ends, ms since 1970. */
  expiresAt: number;
}

/** How the address of the shop carries a preview: in its fragment, which no server of the shop is sent. */
export const PREVIEW_FRAGMENT = '#beckon=';
