extension Schema {
  /// What a 举措任务清单 says of the measures.
  static let measureTables = [
    """
    CREATE TABLE measure_report (
      row_id INTEGER PRIMARY KEY,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      entry INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL CHECK (owner <> ''),
      division TEXT NOT NULL CHECK (division <> ''),
      program TEXT,
      measure INTEGER CHECK (measure > 0),
      "group" TEXT,
      title TEXT NOT NULL CHECK (title <> ''),
      task TEXT,
      unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      co_units TEXT NOT NULL CHECK (json_valid(co_units)),
      target TEXT,
      due_on TEXT,
      period TEXT,
      progress TEXT,
      completion TEXT,
      status TEXT NOT NULL CHECK (status IN ('due', 'submitted', 'accepted', 'returned')),
      difficulty TEXT,
      next_step TEXT,
      remark TEXT
    ) STRICT
    """,
    "CREATE INDEX measure_report_unit ON measure_report (unit) WHERE unit IS NOT NULL",
  ]

  /// Where a record came from (domain rule I14). A row of a sheet is in the book once: its parts are told apart by number.
  static let sheetOrigins =
    ["rectification", "observation", "accountability", "measure_report"].flatMap { table in
      [
        "ALTER TABLE \"\(table)\" ADD COLUMN sheet TEXT CHECK (sheet IS NULL OR json_valid(sheet))",
        """
        ALTER TABLE "\(table)" ADD COLUMN import_key TEXT GENERATED ALWAYS AS (json_extract(sheet, '$.key')) VIRTUAL
        """,
        """
        CREATE UNIQUE INDEX "\(table)_import_key"
        ON "\(table)" (owner, import_key, coalesce(json_extract(sheet, '$.part'), 0)) WHERE import_key IS NOT NULL
        """,
      ]
    } + [
      """
      ALTER TABLE sheet_layout ADD COLUMN sheet_kind TEXT NOT NULL DEFAULT 'leads' CHECK (sheet_kind IN ('leads',
        'rectifications', 'observations', 'accountability', 'measures', 'requests'))
      """
    ]
}
