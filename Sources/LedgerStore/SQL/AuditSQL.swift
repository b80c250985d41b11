/// SQL that reads the log and the before-images.
enum AuditSQL {
  static let newest = "SELECT * FROM audit WHERE entry < ?1 ORDER BY entry DESC LIMIT ?2"
  static let count = "SELECT count(*) FROM audit"
  static let ofLead = """
    SELECT a.* FROM entry_lead e JOIN audit a ON a.entry = e.entry
    WHERE e.lead = ?1 AND e.entry < ?2 ORDER BY e.entry DESC LIMIT ?3
    """
  static let entry = "SELECT * FROM audit WHERE entry = ?1"
  static let undoes = "SELECT undoes FROM audit WHERE entry = ?1 AND undoes IS NOT NULL"
  static let undoOf = "SELECT entry FROM audit WHERE undoes = ?1"

  /// An officer's entries that are no undos, newest first; the book's first entry cannot be undone.
  static let ofOfficer = """
    SELECT entry FROM audit WHERE officer = ?1 AND undoes IS NULL AND change <> 'init' ORDER BY entry DESC
    """

  /// What an entry wrote, the last first.
  static let images = "SELECT kind, id, before, was_gone FROM revision WHERE entry = ?1 ORDER BY row_id DESC"

  /// Later entries of a lead's log, and later entries that wrote a row.
  static let laterOfLead = "SELECT entry FROM entry_lead WHERE lead = ?1 AND entry > ?2 ORDER BY entry"
  static let laterOfRow = "SELECT entry FROM revision WHERE id = ?1 AND kind = ?3 AND entry > ?2 ORDER BY entry"

  /// Rows that stand although what they name was hidden by this entry: parameters are the entry and a limit.
  static func orphans(_ reference: Reference) -> String {
    """
    SELECT r.id, r.entry FROM revision v JOIN "\(reference.named)" n ON n.id = v.id AND n.gone = 1
      JOIN "\(reference.table)" r ON r."\(reference.column)" = v.id AND r.gone = 0
    WHERE v.entry = ?1 AND v.kind = '\(reference.named)' LIMIT ?2
    """
  }

  /// A column that names a row of another table.
  struct Reference {
    let table: String
    let column: String
    let named: String
  }

  static let references =
    [
      "lead_note", "disposal", "follow_up", "rectification", "accountability", "observation", "urging_letter",
      "rectification_letter", "outgoing_copy", "clock_pause",
    ].map {
      Reference(table: $0, column: "lead", named: "lead")
    }
    + ["lead", "rectification", "accountability", "observation", "unit_alias", "recusal", "measure_report"].map {
      Reference(table: $0, column: "unit", named: "unit")
    }
    + [
      Reference(table: "rectification_letter", column: "unit", named: "unit"),
      Reference(table: "rectification_letter", column: "rectification", named: "rectification"),
      Reference(table: "outgoing_copy", column: "letter", named: "urging_letter"),
      Reference(table: "outgoing_copy", column: "letter", named: "rectification_letter"),
      Reference(table: "observation", column: "hall", named: "unit"),
      Reference(table: "shift", column: "hall", named: "unit"),
      Reference(table: "lead", column: "hand_over", named: "hand_over"),
      Reference(table: "unit", column: "parent", named: "unit"),
      Reference(table: "lead", column: "observation", named: "observation"),
      Reference(table: "rectification", column: "observation", named: "observation"),
      Reference(table: "lead", column: "merged_into", named: "lead"),
      Reference(table: "meeting_task", column: "meeting", named: "meeting"),
      Reference(table: "meeting_task", column: "lead", named: "lead"),
      Reference(table: "meeting_task", column: "unit", named: "unit"),
      Reference(table: "lead", column: "recurrence_of", named: "lead"),
    ]
}
