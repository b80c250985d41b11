extension Schema {
  static let letterTables = [
    """
    CREATE TABLE urging_letter (
      \(numberedColumns),
      lead TEXT NOT NULL REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      department TEXT NOT NULL CHECK (department <> ''),
      level TEXT NOT NULL CHECK (level IN ('reminder', 'yellow', 'red')),
      method TEXT NOT NULL CHECK (method IN ('oral', 'phone', 'meeting', 'visit', 'hearing', 'files', 'tracking',
        'letter')),
      \(letterColumns),
      content TEXT,
      talk_on TEXT,
      talk_note TEXT,
      circular_on TEXT,
      circular_ref TEXT,
      accountable_on TEXT,
      accountable_ref TEXT,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX urging_letter_by_date ON urging_letter (sort_key) WHERE gone = 0",
    "CREATE INDEX urging_letter_lead ON urging_letter (lead)",
    "CREATE INDEX urging_letter_awaited ON urging_letter (lead) WHERE gone = 0 AND status = 'issued'",
    "CREATE UNIQUE INDEX urging_letter_paper ON urging_letter (owner, doc_no) WHERE doc_no IS NOT NULL",
    """
    CREATE TABLE rectification_letter (
      \(numberedColumns),
      rectification TEXT NOT NULL REFERENCES rectification (id) DEFERRABLE INITIALLY DEFERRED,
      lead TEXT REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      letter_kind TEXT NOT NULL CHECK (letter_kind IN ('notice', 'urging')),
      \(letterColumns),
      written_by TEXT NOT NULL,
      content TEXT NOT NULL,
      -- Domain rule I18: nothing leaves without an approval.
      approval TEXT CHECK (CASE WHEN approval IS NULL THEN status = 'draft' ELSE json_valid(approval) END),
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX rectification_letter_by_date ON rectification_letter (sort_key) WHERE gone = 0",
    "CREATE INDEX rectification_letter_rectification ON rectification_letter (rectification)",
    "CREATE INDEX rectification_letter_lead ON rectification_letter (lead) WHERE lead IS NOT NULL",
    """
    CREATE INDEX rectification_letter_awaited ON rectification_letter (lead)
    WHERE gone = 0 AND status = 'issued' AND lead IS NOT NULL
    """,
    "CREATE UNIQUE INDEX rectification_letter_paper ON rectification_letter (owner, doc_no) WHERE doc_no IS NOT NULL",
    """
    CREATE TABLE outgoing_copy (
      \(numberedColumns),
      lead TEXT REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
      letter TEXT NOT NULL,
      doc_no TEXT NOT NULL CHECK (doc_no <> ''),
      copy_no INTEGER NOT NULL CHECK (copy_no > 0),
      recipient TEXT NOT NULL CHECK (recipient <> ''),
      way TEXT NOT NULL CHECK (way IN ('file', 'handed', 'exchange')),
      "on" TEXT NOT NULL,
      "by" TEXT NOT NULL,
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (0) STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS ("on") VIRTUAL,
      UNIQUE (owner, year, serial)
    ) STRICT
    """,
    "CREATE INDEX outgoing_copy_by_date ON outgoing_copy (sort_key) WHERE gone = 0",
    "CREATE UNIQUE INDEX outgoing_copy_of_letter ON outgoing_copy (letter, copy_no) WHERE gone = 0",
  ]

  /// What both kinds of letters have. What was issued has its day; a number of a paper comes with its text.
  private static let letterColumns = """
    status TEXT NOT NULL CHECK (status IN ('draft', 'issued', 'replied', 'closed')),
      doc_no TEXT CHECK (doc_no <> ''),
      written_on TEXT NOT NULL,
      issued_on TEXT CHECK (issued_on IS NOT NULL OR status IN ('draft', 'closed')),
      reply_due TEXT,
      replied_on TEXT CHECK (replied_on IS NOT NULL OR status <> 'replied'),
      outcome TEXT,
      closed_on TEXT CHECK (closed_on IS NOT NULL OR status <> 'closed'),
      paper TEXT CHECK (paper IS NOT NULL OR doc_no IS NULL),
      is_open INTEGER NOT NULL GENERATED ALWAYS AS (status <> 'closed') STORED,
      due_date TEXT NOT NULL GENERATED ALWAYS AS
        (CASE WHEN status = 'issued' THEN coalesce(reply_due, '9999-12-31') ELSE '9999-12-31' END) STORED,
      sort_key TEXT NOT NULL GENERATED ALWAYS AS (coalesce(issued_on, written_on)) VIRTUAL
    """
}
