// Counts everything again from the log and lists what differs. On purpose not the code that keeps the figures:
// here each figure is a definition over the whole set of events, there it is a sum of differences.
import type { Database } from 'better-sqlite3';
import type { EventPage } from '@/core/events/event';
import { dimensionsOf } from './enrolment';

/** Differences listed per table; one is enough to know, and a broken file has millions. */
const MAX_LISTED = 50;

const SCRATCH = `
  CREATE TEMP TABLE seen AS
    WITH placed AS (
      SELECT phase AS place, body ->> '$.arm' AS placed_arm, * FROM main.events
      UNION ALL
      SELECT site_phase, CASE body ->> '$.arm' WHEN 'site-holdout' THEN 'site-holdout' ELSE 'not-held' END, *
      FROM main.events WHERE site_phase IS NOT NULL
    )
    SELECT place AS phase, visitor, id, happened_at, placed_arm AS arm, body -> '$.page' AS page,
      CASE type WHEN 'campaign.exposed' THEN 'exposed' WHEN 'campaign.shown' THEN 'shown'
        WHEN 'campaign.clicked' THEN 'clicked' WHEN 'campaign.closed' THEN 'closed'
        WHEN 'form.submitted' THEN 'submitted' WHEN 'feedback.given' THEN body ->> '$.props.kind' END AS goal
    FROM placed
    WHERE place IS NOT NULL AND visitor IS NOT NULL AND bot = 0 AND body ->> '$.arm' IS NOT NULL;
  CREATE INDEX temp.seen_by_visitor ON seen (phase, visitor);

  CREATE TEMP TABLE first_exposures AS
    SELECT phase, visitor, id, happened_at, arm, frozen_dimensions(page) AS dimensions
    FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY phase, visitor ORDER BY happened_at, id) AS place
      FROM seen WHERE goal = 'exposed')
    WHERE place = 1;

  CREATE TEMP TABLE expected_enrolments AS
    WITH arms AS (
      SELECT phase, visitor, json_group_array(arm ORDER BY arm) AS arms, COUNT(*) AS number
      FROM (SELECT DISTINCT phase, visitor, arm FROM seen) GROUP BY phase, visitor
    ), goals AS (
      SELECT phase, visitor, json_group_object(goal, json_array(times, first_at) ORDER BY goal) AS goals
      FROM (SELECT phase, visitor, goal, COUNT(*) AS times, MIN(happened_at) AS first_at
        FROM seen WHERE goal IS NOT NULL GROUP BY phase, visitor, goal)
      GROUP BY phase, visitor
    )
    SELECT arms.phase, arms.visitor, arms.arms, arms.number, first.arm, first.happened_at AS exposed_at,
      first.id AS exposure, first.dimensions ->> '$.device' AS device, first.dimensions ->> '$.source' AS source,
      first.dimensions ->> '$.visitor' AS visitor_kind, first.dimensions ->> '$.language' AS language,
      first.dimensions ->> '$.page' AS page, COALESCE(goals.goals, '{}') AS goals
    FROM arms
    LEFT JOIN goals ON goals.phase = arms.phase AND goals.visitor = arms.visitor
    LEFT JOIN first_exposures AS first ON first.phase = arms.phase AND first.visitor = arms.visitor;

  CREATE TEMP TABLE expected_rollups AS
    WITH counted AS (SELECT * FROM expected_enrolments WHERE exposed_at IS NOT NULL AND number = 1),
    valued AS (
      SELECT phase, arm, exposed_at, goals, 'all' AS dimension, '' AS value FROM counted
      UNION ALL SELECT phase, arm, exposed_at, goals, 'device', device FROM counted
      UNION ALL SELECT phase, arm, exposed_at, goals, 'source', source FROM counted
      UNION ALL SELECT phase, arm, exposed_at, goals, 'visitor', visitor_kind FROM counted
      UNION ALL SELECT phase, arm, exposed_at, goals, 'language', language FROM counted
      UNION ALL SELECT phase, arm, exposed_at, goals, 'page', page FROM counted
    ), timed AS (
      SELECT *, -1 AS hour FROM valued
      UNION ALL SELECT *, exposed_at / 3600000 * 3600000 FROM valued WHERE dimension <> 'page'
    )
    SELECT phase, dimension, hour, timed.value, arm, goal.key AS goal, COUNT(*) AS conversions,
      SUM(goal.value ->> 0) AS total, SUM((goal.value ->> 0) * (goal.value ->> 0)) AS squares
    FROM timed, json_each(timed.goals) AS goal
    GROUP BY phase, dimension, hour, timed.value, arm, goal.key;
`;

/** Two queries per table that must give the same rows. */
const COMPARED: readonly { table: string; found: string; expected: string }[] = [
  {
    table: 'enrolments',
    found: `SELECT phase, lower(hex(visitor)), arms, arm, exposed_at, hex(exposure), device, source, visitor_kind,
      language, page, goals FROM main.enrolments`,
    expected: `SELECT phase, lower(hex(visitor)), arms, arm, exposed_at, hex(exposure), device, source, visitor_kind,
      language, page, goals FROM expected_enrolments`,
  },
  {
    table: 'rollups',
    found: 'SELECT phase, dimension, hour, value, arm, goal, conversions, total, squares FROM main.rollups',
    expected:
      'SELECT phase, dimension, hour, value, arm, goal, conversions, total, squares FROM expected_rollups',
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
      (SELECT COUNT(*) FROM expected_enrolments WHERE phase = phases.id AND exposed_at IS NOT NULL AND number > 1),
      (SELECT COUNT(*) FROM main.events WHERE phases.id IN (phase, site_phase) AND bot = 1) FROM main.phases`,
  },
];

/** One sentence per row that differs; empty when all is well. `database` must allow temporary tables. */
export function recount(database: Database): string[] {
  database.function('frozen_dimensions', { deterministic: true }, (page) =>
    JSON.stringify(dimensionsOf(JSON.parse(String(page)) as EventPage)),
  );
  // One snapshot for everything that is read, so that events arriving meanwhile make no difference; taking it back
  // afterwards also takes back the scratch tables.
  database.exec('BEGIN');
  try {
    database.exec(SCRATCH);
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
