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
  `
  -- What the server knew of an event when it came; see AcceptedEvent. channel is that of an exposure.
  ALTER TABLE events ADD COLUMN verified INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE events ADD COLUMN country TEXT;
  ALTER TABLE events ADD COLUMN channel TEXT;
  ALTER TABLE events ADD COLUMN local INTEGER;
  -- Key of the order that it is about, or of the shop's id that a visitor is known by; see keyOf. Null for what does not count, which
  -- is everything that came before this step.
  ALTER TABLE events ADD COLUMN subject BLOB;
  CREATE INDEX events_by_subject ON events (subject, site) WHERE subject IS NOT NULL;

  -- For how many days after the first exposure an order counts.
  ALTER TABLE phases ADD COLUMN window_days INTEGER NOT NULL DEFAULT 14;

  ALTER TABLE enrolments ADD COLUMN country TEXT NOT NULL DEFAULT '';
  ALTER TABLE enrolments ADD COLUMN channel TEXT NOT NULL DEFAULT '';
  ALTER TABLE enrolments ADD COLUMN weekhour TEXT NOT NULL DEFAULT '';
  -- An order counts in every phase that its visitor is in.
  CREATE INDEX enrolments_by_visitor ON enrolments (visitor);

  -- Of those who came before, nobody knows where they stand in the new dimensions.
  INSERT INTO rollups SELECT phase, new.value, hour, '', arm, goal, conversions, total, squares
    FROM rollups, json_each('["country", "channel", "weekhour"]') AS new WHERE dimension = 'all' AND hour = -1;
  INSERT INTO value_ranks SELECT phase, new.value, '', exposed
    FROM value_ranks, json_each('["country", "channel", "weekhour"]') AS new WHERE dimension = 'all';

  -- Orders, as their events together say.
  CREATE TABLE orders (
    site INTEGER NOT NULL REFERENCES sites (id),
    key BLOB NOT NULL,
    -- OrderState, as JSON.
    state TEXT NOT NULL,
    -- Whom it counts for: a visitor, else whoever is known by this id of the shop, else nobody.
    visitor BLOB,
    customer BLOB,
    -- CountedOrder; null while only refunds have come.
    at INTEGER,
    amount INTEGER,
    currency TEXT,
    verified INTEGER,
    PRIMARY KEY (site, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX orders_by_visitor ON orders (visitor, site, at) WHERE visitor IS NOT NULL;
  CREATE INDEX orders_by_customer ON orders (customer, site, at) WHERE customer IS NOT NULL;

  -- The first id of the shop by which a visitor was known, and the event that said so.
  CREATE TABLE identities (
    site INTEGER NOT NULL REFERENCES sites (id),
    visitor BLOB NOT NULL,
    customer BLOB NOT NULL,
    at INTEGER NOT NULL,
    event BLOB NOT NULL,
    PRIMARY KEY (site, visitor)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX identities_by_customer ON identities (customer, site);

  -- As rollups, for money in minor units of one currency. total and squares are whole numbers in decimal digits: squares of money do
  -- not fit into 64 bits, and what is added must be taken away again to the last unit.
  CREATE TABLE revenue (
    phase INTEGER NOT NULL REFERENCES phases (id),
    dimension TEXT NOT NULL,
    hour INTEGER NOT NULL,
    value TEXT NOT NULL,
    arm TEXT NOT NULL,
    currency TEXT NOT NULL,
    conversions INTEGER NOT NULL,
    total TEXT NOT NULL,
    squares TEXT NOT NULL,
    PRIMARY KEY (phase, dimension, hour, value, arm, currency)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Events that happened before this moment, ms, were deleted when their time was over; what was counted of them stays.
  ALTER TABLE sites ADD COLUMN sealed_until INTEGER NOT NULL DEFAULT 0;

  -- Within how many days another order is a repeated one; 0: nobody asks.
  ALTER TABLE phases ADD COLUMN repeat_days INTEGER NOT NULL DEFAULT 0;
  -- Steps that were seen are counted in phases that began after this step.
  ALTER TABLE phases ADD COLUMN counts_steps INTEGER NOT NULL DEFAULT 0;

  -- Groups the visitor was in at the first exposure, as sorted JSON arrays.
  ALTER TABLE enrolments ADD COLUMN audiences TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE enrolments ADD COLUMN segments TEXT NOT NULL DEFAULT '[]';
  `,
  `
  -- Country and channel are kept by hour too: of whoever was first exposed before this moment, ms, under the empty value.
  ALTER TABLE phases ADD COLUMN places_since INTEGER NOT NULL DEFAULT 0;
  UPDATE phases SET places_since =
    COALESCE((SELECT MAX(exposed_at) FROM enrolments WHERE enrolments.phase = phases.id), -1) + 1;
  INSERT INTO rollups SELECT phase, new.value, hour, '', arm, goal, conversions, total, squares
    FROM rollups, json_each('["country", "channel"]') AS new WHERE dimension = 'all' AND hour >= 0;
  INSERT INTO revenue SELECT phase, new.value, hour, '', arm, currency, conversions, total, squares
    FROM revenue, json_each('["country", "channel"]') AS new WHERE dimension = 'all' AND hour >= 0;
  `,
  `
  -- What a quiz heard, as JSON; see Told. Null for what does not count, which is everything that came before this step.
  ALTER TABLE events ADD COLUMN told TEXT;
  -- What was said last of each topic, as a JSON object: topic to [time in ms, id of the event, values].
  ALTER TABLE enrolments ADD COLUMN told TEXT NOT NULL DEFAULT '{}';
  `,
  `
  -- Variants that segments are shown instead of one by chance, as a JSON array; none in phases that began before this step.
  ALTER TABLE phases ADD COLUMN personal TEXT NOT NULL DEFAULT '[]';
  `,
  `
  -- Half of the visitors of segments are told apart, in phases that ask for it.
  ALTER TABLE phases ADD COLUMN halves INTEGER NOT NULL DEFAULT 0;
  -- OrderCap, as JSON; null: there is none.
  ALTER TABLE phases ADD COLUMN order_cap TEXT;
  `,
  `
  -- Whoever was first exposed before this moment, ms, is kept by hour in every dimension that is asked for days, and not by day.
  ALTER TABLE phases ADD COLUMN days_since INTEGER NOT NULL DEFAULT 0;
  UPDATE phases SET days_since =
    COALESCE((SELECT (MAX(exposed_at) / 3600000 + 1) * 3600000 FROM enrolments WHERE enrolments.phase = phases.id), 0);

  -- Sums over enrolments by the date of the first exposure, days since 1970 by the site's clock: visitors who reached each goal, then orders.
  CREATE TABLE days (
    phase INTEGER NOT NULL REFERENCES phases (id),
    dimension TEXT NOT NULL,
    date INTEGER NOT NULL,
    value TEXT NOT NULL,
    arm TEXT NOT NULL,
    exposed INTEGER NOT NULL,
    shown INTEGER NOT NULL,
    clicked INTEGER NOT NULL,
    submitted INTEGER NOT NULL,
    completed INTEGER NOT NULL,
    reached INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    why INTEGER NOT NULL,
    fewer INTEGER NOT NULL,
    forget INTEGER NOT NULL,
    ordered INTEGER NOT NULL,
    direct INTEGER NOT NULL,
    assisted INTEGER NOT NULL,
    reordered INTEGER NOT NULL,
    orders INTEGER NOT NULL,
    verified_orders INTEGER NOT NULL,
    PRIMARY KEY (phase, dimension, date, value, arm)
  ) STRICT, WITHOUT ROWID;

  -- As revenue, by date.
  CREATE TABLE revenue_days (
    phase INTEGER NOT NULL REFERENCES phases (id),
    dimension TEXT NOT NULL,
    date INTEGER NOT NULL,
    value TEXT NOT NULL,
    arm TEXT NOT NULL,
    currency TEXT NOT NULL,
    conversions INTEGER NOT NULL,
    total TEXT NOT NULL,
    squares TEXT NOT NULL,
    PRIMARY KEY (phase, dimension, date, value, arm, currency)
  ) STRICT, WITHOUT ROWID;
  `,
];
