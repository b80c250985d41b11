/// Aggregates over accountabilities; `l` is the row, `condition` narrows it.
enum AccountabilitySQL {
  /// What counts: decided, not undone since, not exempted.
  static let counted = "l.stands = 1 AND l.tolerance <> 'exempt'"

  static func totals(_ condition: String) -> String {
    """
    SELECT count(DISTINCT CASE WHEN \(counted) THEN l.lead END) AS cases,
      count(DISTINCT CASE WHEN \(counted) AND l.target = 'organisation' THEN l.lead || '/' || l.unit END) AS organisations,
      count(CASE WHEN \(counted) AND l.target = 'person' THEN 1 END) AS decisions,
      count(CASE WHEN l.stands = 1 AND l.tolerance = 'exempt' THEN 1 END) AS exempted,
      count(DISTINCT CASE WHEN \(counted) AND l.publicity = 'named_public' THEN l.lead END) AS exposed
    FROM accountability l WHERE \(condition)
    """
  }

  /// Who is known by a code is one person a case; of a sheet's row that names nobody, measures that as many had were had by
  /// the same.
  static func persons(_ condition: String) -> String {
    let persons = "\(counted) AND l.target = 'person' AND \(condition)"
    return """
      SELECT (SELECT count(DISTINCT l.lead || ' ' || l.subject_key) FROM accountability l
          WHERE l.subject_key <> '' AND \(persons))
        + (SELECT coalesce(sum(number), 0) FROM (SELECT DISTINCT lead, origin, number FROM (
            SELECT l.lead AS lead, coalesce(l.import_key, l.id) AS origin, count(*) AS number FROM accountability l
            WHERE l.subject_key = '' AND \(persons) GROUP BY l.lead, origin, l.measure)))
      """
  }

  static let isExposed = "l.publicity = 'named_public'"

  static func measures(_ condition: String) -> String {
    """
    SELECT l.measure AS measure, l.form AS form, count(*) AS number FROM accountability l
    WHERE \(counted) AND l.target = 'person' AND \(condition) GROUP BY l.measure, l.form
    """
  }

  static func problems(_ condition: String) -> String {
    """
    SELECT coalesce(sum(json_array_length(types)), 0) FROM lead
    WHERE id IN (SELECT l.lead FROM accountability l WHERE \(counted) AND \(condition))
    """
  }

  /// Leads whose case was opened in the days; `condition` is about `lead c` and `lead_note l`.
  static func casesOpened(_ condition: String) -> String {
    """
    SELECT count(DISTINCT l.lead) FROM lead_note l JOIN lead c ON c.id = l.lead
    WHERE l.note_kind = 'case_opened' AND c.gone = 0 AND c.status <> 'void' AND \(condition)
    """
  }

  /// Subjects of two findings or more since ?1 (再次发现); what was found untrue is left out.
  static let foundAgain = """
    SELECT subject_key FROM (
      SELECT o.subject_key AS subject_key FROM observation o INDEXED BY observation_subject LEFT JOIN lead l ON l.id = o.lead
      WHERE o.gone = 0 AND o.subject_key <> '' AND o.state = 'final' AND o."on" >= ?1
        AND o.objection_state IS NOT 'withdrawn'
        AND coalesce(l.finding, '') <> 'untrue'
      UNION ALL
      SELECT subject_key FROM lead INDEXED BY lead_subject
      WHERE gone = 0 AND subject_key <> '' AND kind = 'clue' AND observation IS NULL AND received_on >= ?1
        AND status NOT IN ('void', 'merged') AND coalesce(finding, '') <> 'untrue'
    ) GROUP BY subject_key HAVING count(*) > 1 ORDER BY subject_key
    """
}
