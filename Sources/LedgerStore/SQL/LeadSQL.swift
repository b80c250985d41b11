import Ledger

/// SQL about leads; `l` is the lead.
enum LeadSQL {
  static let table = "lead l"

  /// A rectification under it, or under the observation that raised it, waits for acceptance (申请销号).
  static let awaitsAcceptance = """
    EXISTS (SELECT 1 FROM rectification r WHERE r.lead = l.id AND r.gone = 0 AND r.status = 'applied')
    OR EXISTS (SELECT 1 FROM rectification r
      WHERE r.observation = l.observation AND r.gone = 0 AND r.status = 'applied')
    """

  /// A letter is out and its reply is not in: of a talk or inquiry, to the handling department, to the unit.
  static let awaitsReply = """
    EXISTS (SELECT 1 FROM disposal d WHERE d.lead = l.id AND d.gone = 0 AND d.state = 'active'
      AND d.mode = 'talk_inquiry' AND d.replied_on IS NULL AND d.letter_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM urging_letter u WHERE u.lead = l.id AND u.gone = 0 AND u.status = 'issued')
    OR EXISTS (SELECT 1 FROM rectification_letter n WHERE n.lead = l.id AND n.gone = 0 AND n.status = 'issued')
    """

  /// The same two of all leads: what they wait for is asked first.
  static let amongAwaitingAcceptance = """
    l.id IN (SELECT r.lead FROM rectification r WHERE r.gone = 0 AND r.status = 'applied' AND r.lead IS NOT NULL
      UNION SELECT o.id FROM rectification r JOIN lead o ON o.observation = r.observation
      WHERE r.gone = 0 AND r.status = 'applied' AND r.observation IS NOT NULL)
    """
  static let amongAwaitingReply = """
    l.id IN (SELECT d.lead FROM disposal d WHERE d.gone = 0 AND d.state = 'active' AND d.mode = 'talk_inquiry'
        AND d.replied_on IS NULL AND d.letter_on IS NOT NULL
      UNION SELECT u.lead FROM urging_letter u WHERE u.gone = 0 AND u.status = 'issued'
      UNION SELECT n.lead FROM rectification_letter n
      WHERE n.gone = 0 AND n.status = 'issued' AND n.lead IS NOT NULL)
    """

  /// An urging letter of this level is out and its reply is not in.
  static func awaitsLetter(_ level: UrgingLetter.Level, _ condition: inout Condition) -> String {
    """
    l.id IN (SELECT u.lead FROM urging_letter u WHERE u.gone = 0 AND u.status = 'issued' AND u.method = 'letter'
      AND u.level = \(condition.place(level.rawValue)))
    """
  }

  /// What the list shows of the rows with these numbers (a JSON list).
  static let rows = """
    SELECT l.row_id, l.id, l.owner, l.year, l.serial, l.imported_no, l.division, l.unit, l.unit_name, l.title,
      l.main_type, l.handler, l.priority, l.kind, l.status, l.due_on, l.discovered_on, l.received_on,
      l.disposal_mode IS NOT NULL AS is_disposed, l.closed_on, l.paused_from, l.moved_on, l.due_text, l.gap_count,
      (SELECT count(*) FROM rectification r WHERE r.gone = 0 AND r.status = 'applied'
        AND (r.lead = l.id OR r.observation = l.observation)) AS awaiting_acceptance,
      EXISTS (SELECT 1 FROM disposal d WHERE d.lead = l.id AND d.gone = 0 AND d.state = 'active'
        AND d.mode = 'talk_inquiry' AND d.replied_on IS NULL AND d.letter_on IS NOT NULL)
      OR EXISTS (SELECT 1 FROM urging_letter u WHERE u.lead = l.id AND u.gone = 0 AND u.status = 'issued')
      OR EXISTS (SELECT 1 FROM rectification_letter n WHERE n.lead = l.id AND n.gone = 0 AND n.status = 'issued')
      AS awaiting_reply,
      (\(countOfRepeats("l.id"))) AS repeat_count
    FROM lead l WHERE l.row_id IN (SELECT value FROM json_each(?1))
    """

  static let repeatCount = countOfRepeats("?1")

  /// How many leads were merged into this one, also by way of another.
  private static func countOfRepeats(_ lead: String) -> String {
    """
    WITH RECURSIVE repeat (id) AS (SELECT m.id FROM lead m WHERE m.merged_into = \(lead) AND m.gone = 0
      UNION SELECT m.id FROM lead m JOIN repeat r ON m.merged_into = r.id WHERE m.gone = 0)
    SELECT count(*) FROM repeat
    """
  }

  /// Others were merged into it.
  static let isRepeated = "l.id IN (SELECT m.merged_into FROM lead m WHERE m.merged_into IS NOT NULL AND m.gone = 0)"

  static let withImportedNo = " AND imported_no = ?1"
  /// Same unit and main type since a day; void ones are no doubles. Newest first.
  static let similar = """
    SELECT l.row_id FROM lead l
    WHERE l.gone = 0 AND l.unit = ?1 AND l.main_type = ?2 AND l.received_on >= ?3 AND l.status <> 'void'
    ORDER BY l.received_on DESC, l.row_id DESC LIMIT 20
    """
  /// The words of a division's leads since a day, the newest first.
  static let recentWords = """
    SELECT l.row_id, l.title, l.narrative FROM lead l INDEXED BY lead_by_received
    WHERE l.gone = 0 AND l.received_on >= ?1 AND l.division = ?2 AND l.status <> 'void'
    ORDER BY l.received_on DESC, l.row_id DESC LIMIT 500
    """

  static let openByHandler = """
    SELECT handler, count(*) AS open FROM lead INDEXED BY lead_open_by_handler WHERE gone = 0 AND is_open = 1 AND handler IS NOT NULL GROUP BY handler
    """

  /// Of each channel of a JSON list: how many came between two days, and the last one's day. `within` narrows to places.
  static func channelReceipts(_ channels: String, from: String, through: String, today: String, within: String)
    -> String
  {
    """
    SELECT c.value AS channel,
      (SELECT count(*) FROM lead l WHERE l.channel = c.value AND l.received_on BETWEEN \(from) AND \(through)
        AND \(within)) AS received,
      (SELECT l.received_on FROM lead l WHERE l.channel = c.value AND l.received_on <= \(today) AND \(within)
        ORDER BY l.received_on DESC LIMIT 1) AS last
    FROM json_each(\(channels)) c
    """
  }

  static let unfinishedByPlace = table + ListSQL.by("lead_open_of_division")

  /// Open, red and yellow ones of each unit of each division. Parameters as `ColourCutoffs` places them.
  static func treeCounts(red: String, yellow: String) -> String {
    """
    SELECT l.division, coalesce(l.unit, '') AS unit, count(*) AS open, total(\(red)) AS red, total(\(yellow)) AS yellow
    FROM \(unfinishedByPlace) WHERE l.gone = 0 AND l.is_open = 1 GROUP BY l.division, l.unit
    """
  }

  /// Divisions that have a lead or a unit at all: from one to the next by the index, however many leads each has.
  static let divisions = """
    WITH RECURSIVE d (division) AS (SELECT min(division) FROM lead WHERE gone = 0
      UNION ALL SELECT (SELECT min(l.division) FROM lead l WHERE l.gone = 0 AND l.division > d.division)
      FROM d WHERE d.division IS NOT NULL)
    SELECT division FROM d WHERE division IS NOT NULL UNION SELECT division FROM unit WHERE gone = 0
    """
  /// Unfinished, of the type ?1, charged more than was paid back.
  static let unrefunded = RecordCondition(
    """
     AND is_open = 1 AND amount_charged > coalesce(amount_refunded, 0)
     AND EXISTS (SELECT 1 FROM json_each(lead.types) t WHERE t.value = ?1)
    """, index: "lead_charged")
  static let unitParents = "SELECT id, parent FROM unit WHERE gone = 0"

  static let unitShortName = "SELECT short_name FROM unit WHERE id = ?1 AND gone = 0"
  /// Continue a WHERE clause over the table of leads.
  static let ofCoUnits = RecordCondition(
    " AND is_open = 1 AND co_dues IS NOT NULL AND kind = 'request'", index: "lead_co_dues")
  static let closedWithoutFollowUp = """
     AND closed_on BETWEEN ?1 AND ?2 AND status IN ('resolved', 'closed')
      AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.lead = lead.id AND f.gone = 0)
    """
  static let requests = "l.kind = 'request'"

  /// Requests that ended, with what the firm said last.
  static func endedRequests(_ condition: String) -> String {
    """
    SELECT l.status, l.received_on, l.closed_on, (SELECT f.satisfied FROM follow_up f WHERE f.lead = l.id AND f.gone = 0
      ORDER BY f."on" DESC, f.row_id DESC LIMIT 1) AS satisfied
    FROM lead l INDEXED BY lead_by_closed WHERE l.closed_on IS NOT NULL AND \(condition)
    """
  }

  /// Leads by the day on which they came.
  static let byReceipt = table + ListSQL.by("lead_by_received")

  static let newestProgress = """
    SELECT text FROM lead_note WHERE lead = ?1 AND gone = 0 AND note_kind IN ('progress', 'check', 'talk', 'reply')
    ORDER BY "on" DESC, row_id DESC LIMIT 1
    """
  static let newestFollowUp = """
    SELECT satisfied FROM follow_up WHERE lead = ?1 AND gone = 0 ORDER BY "on" DESC, row_id DESC LIMIT 1
    """
}
