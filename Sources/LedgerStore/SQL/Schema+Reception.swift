extension Schema {
  static let receptionTables = [
    """
    CREATE TABLE duty (
      \(numberedColumns),
      "on" TEXT NOT NULL,
      leader TEXT NOT NULL,
      venue TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled')),
      visits INTEGER CHECK (visits >= 0),
      note TEXT,
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (status = 'planned') STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS ("on") VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX duty_by_date ON duty (sort_key) WHERE gone = 0",
  ]
}
