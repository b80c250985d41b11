extension Schema {
  /// What due process asks of an accountability beside its first columns.
  static let accountabilityColumns = [
    """
    ALTER TABLE accountability ADD COLUMN earlier_measures TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(earlier_measures))
    """,
    "ALTER TABLE accountability ADD COLUMN publicised_on TEXT",
    """
    ALTER TABLE accountability ADD COLUMN tolerance TEXT NOT NULL DEFAULT 'none' CHECK (tolerance IN ('none', 'reduced',
      'exempt', 'correct_only'))
    """,
    "ALTER TABLE accountability ADD COLUMN tolerance_reason TEXT",
    """
    ALTER TABLE accountability ADD COLUMN tolerance_approval TEXT
    CHECK (tolerance_approval IS NULL OR json_valid(tolerance_approval))
    """,
    "ALTER TABLE accountability ADD COLUMN transfer TEXT CHECK (transfer IS NULL OR json_valid(transfer))",
    "ALTER TABLE accountability ADD COLUMN prior_education TEXT",
    "ALTER TABLE accountability ADD COLUMN relapse_evidence TEXT",
    "ALTER TABLE accountability ADD COLUMN formalities_on TEXT",
    """
    ALTER TABLE accountability ADD COLUMN stands INTEGER NOT NULL GENERATED ALWAYS AS (status = 'decided'
      AND coalesce(json_extract(transfer, '$.outcome'), '') <> 'declined') VIRTUAL
    """,
  ]

  static let decisionTables = [
    """
    CREATE TABLE review (
      \(numberedColumns),
      accountability TEXT NOT NULL REFERENCES accountability (id) DEFERRABLE INITIALLY DEFERRED,
      lead TEXT REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      review_kind TEXT NOT NULL CHECK (review_kind IN ('review', 'second_review', 'appeal', 'personnel_appeal')),
      measure TEXT NOT NULL,
      filed_on TEXT NOT NULL,
      file_by TEXT,
      due_on TEXT,
      status TEXT NOT NULL CHECK (status IN ('filed', 'decided')),
      decided_on TEXT,
      outcome TEXT CHECK (outcome IN ('upheld', 'changed', 'revoked')),
      changed_to TEXT,
      note TEXT,
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (status = 'filed') STORED,
      due_date TEXT NOT NULL GENERATED ALWAYS AS (coalesce(due_on, '9999-12-31')) STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS (filed_on) VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX review_by_date ON review (sort_key) WHERE gone = 0",
    "CREATE INDEX review_lead ON review (lead)",
    "CREATE INDEX review_open ON review (due_date) WHERE gone = 0 AND is_open = 1",
    """
    CREATE TABLE clarification (
      \(numberedColumns),
      lead TEXT REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      accountability TEXT REFERENCES accountability (id) DEFERRABLE INITIALLY DEFERRED,
      unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      way TEXT NOT NULL CHECK (way IN ('letter', 'unit', 'circle')),
      circle TEXT,
      "on" TEXT NOT NULL,
      has_consent INTEGER NOT NULL CHECK (has_consent IN (0, 1)),
      note TEXT,
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (0) STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS ("on") VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX clarification_by_date ON clarification (sort_key) WHERE gone = 0",
    "CREATE INDEX clarification_lead ON clarification (lead)",
    """
    CREATE TABLE advice (
      \(numberedColumns),
      unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      lead TEXT REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      advice_kind TEXT NOT NULL CHECK (advice_kind IN ('supervision', 'discipline', 'work')),
      text TEXT NOT NULL,
      issued_on TEXT NOT NULL,
      approval TEXT NOT NULL CHECK (json_valid(approval)),
      reply_due TEXT NOT NULL,
      replied_on TEXT,
      outcome TEXT CHECK (outcome IN ('adopted', 'partly', 'declined')),
      reply TEXT,
      status TEXT NOT NULL CHECK (status IN ('issued', 'replied')),
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (status = 'issued') STORED,
      due_date TEXT NOT NULL GENERATED ALWAYS AS (reply_due) STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS (issued_on) VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX advice_by_date ON advice (sort_key) WHERE gone = 0",
    "CREATE INDEX advice_lead ON advice (lead)",
    "CREATE INDEX advice_open ON advice (due_date) WHERE gone = 0 AND is_open = 1",
  ]
}
