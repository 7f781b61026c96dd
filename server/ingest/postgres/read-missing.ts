// Reads what a pass of the counting asked for and did not have: one statement per kind of row, however many there are.
import type { BeckonEvent } from '@/core/events/event';
import { ENROLMENT_COLUMNS, readEnrolment, type EnrolmentRow } from '../counting/enrolment-row';
import type { OrderState } from '../counting/order';
import type { KeyedOrder, LoggedEvent } from '../counting/tables';
import type { OrderCap } from '../event-store';
import type { Query } from './connection';
import { SCHEMA } from './event-schema';
import { fromUuid, toUuid } from './key-uuid';
import type { WorkingSet } from './working-set';

/** Keys of two or three words, as columns: `site name` → [sites, names]. */
function columns(keys: readonly string[], count: number): string[][] {
  return Array.from({ length: count }, (_, place) => keys.map((key) => key.split(' ')[place] ?? ''));
}

interface LogRow {
  site: number;
  cursor: number;
  name: string;
  verified: boolean;
  subject: string | null;
  body: string;
}

export async function readMissing(query: Query, set: WorkingSet): Promise<void> {
  const { events, enrolments, identities, orders, phases, forgotten } = set;

  await events.known.fill(async (keys) => {
    const rows = await query<{ site: number; id: string }>(
      `SELECT site, id FROM ${SCHEMA}.events
       WHERE id = ANY($2::uuid[]) AND (site, id) IN (SELECT * FROM unnest($1::int[], $2::uuid[]))`,
      columns(keys, 2),
    );
    return rows.map(({ site, id }) => [`${site} ${id}`, true as const]);
  });

  const readLog = (where: string, name: string) => async (keys: readonly string[]) => {
    const [sites = [], names = []] = columns(keys, 2);
    const rows = await query<LogRow>(
      `SELECT site, cursor, ${name} AS name, verified, subject, body FROM ${SCHEMA}.events
       WHERE ${name} = ANY($2::uuid[]) AND (site, ${name}) IN (SELECT * FROM unnest($1::int[], $2::uuid[])) ${where}
       ORDER BY cursor`,
      [sites, name === 'subject' ? names.map(toUuid) : names],
    );
    const lists = new Map<string, LoggedEvent[]>();
    for (const { site, cursor, name: found, verified, subject, body } of rows) {
      const key = `${site} ${name === 'subject' ? fromUuid(found) : found}`;
      const event = JSON.parse(body) as BeckonEvent;
      const list = lists.get(key) ?? [];
      lists.set(key, list);
      list.push({ cursor, event, verified, subject: subject === null ? undefined : fromUuid(subject) });
    }
    return lists;
  };
  await events.byVisitor.fill(readLog('', 'visitor'));
  await events.bySubject.fill(readLog('', 'subject'));
  await events.forms.fill(async (keys) => {
    const lists = await readLog("AND type = 'form.submitted'", 'id')(keys);
    return [...lists].flatMap(([key, [form]]) => (form ? [[key, form] as const] : []));
  });

  await enrolments.ofVisitor.fill(async (keys) => {
    const rows = await query<EnrolmentRow & { site: number; phase: number; visitor: string }>(
      `SELECT site, phase, visitor, ${ENROLMENT_COLUMNS} FROM ${SCHEMA}.enrolments
       WHERE (site, visitor) IN (SELECT * FROM unnest($1::int[], $2::uuid[]))`,
      columns(keys, 2),
    );
    const found = new Map<string, Map<number, ReturnType<typeof readEnrolment>>>();
    for (const { site, phase, visitor, ...row } of rows) {
      const key = `${site} ${visitor}`;
      const own = found.get(key) ?? new Map<number, ReturnType<typeof readEnrolment>>();
      found.set(key, own.set(phase, readEnrolment(row)));
    }
    return found;
  });

  await identities.ofVisitor.fill(async (keys) => {
    const rows = await query<{ site: number; visitor: string; customer: string; at: number; event: string }>(
      `SELECT site, visitor, customer, at, event FROM ${SCHEMA}.identities
       WHERE (site, visitor) IN (SELECT * FROM unnest($1::int[], $2::uuid[]))`,
      columns(keys, 2),
    );
    return rows.map(({ site, visitor, customer, at, event }) => [
      `${site} ${visitor}`,
      { customer: fromUuid(customer), at, event },
    ]);
  });
  await identities.byCustomer.fill(async (keys, limit) => {
    const [sites = [], customers = []] = columns(keys, 2);
    const rows = await query<{ site: number; customer: string; visitor: string }>(
      `SELECT asked.site, asked.customer, known.visitor FROM unnest($1::int[], $2::uuid[]) AS asked (site, customer)
       CROSS JOIN LATERAL (SELECT visitor FROM ${SCHEMA}.identities
         WHERE customer = asked.customer AND site = asked.site LIMIT $3) AS known`,
      [sites, customers.map(toUuid), limit],
    );
    return rows.map(({ site, customer, visitor }) => [`${site} ${fromUuid(customer)}`, visitor]);
  });

  await orders.states.fill(async (keys) => {
    const [sites = [], names = []] = columns(keys, 2);
    const rows = await query<{ site: number; key: string; state: string }>(
      `SELECT site, key, state FROM ${SCHEMA}.orders
       WHERE (site, key) IN (SELECT * FROM unnest($1::int[], $2::uuid[]))`,
      [sites, names.map(toUuid)],
    );
    return rows.map(({ site, key, state }) => [`${site} ${fromUuid(key)}`, JSON.parse(state) as OrderState]);
  });
  await orders.ofOwner.fill(async (keys, limit) => {
    const found: (readonly [string, KeyedOrder])[] = [];
    for (const owner of ['visitor', 'customer'] as const) {
      const rows = await query<KeyedOrder & { site: number; name: string }>(
        `SELECT asked.site, asked.name, own.* FROM unnest($1::int[], $2::uuid[]) AS asked (site, name)
         CROSS JOIN LATERAL (SELECT key, at, amount, currency, verified FROM ${SCHEMA}.orders
           WHERE ${owner} = asked.name AND site = asked.site AND at IS NOT NULL ORDER BY at, key LIMIT $3) AS own`,
        [...ownersOf(keys, owner), limit],
      );
      for (const { site, name, key, ...order } of rows)
        found.push([`${site} ${owner} ${nameOf(owner, name)}`, { ...order, key: fromUuid(key) }]);
    }
    return found;
  });
  await phases.known.fill(async (keys) => {
    const rows = await query<{
      id: number;
      window_days: number;
      repeat_days: number;
      personal: string;
      halves: boolean;
      order_cap: string | null;
      counts_steps: boolean;
      places_since: number;
      days_since: number;
    }>(
      `SELECT id, window_days, repeat_days, personal, halves, order_cap, counts_steps, places_since, days_since
       FROM ${SCHEMA}.phases WHERE id = ANY($1::int[])`,
      [keys],
    );
    return rows.map((row) => [
      String(row.id),
      {
        windowDays: row.window_days,
        repeatDays: row.repeat_days,
        personal: JSON.parse(row.personal) as string[],
        halves: row.halves,
        orderCap: row.order_cap === null ? null : (JSON.parse(row.order_cap) as OrderCap),
        countsSteps: row.counts_steps,
        placesSince: row.places_since,
        daysSince: row.days_since,
      },
    ]);
  });
  await forgotten.hashes.fill(async (keys) => {
    const [sites = [], hashes = []] = columns(keys, 2);
    const rows = await query<{ site: number; visitor: Buffer }>(
      `SELECT site, visitor FROM ${SCHEMA}.forgotten
       WHERE (site, visitor) IN (SELECT * FROM unnest($1::int[], $2::bytea[]))`,
      [sites, hashes.map((hash) => Buffer.from(hash, 'hex'))],
    );
    return rows.map(({ site, visitor }) => [`${site} ${visitor.toString('hex')}`, true as const]);
  });
}

function ownersOf(keys: readonly string[], owner: 'visitor' | 'customer'): [string[], string[]] {
  const own = keys.map((key) => key.split(' ')).filter(([, kind]) => kind === owner);
  return [own.map(([site = '']) => site), own.map(([, , name = '']) => toUuid(name))];
}

function nameOf(owner: 'visitor' | 'customer', name: string): string {
  return owner === 'customer' ? fromUuid(name) : name;
}
