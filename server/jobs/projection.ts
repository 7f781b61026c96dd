// What is derived from the event log into the app data: at least once, in order, idempotent.
import type { Transaction } from '../db/database';
import type { EventStore, StoredEvent } from '../ingest/event-store';

export interface Projection {
  /** Under which its cursor is kept; never rename it, or it starts from the beginning of the log. */
  name: string;
  /**
   * Writes what follows from these events. Runs again with the same events when the process died before the cursor was
   * kept, and must then change nothing. Must not fail because of what an event says: events come from strangers.
   * `store` is asked for what else is known of whom the events are about.
   */
  apply(tx: Transaction, events: readonly StoredEvent[], store: Pick<EventStore, 'eventsOf'>): Promise<void>;
}
