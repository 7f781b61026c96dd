// Writes what a transaction changed: one statement per kind of row, however many there are.
import { ENROLMENT_COLUMNS, enrolmentRow, type EnrolmentRow } from '../counting/enrolment-row';
import { countedOrder, ownerOf } from '../counting/order';
import type { Query } from './connection';
import { SCHEMA } from './event-schema';
import { toUuid } from './key-uuid';
import { writeEvents } from './write-events';
import { writeRollups } from './write-rollups';
import type { WorkingSet } from './working-set';

export async function writeChanges(query: Query, set: WorkingSet): Promise<void> {
  await writeEnrolments(query, set);
  await writeIdentities(query, set);
  await writeOrders(query, set);
  await writePhases(query, set);
  await writeForgotten(query, set);
  await writeRollups(query, set.rollups);
  // Last, because it holds up everybody who writes events until the commit.
  await writeEvents(query, set.events);
}

const ENROLMENT_TYPES: Readonly<Record<keyof EnrolmentRow, string>> = {
  arms: 'text',
  arm: 'text',
  exposed_at: 'bigint',
  exposure: 'uuid',
  device: 'text',
  source: 'text',
  visitor_kind: 'text',
  language: 'text',
  page: 'text',
  country: 'text',
  channel: 'text',
  weekhour: 'text',
  audiences: 'text',
  segments: 'text',
  goals: 'text',
  told: 'text',
};

async function writeEnrolments(query: Query, { enrolments }: WorkingSet): Promise<void> {
  const written = [...enrolments.written].map(([key, enrolment]) => ({
    place: key.split(' '),
    row: enrolmentRow(enrolment),
  }));
  if (written.length > 0) {
    const names = Object.keys(ENROLMENT_TYPES) as (keyof EnrolmentRow)[];
    const given = names.map((name, index) => `$${index + 4}::${ENROLMENT_TYPES[name]}[]`);
    await query(
      `INSERT INTO ${SCHEMA}.enrolments (site, visitor, phase, ${names.join(', ')})
       SELECT * FROM unnest($1::int[], $2::uuid[], $3::int[], ${given.join(', ')})
       ON CONFLICT (site, visitor, phase) DO UPDATE SET (${ENROLMENT_COLUMNS}) = ROW (${ENROLMENT_COLUMNS.replace(/\w+/g, 'excluded.$&')})`,
      [
        ...[0, 1, 2].map((index) => written.map(({ place }) => place[index])),
        ...names.map((name) => written.map(({ row }) => row[name])),
      ],
    );
  }
  if (enrolments.renamed.length > 0)
    await query(
      `UPDATE ${SCHEMA}.enrolments SET visitor = renamed.alias
       FROM unnest($1::int[], $2::uuid[], $3::uuid[]) AS renamed (site, visitor, alias)
       WHERE enrolments.site = renamed.site AND enrolments.visitor = renamed.visitor`,
      (['site', 'visitor', 'alias'] as const).map((name) => enrolments.renamed.map((one) => one[name])),
    );
}

/** What goes, and what is to be there; keys are `site name`. */
function split<Row>(changes: ReadonlyMap<string, Row | undefined>) {
  const gone: [site: string, name: string][] = [];
  const kept: { site: string; name: string; row: Row }[] = [];
  for (const [key, row] of changes) {
    const [site = '', name = ''] = key.split(' ');
    if (row === undefined) gone.push([site, name]);
    else kept.push({ site, name, row });
  }
  return { gone, kept };
}

async function writeIdentities(query: Query, { identities }: WorkingSet): Promise<void> {
  const { gone, kept } = split(identities.ofVisitor.changes);
  if (gone.length > 0)
    await query(
      `DELETE FROM ${SCHEMA}.identities WHERE (site, visitor) IN (SELECT * FROM unnest($1::int[], $2::uuid[]))`,
      [gone.map(([site]) => site), gone.map(([, visitor]) => visitor)],
    );
  if (kept.length > 0)
    await query(
      `INSERT INTO ${SCHEMA}.identities (site, visitor, customer, at, event)
       SELECT * FROM unnest($1::int[], $2::uuid[], $3::uuid[], $4::bigint[], $5::uuid[])
       ON CONFLICT (site, visitor) DO UPDATE SET customer = excluded.customer, at = excluded.at, event = excluded.event`,
      [
        kept.map(({ site }) => site),
        kept.map(({ name }) => name),
        kept.map(({ row }) => toUuid(row.customer)),
        kept.map(({ row }) => row.at),
        kept.map(({ row }) => row.event),
      ],
    );
}

async function writeOrders(query: Query, { orders }: WorkingSet): Promise<void> {
  const { gone, kept } = split(orders.states.changes);
  if (gone.length > 0)
    await query(
      `DELETE FROM ${SCHEMA}.orders WHERE (site, key) IN (SELECT * FROM unnest($1::int[], $2::uuid[]))`,
      [gone.map(([site]) => site), gone.map(([, key]) => toUuid(key))],
    );
  if (kept.length === 0) return;
  const rows = kept.map(({ site, name, row: state }) => {
    const owner = ownerOf(state);
    const order = countedOrder(state);
    return [
      site,
      toUuid(name),
      JSON.stringify(state),
      owner && 'visitor' in owner ? owner.visitor : null,
      owner && 'customer' in owner ? toUuid(owner.customer) : null,
      order?.at ?? null,
      order?.amount ?? null,
      order?.currency ?? null,
      order?.verified ?? null,
    ];
  });
  await query(
    `INSERT INTO ${SCHEMA}.orders (site, key, state, visitor, customer, at, amount, currency, verified)
     SELECT * FROM unnest($1::int[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::bigint[], $7::bigint[], $8::text[], $9::boolean[])
     ON CONFLICT (site, key) DO UPDATE SET state = excluded.state, visitor = excluded.visitor, customer = excluded.customer,
       at = excluded.at, amount = excluded.amount, currency = excluded.currency, verified = excluded.verified`,
    Array.from({ length: 9 }, (_, index) => rows.map((row) => row[index])),
  );
}

async function writePhases(query: Query, { phases: { botEvents, leftOut } }: WorkingSet): Promise<void> {
  const ids = [...new Set([...botEvents.keys(), ...leftOut.keys()])];
  if (ids.length === 0) return;
  await query(
    `UPDATE ${SCHEMA}.phases SET bot_events = bot_events + more.bots, several_arms = several_arms + more.left_out
     FROM unnest($1::int[], $2::bigint[], $3::bigint[]) AS more (id, bots, left_out) WHERE phases.id = more.id`,
    [ids, ids.map((id) => botEvents.get(id) ?? 0), ids.map((id) => leftOut.get(id) ?? 0)],
  );
}

async function writeForgotten(query: Query, { forgotten }: WorkingSet): Promise<void> {
  const { kept } = split(forgotten.hashes.changes);
  if (kept.length === 0) return;
  await query(
    `INSERT INTO ${SCHEMA}.forgotten (site, visitor) SELECT * FROM unnest($1::int[], $2::bytea[])
     ON CONFLICT DO NOTHING`,
    [kept.map(({ site }) => site), kept.map(({ name }) => Buffer.from(name, 'hex'))],
  );
}
