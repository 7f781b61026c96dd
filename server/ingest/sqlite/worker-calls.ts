// What the store asks of its two workers, and the envelopes those questions travel in.
import type { FigureTexts, SplitTexts } from '../counting/assemble-figures';
import type {
  AcceptedEvent,
  AppendResult,
  ArmFigures,
  DayInterval,
  Dimension,
  DimensionByDay,
  EnrolmentGoal,
  EventStoreErrorCode,
  Interval,
  QuizFigures,
  StepFigure,
  StoredEvent,
  Summary,
  VisitorsPart,
} from '../event-store';

/** Started with this; times in ms. */
export interface WorkerOptions {
  file: string;
  busyTimeout?: number;
}

export interface WriterCalls {
  append(batches: readonly (readonly AcceptedEvent[])[]): AppendResult[];
  forget(site: string, visitor: string, kept: readonly string[]): void;
  forgetForms(site: string, submissions: readonly string[]): void;
  /** One piece; true: there may be more. */
  deleteSitePiece(site: string): boolean;
  sealSites(until: Readonly<Record<string, number>>): void;
  /** One piece of the log after the cursor; `next` null: that was the last one. */
  deleteSealedPiece(cursor: number): { deleted: number; next: number | null };
  probe(now: number): void;
  close(): void;
}

export interface ReaderCalls {
  readAfter(cursor: number, limit: number): StoredEvent[];
  figures(site: string, phases: readonly string[]): ArmFigures[];
  figuresBy(
    site: string,
    phases: readonly string[],
    dimension: Dimension,
    most: number | undefined,
  ): SplitTexts;
  figuresWithin(
    site: string,
    phases: readonly string[],
    dimension: DimensionByDay,
    days: DayInterval,
  ): SplitTexts;
  steps(site: string, phases: readonly string[]): StepFigure[];
  quiz(site: string, phases: readonly string[]): QuizFigures;
  trend(
    site: string,
    phases: readonly string[],
    intervals: readonly Interval[] | undefined,
    goals: readonly EnrolmentGoal[] | undefined,
  ): FigureTexts;
  summaries(site: string, groups: readonly (readonly string[])[], days: readonly DayInterval[]): Summary[];
  excluded(site: string, phases: readonly string[]): { visitorsInSeveralArms: number; botEvents: number };
  visitors(site: string, phase: string, after: string | null, limit: number): VisitorsPart;
  orderAmounts(site: string, currency: string, span: { from: number; to: number }, limit: number): number[];
  eventsOf(site: string, visitor: string, limit: number): StoredEvent[];
  submissionsOf(site: string, visitor: string): string[];
  answersOf(site: string, submissions: readonly string[]): Record<string, Record<string, string>>;
  sealed(): Record<string, number>;
  recount(): string[];
  backup(path: string): void;
  close(): void;
}

/** Names of the methods of a worker. */
export type CallName<Calls> = Extract<keyof Calls, string>;
export type CallArguments<Calls, Name extends keyof Calls> = Calls[Name] extends (
  ...args: infer Args
) => unknown
  ? Args
  : never;
export type CallResult<Calls, Name extends keyof Calls> = Calls[Name] extends (
  ...args: never[]
) => infer Result
  ? Result
  : never;

export interface CallMessage {
  id: number;
  name: string;
  args: readonly unknown[];
}

export type ReplyMessage =
  | { kind: 'ready' }
  /** The file could not be opened; the worker ends. */
  | { kind: 'failed'; message: string }
  | { kind: 'result'; id: number; result: unknown }
  | { kind: 'error'; id: number; code: EventStoreErrorCode; message: string };
