/// A letter's text as it stands, with what keeps it from leaving and the copies that left: what `duban letter` prints
/// and the screen shows.
package struct OutgoingPaper: Sendable, Equatable {
  package let kind: RecordKind
  package let id: RecordID
  /// The book's number, `654003-2021-L0003`.
  package let number: String
  /// What people call it: 奎纪督〔2021〕7号.
  package let reference: String
  package let addressee: String
  package let isDraft: Bool
  package var text: String
  /// Why it may not leave as it is.
  package let faults: [BrokenRule]
  package let copies: [OutgoingCopy]

  package init(
    kind: RecordKind, id: RecordID, number: String, reference: String, addressee: String, isDraft: Bool, text: String,
    faults: [BrokenRule], copies: [OutgoingCopy]
  ) {
    self.kind = kind
    self.id = id
    self.number = number
    self.reference = reference
    self.addressee = addressee
    self.isDraft = isDraft
    self.text = text
    self.faults = faults
    self.copies = copies
  }

  /// With the line that tells this copy from the others.
  package func text(of copy: OutgoingCopy) -> String { text + "\n\n" + copy.line }
}

extension OutgoingLetter {
  /// Nil where the letter has no paper: a reminder by telephone.
  package func outgoingPaper(at desk: any Desk) throws -> OutgoingPaper? {
    guard let text = try paper ?? draftText(at: desk, on: desk.context.today) else { return nil }
    return OutgoingPaper(
      kind: Self.kind, id: id, number: number, reference: reference, addressee: try addressee(at: desk),
      isDraft: status == .draft, text: text, faults: try scan(at: desk).refusals(in: text, field: nil),
      copies: try desk.records(OutgoingCopy.self, by: .letter(id)))
  }

  /// Issues it: its number, its day, and the text that stands from here on.
  mutating func issue(on day: CivilDate, replyDue due: CivilDate?, at desk: any Desk) throws {
    let rulebook = desk.context.rulebook
    let serial = try desk.nextPaper(Self.series, owner: owner, year: day.year)
    docNo = rulebook.letters.numbering(Self.series).number(serial, year: day.year, division: rulebook.divisions[owner])
    status = .issued
    issuedOn = day
    replyDue = due
    paper = try draftText(at: desk, on: day)
  }
}

extension Desk {
  /// A letter's paper by the letter's own number or identity, of either kind; nil where there is none.
  package func outgoingPaper(_ reference: String) throws -> OutgoingPaper? {
    let reader = FieldReader(desk: self)
    if let letter = try reader.find(UrgingLetter.self, reference) { return try letter.outgoingPaper(at: self) }
    return try reader.find(RectificationLetter.self, reference)?.outgoingPaper(at: self)
  }

  /// When an answer is due by the table of limits, counted from the day of the letter.
  func replyLimit(_ use: String, from day: CivilDate) -> DayCount? {
    context.rulebook.limits.limit(use: use, on: day).map { context.rulebook.calendar.count($0.span, from: day) }
  }
}

extension UrgingLetter {
  package func draftText(at desk: any Desk, on day: CivilDate) throws -> String? {
    guard let dossier = try lead.flatMap({ try desk.dossier($0) }) else { return nil }
    return LetterWriter(rulebook: desk.context.rulebook, owner: owner).text(self, dossier, on: day)
  }

  /// It stays in the house, whose department has the lead anyway.
  package func scan(at desk: any Desk) -> OutgoingScan { .inside }

  package func addressee(at desk: any Desk) -> String { department }
}

extension RectificationLetter {
  package func draftText(at desk: any Desk, on day: CivilDate) throws -> String? {
    guard let item = try desk.record(Rectification.self, rectification) else { return nil }
    return LetterWriter(rulebook: desk.context.rulebook, owner: owner).text(
      self, item, unit: try desk.record(OfficeUnit.self, unit), found: try desk.ownFinding(item), on: day)
  }

  package func scan(at desk: any Desk) throws -> OutgoingScan {
    let item = try desk.record(Rectification.self, rectification)
    let own = [item?.problem, item?.cause, item?.action, try item.flatMap(desk.ownFinding)]
    return OutgoingScan(
      forUnitUnder: try lead.flatMap { try desk.record(Lead.self, $0) }, own: own.compactMap(\.self),
      desk.context.rulebook)
  }

  package func addressee(at desk: any Desk) throws -> String { try desk.record(OfficeUnit.self, unit)?.name ?? "" }
}

extension Desk {
  /// What our own observation found, where the rectification came of one.
  fileprivate func ownFinding(_ rectification: Rectification) throws -> String? {
    var observation = rectification.observation
    if observation == nil, let lead = rectification.lead { observation = try record(Lead.self, lead)?.observation }
    return try observation.flatMap { try record(Observation.self, $0) }?.found
  }
}
