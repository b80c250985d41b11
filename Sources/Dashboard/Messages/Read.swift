package import Ledger

/// The reading calls of `Book`, as values. Each is answered by the case of `Answer` that is named beside it.
package enum Read: Hashable, Sendable {
  /// `.leads`
  case leads(LeadQuery, PageRequest)
  /// `.count`
  case leadCount(LeadQuery, limit: Int?)
  /// `.position`
  case leadPosition(RecordID, LeadQuery)
  /// `.rectifications`
  case rectifications(RecordQuery, PageRequest)
  case rectificationCount(RecordQuery)
  /// `.observations`
  case observations(RecordQuery, PageRequest)
  case observationCount(RecordQuery)
  /// `.accountabilities`
  case accountabilities(RecordQuery, PageRequest)
  case accountabilityCount(RecordQuery)
  /// `.morning`
  case morning(division: String?)
  /// `.treeCounts`
  case treeCounts
  /// `.dossier`
  case dossier(RecordID)
  /// By number, as people call it: `.lead`
  case lead(String)
  /// `.observation`
  case observation(RecordID)
  /// `.rectification`
  case rectification(RecordID)
  /// `.accountability`
  case accountability(RecordID)
  /// What a change is about: `.subject`
  case subject(Change.SubjectKind, RecordID)
  /// Rows of a listing, by its name: `.listingRows`
  case listingRows(String, RecordQuery, PageRequest)
  case listingCount(String, RecordQuery)
  /// `.watchFindings`
  case watchFindings(division: String?)
  /// `.measureMatrix`; of the program and quarter given, else those that the book chooses.
  case measureMatrix(program: String?, period: ReportingPeriod?)
  /// `.units`
  case units
  /// `.aliases`
  case aliases
  /// `.officers`
  case officers
  /// `.localDays`
  case localDays
  /// `.similar`
  case similarLeads(unit: RecordID, type: String)
  /// `.log`
  case log(lead: RecordID?, limit: Int, before: Int?)
}
