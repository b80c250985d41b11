extension Schema {
  static let officeTables = [
    """
    CREATE TABLE campaign (
      row_id INTEGER PRIMARY KEY,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      entry INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL CHECK (owner <> ''),
      title TEXT NOT NULL,
      document TEXT,
      starts_on TEXT NOT NULL,
      ends_on TEXT NOT NULL,
      cutoff_day INTEGER NOT NULL CHECK (cutoff_day BETWEEN 1 AND 31),
      CHECK (starts_on <= ends_on)
    ) STRICT
    """,
    """
    CREATE TABLE unit (
      row_id INTEGER PRIMARY KEY,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      entry INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL CHECK (owner <> ''),
      division TEXT NOT NULL CHECK (division <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      short_name TEXT NOT NULL,
      unit_kind TEXT NOT NULL CHECK (unit_kind IN ('government', 'department', 'service_hall', 'service_window',
        'zone_committee', 'soe', 'public_institution', 'organ')),
      is_key INTEGER NOT NULL CHECK (is_key IN (0, 1)),
      industry TEXT,
      has_approval INTEGER NOT NULL CHECK (has_approval IN (0, 1)),
      resident_group TEXT,
      parent TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      initials TEXT NOT NULL,
      CHECK (parent IS NULL OR parent <> id)
    ) STRICT
    """,
    "CREATE INDEX unit_division ON unit (division)",
    "CREATE INDEX unit_parent ON unit (parent) WHERE parent IS NOT NULL",
    // Domain rule I28: a window to a hall of the same division.
    """
    CREATE TRIGGER unit_in_parents_division_new BEFORE INSERT ON unit WHEN NEW.parent IS NOT NULL
      AND EXISTS (SELECT 1 FROM unit WHERE id = NEW.parent AND division <> NEW.division)
    BEGIN SELECT RAISE(ABORT, 'a unit belongs to the division of its parent'); END
    """,
    """
    CREATE TRIGGER unit_in_parents_division BEFORE UPDATE ON unit WHEN NEW.parent IS NOT NULL
      AND EXISTS (SELECT 1 FROM unit WHERE id = NEW.parent AND division <> NEW.division)
    BEGIN SELECT RAISE(ABORT, 'a unit belongs to the division of its parent'); END
    """,
    """
    CREATE TABLE unit_alias (
      row_id INTEGER PRIMARY KEY,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      entry INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL CHECK (owner <> ''),
      unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      division TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> '')
    ) STRICT
    """,
    "CREATE INDEX unit_alias_unit ON unit_alias (unit)",
    """
    CREATE TABLE officer (
      row_id INTEGER PRIMARY KEY,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      entry INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL CHECK (owner <> ''),
      code TEXT NOT NULL CHECK (code <> ''),
      display TEXT NOT NULL,
      post TEXT,
      department TEXT,
      role TEXT NOT NULL CHECK (role IN ('handler', 'case_manager', 'leader', 'reader')),
      is_active INTEGER NOT NULL CHECK (is_active IN (0, 1))
    ) STRICT
    """,
    "CREATE UNIQUE INDEX officer_code ON officer (owner, code) WHERE gone = 0",
    """
    CREATE TABLE recusal (
      row_id INTEGER PRIMARY KEY,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      entry INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL CHECK (owner <> ''),
      officer TEXT NOT NULL,
      unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      subject TEXT CHECK (subject IS NULL OR json_valid(subject)),
      reason TEXT NOT NULL,
      "on" TEXT NOT NULL,
      \(subjectKey)
    ) STRICT
    """,
    "CREATE INDEX recusal_officer ON recusal (officer)",
    """
    CREATE TABLE day_off (
      row_id INTEGER PRIMARY KEY,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      entry INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL CHECK (owner <> ''),
      "on" TEXT NOT NULL,
      is_off INTEGER NOT NULL CHECK (is_off IN (0, 1)),
      name TEXT NOT NULL,
      source TEXT NOT NULL
    ) STRICT
    """,
  ]

  /// Whose document the campaign is, which windows are combined ones, and who failed in main responsibility.
  static let missionColumns = [
    "ALTER TABLE campaign ADD COLUMN issuer TEXT",
    "ALTER TABLE campaign ADD COLUMN issued TEXT",
    "ALTER TABLE unit ADD COLUMN is_combined INTEGER CHECK (is_combined IN (0, 1))",
    "ALTER TABLE accountability ADD COLUMN main_responsibility INTEGER CHECK (main_responsibility IN (0, 1))",
  ]

  /// Unit, post class and serial, as `SubjectRef.text` spells them; empty where no subject is named.
  static let subjectKey = """
    subject_key TEXT NOT NULL GENERATED ALWAYS AS (CASE WHEN subject IS NULL THEN '' ELSE
      json_extract(subject, '$.unit') || '/' || json_extract(subject, '$.postClass') || '/'
      || json_extract(subject, '$.serial') END) STORED
    """
}
