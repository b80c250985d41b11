package import Ledger

/// What comes back for a request.
package enum Answer: Sendable {
  case leads(Page<LeadRow>)
  case rectifications(Page<RectificationRow>)
  case observations(Page<ObservationRow>)
  case accountabilities(Page<AccountabilityRow>)
  case count(Int)
  case position(Int?)
  case morning(MorningCounts)
  case treeCounts(TreeCounts)
  case dossier(Dossier?)
  case lead(Lead?)
  case observation(Observation?)
  case rectification(Rectification?)
  case accountability(Accountability?)
  case ladder(SubjectLadder)
  case subject(Change.Subject?)
  case listingRows(Page<ListingRow>)
  case outgoingPaper(OutgoingPaper?)
  case watchFindings([WatchFinding])
  case shifts([DeskShift])
  case modeMix(ModeMix)
  case scores(ScoreBoard)
  case measureMatrix(MeasureMatrix?)
  case units([OfficeUnit])
  case aliases([UnitAlias])
  case officers([Officer])
  case campaign(Campaign?)
  case localDays([LocalDay])
  case similar([SimilarLead])
  case savedFilters([SavedFilter])
  case coverage(Coverage)
  case candidates([AssignmentCandidate])
  case log([AuditEntry])

  /// Of a change, a rehearsal or an undo.
  case outcome(Outcome)
  case batch(BatchResult)
  case sheet(OpenedFile)
  /// One for each sheet.
  case importPreview([ImportPreview])
  case imported([ImportPreview], Receipt?)
  case checked(SheetCheck)
  case reconciled(ReconciledSheet)
  case folder(FolderListing)
  case exported(ExportResult)
  case opened(OpenedLedger)
}

/// What several changes in one entry came to: those refused, by their place in the list.
package struct BatchResult: Sendable, Hashable {
  package let receipt: Receipt?
  package let done: Int
  package let refused: [Int: [BrokenRule]]

  package init(receipt: Receipt?, done: Int, refused: [Int: [BrokenRule]]) {
    self.receipt = receipt
    self.done = done
    self.refused = refused
  }
}
