extension Schema {
  /// Pauses, spot checks and reconciliations, and what a lead keeps of its clock and of its reporter's notices.
  static let clockTables = [
    "ALTER TABLE lead ADD COLUMN paused_from TEXT",
    "ALTER TABLE lead ADD COLUMN moved_on TEXT",
    "ALTER TABLE lead ADD COLUMN unreachable_on TEXT",
    "CREATE INDEX lead_closed ON lead (closed_on) WHERE gone = 0 AND closed_on IS NOT NULL",
    "CREATE INDEX lead_recurrence ON lead (received_on) WHERE gone = 0 AND recurrence_of IS NOT NULL",
    """
    CREATE INDEX lead_owing_notice ON lead (received_on)
    WHERE gone = 0 AND real_name = 'named' AND unreachable_on IS NULL
    """,
    """
    CREATE INDEX lead_note_struck ON lead_note (lead, "on") WHERE gone = 0 AND note_kind IN ('voided', 'merged')
    """,
    "CREATE INDEX follow_up_day ON follow_up (\"on\") WHERE gone = 0",
    """
    CREATE TABLE clock_pause (
      \(numberedColumns),
      lead TEXT NOT NULL REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      "from" TEXT NOT NULL,
      until TEXT CHECK (until >= "from"),
      why TEXT NOT NULL CHECK (why IN ('hearing', 'testing', 'expert_review', 'other_organ', 'unreachable', 'other')),
      note TEXT,
      approval TEXT NOT NULL CHECK (json_valid(approval)),
      due_before TEXT NOT NULL,
      due_after TEXT,
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (until IS NULL) STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS ("from") VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX clock_pause_by_date ON clock_pause (sort_key) WHERE gone = 0",
    "CREATE INDEX clock_pause_lead ON clock_pause (lead)",
    // A clock is stopped once at a time.
    "CREATE UNIQUE INDEX clock_pause_one ON clock_pause (owner, lead) WHERE gone = 0 AND is_open = 1",
    """
    CREATE TABLE spot_check (
      \(numberedColumns),
      "on" TEXT NOT NULL,
      "by" TEXT NOT NULL,
      closed_from TEXT NOT NULL,
      closed_until TEXT NOT NULL CHECK (closed_until >= closed_from),
      seed INTEGER NOT NULL,
      pool_size INTEGER NOT NULL CHECK (pool_size > 0),
      pool_digest TEXT NOT NULL,
      drawn TEXT NOT NULL CHECK (json_valid(drawn)),
      status TEXT NOT NULL CHECK (status IN ('open', 'done')),
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (status = 'open') STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS ("on") VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX spot_check_by_date ON spot_check (sort_key) WHERE gone = 0",
    """
    CREATE TABLE reconciliation (
      \(numberedColumns),
      "on" TEXT NOT NULL,
      "by" TEXT NOT NULL,
      file TEXT NOT NULL CHECK (file <> ''),
      base TEXT,
      same INTEGER NOT NULL CHECK (same >= 0),
      only_here INTEGER NOT NULL CHECK (only_here >= 0),
      only_there INTEGER NOT NULL CHECK (only_there >= 0),
      differing INTEGER NOT NULL CHECK (differing >= 0),
      conflicts INTEGER NOT NULL CHECK (conflicts BETWEEN 0 AND differing),
      status TEXT NOT NULL CHECK (status IN ('open', 'settled')),
      settled_on TEXT,
      note TEXT,
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (status = 'open') STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS ("on") VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX reconciliation_by_date ON reconciliation (sort_key) WHERE gone = 0",
  ]
}
