extension Schema {
  /// Reports on measures get numbers of their own, and what a value that the settings name needs; the rows that sheets
  /// brought are numbered in the order in which they came, by the year of their entry.
  static let reportColumns =
    [
      "year INTEGER CHECK (year BETWEEN 1 AND 9999)", "serial INTEGER CHECK (serial > 0)", "item TEXT", "matter TEXT",
      "value TEXT", "basis TEXT", "evidence TEXT", "submitted_on TEXT", "submitted_by TEXT", "judged_on TEXT",
      "judged_by TEXT", "returns TEXT CHECK (returns IS NULL OR json_valid(returns))",
      "is_open INTEGER GENERATED ALWAYS AS (status <> 'accepted') VIRTUAL",
      "sort_key TEXT GENERATED ALWAYS AS (coalesce(submitted_on, due_on, '0001-01-01')) VIRTUAL",
      "due_date TEXT GENERATED ALWAYS AS (coalesce(due_on, '9999-12-31')) VIRTUAL",
    ].map { "ALTER TABLE measure_report ADD COLUMN \($0)" } + [
      """
      UPDATE measure_report
      SET year = (SELECT CAST(substr(day, 1, 4) AS INTEGER) FROM audit WHERE audit.entry = measure_report.entry)
      """,
      """
      UPDATE measure_report
      SET serial = (SELECT count(*) FROM measure_report earlier WHERE earlier.owner = measure_report.owner
        AND earlier.year = measure_report.year AND earlier.row_id <= measure_report.row_id)
      """,
      """
      INSERT INTO counter (owner, year, kind, last)
      SELECT owner, year, 'measure_report', max(serial) FROM measure_report GROUP BY owner, year
      """,
      "CREATE UNIQUE INDEX measure_report_number ON measure_report (owner, year, serial)",
      "CREATE INDEX measure_report_by_date ON measure_report (sort_key) WHERE gone = 0",
    ]

  static let leadMeasureColumns = [
    "ALTER TABLE lead ADD COLUMN types_note TEXT",
    "ALTER TABLE lead ADD COLUMN measure_ids TEXT CHECK (measure_ids IS NULL OR json_valid(measure_ids))",
  ]

  static let sampleTables = [
    """
    CREATE TABLE approval_sample (
      \(numberedColumns),
      project TEXT NOT NULL CHECK (project <> ''),
      unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      accepted_on TEXT NOT NULL,
      finished_on TEXT CHECK (finished_on >= accepted_on),
      pauses TEXT NOT NULL CHECK (json_valid(pauses)),
      lead TEXT REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (finished_on IS NULL) STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS (accepted_on) VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX approval_sample_by_date ON approval_sample (sort_key) WHERE gone = 0",
    "CREATE INDEX approval_sample_lead ON approval_sample (lead) WHERE lead IS NOT NULL",
    """
    CREATE TABLE fee_refund (
      \(numberedColumns),
      lead TEXT NOT NULL REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      "on" TEXT NOT NULL,
      amount INTEGER NOT NULL CHECK (amount > 0),
      evidence TEXT NOT NULL CHECK (evidence <> ''),
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (0) STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS ("on") VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX fee_refund_by_date ON fee_refund (sort_key) WHERE gone = 0",
    "CREATE INDEX fee_refund_lead ON fee_refund (lead)",
  ]
}
