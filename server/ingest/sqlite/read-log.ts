// The log in order, for projections.
import type { Database } from 'better-sqlite3';
import type { BeckonEvent } from '@/core/events/event';
import type { StoredEvent } from '../event-store';
import { bytesToId, idToBytes } from '../counting/row-id';

interface EventRow {
  cursor: number;
  site: string;
  happened_at: number;
  received_at: number;
  bot: number;
  body: string;
}

export class LogReader {
  readonly #after;
  readonly #ofVisitor;
  readonly #submissions;
  readonly #submission;

  constructor(database: Database) {
    this.#after = database.prepare<[number, number], EventRow>(
      `SELECT cursor, sites.site AS site, happened_at, received_at, bot, body
       FROM events JOIN sites ON sites.id = events.site WHERE cursor > ? ORDER BY cursor LIMIT ?`,
    );
    this.#ofVisitor = database.prepare<[string, Buffer, number], EventRow>(
      `SELECT cursor, sites.site AS site, happened_at, received_at, bot, body
       FROM events JOIN sites ON sites.id = events.site WHERE sites.site = ? AND visitor = ?
       ORDER BY happened_at DESC, cursor DESC LIMIT ?`,
    );
    this.#submissions = database.prepare<[string, Buffer], { id: Buffer }>(
      `SELECT events.id FROM events JOIN sites ON sites.id = events.site
       WHERE sites.site = ? AND visitor = ? AND type = 'form.submitted'`,
    );
    this.#submission = database.prepare<[string, Buffer], { body: string }>(
      `SELECT body FROM events JOIN sites ON sites.id = events.site
       WHERE sites.site = ? AND events.id = ? AND type = 'form.submitted'`,
    );
  }

  after(cursor: number, limit: number): StoredEvent[] {
    return this.#after.all(cursor, limit).map(readRow);
  }

  eventsOf(site: string, visitor: string, limit: number): StoredEvent[] {
    return this.#ofVisitor.all(site, idToBytes(visitor), limit).map(readRow);
  }

  submissionsOf(site: string, visitor: string): string[] {
    return this.#submissions.all(site, idToBytes(visitor)).map(({ id }) => bytesToId(id));
  }

  answersOf(site: string, submissions: readonly string[]): Record<string, Record<string, string>> {
    const answers: Record<string, Record<string, string>> = {};
    for (const id of submissions) {
      const row = this.#submission.get(site, idToBytes(id));
      const event = row && (JSON.parse(row.body) as BeckonEvent);
      if (event?.type === 'form.submitted') answers[id] = event.props.fields;
    }
    return answers;
  }
}

function readRow(row: EventRow): StoredEvent {
  return {
    cursor: row.cursor,
    site: row.site,
    // Only events that passed the wire format are ever written.
    event: JSON.parse(row.body) as BeckonEvent,
    happenedAt: row.happened_at,
    receivedAt: row.received_at,
    bot: row.bot === 1,
  };
}
