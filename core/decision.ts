// The words of a decision: what goes into `decide`, and what comes out, with a typed reason for each exit.
import type { HoldOut } from './assignment/hold-out';
import type { DecisionCampaign, DecisionData } from './decision-data';
import type { CampaignMemory, FrequencyRefusal, Limits } from './frequency';
import type { Predicate } from './targeting';

/** What the visitor allows. A purpose that was not answered yet is denied. */
export interface Consent {
  statistics: boolean;
  personalisation: boolean;
  marketing: boolean;
}

/**
 * With the slice `[from, to)` of the unit interval that `sliceArms` gives it, coverage included. No `file`: the holdout. By
 * position, because every shop's page downloads it.
 */
export type DecidableArm = readonly [id: string, share: number, from: number, to: number, file?: string];

/** A campaign ready to be decided upon: its targeting can be asked, its arms know their slices. */
export interface DecidableCampaign<Facts> extends Pick<
  DecisionCampaign,
  'id' | 'release' | 'seed' | 'purpose'
> {
  limits: Limits;
  /** What exactly is reached elsewhere in the shop, those who look for it know. */
  goal: DecisionCampaign['goal']['kind'];
  /** Stands in nobody's way: neither tact nor consent to be recognised holds it back. */
  calm?: unknown;
  holds: Predicate<Moment<Facts>>;
  /** Rules of tact that few campaigns have. */
  rules?: readonly Rule<Facts>[];
  arms: readonly DecidableArm[];
}

/** Why a campaign may not meet this visitor now, or undefined when nothing is against it. */
export type Rule<Facts> = (
  moment: Moment<Facts>,
  history: History,
  campaign: string,
) => RuleRefusal | undefined;

export interface DecisionSite<Facts> extends Pick<DecisionData, 'attentionHours'> {
  /** Where some visitors see no campaign at all. */
  holdOut?: HoldOut;
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
 * `due`: this is its moment. `over`: it had its moment. `cancelled`: the event that ends the watch came. `refused`: the
 * shop stopped it by `beforeShow`. `asked`: the shop asked for it by name, so when and how often do not matter; consent,
 * exclusion and assignment still do.
 */
export type Stage = 'armed' | 'fired' | 'due' | 'over' | 'cancelled' | 'refused' | 'asked';

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
  interrupted: boolean | undefined;
}

/** The arm a visitor got, kept for as long as the phase with this seed runs. */
export interface Assignment {
  seed: string;
  arm: string;
}

export interface History {
  /** Last interruption by any campaign, ms since 1970; absent: never. */
  interruptedAt?: number | undefined;
  /** How many times longer than others the visitor rests between interruptions, for having asked for fewer; absent: 1. */
  patience?: number;
  /** Number of the visit that is under way. */
  visits: number;
  /** By campaign id. */
  campaigns: Readonly<Record<string, CampaignMemory & LastExposure>>;
}

/** What the last exposure leaves behind. */
export interface LastExposure {
  assignment?: Assignment;
  /** Number of the visit it came in. */
  visit?: number;
  /** Number of its page view among all there were; absent where nobody asks. */
  page?: number;
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
  | `frequency.${FrequencyRefusal | 'attention'}`
  | RuleRefusal
  | `trigger.${Exclude<Stage, 'due' | 'asked'> | 'idle'}`
  | 'exclusion.open'
  | 'coverage.outside';

/**
 * `visit`, `pages`: met it too few visits or page views ago. `bought`: bought not long ago what it offers. `group`: met
 * another campaign of its group on this visit. `layer`: belongs to other experiments. `no-place`: the page has no place for it, or none that could take it without
 * moving what the visitor reads.
 */
export type RuleRefusal =
  | 'frequency.visits'
  | 'frequency.pages'
  | 'frequency.bought'
  | 'exclusion.group'
  | 'exclusion.layer'
  | 'targeting.no-place';

/** The last exit: this is the moment of showing, or of not showing it to a holdout. */
export interface Arrival {
  /**
   * `stored`: the arm of an earlier exposure in this phase. `held`: by the holdout of the whole site. `default`: the first variant,
   * outside of every comparison, for who may not be recognised.
   */
  reason: 'arm.drawn' | 'arm.stored' | 'arm.held' | 'arm.default';
  /** Id of the variant or of the holdout. */
  arm: string;
  /** Chance of this arm, 0–1. */
  share: number;
  /** Content hash of the design; absent for a holdout. */
  file?: string;
}

/** One campaign's way through the gates. */
export type Decision = { campaign: string } & (Arrival | { reason: Refusal });
