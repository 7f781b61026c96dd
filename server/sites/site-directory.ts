// What ingest and delivery must know about sites on every request: held in memory, refreshed when something is published.
import type { ArmShare } from '@/core/assignment';
import type { Layer } from '@/core/decision-data';
import type { AskedQuiz } from '@/core/quiz/asked-quiz';
import type { OrderCap } from '../ingest/event-store';
import type { AddressRange } from './address-ranges';

/** The frozen facts of a release that an event refers to. */
export interface ReleaseFacts {
  campaign: string;
  release: number;
  /** Phase the release runs in; several releases share one as long as no arm, targeting, trigger or frequency changed. */
  phase: string;
  seed: string;
  /** Share of visitors who take part, 0–1; may differ between releases of one phase. */
  coverage: number;
  /** With the chances that this release gives them. */
  arms: readonly ArmShare[];
  /** The slice of the visitors that it is for; absent: all. */
  layer?: Layer;
  /** For how many days after the first exposure an order counts in the phase; absent: as usual. */
  windowDays?: number;
  /** Within how many days another order is a repeated one; absent: nobody asks. */
  repeatDays?: number;
  /** Variants that visitors of some segments are shown instead of the one that chance gives them; absent: none. */
  personal?: readonly string[];
  /** Half of the visitors of segments are told apart in the phase; absent: they are not. */
  halves?: true;
  /** The most that an order counts for in the capped revenue of the phase; absent: there is none. */
  orderCap?: OrderCap;
  /** Ids of the steps that can be seen; absent: not known, and not counted. */
  steps?: readonly string[];
  /** Quizzes of the variants that have one, by variant; absent: none, or it ended so long ago that nobody takes them any more. */
  quizzes?: Readonly<Record<string, AskedQuiz>>;
}

/** A share of visitors whom the site holds out of all campaigns. */
export interface HoldoutShare {
  /** 0–0.5. */
  share: number;
  /** Events that were made under it are taken until then, ms; without end for the one in force. */
  until: number;
}

export interface SiteFacts {
  id: string;
  /** Public key, which is the seed of the site's holdout. */
  key: string;
  /** Shares of its holdout, 0 included: the one in force first, then those of a day ago and less. Never empty. */
  holdouts: readonly HoldoutShare[];
  /** Host names the script may report from, lower case; a leading `*.` covers subdomains. */
  domains: readonly string[];
  timeZone: string;
  /** Where the team's own visits come from, which count in no figure. */
  ownAddresses: readonly AddressRange[];
  release(campaign: string, number: number): ReleaseFacts | undefined;
}

export interface SiteDirectory {
  /** Facts of the site with this public key, or undefined. Never touches the disk. */
  find(key: string): SiteFacts | undefined;
}
