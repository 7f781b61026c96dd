// The words of a decision: what goes into `decide`, and what comes out, with a typed reason for each exit.
import type { ShownFormat } from './campaign/format';
import type { DecisionCampaign, DecisionData } from './decision-data';
import type { CampaignMemory, FrequencyAnswer } from './frequency';
import type { Predicate } from './targeting';

/** What the visitor allows. A purpose that was not answered yet is denied. */
export interface Consent {
  statistics: boolean;
  personalisation: boolean;
  marketing: boolean;
}

/** With the slice `[from, to)` of the unit interval that `bucketRanges` gives it. No `file`: the holdout. */
export type DecidableArm = DecisionCampaign['arms'][number] & { from: number; to: number };

/** A campaign ready to be decided upon: its targeting can be asked, its arms know their slices. */
export interface DecidableCampaign<Facts> extends Pick<
  DecisionCampaign,
  'id' | 'release' | 'seed' | 'purpose' | 'frequency' | 'goal'
> {
  /** Formats that interrupt: all there are. One that does not will pass consent, tact and exclusion in its own way. */
  format: Extract<ShownFormat, { kind: 'popup' }>;
  holds: Predicate<Moment<Facts>>;
  arms: readonly DecidableArm[];
}

export interface DecisionSite<Facts> extends Pick<DecisionData, 'attentionHours'> {
  /** In order of priority. */
  campaigns: readonly DecidableCampaign<Facts>[];
}

export interface Visitor {
  /** null until statistics consent: nobody is recognised, nothing is measured. */
  id: string | null;
  /** Absent while the visitor may not be recognised. */
  kind?: 'new' | 'returning';
  consent: Consent;
}

/**
 * How far a campaign got on this page view. `armed`: its triggers are watched. `fired`: its design is on the way.
 * `due`: this is its moment. `over`: it had its moment. `cancelled`: the event that ends the watch came. `asked`: the
 * shop asked for it by name, so when and how often do not matter; consent, exclusion and assignment still do.
 */
export type Stage = 'armed' | 'fired' | 'due' | 'over' | 'cancelled' | 'asked';

/** What conditions are judged by. `Facts` is whatever the readers of the facts know how to read. */
export interface Moment<Facts> {
  facts: Facts;
  visitor: Visitor;
  /** ms since 1970. */
  now: number;
}

export interface PageView<Facts> {
  facts: Facts;
  /** By campaign id. */
  stages: ReadonlyMap<string, Stage>;
  /** Whether a campaign is open right now. */
  interrupted: boolean;
}

/** The arm a visitor got, kept for as long as the phase with this seed runs. */
export interface Assignment {
  seed: string;
  arm: string;
}

export interface History {
  /** Last interruption by any campaign, ms since 1970; absent: never. */
  interruptedAt?: number;
  /** By campaign id. */
  campaigns: Readonly<Record<string, CampaignMemory & { assignment?: Assignment }>>;
}

/**
 * The exits of the ladder but the last, in order: gate, then reason. `frequency.attention`: another campaign interrupted
 * the visitor not long ago. `trigger.idle`: not armed yet. `exclusion.open`: another one is open.
 */
export type Refusal =
  | 'consent.statistics'
  | 'consent.marketing'
  | 'targeting.no-match'
  | 'targeting.unknown'
  | `frequency.${Exclude<FrequencyAnswer, 'ok'> | 'attention'}`
  | `trigger.${Exclude<Stage, 'due' | 'asked'> | 'idle'}`
  | 'exclusion.open'
  | 'coverage.outside';

/** The last exit: this is the moment of showing, or of not showing it to the holdout. */
export interface Arrival {
  /** `stored`: the arm of an earlier exposure in this phase. */
  reason: 'arm.drawn' | 'arm.stored';
  arm: DecidableArm;
}

/** One campaign's way through the gates. */
export type Decision = { campaign: string } & (Arrival | { reason: Refusal });
