// The append-only log of events with the enrolments and roll-ups that follow from it.
// Every implementation passes `event-store.conformance.ts`; nothing else in the server knows how events are kept.
import type { BeckonEvent } from '@/core/events/event';
import type { Goal } from '@/core/campaign/goal';

/** An event that passed every check, with what the server knows about it. */
export interface AcceptedEvent {
  site: string;
  event: BeckonEvent;
  /** When the server received it, ms since 1970 UTC. */
  receivedAt: number;
  /** `event.at` corrected by the sender's clock error and clamped to [receivedAt − 7 d, receivedAt]. */
  happenedAt: number;
  /** Bots are kept in the log and left out of every figure. */
  bot: boolean;
  /** Phase of the campaign's release; absent for events without a campaign or outside every experiment. */
  phase?: string;
}

export interface AppendResult {
  accepted: number;
  /** Ids the log already held; same site, same id. */
  duplicate: number;
}

/** Goals an enrolment keeps a state for. `shown` is one of them: a visitor can be exposed and not shown (holdout). */
export const ENROLMENT_GOALS = ['shown', 'clicked', 'submitted', 'closed'] as const;
export type EnrolmentGoal = (typeof ENROLMENT_GOALS)[number] & (Goal['kind'] | 'shown' | 'closed');

export const DIMENSIONS = ['all', 'device', 'source', 'visitor', 'language', 'page'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Visitors of one arm within a phase, each counted once. */
export interface ArmFigures {
  arm: string;
  /** Visitors enrolled. */
  exposed: number;
  /** Visitors who reached the goal at least once. */
  reached: Record<EnrolmentGoal, number>;
}

export interface TrendPoint {
  /** Start of the exposure hour, ms since 1970 UTC. */
  hour: number;
  exposed: number;
  reached: Record<EnrolmentGoal, number>;
}

export interface StoredEvent {
  /** Position in the log; ever increasing. */
  cursor: number;
  site: string;
  event: BeckonEvent;
  happenedAt: number;
  receivedAt: number;
  bot: boolean;
}

export interface EventStore {
  /** Resolves once the batch is on disk: log, enrolments and roll-ups in one transaction. Rejects with `busy` when the queue is full. */
  append(events: readonly AcceptedEvent[]): Promise<AppendResult>;
  /** The log in order, for projections. At most `limit` events after `cursor`. */
  readAfter(cursor: number, limit: number): Promise<StoredEvent[]>;
  /** Figures of the given phases from the roll-ups, per arm. */
  figures(site: string, phases: readonly string[]): Promise<ArmFigures[]>;
  figuresBy(
    site: string,
    phases: readonly string[],
    dimension: Dimension,
  ): Promise<{ value: string; arms: ArmFigures[] }[]>;
  trend(site: string, phases: readonly string[]): Promise<TrendPoint[]>;
  /** Visitors left out because they were seen in more than one arm, and bot events left out. */
  excluded(
    site: string,
    phases: readonly string[],
  ): Promise<{ visitorsInSeveralArms: number; botEvents: number }>;
  /** Rebuilds enrolments and roll-ups from the log in a scratch copy and lists every row that differs; empty when all is well. */
  recount(): Promise<string[]>;
  /** Writes and reads back one row; throws when the disk does not take it. */
  probe(): Promise<void>;
  /** A consistent copy of the store at `path`, while serving. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
