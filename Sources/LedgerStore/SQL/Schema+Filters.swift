extension Schema {
  static let filterTables = [
    """
    CREATE TABLE saved_filter (
      \(numberedColumns),
      name TEXT NOT NULL CHECK (name <> ''),
      conditions TEXT NOT NULL CHECK (json_valid(conditions)),
      saved_on TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('kept', 'dropped')),
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (status = 'kept') STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS (saved_on) VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX saved_filter_by_date ON saved_filter (sort_key) WHERE gone = 0",
    "CREATE UNIQUE INDEX saved_filter_name ON saved_filter (owner, name) WHERE gone = 0 AND status = 'kept'",
  ]

  /// Where a lead was received, and what puts it before its equals (A28, A29).
  static let leadPriorities = [
    "ALTER TABLE lead ADD COLUMN duty TEXT REFERENCES duty (id) DEFERRABLE INITIALLY DEFERRED",
    """
    ALTER TABLE lead ADD COLUMN urgency_key TEXT NOT NULL GENERATED ALWAYS AS
      (CASE priority WHEN 'urgent' THEN '0' WHEN 'expedited' THEN '1' ELSE '2' END
        || coalesce(due_on, opinion_due_on, '9999-12-31')) VIRTUAL
    """,
    "CREATE INDEX lead_by_urgency ON lead (urgency_key) WHERE gone = 0",
    "CREATE INDEX lead_open_by_urgency ON lead (urgency_key) WHERE gone = 0 AND is_open = 1",
    "CREATE INDEX lead_by_channel ON lead (channel, received_on) WHERE gone = 0 AND channel IS NOT NULL",
  ]
}
