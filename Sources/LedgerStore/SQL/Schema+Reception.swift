extension Schema {
  static let receptionTables = [
    """
    CREATE TABLE duty (
      row_id INTEGER PRIMARY KEY,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      entry INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL CHECK (owner <> ''),
      year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
      serial INTEGER NOT NULL CHECK (serial > 0),
      division TEXT NOT NULL CHECK (division <> ''),
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
