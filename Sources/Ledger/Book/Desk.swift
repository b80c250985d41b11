/// Everything about the moment of a change that is not in the book: no clock is read below this.
package struct ChangeContext: Sendable {
  /// The book's day: `--today`, else Beijing's date.
  package let today: CivilDate
  /// Who types (the recorder), by code.
  package let officer: String
  /// The division whose ledger this is.
  package let owner: String
  package let rulebook: Rulebook
  package let campaign: Campaign?

  package init(today: CivilDate, officer: String, owner: String, rulebook: Rulebook, campaign: Campaign?) {
    self.today = today
    self.officer = officer
    self.owner = owner
    self.rulebook = rulebook
    self.campaign = campaign
  }
}

/// What a change may look at and ask for, inside its transaction. The store fulfils it; so does a test's memory.
///
/// Lookups see the book as this transaction has it and leave out rows that were undone. They throw the store's errors.
package protocol Desk: AnyObject {
  var context: ChangeContext { get }
  func record<R: LedgerRecord>(_ type: R.Type, _ id: RecordID) throws -> R?
  /// In the order in which they were written.
  func records<R: LedgerRecord>(_ type: R.Type, by key: RecordKey) throws -> [R]
  /// Rows of a listing that are not done with.
  func open<R: ListedRecord>(_ type: R.Type) throws -> [R]
  func record<R: NumberedRecord>(_ type: R.Type, number: RecordNumber) throws -> R?
  /// Of the newest year that has this serial number.
  func newest<R: NumberedRecord>(_ type: R.Type, owner: String, serial: Int) throws -> R?
  /// By name, short name or alias; inside the division and, where it finds none there, anywhere in the book.
  func units(named name: String, division: String?) throws -> [OfficeUnit]
  func officer(code: String) throws -> Officer?
  /// Units with an observation, draft or final, on one of these days.
  func unitsVisited(_ days: ClosedRange<CivilDate>) throws -> Set<RecordID>
  /// The next number of this owner and year; numbers that were given once are never given again (domain rule I14).
  func nextSerial(_ kind: RecordKind, owner: String, year: Int) throws -> Int
  /// The next number of a register of papers; given once and never again, as with `nextSerial`.
  func nextPaper(_ series: PaperSeries, owner: String, year: Int) throws -> Int
  /// Leads of this owner that are yellow or red today and handled by this department, the most pressing first.
  func pressingLeads(of department: String, limit: Int) throws -> [Lead]
  func newID() -> RecordID
  /// Leads of the division and all below it that were closed out in these days and are so now, by number: what a spot
  /// check draws from.
  func closedLeads(_ days: ClosedRange<CivilDate>, division: String) throws -> [ClosedLead]
}

extension Desk {
  /// The bounded set that a change on a lead touches.
  package func dossier(_ id: RecordID) throws -> Dossier? {
    guard let lead = try record(Lead.self, id) else { return nil }
    var rectifications = try records(Rectification.self, by: .lead(id))
    if let observation = lead.observation {
      let known = Set(rectifications.map(\.id))
      rectifications += try records(Rectification.self, by: .observation(observation)).filter { !known.contains($0.id) }
    }
    return Dossier(
      lead: lead,
      unit: try lead.unit.flatMap { try record(OfficeUnit.self, $0) },
      notes: try records(LeadNote.self, by: .lead(id)),
      disposals: try records(Disposal.self, by: .lead(id)),
      rectifications: rectifications,
      accountabilities: try records(Accountability.self, by: .lead(id)),
      followUps: try records(FollowUp.self, by: .lead(id)),
      reviews: try records(DecisionReview.self, by: .lead(id)),
      clarifications: try records(Clarification.self, by: .lead(id)),
      urgings: try records(UrgingLetter.self, by: .lead(id)),
      notices: try records(RectificationLetter.self, by: .lead(id)),
      observation: try lead.observation.flatMap { try record(Observation.self, $0) },
      conversion: try conversion(of: lead)?.recordNumber, repeatCount: try repeats(of: lead).count,
      duty: try lead.duty.flatMap { try record(ReceptionDuty.self, $0) },
      pauses: try records(ClockPause.self, by: .lead(id)))
  }

  private func conversion(of lead: Lead) throws -> Lead? {
    if let request = lead.convertedFrom { return try record(Lead.self, request) }
    return lead.status == .converted ? try records(Lead.self, by: .convertedFrom(lead.id)).last : nil
  }

  /// The leads that were merged into this one, and into those.
  private func repeats(of lead: Lead) throws -> Set<RecordID> {
    var found: Set<RecordID> = []
    var waiting = [lead.id]
    while let next = waiting.popLast() {
      waiting += try records(Lead.self, by: .mergedInto(next)).map(\.id).filter { found.insert($0).inserted }
    }
    return found
  }
}

extension Desk {
  /// What a change is about, by identity, number or code; nil where the book has none.
  package func subject(_ kind: Change.SubjectKind, _ reference: String) throws -> Change.Subject? {
    guard let field = kind.field else { return .book }
    switch try FieldReader(desk: self).subject(field, reference, kind: kind) {
    case .success(let subject): return subject
    case .failure: return nil
    }
  }
}

/// What a change writes, decided but not yet written.
package struct Alteration: Sendable {
  /// Whole rows as they shall be; a row with a known identity replaces the one in the book.
  package var puts: [any LedgerRecord]
  package var summary: Words
  /// What the receipt names; else the first of `puts`.
  package var subject: RecordID?
  package var subjectKind: RecordKind?
  package var number: String?
  /// The lead whose log this entry belongs to.
  package var lead: RecordID?
  package var notices: [Words]

  package init(
    puts: [any LedgerRecord], summary: Words, subject: RecordID? = nil, subjectKind: RecordKind? = nil,
    number: String? = nil, lead: RecordID? = nil, notices: [Words] = []
  ) {
    self.puts = puts
    self.summary = summary
    self.subject = subject ?? puts.first?.id
    self.subjectKind = subjectKind ?? puts.first.map { type(of: $0).kind }
    self.number = number
    self.lead = lead
    self.notices = notices
  }
}
