// The schema of the event file, as steps. A step that was released is never edited; a change is a new step at the end.

/** Step n brings a file from `user_version` n to n + 1. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE sites (
    id INTEGER PRIMARY KEY,
    site TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE phases (
    id INTEGER PRIMARY KEY,
    site INTEGER NOT NULL REFERENCES sites (id),
    phase TEXT NOT NULL,
    -- Visitors left out because they were seen in several arms.
    several_arms INTEGER NOT NULL DEFAULT 0,
    bot_events INTEGER NOT NULL DEFAULT 0,
    UNIQUE (site, phase)
  ) STRICT;

  -- The log. AUTOINCREMENT, because a cursor must never be given twice, not even after old events were deleted.
  CREATE TABLE events (
    cursor INTEGER PRIMARY KEY AUTOINCREMENT,
    site INTEGER NOT NULL REFERENCES sites (id),
    id BLOB NOT NULL,
    type TEXT NOT NULL,
    happened_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    bot INTEGER NOT NULL,
    phase INTEGER REFERENCES phases (id),
    visitor BLOB,
    body TEXT NOT NULL,
    UNIQUE (site, id)
  ) STRICT;

  -- One row per visitor and phase. exposed_at is null while only later events of the visitor have arrived.
  CREATE TABLE enrolments (
    phase INTEGER NOT NULL REFERENCES phases (id),
    visitor BLOB NOT NULL,
    -- Every arm the visitor was seen in, as a sorted JSON array; more than one means left out.
    arms TEXT NOT NULL,
    arm TEXT,
    exposed_at INTEGER,
    -- Id of the first exposure, which decides between two at the same millisecond.
    exposure BLOB,
    device TEXT,
    source TEXT,
    visitor_kind TEXT,
    language TEXT,
    page TEXT,
    -- Goal to [times reached, first time in ms], as a JSON object. Being exposed is the goal 'exposed'.
    goals TEXT NOT NULL,
    PRIMARY KEY (phase, visitor)
  ) STRICT, WITHOUT ROWID;

  -- Sums over enrolments. hour is the start of the exposure hour in ms, or -1 for the phase as a whole.
  -- conversions counts visitors; total and squares are the sum and the sum of squares of how often each reached the goal.
  -- The number of visitors is the conversions of the goal 'exposed'.
  CREATE TABLE rollups (
    phase INTEGER NOT NULL REFERENCES phases (id),
    dimension TEXT NOT NULL,
    hour INTEGER NOT NULL,
    value TEXT NOT NULL,
    arm TEXT NOT NULL,
    goal TEXT NOT NULL,
    conversions INTEGER NOT NULL,
    total INTEGER NOT NULL,
    squares INTEGER NOT NULL,
    PRIMARY KEY (phase, dimension, hour, value, arm, goal)
  ) STRICT, WITHOUT ROWID;

  -- Exposed visitors per value, so that the most frequent of very many are found without reading them all.
  CREATE TABLE value_ranks (
    phase INTEGER NOT NULL REFERENCES phases (id),
    dimension TEXT NOT NULL,
    value TEXT NOT NULL,
    exposed INTEGER NOT NULL,
    PRIMARY KEY (phase, dimension, value)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX value_ranks_by_exposed ON value_ranks (phase, dimension, exposed DESC, value);

  -- One row, rewritten to see whether the disk takes writes.
  CREATE TABLE probe (id INTEGER PRIMARY KEY CHECK (id = 1), written_at INTEGER NOT NULL) STRICT;
  `,
  `
  -- Forgetting somebody must not read the whole log.
  CREATE INDEX events_by_visitor ON events (visitor, site) WHERE visitor IS NOT NULL;

  -- SHA-256 of the ids of visitors who were forgotten: what still arrives from them is taken in without their name.
  CREATE TABLE forgotten (
    site INTEGER NOT NULL REFERENCES sites (id),
    visitor BLOB NOT NULL,
    PRIMARY KEY (site, visitor)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Phase of the site's own holdout, for exposures, which count in it beside that of their campaign.
  ALTER TABLE events ADD COLUMN site_phase INTEGER REFERENCES phases (id);
  `,
];
