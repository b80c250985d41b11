/// The desk's shifts, a patrol's hand-over lists, and what they and the modes add to leads and observations.
extension Schema {
  static let supervisionTables =
    [
      """
      CREATE TABLE shift (
        \(numberedColumns),
        "on" TEXT NOT NULL,
        officer TEXT NOT NULL,
        hall TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
        opened INTEGER NOT NULL CHECK (opened BETWEEN 0 AND 1439),
        closed INTEGER CHECK (closed BETWEEN 0 AND 1439),
        status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
        visitors INTEGER CHECK (visitors >= 0),
        note TEXT,
        is_open INTEGER NOT NULL GENERATED ALWAYS AS (status = 'open') STORED,
        sort_key TEXT NOT NULL GENERATED ALWAYS AS ("on") VIRTUAL,
        UNIQUE (owner, year, serial),
        CHECK (status = 'open' OR (closed IS NOT NULL AND visitors IS NOT NULL))
      ) STRICT
      """,
      "CREATE INDEX shift_by_date ON shift (sort_key) WHERE gone = 0",
      "CREATE INDEX shift_officer ON shift (officer)",
      "CREATE INDEX shift_open ON shift (row_id) WHERE gone = 0 AND is_open = 1",
      """
      CREATE TABLE hand_over (
        \(numberedColumns),
        round TEXT NOT NULL,
        from_organ TEXT NOT NULL,
        "on" TEXT NOT NULL,
        lead_count INTEGER NOT NULL CHECK (lead_count > 0),
        received_by TEXT NOT NULL,
        doc_no TEXT,
        status TEXT NOT NULL CHECK (status IN ('received', 'finished')),
        note TEXT,
        is_open INTEGER NOT NULL GENERATED ALWAYS AS (status = 'received') STORED,
        sort_key TEXT NOT NULL GENERATED ALWAYS AS ("on") VIRTUAL,
        UNIQUE (owner, year, serial)
      ) STRICT
      """,
      "CREATE INDEX hand_over_by_date ON hand_over (sort_key) WHERE gone = 0",
    ] + modeColumns

  private static let modeColumns = [
    "ALTER TABLE lead ADD COLUMN round TEXT CHECK (round IS NULL OR mode = 'patrol')",
    "ALTER TABLE lead ADD COLUMN resident_group TEXT CHECK (resident_group IS NULL OR mode = 'resident')",
    "ALTER TABLE lead ADD COLUMN hand_over TEXT REFERENCES hand_over (id) DEFERRABLE INITIALLY DEFERRED",
    "CREATE INDEX lead_hand_over ON lead (hand_over) WHERE hand_over IS NOT NULL",
    "ALTER TABLE observation ADD COLUMN round TEXT CHECK (round IS NULL OR mode = 'patrol')",
    "ALTER TABLE observation ADD COLUMN resident_group TEXT CHECK (resident_group IS NULL OR mode = 'resident')",
  ]
}
