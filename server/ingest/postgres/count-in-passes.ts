// Runs the counting that both stores share within one transaction of PostgreSQL. The counting asks its tables one row at a time;
// here the first pass finds out what it asks for, all of that is read at once, and the pass is made again on the untouched events
// until nothing is missing. So a transaction costs a few statements, however many events it has, and no rule is written twice.
import { createHash } from 'node:crypto';
import { ATTRIBUTION_DAYS } from '@/core/campaign/limits';
import { EventCounting } from '../counting/event-counting';
import { newAlias } from '../counting/forgetting';
import type { GivenTerms } from '../counting/tables';
import type { Query } from './connection';
import { SCHEMA } from './event-schema';
import { passUntilKnown } from './pass-until-known';
import { WorkingSet } from './working-set';
import { writeChanges } from './write-changes';

/** Among the advisory locks of the database, those of sites. */
const SITE_LOCKS = 1_651_729_259;

/** Sites and phases that the work may name. */
export interface Named {
  sites: readonly string[];
  phases: readonly { site: string; phase: string; terms: GivenTerms }[];
}

/**
 * Writers share the work by site: whoever counts for one holds its lock until the commit. A site is the smallest unit that never
 * meets another: what one person does touches orders, who they are known as, and several phases. All locks are taken at once and
 * in one order, so that nobody waits in a circle.
 */
export async function lockSites(query: Query, sites: readonly string[]): Promise<void> {
  const locks = new Set(sites.map((site) => createHash('sha256').update(site).digest().readInt32BE()));
  await query(`SELECT pg_advisory_xact_lock(${SITE_LOCKS}, lock) FROM unnest($1::int[]) AS lock`, [
    [...locks].sort((a, b) => a - b),
  ]);
}

/** Must be called within a transaction. */
export async function countInPasses<Result>(
  query: Query,
  named: Named,
  work: (counting: EventCounting) => Result,
): Promise<Result> {
  await lockSites(query, named.sites);
  const set = new WorkingSet(await readNames(query, named));
  const aliases = new Map<string, string>();
  const aliasOf = (name: string) => {
    const alias = aliases.get(name) ?? newAlias();
    aliases.set(name, alias);
    return alias;
  };
  const result = await passUntilKnown(query, set, () => work(new EventCounting(set, aliasOf)));
  await writeChanges(query, set);
  return result;
}

async function readNames(query: Query, { sites, phases }: Named) {
  const names = [...new Set(sites)];
  await query(`INSERT INTO ${SCHEMA}.sites (site) SELECT * FROM unnest($1::text[]) ON CONFLICT DO NOTHING`, [
    names,
  ]);
  const siteRows = await query<{ id: number; site: string }>(
    `SELECT id, site FROM ${SCHEMA}.sites WHERE site = ANY($1::text[])`,
    [names],
  );
  const siteOf = new Map(siteRows.map(({ id, site }) => [site, id]));
  const phaseOf = new Map<string, number>();
  if (phases.length > 0) {
    // The first number of days that is given to a phase stays.
    const first = new Map<string, (typeof phases)[number]>();
    for (const one of phases) {
      const name = `${siteOf.get(one.site)} ${one.phase}`;
      if (!first.has(name)) first.set(name, one);
    }
    const given = [...first.values()];
    const values = [given.map(({ site }) => siteOf.get(site)), given.map(({ phase }) => phase)];
    await query(
      `INSERT INTO ${SCHEMA}.phases (site, phase, window_days, repeat_days, personal, halves, order_cap, counts_steps)
       SELECT *, true FROM unnest($1::int[], $2::text[], $3::int[], $4::int[], $5::text[], $6::boolean[], $7::text[]) ON CONFLICT DO NOTHING`,
      [
        ...values,
        given.map(({ terms }) => terms.windowDays ?? ATTRIBUTION_DAYS),
        given.map(({ terms }) => terms.repeatDays ?? 0),
        given.map(({ terms }) => JSON.stringify(terms.personal ?? [])),
        given.map(({ terms }) => terms.halves ?? false),
        given.map(({ terms }) => (terms.orderCap ? JSON.stringify(terms.orderCap) : null)),
      ],
    );
    const rows = await query<{ id: number; site: number; phase: string }>(
      `SELECT id, site, phase FROM ${SCHEMA}.phases WHERE (site, phase) IN (SELECT * FROM unnest($1::int[], $2::text[]))`,
      values,
    );
    for (const { id, site, phase } of rows) phaseOf.set(`${site} ${phase}`, id);
  }
  const known = (id: number | undefined) => {
    if (id === undefined) throw new Error('The event database gave no number for a name.');
    return id;
  };
  return {
    site: (name: string) => known(siteOf.get(name)),
    phase: (site: number, name: string) => known(phaseOf.get(`${site} ${name}`)),
  };
}
