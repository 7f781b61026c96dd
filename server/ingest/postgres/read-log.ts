// The log, read in order or by visitor.
import type { BeckonEvent } from '@/core/events/event';
import type { StoredEvent } from '../event-store';
import type { Query } from './connection';
import { SCHEMA } from './event-schema';

interface EventRow {
  cursor: number;
  site: string;
  happened_at: number;
  received_at: number;
  bot: boolean;
  body: string;
}

const STORED = `SELECT cursor, sites.site AS site, happened_at, received_at, bot, body
  FROM ${SCHEMA}.events JOIN ${SCHEMA}.sites ON sites.id = events.site`;

export async function readAfter(query: Query, cursor: number, limit: number): Promise<StoredEvent[]> {
  const rows = await query<EventRow>(`${STORED} WHERE cursor > $1 ORDER BY cursor LIMIT $2`, [cursor, limit]);
  return rows.map(readRow);
}

export async function readEventsOf(
  query: Query,
  site: string,
  visitor: string,
  limit: number,
): Promise<StoredEvent[]> {
  const rows = await query<EventRow>(
    `${STORED} WHERE sites.site = $1 AND visitor = $2 ORDER BY happened_at DESC, cursor DESC LIMIT $3`,
    [site, visitor, limit],
  );
  return rows.map(readRow);
}

export async function readSubmissionsOf(query: Query, site: string, visitor: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `SELECT events.id FROM ${SCHEMA}.events JOIN ${SCHEMA}.sites ON sites.id = events.site
     WHERE sites.site = $1 AND visitor = $2 AND type = 'form.submitted' ORDER BY cursor`,
    [site, visitor],
  );
  return rows.map(({ id }) => id);
}

export async function readAnswersOf(
  query: Query,
  site: string,
  submissions: readonly string[],
): Promise<Record<string, Record<string, string>>> {
  const rows = await query<{ id: string; body: string }>(
    `SELECT events.id, body FROM ${SCHEMA}.events JOIN ${SCHEMA}.sites ON sites.id = events.site
     WHERE sites.site = $1 AND events.id = ANY($2::uuid[]) AND type = 'form.submitted'`,
    [site, submissions],
  );
  const found = rows.flatMap(({ id, body }) => {
    const event = JSON.parse(body) as BeckonEvent;
    return event.type === 'form.submitted' ? [[id, event.props.fields] as const] : [];
  });
  return Object.fromEntries(found);
}

function readRow(row: EventRow): StoredEvent {
  return {
    cursor: row.cursor,
    site: row.site,
    // Only events that passed the wire format are ever written.
    event: JSON.parse(row.body) as BeckonEvent,
    happenedAt: row.happened_at,
    receivedAt: row.received_at,
    bot: row.bot,
  };
}
