/// SQL about what units are; `u` is the unit.
enum UnitSQL {
  static let all = """
    SELECT id, owner, division, name, short_name, unit_kind, parent, initials, is_key, industry, has_approval,
      resident_group, is_combined
    FROM unit WHERE gone = 0 ORDER BY row_id
    """

  /// Continues a WHERE clause over `lead l`.
  static func leadsOf(_ units: String) -> String {
    "l.unit IN (SELECT u.id FROM unit u WHERE u.gone = 0 AND (\(units)))"
  }

  /// A key unit, or a window of one.
  static let isKeyOrBelow = """
    u.is_key = 1 OR u.parent IN (SELECT p.id FROM unit p WHERE p.gone = 0 AND p.is_key = 1)
    """
  static let hasApproval = "u.unit_kind <> 'organ' AND (u.has_approval = 1 OR u.unit_kind = 'service_window')"

  /// The last final observation of each unit up to a day; one at a window counts for its hall too.
  static let lastVisits = """
    SELECT u.id, max(
      coalesce((SELECT max(o."on") FROM observation o WHERE o.gone = 0 AND o.state = 'final' AND o.unit = u.id
        AND o."on" <= ?1), ''),
      coalesce((SELECT max(o."on") FROM observation o WHERE o.gone = 0 AND o.state = 'final' AND o.hall = u.id
        AND o."on" <= ?1), '')) AS last
    FROM unit u WHERE u.gone = 0
    """
}
