extension Schema {
  /// Meetings and their tasks, what is in leaders' care, and what requests have beside other leads.
  static let requestTables = [
    "ALTER TABLE lead ADD COLUMN co_dues TEXT CHECK (co_dues IS NULL OR json_valid(co_dues))",
    "CREATE INDEX lead_by_closed ON lead (closed_on) WHERE gone = 0 AND closed_on IS NOT NULL",
    "CREATE INDEX lead_converted ON lead (converted_from) WHERE converted_from IS NOT NULL",
    """
    CREATE TABLE meeting (
      \(numberedColumns),
      title TEXT NOT NULL,
      meeting_kind TEXT NOT NULL CHECK (meeting_kind IN ('landing', 'supervision', 'joint', 'other')),
      "on" TEXT NOT NULL,
      venue TEXT,
      present TEXT,
      minutes TEXT,
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (minutes IS NULL) STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS ("on") VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX meeting_by_date ON meeting (sort_key) WHERE gone = 0",
    """
    CREATE TABLE meeting_task (
      \(numberedColumns),
      meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
      lead TEXT REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      text TEXT NOT NULL,
      due_on TEXT NOT NULL,
      done_on TEXT,
      result TEXT,
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (done_on IS NULL) STORED,
      due_date TEXT NOT NULL GENERATED ALWAYS AS (due_on) STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS (due_on) VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX meeting_task_by_date ON meeting_task (sort_key) WHERE gone = 0",
    "CREATE INDEX meeting_task_open ON meeting_task (due_date) WHERE gone = 0 AND is_open = 1",
    "CREATE INDEX meeting_task_lead ON meeting_task (lead) WHERE lead IS NOT NULL",
    "CREATE INDEX meeting_task_meeting ON meeting_task (meeting)",
    """
    CREATE TABLE care (
      \(numberedColumns),
      leader_post TEXT NOT NULL,
      body TEXT NOT NULL CHECK (body IN ('party', 'congress', 'government', 'cppcc', 'other')),
      care_kind TEXT NOT NULL CHECK (care_kind IN ('enterprise', 'project', 'association')),
      name TEXT NOT NULL,
      is_key INTEGER NOT NULL CHECK (is_key IN (0, 1)),
      tag TEXT,
      stage TEXT NOT NULL CHECK (stage IN ('opening', 'landing', 'production')),
      plan TEXT,
      starts_on TEXT NOT NULL,
      published_on TEXT,
      visits TEXT NOT NULL CHECK (json_valid(visits)),
      problems TEXT NOT NULL CHECK (json_valid(problems)),
      ended_on TEXT,
      end_reason TEXT,
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (ended_on IS NULL) STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS (starts_on) VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX care_by_date ON care (sort_key) WHERE gone = 0",
  ]
}
