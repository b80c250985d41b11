extension Schema {
  /// What is drawn by lot to be visited, and what is recommended after a visit.
  static let visitTables = [
    """
    CREATE TABLE visit_draw (
      \(numberedColumns),
      "on" TEXT NOT NULL,
      drawn_by TEXT NOT NULL,
      due_on TEXT NOT NULL,
      seed INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 999999999),
      pool_name TEXT NOT NULL,
      conditions TEXT NOT NULL CHECK (json_valid(conditions)),
      pool TEXT NOT NULL CHECK (json_valid(pool)),
      pool_digest TEXT NOT NULL CHECK (length(pool_digest) = 16),
      drawn TEXT NOT NULL CHECK (json_valid(drawn)),
      visits TEXT NOT NULL CHECK (json_valid(visits)),
      status TEXT NOT NULL CHECK (status IN ('open', 'done', 'ended')),
      end_reason TEXT,
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (status = 'open') STORED,
      due_date TEXT NOT NULL GENERATED ALWAYS AS (due_on) VIRTUAL,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS ("on") VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX visit_draw_by_date ON visit_draw (sort_key) WHERE gone = 0",
    "CREATE INDEX visit_draw_open ON visit_draw (due_on) WHERE gone = 0 AND is_open = 1",
    """
    CREATE TABLE recommendation (
      \(numberedColumns),
      observation TEXT NOT NULL REFERENCES observation (id) DEFERRABLE INITIALLY DEFERRED,
      lead TEXT REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      "on" TEXT NOT NULL,
      text TEXT NOT NULL,
      reply_due TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('open', 'accepted', 'declined', 'withdrawn')),
      replied_on TEXT,
      reply TEXT,
      rectification TEXT REFERENCES rectification (id) DEFERRABLE INITIALLY DEFERRED,
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (status = 'open') STORED,
      due_date TEXT NOT NULL GENERATED ALWAYS AS (reply_due) VIRTUAL,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS ("on") VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX recommendation_by_date ON recommendation (sort_key) WHERE gone = 0",
    "CREATE INDEX recommendation_open ON recommendation (reply_due) WHERE gone = 0 AND is_open = 1",
    "CREATE INDEX recommendation_observation ON recommendation (observation)",
    "CREATE INDEX recommendation_lead ON recommendation (lead) WHERE lead IS NOT NULL",
    "CREATE INDEX recommendation_unit ON recommendation (unit)",
  ]

  /// What an observation learned: the steps of a customer, an absence, the draw and the visit before it, the objection.
  static let visitColumns = [
    "ALTER TABLE observation ADD COLUMN steps TEXT CHECK (steps IS NULL OR json_valid(steps))",
    """
    ALTER TABLE observation ADD COLUMN absent_at_window INTEGER CHECK (absent_at_window IN (0, 1))
    """,
    """
    ALTER TABLE observation ADD COLUMN draw TEXT REFERENCES visit_draw (id) DEFERRABLE INITIALLY DEFERRED
    """,
    """
    ALTER TABLE observation ADD COLUMN look_back_of TEXT REFERENCES observation (id) DEFERRABLE INITIALLY DEFERRED
    """,
    "ALTER TABLE observation ADD COLUMN objection TEXT CHECK (objection IS NULL OR json_valid(objection))",
    """
    ALTER TABLE observation ADD COLUMN objection_state TEXT
    GENERATED ALWAYS AS (json_extract(objection, '$.state')) VIRTUAL
    """,
    """
    CREATE INDEX observation_objected ON observation (objection_state) WHERE gone = 0 AND objection_state = 'raised'
    """,
  ]
}
