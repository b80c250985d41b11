extension Schema {
  static let leadTables = [
    """
    CREATE TABLE lead (
      row_id INTEGER PRIMARY KEY,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      entry INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL CHECK (owner <> ''),
      -- What lists are filtered and sorted by: never NULL, so that a keyset page misses no row, and among the first
      -- 63 columns, beyond which SQLite never answers from an index alone.
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (status NOT IN ('resolved', 'closed', 'transferred', 'merged',
        'declined', 'converted', 'void')) STORED,
      due_date TEXT NOT NULL GENERATED ALWAYS AS (coalesce(due_on, '9999-12-31')) STORED,
      due_key TEXT NOT NULL GENERATED ALWAYS AS (coalesce(due_on, opinion_due_on, '9999-12-31')) STORED,
      count_discovered TEXT NOT NULL GENERATED ALWAYS AS (coalesce(discovered_on, received_on)) STORED,
      is_undisposed INTEGER NOT NULL GENERATED ALWAYS AS
        (due_on IS NULL AND disposal_mode IS NULL AND kind = 'clue') STORED,
      main_type TEXT NOT NULL GENERATED ALWAYS AS (coalesce(json_extract(types, '$[0]'), '')) STORED,
      gap_count INTEGER NOT NULL GENERATED ALWAYS AS (json_array_length(gaps)) STORED,
      unit_key TEXT NOT NULL GENERATED ALWAYS AS (coalesce(unit, '')) STORED,
      number_key TEXT NOT NULL GENERATED ALWAYS AS (owner || printf('-%04d-%09d', year, serial)) VIRTUAL,
      title_key TEXT NOT NULL GENERATED ALWAYS AS (substr(title, 1, 16)) VIRTUAL,
      status_key TEXT NOT NULL GENERATED ALWAYS AS (CASE status WHEN 'registered' THEN '00' WHEN 'assigned' THEN '01'
        WHEN 'talk_inquiry' THEN '02' WHEN 'checking' THEN '03' WHEN 'held' THEN '04' WHEN 'rectifying' THEN '05'
        WHEN 'case_opened' THEN '06' WHEN 'in_progress' THEN '07' WHEN 'resolved' THEN '08' WHEN 'closed' THEN '09'
        WHEN 'transferred' THEN '10' WHEN 'merged' THEN '11' WHEN 'declined' THEN '12' WHEN 'converted' THEN '13'
        ELSE '14' END) VIRTUAL,
      year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
      serial INTEGER NOT NULL CHECK (serial > 0),
      imported_no TEXT,
      import_key TEXT,
      origin TEXT NOT NULL CHECK (origin IN ('entered', 'imported')),
      kind TEXT NOT NULL CHECK (kind IN ('clue', 'request')),
      status TEXT NOT NULL CHECK (status IN ('registered', 'assigned', 'talk_inquiry', 'checking', 'held',
        'rectifying', 'case_opened', 'in_progress', 'resolved', 'closed', 'transferred', 'merged', 'declined',
        'converted', 'void')),
      division TEXT NOT NULL CHECK (division <> ''),
      unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      co_units TEXT NOT NULL CHECK (json_valid(co_units)),
      handling_department TEXT,
      handler TEXT,
      discovered_on TEXT,
      received_on TEXT NOT NULL,
      assigned_on TEXT,
      source TEXT NOT NULL,
      channel TEXT,
      mode TEXT CHECK (mode IN ('routine', 'resident', 'patrol', 'experience', 'desk', 'meeting', 'reception',
        'evaluation')),
      types TEXT NOT NULL CHECK (json_valid(types)),
      pain_tags TEXT NOT NULL CHECK (json_valid(pain_tags)),
      title TEXT NOT NULL,
      narrative TEXT NOT NULL,
      result TEXT,
      enterprise_alias TEXT,
      enterprise_type TEXT CHECK (enterprise_type IN ('private', 'state_owned', 'foreign', 'individual',
        'small_medium')),
      amount_charged INTEGER CHECK (amount_charged >= 0),
      amount_refunded INTEGER CHECK (amount_refunded >= 0),
      green_channel INTEGER NOT NULL CHECK (green_channel IN (0, 1)),
      priority TEXT NOT NULL CHECK (priority IN ('normal', 'expedited', 'urgent')),
      petition_ref TEXT,
      real_name TEXT NOT NULL CHECK (real_name IN ('unknown', 'named', 'anonymous', 'n/a')),
      subject_level TEXT CHECK (subject_level IN ('organisation', 'general_staff', 'section', 'township', 'county',
        'above')),
      subject TEXT CHECK (subject IS NULL OR json_valid(subject)),
      due_on TEXT,
      due_rule TEXT,
      due_version TEXT,
      due_text TEXT,
      opinion_due_on TEXT,
      extensions TEXT NOT NULL CHECK (json_valid(extensions)),
      disposal_mode TEXT CHECK (disposal_mode IN ('talk_inquiry', 'check', 'hold', 'close', 'order_rectification')),
      finding TEXT CHECK (finding IN ('true', 'partly', 'untrue', 'unverifiable')),
      finding_on TEXT,
      finding_by TEXT,
      finding_note TEXT,
      close_reason TEXT,
      closed_on TEXT,
      approval TEXT CHECK (approval IS NULL OR json_valid(approval)),
      closings TEXT NOT NULL CHECK (json_valid(closings)),
      acceptance_fed_back_on TEXT,
      result_fed_back_on TEXT,
      feedback_note TEXT,
      merged_into TEXT CHECK (merged_into <> id),
      recurrence_of TEXT,
      converted_from TEXT,
      observation TEXT,
      gaps TEXT NOT NULL CHECK (json_valid(gaps)),
      remark TEXT,
      extra TEXT NOT NULL CHECK (json_valid(extra)),
      layout TEXT,
      unit_name TEXT NOT NULL,
      search_words TEXT NOT NULL,
      \(subjectKey),
      UNIQUE (owner, year, serial),
      UNIQUE (owner, import_key)
    ) STRICT
    """,
    // One index for each order of the list; the row's number follows in each of itself.
    "CREATE INDEX lead_by_due ON lead (due_key) WHERE gone = 0",
    "CREATE INDEX lead_by_received ON lead (received_on) WHERE gone = 0",
    "CREATE INDEX lead_by_number ON lead (number_key) WHERE gone = 0",
    "CREATE INDEX lead_by_unit ON lead (unit_name) WHERE gone = 0",
    "CREATE INDEX lead_by_status ON lead (status_key) WHERE gone = 0",
    "CREATE INDEX lead_by_title ON lead (title_key) WHERE gone = 0",
    // The unfinished are few: the morning's questions are asked of these alone.
    "CREATE INDEX lead_open_by_due ON lead (due_key) WHERE gone = 0 AND is_open = 1",
    """
    CREATE INDEX lead_open_counts
    ON lead (division, unit_key, is_undisposed, due_date, count_discovered, received_on, gone, is_open)
    WHERE gone = 0 AND is_open = 1
    """,
    "CREATE INDEX lead_by_division ON lead (division, due_key) WHERE gone = 0",
    "CREATE INDEX lead_alike ON lead (unit, main_type, received_on) WHERE gone = 0",
    "CREATE INDEX lead_imported_no ON lead (imported_no) WHERE imported_no IS NOT NULL",
    "CREATE INDEX lead_subject ON lead (subject_key) WHERE subject_key <> ''",
    "CREATE INDEX lead_merged ON lead (merged_into) WHERE merged_into IS NOT NULL",
    "CREATE INDEX lead_observation ON lead (observation) WHERE observation IS NOT NULL",
    """
    CREATE TABLE lead_note (
      row_id INTEGER PRIMARY KEY,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      entry INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL CHECK (owner <> ''),
      lead TEXT NOT NULL REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      "on" TEXT NOT NULL,
      "by" TEXT NOT NULL,
      note_kind TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX lead_note_lead ON lead_note (lead)",
    """
    CREATE TABLE disposal (
      row_id INTEGER PRIMARY KEY,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      entry INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL CHECK (owner <> ''),
      lead TEXT NOT NULL REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      mode TEXT NOT NULL CHECK (mode IN ('talk_inquiry', 'check', 'hold', 'close', 'order_rectification')),
      state TEXT NOT NULL CHECK (state IN ('proposed', 'active', 'ended', 'withdrawn')),
      proposed_on TEXT,
      proposed_by TEXT,
      opinion TEXT,
      approval TEXT CHECK (approval IS NULL OR json_valid(approval)),
      due_on TEXT,
      due_rule TEXT,
      due_version TEXT,
      letter_on TEXT,
      reply_due TEXT,
      replied_on TEXT,
      ended_on TEXT
    ) STRICT
    """,
    "CREATE INDEX disposal_lead ON disposal (lead)",
    // Domain rule I10: one active disposal a lead.
    "CREATE UNIQUE INDEX disposal_one_active ON disposal (owner, lead) WHERE gone = 0 AND state = 'active'",
    """
    CREATE INDEX disposal_reply_out ON disposal (lead) WHERE gone = 0 AND state = 'active' AND mode = 'talk_inquiry'
      AND replied_on IS NULL
    """,
    """
    CREATE TABLE follow_up (
      row_id INTEGER PRIMARY KEY,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      entry INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL CHECK (owner <> ''),
      lead TEXT NOT NULL REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      "on" TEXT NOT NULL,
      "by" TEXT NOT NULL,
      way TEXT NOT NULL,
      satisfied TEXT NOT NULL CHECK (satisfied IN ('yes', 'partly', 'no', 'unreachable')),
      relapse INTEGER NOT NULL CHECK (relapse IN (0, 1)),
      note TEXT
    ) STRICT
    """,
    "CREATE INDEX follow_up_lead ON follow_up (lead)",
  ]
}
