// Adds changes to the stored figures. A figure that came to nothing is a row that goes.
import { DAY_COLUMNS } from '../counting/day-counts';
import type { DayCell, HourCell, MoneySums } from '../counting/rollup';
import type { Query } from './connection';
import { SCHEMA } from './event-schema';
import type { RollupChanges } from './working-set';

/** Tables are by one or the other. */
type Time = 'hour' | 'date';
const placeBy = (time: Time) => `phase, dimension, ${time}, value, arm`;
const PLACE_TYPES = '$1::int[], $2::text[], $3::bigint[], $4::text[], $5::text[]';

export async function writeRollups(
  query: Query,
  { counts, days, money, ranks }: RollupChanges,
): Promise<void> {
  if (counts.length > 0) await writeCounts(query, counts);
  if (days.length > 0) await writeDays(query, days);
  const [hourMoney, dayMoney]: [Money<HourCell>[], Money<DayCell>[]] = [[], []];
  for (const { phase, key, sums } of money)
    if ('date' in key) dayMoney.push({ phase, key, sums });
    else hourMoney.push({ phase, key, sums });
  if (hourMoney.length > 0) await writeMoney(query, 'revenue', hourMoney, placeOf('hour', hourMoney, hourOf));
  if (dayMoney.length > 0)
    await writeMoney(query, 'revenue_days', dayMoney, placeOf('date', dayMoney, dateOf));
  if (ranks.length > 0) await writeRanks(query, ranks);
}

interface Row<Key> {
  phase: number;
  key: Key;
}
interface Money<Place> extends Row<Place & { currency: string }> {
  sums: MoneySums;
}
interface PlaceColumns {
  /** Names, separated by commas. */
  names: string;
  columns: unknown[][];
}

const hourOf = ({ hour }: HourCell) => hour;
const dateOf = ({ date }: DayCell) => date;

function placeOf<Key extends HourCell | DayCell>(
  time: Time,
  rows: readonly Row<Key>[],
  timeOf: (key: Key) => number,
): PlaceColumns {
  return {
    names: placeBy(time),
    columns: [
      rows.map(({ phase }) => phase),
      rows.map(({ key }) => key.dimension),
      rows.map(({ key }) => timeOf(key)),
      rows.map(({ key }) => key.value),
      rows.map(({ key }) => key.arm),
    ],
  };
}

async function writeCounts(query: Query, counts: RollupChanges['counts']): Promise<void> {
  const { names, columns } = placeOf('hour', counts, hourOf);
  const goals = counts.map(({ key }) => key.goal);
  const sums = (['conversions', 'total', 'squares'] as const).map((name) =>
    counts.map((one) => one.sums[name]),
  );
  await query(
    `INSERT INTO ${SCHEMA}.rollups AS kept (${names}, goal, conversions, total, squares)
     SELECT * FROM unnest(${PLACE_TYPES}, $6::text[], $7::bigint[], $8::bigint[], $9::bigint[])
     ON CONFLICT (${names}, goal) DO UPDATE SET conversions = kept.conversions + excluded.conversions,
       total = kept.total + excluded.total, squares = kept.squares + excluded.squares`,
    [...columns, goals, ...sums],
  );
  if (counts.some((one) => one.sums.total < 0))
    await query(
      `DELETE FROM ${SCHEMA}.rollups WHERE total = 0
       AND (${names}, goal) IN (SELECT * FROM unnest(${PLACE_TYPES}, $6::text[]))`,
      [...columns, goals],
    );
}

async function writeDays(query: Query, days: RollupChanges['days']): Promise<void> {
  const { names, columns } = placeOf('date', days, dateOf);
  const given = DAY_COLUMNS.map((_, index) => `$${index + 6}::bigint[]`);
  const sums = DAY_COLUMNS.map((name) => `${name} = kept.${name} + excluded.${name}`);
  await query(
    `INSERT INTO ${SCHEMA}.days AS kept (${names}, ${DAY_COLUMNS.join(', ')})
     SELECT * FROM unnest(${PLACE_TYPES}, ${given.join(', ')})
     ON CONFLICT (${names}) DO UPDATE SET ${sums.join(', ')}`,
    [...columns, ...DAY_COLUMNS.map((_, index) => days.map(({ counts }) => counts[index]))],
  );
  if (days.some(({ counts }) => (counts[0] ?? 0) < 0))
    await query(
      `DELETE FROM ${SCHEMA}.days WHERE exposed = 0 AND (${names}) IN (SELECT * FROM unnest(${PLACE_TYPES}))`,
      columns,
    );
}

async function writeMoney(
  query: Query,
  table: string,
  money: readonly Money<HourCell | DayCell>[],
  { names, columns }: PlaceColumns,
): Promise<void> {
  const currencies = money.map(({ key }) => key.currency);
  await query(
    `INSERT INTO ${SCHEMA}.${table} AS kept (${names}, currency, conversions, total, squares)
     SELECT * FROM unnest(${PLACE_TYPES}, $6::text[], $7::bigint[], $8::numeric[], $9::numeric[])
     ON CONFLICT (${names}, currency) DO UPDATE SET conversions = kept.conversions + excluded.conversions,
       total = kept.total + excluded.total, squares = kept.squares + excluded.squares`,
    [
      ...columns,
      currencies,
      money.map(({ sums }) => sums.conversions),
      money.map(({ sums }) => String(sums.total)),
      money.map(({ sums }) => String(sums.squares)),
    ],
  );
  if (money.some(({ sums }) => sums.conversions < 0))
    await query(
      `DELETE FROM ${SCHEMA}.${table} WHERE conversions = 0
       AND (${names}, currency) IN (SELECT * FROM unnest(${PLACE_TYPES}, $6::text[]))`,
      [...columns, currencies],
    );
}

async function writeRanks(query: Query, ranks: RollupChanges['ranks']): Promise<void> {
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
