// Counts everything again from the log and lists what differs. On purpose not the code that keeps the figures:
// here each figure is a definition over the whole set of events, there it is a sum of differences.
import type { Database } from 'better-sqlite3';
import { HOLDOUT } from '@/core/assignment';
import type { EventOf, EventPage } from '@/core/events/event';
import { CAPPED } from '../counting/counted-visitor';
import { DAY_COLUMNS, type DayColumn } from '../counting/day-counts';
import { groupsOf, pageDimensions } from '../counting/enrolment';
import { MOST_BROWSERS } from '../counting/persons';
import { keyOf } from '../counting/order';
import { MOST_ORDERS } from '../counting/person-orders';
import { isJudged } from '../counting/rollup';
import { bytesToId } from '../counting/row-id';
import { timeBand } from '../counting/time-band';
import { OUTCOME } from '../event-store';
import { SEALED, SEALED_SEEN } from './recount-sealed';

/** Differences listed per table; one is enough to know, and a broken file has millions. */
const MAX_LISTED = 50;

const DAY_MS = 24 * 3_600_000;
const OF_PAGE = ['device', 'source', 'visitor', 'language', 'page'];
const OF_EVENT = ['country', 'channel', 'weekhour'];
/** Dimensions with several values at once, and the column that holds them. */
const GROUPS = { audience: 'audiences', segment: 'segments' };

/** Whoever several visitors are, by the first id of the shop each was known by. `person` is a visitor or such an id. */
const PERSONS = `
  CREATE TEMP TABLE known AS
    SELECT site, visitor, subject AS customer
    FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY site, visitor ORDER BY happened_at, id) AS place
      FROM main.events WHERE type = 'visitor.identified' AND subject IS NOT NULL AND visitor IS NOT NULL)
    WHERE place = 1;
  CREATE TEMP TABLE persons AS
    SELECT site, visitor, customer AS person FROM known
    WHERE (site, customer) IN (SELECT site, customer FROM known GROUP BY site, customer HAVING COUNT(*) <= ${MOST_BROWSERS});
  CREATE UNIQUE INDEX temp.persons_by_visitor ON persons (site, visitor);

  CREATE TEMP TABLE placed AS
    SELECT site, subject, happened_at, id, visitor, verified, body ->> '$.props.total' AS total,
      body ->> '$.props.currency' AS currency, key_of(body ->> '$.props.customer') AS customer,
      ROW_NUMBER() OVER (PARTITION BY site, subject, verified ORDER BY happened_at, id) AS place
    FROM main.events WHERE type = 'order.placed' AND subject IS NOT NULL;
  CREATE INDEX temp.placed_by_order ON placed (site, subject);
  CREATE TEMP TABLE owned AS
    WITH sides AS (
      SELECT site, subject, MAX(verified) AS verified,
        MAX(visitor) FILTER (WHERE verified = 1) AS signed, MAX(visitor) FILTER (WHERE verified = 0) AS unsigned,
        MAX(customer) FILTER (WHERE verified = 1) AS customer
      FROM placed WHERE place = 1 GROUP BY site, subject
    )
    SELECT sides.site, sides.subject, placed.happened_at AS at, placed.currency, sides.verified,
      MAX(0, placed.total - COALESCE((SELECT SUM(body ->> '$.props.amount') FROM main.events AS refund
        WHERE refund.type = 'order.refunded' AND refund.site = sides.site AND refund.subject = sides.subject
          AND refund.verified = 1 AND refund.body ->> '$.props.currency' = placed.currency), 0)) AS amount,
      CASE WHEN COALESCE(signed, unsigned) IS NOT NULL
        THEN COALESCE((SELECT person FROM persons WHERE site = sides.site AND visitor = COALESCE(signed, unsigned)),
          COALESCE(signed, unsigned))
        ELSE (SELECT DISTINCT person FROM persons WHERE site = sides.site AND person = sides.customer) END AS person
    FROM sides JOIN placed ON placed.site = sides.site AND placed.subject = sides.subject
      AND placed.verified = sides.verified AND placed.place = 1;
  CREATE TEMP TABLE counted_orders AS
    SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY site, person ORDER BY at, subject) AS place
      FROM owned WHERE person IS NOT NULL)
    WHERE place <= ${MOST_ORDERS};
  CREATE INDEX temp.orders_by_person ON counted_orders (site, person);
`;

const SEEN = `
  ${SEALED}
  CREATE TEMP TABLE seen AS
    WITH placed AS (
      SELECT phase AS place, body ->> '$.arm' AS placed_arm, * FROM main.events
      UNION ALL
      SELECT site_phase, CASE body ->> '$.arm' WHEN 'site-holdout' THEN 'site-holdout' ELSE 'not-held' END, *
      FROM main.events WHERE site_phase IS NOT NULL
    )
    SELECT place AS phase, placed.visitor, COALESCE(persons.person, placed.visitor) AS person, placed.id, happened_at,
      placed_arm AS arm, body -> '$.page' AS page, body -> '$.props' AS props, country, channel, local,
      CASE type WHEN 'campaign.exposed' THEN 'exposed' WHEN 'campaign.shown' THEN 'shown'
        WHEN 'campaign.clicked' THEN 'clicked' WHEN 'campaign.closed' THEN 'closed'
        WHEN 'form.submitted' THEN 'submitted' WHEN 'goal.reached' THEN 'reached'
        WHEN 'feedback.given' THEN body ->> '$.props.kind'
        WHEN 'step.viewed' THEN IIF(counts_steps = 1, 'step:' || (body ->> '$.props.step'), NULL)
        WHEN 'quiz.answered' THEN IIF(told IS NULL, NULL, 'answered:' || (body ->> '$.props.step'))
        WHEN 'quiz.completed' THEN IIF(told IS NULL, NULL, 'completed') END AS goal,
      1 AS times, NULL AS dimensions, NULL AS groups, told, body ->> '$.id' AS told_id
    FROM placed JOIN main.phases ON phases.id = placed.place LEFT JOIN persons ON persons.site = placed.site AND persons.visitor = placed.visitor
    WHERE placed.visitor IS NOT NULL AND bot = 0 AND body ->> '$.arm' IS NOT NULL
      AND (place, placed.visitor) NOT IN (SELECT phase, visitor FROM sealed);
  ${SEALED_SEEN}
  CREATE INDEX temp.seen_by_visitor ON seen (phase, visitor);
  CREATE INDEX temp.seen_by_person ON seen (phase, person);
`;

/** Enrolments of everybody that `who` tells apart: each browser, or each person. */
const enrolmentsOf = (table: string, who: 'visitor' | 'person') => `
  CREATE TEMP TABLE ${table} AS
    WITH arms AS (
      SELECT phase, ${who}, json_group_array(arm ORDER BY arm) AS arms,
        COUNT(*) > 1 AND (SUM(by_chance) > 1 OR MAX(arm = '${HOLDOUT}')) AS is_several
      FROM (SELECT DISTINCT seen.phase, ${who}, arm, arm NOT IN (SELECT value FROM json_each(phases.personal)) AS by_chance
        FROM seen JOIN main.phases ON phases.id = seen.phase) GROUP BY phase, ${who}
    ), goals AS (
      SELECT phase, ${who}, json_group_object(goal, json_array(times, first_at) ORDER BY goal) AS goals
      FROM (SELECT phase, ${who}, goal, SUM(times) AS times, MIN(happened_at) AS first_at
        FROM seen WHERE goal IS NOT NULL GROUP BY phase, ${who}, goal)
      GROUP BY phase, ${who}
    ), told AS (
      SELECT phase, ${who}, json_group_object(topic, json_array(happened_at, told_id, json(answer)) ORDER BY topic) AS told
      FROM (SELECT phase, ${who}, happened_at, told_id, topic.key AS topic, topic.value AS answer,
          ROW_NUMBER() OVER (PARTITION BY phase, ${who}, topic.key ORDER BY happened_at DESC, told_id DESC) AS place
        FROM seen, json_each(seen.told) AS topic)
      WHERE place = 1 GROUP BY phase, ${who}
    ), first AS (
      SELECT phase, ${who}, id, happened_at, arm, 
        COALESCE(dimensions, page_dimensions(page)) AS dimensions, COALESCE(groups, groups_of(props)) AS groups, country, channel, local
      FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY phase, ${who} ORDER BY happened_at, id) AS place
        FROM seen WHERE goal = 'exposed')
      WHERE place = 1
    )
    SELECT arms.phase, arms.${who}, arms.arms, arms.is_several, first.arm, first.happened_at AS exposed_at,
      first.id AS exposure, first.dimensions ->> '$.device' AS device, first.dimensions ->> '$.source' AS source,
      first.dimensions ->> '$.visitor' AS visitor_kind, first.dimensions ->> '$.language' AS language,
      first.dimensions ->> '$.page' AS page, COALESCE(first.country, '') AS country,
      COALESCE(first.channel, '') AS channel, COALESCE(CAST(first.local AS TEXT), '') AS weekhour,
      COALESCE(first.groups -> '$.audience', '[]') AS audiences, COALESCE(first.groups -> '$.segment', '[]') AS segments,
      COALESCE(goals.goals, '{}') AS goals, COALESCE(told.told, '{}') AS told
    FROM arms
    LEFT JOIN goals ON goals.phase = arms.phase AND goals.${who} = arms.${who}
    LEFT JOIN told ON told.phase = arms.phase AND told.${who} = arms.${who}
    LEFT JOIN first ON first.phase = arms.phase AND first.${who} = arms.${who};
`;

/** What no day counts visitors of. */
const DAY_SUMS: Partial<Record<DayColumn, string>> = {
  orders: "SUM(IIF(goal = 'ordered', times, 0))",
  verified_orders: "SUM(IIF(goal = 'verified', times, 0))",
};

const column = (dimension: string) => (dimension === 'visitor' ? 'visitor_kind' : dimension);

const ROLLUPS = `
  CREATE TEMP TABLE counted AS SELECT * FROM expected_persons WHERE exposed_at IS NOT NULL AND NOT is_several;

  -- Every order of everybody who is counted, with what came of it.
  CREATE TEMP TABLE bought AS
    SELECT counted.phase, counted.person, orders.site, orders.subject, orders.at, orders.amount, orders.currency,
      orders.verified, phases.repeat_days,
      counted.goals ->> '$.shown[1]' AS seen_at,
      ROW_NUMBER() OVER (PARTITION BY counted.phase, counted.person ORDER BY orders.at, orders.subject) AS place
    FROM counted JOIN phases ON phases.id = counted.phase
    JOIN counted_orders AS orders ON orders.site = phases.site AND orders.person = counted.person
      AND orders.at BETWEEN counted.exposed_at AND counted.exposed_at + phases.window_days * ${DAY_MS};

  CREATE TEMP TABLE reached AS
    SELECT phase, person, goal.key AS goal, goal.value ->> 0 AS times FROM counted, json_each(counted.goals) AS goal
    UNION ALL SELECT DISTINCT phase, person, 'outcome:' || concluded.value, 1
      FROM counted, json_each(counted.told, '$."${OUTCOME}"[2]') AS concluded
    UNION ALL SELECT phase, person, 'took:' || step || ':' || time_band(answered_at - seen_at), 1
      FROM (SELECT phase, person, substr(goal.key, 10) AS step, goal.value ->> 1 AS answered_at,
          counted.goals ->> ('$."step:' || substr(goal.key, 10) || '"[1]') AS seen_at
        FROM counted, json_each(counted.goals) AS goal WHERE goal.key LIKE 'answered:%')
      WHERE seen_at <= answered_at
    UNION ALL SELECT phase, person, 'ordered', COUNT(*) FROM bought GROUP BY phase, person
    UNION ALL SELECT phase, person, 'verified', COUNT(*) FROM bought WHERE verified = 1 GROUP BY phase, person
    UNION ALL SELECT phase, person, IIF(at - seen_at <= ${DAY_MS}, 'direct', 'assisted'), 1 FROM bought
      WHERE place = 1 AND seen_at <= at
    UNION ALL SELECT phase, person, 'reordered', 1 FROM bought WHERE place = 1 AND repeat_days > 0 AND EXISTS (
      SELECT 1 FROM counted_orders AS other WHERE other.site = bought.site AND other.person = bought.person
        AND (other.at, other.subject) > (bought.at, bought.subject) AND other.at <= bought.at + repeat_days * ${DAY_MS});

  CREATE TEMP TABLE cells AS
    WITH valued AS (
      SELECT phase, person, arm, exposed_at, 'all' AS dimension, '' AS value FROM counted
      ${[...OF_PAGE, ...OF_EVENT]
        .map(
          (dimension) =>
            `UNION ALL SELECT phase, person, arm, exposed_at, '${dimension}', ${column(dimension)} FROM counted`,
        )
        .join('\n')}
      ${Object.entries(GROUPS)
        .map(
          ([dimension, column]) =>
            `UNION ALL SELECT phase, person, arm, exposed_at, '${dimension}', value FROM counted, json_each(${column})`,
        )
        .join('\n')}
      UNION ALL SELECT counted.phase, person, arm, exposed_at, 'judged', value
        FROM counted JOIN main.phases ON phases.id = counted.phase, json_each(segments)
        WHERE halves = 1 AND is_judged(exposure) = 1
      UNION ALL SELECT phase, person, arm, exposed_at, 'question', topic.key FROM counted, json_each(told) AS topic
        WHERE topic.key <> '${OUTCOME}' AND json_array_length(topic.value, '$[2]') > 0
      UNION ALL SELECT DISTINCT phase, person, arm, exposed_at, 'answer', topic.key || ':' || answer.value
        FROM counted, json_each(told) AS topic, json_each(topic.value, '$[2]') AS answer WHERE topic.key <> '${OUTCOME}'
      UNION ALL SELECT DISTINCT phase, person, arm, exposed_at, 'outcome', concluded.value
        FROM counted, json_each(told, '$."${OUTCOME}"[2]') AS concluded
    )
    SELECT *, -1 AS hour FROM valued
    UNION ALL SELECT valued.phase, person, arm, exposed_at, dimension,
        IIF(dimension IN ('country', 'channel') AND exposed_at < places_since, '', value), exposed_at / 3600000 * 3600000
      FROM valued JOIN main.phases ON phases.id = valued.phase
      WHERE dimension = 'all'
        OR (dimension IN ('device', 'source', 'visitor', 'language', 'country', 'channel') AND exposed_at < days_since);
  CREATE INDEX temp.cells_of ON cells (phase, person);

  -- The date is that of the noted weekday, at most one away from the date in UTC.
  CREATE TEMP TABLE dated AS
    SELECT counted.phase, person, COALESCE((SELECT counted.exposed_at / ${DAY_MS} + away FROM (SELECT 0 AS away UNION SELECT -1 UNION SELECT 1)
        WHERE weekhour <> '' AND CAST(weekhour AS INTEGER) / 24 =
          (strftime('%w', (counted.exposed_at / ${DAY_MS} + away) * 86400, 'unixepoch') + 6) % 7),
      counted.exposed_at / ${DAY_MS}) AS date
    FROM counted JOIN main.phases ON phases.id = counted.phase WHERE counted.exposed_at >= days_since;
  CREATE TEMP TABLE day_cells AS
    SELECT dated.phase, dated.person, dimension, date, value, arm
    FROM dated JOIN cells ON cells.phase = dated.phase AND cells.person = dated.person
    WHERE hour = -1 AND dimension IN ('all', 'device', 'source', 'visitor', 'language', 'country', 'channel');
  CREATE INDEX temp.day_cells_of ON day_cells (phase, person);

  CREATE TEMP TABLE expected_days AS
    SELECT day_cells.phase, dimension, date, value, arm, ${DAY_COLUMNS.map((name) => `${DAY_SUMS[name] ?? `SUM(goal = '${name}')`} AS ${name}`).join(', ')}
    FROM reached JOIN day_cells ON day_cells.phase = reached.phase AND day_cells.person = reached.person
    GROUP BY day_cells.phase, dimension, date, value, arm;

  CREATE TEMP TABLE expected_rollups AS
    SELECT cells.phase, dimension, hour, value, arm, goal, COUNT(*) AS conversions, SUM(times) AS total,
      SUM(times * times) AS squares
    FROM reached JOIN cells ON cells.phase = reached.phase AND cells.person = reached.person
    WHERE goal NOT LIKE '%:%' OR (dimension = 'all' AND hour = -1) OR (goal LIKE 'outcome:%' AND dimension IN ('answer', 'question'))
    GROUP BY cells.phase, dimension, hour, value, arm, goal;

  CREATE TEMP TABLE left_there AS
      SELECT phase, person, currency, SUM(amount) AS amount FROM bought GROUP BY phase, person, currency
      UNION ALL SELECT bought.phase, person, currency || '${CAPPED}', SUM(MIN(amount, order_cap ->> '$.amount'))
        FROM bought JOIN main.phases ON phases.id = bought.phase
        WHERE currency = order_cap ->> '$.currency' GROUP BY bought.phase, person, currency;
  ${[
    ['expected_revenue', 'cells', 'hour'],
    ['expected_revenue_days', 'day_cells', 'date'],
  ]
    .map(
      ([table, cells, time]) => `CREATE TEMP TABLE ${table} AS
    SELECT ${cells}.phase, dimension, ${time}, value, arm, currency, COUNT(*) AS conversions,
      digits_of_sum(amount) AS total, digits_of_squares(amount) AS squares
    FROM left_there JOIN ${cells} ON ${cells}.phase = left_there.phase AND ${cells}.person = left_there.person
    GROUP BY ${cells}.phase, dimension, ${time}, value, arm, currency;`,
    )
    .join('\n')}
`;

const ENROLMENT_COLUMNS = `phase, lower(hex(visitor)), arms, arm, exposed_at, hex(exposure), device, source, visitor_kind,
      language, page, country, channel, weekhour, audiences, segments, goals, told`;
const DAYS_COLUMNS = `phase, dimension, date, value, arm, ${DAY_COLUMNS.join(', ')}`;
const revenueColumns = (time: string) =>
  `phase, dimension, ${time}, value, arm, currency, conversions, total, squares`;

/** Two queries per table that must give the same rows. */
const COMPARED: readonly { table: string; found: string; expected: string }[] = [
  {
    table: 'enrolments',
    found: `SELECT ${ENROLMENT_COLUMNS} FROM main.enrolments`,
    expected: `SELECT ${ENROLMENT_COLUMNS} FROM expected_enrolments`,
  },
  {
    table: 'rollups',
    found: 'SELECT phase, dimension, hour, value, arm, goal, conversions, total, squares FROM main.rollups',
    expected:
      'SELECT phase, dimension, hour, value, arm, goal, conversions, total, squares FROM expected_rollups',
  },
  {
    table: 'revenue',
    found: `SELECT ${revenueColumns('hour')} FROM main.revenue`,
    expected: `SELECT ${revenueColumns('hour')} FROM expected_revenue`,
  },
  {
    table: 'days',
    found: `SELECT ${DAYS_COLUMNS} FROM main.days`,
    expected: `SELECT ${DAYS_COLUMNS} FROM expected_days`,
  },
  {
    table: 'revenue_days',
    found: `SELECT ${revenueColumns('date')} FROM main.revenue_days`,
    expected: `SELECT ${revenueColumns('date')} FROM expected_revenue_days`,
  },
  {
    table: 'value_ranks',
    found: 'SELECT phase, dimension, value, exposed FROM main.value_ranks',
    expected: `SELECT phase, dimension, value, SUM(conversions) FROM expected_rollups
      WHERE hour = -1 AND goal = 'exposed' GROUP BY phase, dimension, value`,
  },
  {
    table: 'phases',
    found: 'SELECT id, several_arms, bot_events FROM main.phases',
    expected: `SELECT id,
      (SELECT COUNT(*) FROM expected_persons WHERE phase = phases.id AND exposed_at IS NOT NULL AND is_several),
      MAX((SELECT COUNT(*) FROM main.events WHERE phases.id IN (phase, site_phase) AND bot = 1),
        IIF((SELECT sealed_until FROM main.sites WHERE id = phases.site) > 0, bot_events, 0)) FROM main.phases`,
  },
];

/** One sentence per row that differs; empty when all is well. `database` must allow temporary tables. */
export function recount(database: Database): string[] {
  database.function('page_dimensions', { deterministic: true }, (page) =>
    JSON.stringify(pageDimensions(JSON.parse(String(page)) as EventPage)),
  );
  database.function('groups_of', { deterministic: true }, (props) =>
    JSON.stringify(groupsOf(JSON.parse(String(props)) as EventOf<'campaign.exposed'>['props'])),
  );
  database.function('is_judged', { deterministic: true }, (exposure) =>
    Number(isJudged({ id: bytesToId(exposure as Buffer) })),
  );
  database.function('time_band', { deterministic: true }, (ms) => String(timeBand(Number(ms))));
  database.function('key_of', { deterministic: true }, (customer) =>
    customer === null ? null : Buffer.from(keyOf('customer', String(customer)), 'hex'),
  );
  for (const [name, times] of [
    ['digits_of_sum', 1],
    ['digits_of_squares', 2],
  ] as const)
    database.aggregate(name, {
      start: 0n,
      step: (sum: bigint, amount: unknown) => sum + BigInt(Number(amount)) ** BigInt(times),
      result: String,
    });
  // One snapshot for everything that is read, so that events arriving meanwhile make no difference; taking it back
  // afterwards also takes back the scratch tables.
  database.exec('BEGIN');
  try {
    for (const step of [
      PERSONS,
      SEEN,
      enrolmentsOf('expected_enrolments', 'visitor'),
      enrolmentsOf('expected_persons', 'person'),
      ROLLUPS,
    ])
      database.exec(step);
    return COMPARED.flatMap(({ table, found, expected }) => [
      ...rowsOnlyIn(database, expected, found).map((row) => `${table}: ${row} is missing.`),
      ...rowsOnlyIn(database, found, expected).map((row) => `${table}: ${row} is not what the log says.`),
    ]);
  } finally {
    database.exec('ROLLBACK');
  }
}

function rowsOnlyIn(database: Database, query: string, other: string): string[] {
  const rows = database.prepare(`${query} EXCEPT ${other} LIMIT ${MAX_LISTED}`).raw().all();
  return rows.map((row) => JSON.stringify(row));
}
