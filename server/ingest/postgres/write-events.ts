// Adds events to the log. Takes the end of the log for itself until the commit: see the table log_end.
import type { Query } from './connection';
import { SCHEMA } from './event-schema';
import { toUuid } from './key-uuid';
import type { SetOfEvents } from './set-of-events';

export async function writeEvents(query: Query, { inserted, rewritten }: SetOfEvents): Promise<void> {
  const changed = [...rewritten.values()];
  if (changed.length > 0)
    await query(
      `UPDATE ${SCHEMA}.events SET visitor = more.visitor, body = more.body, subject = more.subject
       FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::uuid[]) AS more (cursor, visitor, body, subject)
       WHERE events.cursor = more.cursor`,
      [
        changed.map(({ cursor }) => cursor),
        changed.map(({ event }) => event.visitor),
        changed.map(({ event }) => JSON.stringify(event)),
        changed.map(({ subject }) => (subject === undefined ? null : toUuid(subject))),
      ],
    );
  if (inserted.length === 0) return;
  const [end] = await query<{ cursor: number }>(
    `UPDATE ${SCHEMA}.log_end SET cursor = cursor + $1 RETURNING cursor`,
    [inserted.length],
  );
  const before = (end?.cursor ?? 0) - inserted.length;
  await query(
    `INSERT INTO ${SCHEMA}.events (cursor, site, id, type, happened_at, received_at, bot, verified, country, channel, local,
       phase, site_phase, visitor, subject, body, told)
     SELECT * FROM unnest($1::bigint[], $2::int[], $3::uuid[], $4::text[], $5::bigint[], $6::bigint[], $7::boolean[],
       $8::boolean[], $9::text[], $10::text[], $11::smallint[], $12::int[], $13::int[], $14::uuid[], $15::uuid[], $16::text[],
       $17::text[])`,
    [
      inserted.map((_, index) => before + index + 1),
      inserted.map(({ site }) => site),
      inserted.map(({ event }) => event.id),
      inserted.map(({ event }) => event.type),
      ...(
        [
          'happenedAt',
          'receivedAt',
          'bot',
          'verified',
          'country',
          'channel',
          'local',
          'phase',
          'sitePhase',
        ] as const
      ).map((name) => inserted.map((row) => row[name])),
      inserted.map(({ event }) => event.visitor),
      inserted.map(({ subject }) => (subject === null ? null : toUuid(subject))),
      inserted.map(({ event }) => JSON.stringify(event)),
      inserted.map(({ told }) => told && JSON.stringify(told)),
    ],
  );
}
