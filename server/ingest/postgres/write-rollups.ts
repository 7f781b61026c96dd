// Adds changes to the stored figures. A figure that came to nothing is a row that goes.
import type { Query } from './connection';
import { SCHEMA } from './event-schema';
import type { RollupChanges } from './working-set';

const PLACE = 'phase, dimension, hour, value, arm';
const PLACE_TYPES = '$1::int[], $2::text[], $3::bigint[], $4::text[], $5::text[]';

export async function writeRollups(query: Query, { counts, money, ranks }: RollupChanges): Promise<void> {
  if (counts.length > 0) {
    const place = placeOf(counts);
    const goals = counts.map(({ key }) => key.goal);
    const sums = (['conversions', 'total', 'squares'] as const).map((name) =>
      counts.map((one) => one.sums[name]),
    );
    await query(
      `INSERT INTO ${SCHEMA}.rollups AS kept (${PLACE}, goal, conversions, total, squares)
       SELECT * FROM unnest(${PLACE_TYPES}, $6::text[], $7::bigint[], $8::bigint[], $9::bigint[])
       ON CONFLICT (${PLACE}, goal) DO UPDATE SET conversions = kept.conversions + excluded.conversions,
         total = kept.total + excluded.total, squares = kept.squares + excluded.squares`,
      [...place, goals, ...sums],
    );
    if (counts.some((one) => one.sums.total < 0))
      await query(
        `DELETE FROM ${SCHEMA}.rollups WHERE total = 0
         AND (${PLACE}, goal) IN (SELECT * FROM unnest(${PLACE_TYPES}, $6::text[]))`,
        [...place, goals],
      );
  }
  if (money.length > 0) {
    const place = placeOf(money);
    const currencies = money.map(({ key }) => key.currency);
    await query(
      `INSERT INTO ${SCHEMA}.revenue AS kept (${PLACE}, currency, conversions, total, squares)
       SELECT * FROM unnest(${PLACE_TYPES}, $6::text[], $7::bigint[], $8::numeric[], $9::numeric[])
       ON CONFLICT (${PLACE}, currency) DO UPDATE SET conversions = kept.conversions + excluded.conversions,
         total = kept.total + excluded.total, squares = kept.squares + excluded.squares`,
      [
        ...place,
        currencies,
        money.map((one) => one.sums.conversions),
        money.map((one) => String(one.sums.total)),
        money.map((one) => String(one.sums.squares)),
      ],
    );
    if (money.some((one) => one.sums.conversions < 0))
      await query(
        `DELETE FROM ${SCHEMA}.revenue WHERE conversions = 0
         AND (${PLACE}, currency) IN (SELECT * FROM unnest(${PLACE_TYPES}, $6::text[]))`,
        [...place, currencies],
      );
  }
  if (ranks.length > 0) {
    const place = [
      ranks.map(({ phase }) => phase),
      ranks.map(({ dimension }) => dimension),
      ranks.map(({ value }) => value),
    ];
    await query(
      `INSERT INTO ${SCHEMA}.value_ranks AS kept (phase, dimension, value, exposed)
       SELECT phase, dimension, value, SUM(exposed)
       FROM unnest($1::int[], $2::text[], $3::text[], $4::bigint[]) AS more (phase, dimension, value, exposed)
       GROUP BY phase, dimension, value
       ON CONFLICT (phase, dimension, value) DO UPDATE SET exposed = kept.exposed + excluded.exposed`,
      [...place, ranks.map(({ exposed }) => exposed)],
    );
    if (ranks.some(({ exposed }) => exposed < 0))
      await query(
        `DELETE FROM ${SCHEMA}.value_ranks WHERE exposed = 0
         AND (phase, dimension, value) IN (SELECT * FROM unnest($1::int[], $2::text[], $3::text[]))`,
        place,
      );
  }
}

function placeOf(rows: RollupChanges['counts'] | RollupChanges['money']): unknown[][] {
  return [
    rows.map(({ phase }) => phase),
    ...(['dimension', 'hour', 'value', 'arm'] as const).map((name) => rows.map(({ key }) => key[name])),
  ];
}
