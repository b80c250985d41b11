extension Schema {
  /// What the book knows of itself, its log and what an undo needs.
  static let bookTables = [
    """
    CREATE TABLE book (
      row_id INTEGER PRIMARY KEY CHECK (row_id = 1),
      owner TEXT NOT NULL CHECK (owner <> ''),
      is_practice INTEGER NOT NULL CHECK (is_practice IN (0, 1)),
      own_day TEXT
    ) STRICT
    """,
    """
    CREATE TABLE counter (
      owner TEXT NOT NULL,
      year INTEGER NOT NULL,
      kind TEXT NOT NULL,
      last INTEGER NOT NULL CHECK (last > 0),
      PRIMARY KEY (owner, year, kind)
    ) STRICT, WITHOUT ROWID
    """,
    // A number that was given is never given again.
    """
    CREATE TRIGGER counter_only_rises BEFORE UPDATE ON counter WHEN NEW.last <= OLD.last
    BEGIN SELECT RAISE(ABORT, 'numbers are never reused'); END
    """,
    """
    CREATE TRIGGER counter_stays BEFORE DELETE ON counter
    BEGIN SELECT RAISE(ABORT, 'numbers are never reused'); END
    """,
    """
    CREATE TABLE audit (
      entry INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      officer TEXT NOT NULL,
      change TEXT NOT NULL,
      summary_zh TEXT NOT NULL,
      summary_en TEXT NOT NULL,
      rows TEXT NOT NULL CHECK (json_valid(rows)),
      undoes INTEGER REFERENCES audit (entry),
      previous TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
    ) STRICT
    """,
    // An entry is undone at most once; its undo may be undone in turn.
    "CREATE UNIQUE INDEX audit_undoes ON audit (undoes) WHERE undoes IS NOT NULL",
    "CREATE INDEX audit_officer ON audit (officer, entry)",
    """
    CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
    """,
    """
    CREATE TRIGGER audit_stays BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
    """,
    // Which entries belong to a lead's log; a batch belongs to each of its leads.
    """
    CREATE TABLE entry_lead (
      lead TEXT NOT NULL,
      entry INTEGER NOT NULL,
      PRIMARY KEY (lead, entry)
    ) STRICT, WITHOUT ROWID
    """,
    // Before-images, outside the chain: they hold text. `before` is NULL where the row was new.
    """
    CREATE TABLE revision (
      row_id INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      before TEXT,
      was_gone INTEGER NOT NULL CHECK (was_gone IN (0, 1)),
      UNIQUE (id, kind, entry)
    ) STRICT
    """,
    "CREATE INDEX revision_entry ON revision (entry)",
    """
    CREATE TRIGGER revision_unchanged BEFORE UPDATE ON revision
    BEGIN SELECT RAISE(ABORT, 'before-images are append-only'); END
    """,
    """
    CREATE TRIGGER revision_stays BEFORE DELETE ON revision
    BEGIN SELECT RAISE(ABORT, 'before-images are append-only'); END
    """,
  ]
}
