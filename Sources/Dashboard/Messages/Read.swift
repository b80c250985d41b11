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
  /// `.ladder`
  case ladder(SubjectRef)
  /// What a change is about: `.subject`
  case subject(Change.SubjectKind, RecordID)
  /// Rows of a listing, by its name: `.listingRows`
  case listingRows(String, RecordQuery, PageRequest)
  case listingCount(String, RecordQuery)
  /// A letter with its text: `.outgoingPaper`
  case outgoingPaper(RecordID)
  /// `.watchFindings`
  case watchFindings(division: String?)
  /// `.shifts`
  case openShifts
  /// `.modeMix`
  case modeMix(ClosedRange<CivilDate>, division: String?)
  /// `.scores`
  case scores(RecordQuery)
  /// `.measureMatrix`; of the program and quarter given, else those that the book chooses.
  case measureMatrix(program: String?, period: ReportingPeriod?)
  /// `.units`
  case units
  /// `.aliases`
  case aliases
  /// `.campaign`
  case campaign
  /// `.officers`
  case officers
  /// `.localDays`
  case localDays
  /// `.similar`
  case similarLeads(LeadProbe)
  /// `.savedFilters`
  case savedFilters
  /// `.coverage`
  case coverage(ReportPeriod, division: String?)
  /// Who could take these leads: `.candidates`
  case candidates([RecordID])
  /// `.log`
  case log(lead: RecordID?, limit: Int, before: Int?)
}
