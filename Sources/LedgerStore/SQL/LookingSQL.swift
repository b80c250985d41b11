/// SQL that looks across leads: what was closed, told, followed up, and what the stock comes to (domain rule I26).
enum LookingSQL {
  /// Of the division and all below it, by number. Parameters: the divisions as a JSON list, the days.
  static let closed = """
    SELECT id, owner, year, serial, closed_on FROM lead INDEXED BY lead_by_closed
    WHERE gone = 0 AND closed_on BETWEEN ?2 AND ?3 AND status IN ('resolved', 'closed', 'declined')
      AND division IN (SELECT value FROM json_each(?1))
    ORDER BY number_key
    """

  /// What the index of these leads is made by, and they are asked for by.
  static let owesNotice = """
    real_name = 'named' AND unreachable_on IS NULL AND status NOT IN ('void', 'merged')
      AND (acceptance_fed_back_on IS NULL OR (is_open = 0 AND result_fed_back_on IS NULL))
    """
  static let owingNotice = RecordCondition(" AND \(owesNotice)", index: "lead_owing_notice")
  static let followedUp = " AND \"on\" BETWEEN ?1 AND ?2"
  static let recurred = " AND recurrence_of IS NOT NULL AND received_on BETWEEN ?1 AND ?2"

  /// One row of sums. Parameters: the divisions as a JSON list, the first day and the last.
  ///
  /// `gone_on` is when the lead left the stock and has not come back: closed (never counted before it was received or
  /// last reopened), or struck while open, which only its timeline dates. What is open on a day is asked of the dates
  /// alone, not summed up from the movements, so that the identity says something.
  static let stock = """
    WITH dated AS (
      SELECT l.id, l.received_on, l.closings, l.status,
        CASE WHEN l.is_open = 1 THEN NULL ELSE max(l.received_on,
          coalesce((SELECT max(c.value ->> 'reopenedOn') FROM json_each(l.closings) c), l.received_on),
          coalesce(l.closed_on, (SELECT max(n."on") FROM lead_note n WHERE n.lead = l.id AND n.gone = 0
            AND n.note_kind IN ('voided', 'merged')), l.received_on)) END AS gone_on,
        l.status IN ('void', 'merged') AND l.closed_on IS NULL AS is_struck
      FROM lead l WHERE l.gone = 0 AND l.division IN (SELECT value FROM json_each(?1)) AND l.received_on <= ?3),
    past AS (
      SELECT d.id, max(coalesce(c.value ->> 'on', d.received_on), d.received_on) AS gone_on,
        c.value ->> 'reopenedOn' AS back_on
      FROM dated d, json_each(d.closings) c),
    open_on AS (
      SELECT d.id, d.received_on < ?2 AND (d.gone_on IS NULL OR d.gone_on >= ?2)
          AND NOT EXISTS (SELECT 1 FROM past p WHERE p.id = d.id AND p.gone_on < ?2 AND p.back_on >= ?2) AS at_first,
        (d.gone_on IS NULL OR d.gone_on > ?3)
          AND NOT EXISTS (SELECT 1 FROM past p WHERE p.id = d.id AND p.gone_on <= ?3 AND p.back_on > ?3) AS at_last
      FROM dated d)
    SELECT (SELECT coalesce(sum(at_first), 0) FROM open_on) AS opening,
      (SELECT count(*) FROM dated WHERE received_on >= ?2) AS new,
      (SELECT count(*) FROM dated WHERE gone_on BETWEEN ?2 AND ?3 AND NOT is_struck)
        + (SELECT count(*) FROM past WHERE gone_on BETWEEN ?2 AND ?3) AS finished,
      (SELECT count(*) FROM past WHERE back_on BETWEEN ?2 AND ?3) AS reopened,
      (SELECT count(*) FROM dated WHERE gone_on BETWEEN ?2 AND ?3 AND is_struck) AS struck,
      (SELECT coalesce(sum(at_last), 0) FROM open_on) AS closing
    """
}
