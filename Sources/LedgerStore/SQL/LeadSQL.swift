import Ledger

/// SQL about leads; `l` is the lead.
enum LeadSQL {
  /// A rectification under it, or under the observation that raised it, waits for acceptance (申请销号).
  static let awaitsAcceptance = """
    l.id IN (SELECT r.lead FROM rectification r WHERE r.gone = 0 AND r.status = 'applied' AND r.lead IS NOT NULL)
    OR l.observation IN (SELECT r.observation FROM rectification r
      WHERE r.gone = 0 AND r.status = 'applied' AND r.observation IS NOT NULL)
    """

  /// The letter of a talk or inquiry is out and its reply is not in.
  static let awaitsReply = """
    l.id IN (SELECT d.lead FROM disposal d WHERE d.gone = 0 AND d.state = 'active' AND d.mode = 'talk_inquiry'
      AND d.replied_on IS NULL AND d.letter_on IS NOT NULL)
    """

  /// What the list shows of the rows with these numbers (a JSON list).
  static let rows = """
    SELECT l.row_id, l.id, l.owner, l.year, l.serial, l.imported_no, l.division, l.unit, l.unit_name, l.title,
      l.main_type, l.handler, l.priority, l.kind, l.status, l.due_on, l.discovered_on, l.received_on,
      l.disposal_mode IS NOT NULL AS is_disposed, l.closed_on, l.paused_from, l.moved_on, l.due_text, l.gap_count,
      (SELECT count(*) FROM rectification r WHERE r.gone = 0 AND r.status = 'applied'
        AND (r.lead = l.id OR r.observation = l.observation)) AS awaiting_acceptance,
      EXISTS (SELECT 1 FROM disposal d WHERE d.lead = l.id AND d.gone = 0 AND d.state = 'active'
        AND d.mode = 'talk_inquiry' AND d.replied_on IS NULL AND d.letter_on IS NOT NULL) AS awaiting_reply
    FROM lead l WHERE l.row_id IN (SELECT value FROM json_each(?1))
    """

  /// In any year in which this owner gave a number; the years are few, the leads are not.
  static let newestWithSerial = """
     AND owner = ?1 AND serial = ?2 AND year IN (SELECT year FROM counter WHERE owner = ?1 AND kind = 'lead')
    """
  static let withImportedNo = " AND imported_no = ?1"
  /// Same unit and main type since a day; void ones are no doubles. Newest first.
  static let similar = """
    SELECT l.row_id FROM lead l
    WHERE l.gone = 0 AND l.unit = ?1 AND l.main_type = ?2 AND l.received_on >= ?3 AND l.status <> 'void'
    ORDER BY l.received_on DESC, l.row_id DESC LIMIT 20
    """

  /// Open, red and yellow ones of each unit of each division. Parameters as `ColourCutoffs` places them.
  static func treeCounts(red: String, yellow: String) -> String {
    """
    SELECT l.division, l.unit_key, count(*) AS open, total(\(red)) AS red, total(\(yellow)) AS yellow
    FROM lead l WHERE l.gone = 0 AND l.is_open = 1 GROUP BY l.division, l.unit_key
    """
  }

  /// Divisions that have a lead or a unit at all: from one to the next by the index, however many leads each has.
  static let divisions = """
    WITH RECURSIVE d (division) AS (SELECT min(division) FROM lead WHERE gone = 0
      UNION ALL SELECT (SELECT min(l.division) FROM lead l WHERE l.gone = 0 AND l.division > d.division)
      FROM d WHERE d.division IS NOT NULL)
    SELECT division FROM d WHERE division IS NOT NULL UNION SELECT division FROM unit WHERE gone = 0
    """
  static let unitParents = "SELECT id, parent FROM unit WHERE gone = 0"

  static let unitShortName = "SELECT short_name FROM unit WHERE id = ?1 AND gone = 0"
  static let newestProgress = """
    SELECT text FROM lead_note WHERE lead = ?1 AND gone = 0 AND note_kind IN ('progress', 'check', 'talk', 'reply')
    ORDER BY "on" DESC, row_id DESC LIMIT 1
    """
  static let newestFollowUp = """
    SELECT satisfied FROM follow_up WHERE lead = ?1 AND gone = 0 ORDER BY "on" DESC, row_id DESC LIMIT 1
    """
}
