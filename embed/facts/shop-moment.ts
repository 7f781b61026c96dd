// What the readers of facts read from: the page view, the visitor's record, and through the browser the page itself.
import type { Moment } from '@/core/decision';
import type { FactKind } from '@/core/targeting/facts';
import type { Reader } from '@/core/targeting/read-fact';
import type { Page } from '../page';
import type { change, VisitorRecord } from '../record';
import type { Told } from '../told';

export interface ShopFacts {
  page: Page;
  memory: VisitorRecord;
  /** What the shop told on this page. */
  told: Told;
  change: typeof change;
}
export type ShopMoment = Moment<ShopFacts>;

export type ReaderOf<Kind extends FactKind> = Reader<ShopMoment, Kind>;
export type Readers = { readonly [Kind in FactKind]: ReaderOf<Kind> };

/** What keepers see: they are called while the record is being changed. */
export type KeeperFacts = Omit<ShopFacts, 'change'>;

/**
 * Called once per page view, after it was recorded: notes in the record what a fact will be asked about later, or has the
 * script `review` all campaigns when an answer may have changed.
 */
export type Keeper = (facts: KeeperFacts, now: number, review: () => void) => void;
