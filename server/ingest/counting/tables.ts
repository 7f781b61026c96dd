// What counting asks of a store and leaves to it. Synchronous: SQLite answers from the disk, PostgreSQL from what it read before.
// Numbers stand for sites and phases; ids have their usual spelling; keys are those of `keyOf`.
import type { BeckonEvent } from '@/core/events/event';
import type { AcceptedEvent, OrderCap, Told } from '../event-store';
import type { Enrolment } from './enrolment';
import type { CountedOrder, OrderState } from './order';
import type { DayCounts } from './day-counts';
import type { DayCell, MoneySums, RevenueKey, RollupKey, Sums } from './rollup';

/** What a phase asks of orders, and whom it shows what. */
export type GivenTerms = Pick<
  AcceptedEvent,
  'windowDays' | 'repeatDays' | 'personal' | 'halves' | 'orderCap'
>;

/** Short numbers for the names of sites and phases, given when a name is first asked for. */
export interface NameTable {
  site(name: string): number;
  /** @param terms kept with the first number given to the phase */
  phase(site: number, name: string, terms?: GivenTerms): number;
}

/** What the log keeps of an event. Times in ms since 1970 UTC. */
export interface EventRow {
  site: number;
  event: BeckonEvent;
  happenedAt: number;
  receivedAt: number;
  bot: boolean;
  verified: boolean;
  country: string | null;
  /** Of an exposure. */
  channel: string | null;
  local: number | null;
  told: Told | null;
  phase: number | null;
  sitePhase: number | null;
  /** Key of the order that it is about, or of the shop's id of the visitor. */
  subject: string | null;
}

/** An event that may be written anew. */
export interface LoggedEvent {
  cursor: number;
  event: BeckonEvent;
  /** Signed by the shop's server. */
  verified: boolean;
  subject: string | undefined;
}

export interface EventTable {
  /** False when the site's log holds the id already. */
  insert(row: EventRow): boolean;
  ofVisitor(site: number, visitor: string): LoggedEvent[];
  ofSubject(site: number, subject: string): LoggedEvent[];
  /** The `form.submitted` with this id. */
  form(site: number, id: string): LoggedEvent | undefined;
  /** With another visitor, other contents or another subject. */
  rewrite(site: number, event: LoggedEvent): void;
}

export interface EnrolmentTable {
  of(site: number, phase: number, visitor: string): Enrolment | undefined;
  /** Those of a visitor in all phases of the site. */
  allOf(site: number, visitor: string): { phase: number; enrolment: Enrolment }[];
  put(site: number, phase: number, visitor: string, enrolment: Enrolment): void;
  rename(site: number, visitor: string, alias: string): void;
}

/** The first id of the shop by which a visitor was known. */
export interface Identity {
  customer: string;
  /** When it was said, ms since 1970 UTC, and by which event. */
  at: number;
  event: string;
}

export interface IdentityTable {
  of(site: number, visitor: string): Identity | undefined;
  /** Visitors who are known by this id, at most `limit`. */
  knownBy(site: number, customer: string, limit: number): string[];
  put(site: number, visitor: string, identity: Identity): void;
  drop(site: number, visitor: string): void;
}

/** Whom an order counts for; see `ownerOf`. */
export type OrderOwner = { visitor: string } | { customer: string };
export type KeyedOrder = CountedOrder & { key: string };

export interface OrderTable {
  state(site: number, key: string): OrderState | undefined;
  put(site: number, key: string, state: OrderState): void;
  drop(site: number, key: string): void;
  /** Orders that count for the owner, by time and key; at most `limit`, the first. */
  ownedBy(site: number, owner: OrderOwner, limit: number): KeyedOrder[];
}

export interface PhaseTerms {
  /** For how many days after the first exposure an order counts. */
  windowDays: number;
  /** Within how many days another order is a repeated one; 0: nobody asks. */
  repeatDays: number;
  /** Variants that segments are shown instead of one by chance. */
  personal: readonly string[];
  /** Half of the visitors of segments are told apart. */
  halves: boolean;
  /** Null: there is none. */
  orderCap: OrderCap | null;
  /** It began when steps were counted already. */
  countsSteps: boolean;
  /** Whoever was first exposed before, ms, has neither country nor channel by hour. */
  placesSince: number;
  /** Whoever was first exposed before, ms and a whole hour, is kept by hour and not by day. */
  daysSince: number;
}

export interface PhaseTable {
  terms(phase: number): PhaseTerms;
  addBotEvent(phase: number): void;
  /** Visitors left out because they were seen in several arms; negative: fewer. */
  addLeftOut(phase: number, visitors: number): void;
}

export interface ForgottenTable {
  has(site: number, visitor: string): boolean;
  note(site: number, visitor: string): void;
}

/** What is to be added to the stored figures (negative: taken away). A figure that comes to nothing is a row that goes. */
export interface RollupTable {
  add(phase: number, key: RollupKey, sums: Sums): void;
  addDay(phase: number, cell: DayCell, counts: DayCounts): void;
  addMoney(phase: number, key: RevenueKey, sums: MoneySums): void;
  /** Exposed visitors of a value in a whole phase. */
  addRank(phase: number, dimension: string, value: string, exposed: number): void;
}

export interface Tables {
  names: NameTable;
  events: EventTable;
  enrolments: EnrolmentTable;
  identities: IdentityTable;
  orders: OrderTable;
  phases: PhaseTable;
  forgotten: ForgottenTable;
  rollups: RollupTable;
}
