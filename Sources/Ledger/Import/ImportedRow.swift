/// One row of an office's sheet on its way into the book: history, kept as recorded (按原台账记载). Reporter columns are
/// already dropped and their words, telephones and the like already masked.
///
/// Import is not registration: what a rule would have asked for becomes a gap, and only what cannot be a record at all is
/// rejected. A row that is known fills what is empty; it never moves a state.
package protocol ImportedRow: Sendable, Hashable {
  associatedtype Record: ImportedRecord

  var sheetKind: SheetKind { get }
  /// In the sheet, from 1.
  var line: Int { get }
  /// How many telephones, IDs, cards, names and reporters' words were masked in this row.
  var masked: Int { get }
  /// The sheet's own number; nil where it has none.
  var importedNo: String? { get }
  /// What tells rows without a number apart (domain rule I14).
  var identity: [String] { get }

  /// The division's code; nil is the owner's own.
  var division: String? { get }
  /// As written; nil is 未注明.
  var unitName: String? { get }
  var coUnitNames: [String] { get }
  var hallName: String? { get }
  /// The number of the lead that it belongs to, ours or a sheet's.
  var leadNo: String? { get }
  /// Whether the record can't be without a unit: one that is not named is then 未注明.
  var needsUnit: Bool { get }
  /// How many records the row makes.
  var parts: Int { get }

  /// The list that a patrol handed the row's lead over with (A56c); nil where it names none.
  func handOver(at desk: any Desk) throws -> HandOver?
  /// Why that list is none for the row, or for the record that it already is; nil where it is one.
  func refusal(under handOver: HandOver?, known: Record?) -> ImportRejection?
  /// Why the row can't become a record under this lead, or under none; nil where it can.
  func refusal(under lead: Lead?) -> ImportRejection?
  /// Fields, by their coding keys, that a record about the same thing has for sure; nil where nothing tells. So a sheet
  /// that went out of this book is known when it comes back, in whatever layout.
  func traits(_ place: ImportPlacement) -> [String: String]?
  /// The records of these that are this row's: `parts` of them, or none.
  func matched(among records: [Record]) -> [Record]

  /// The row's records as they come into the book, with what comes beside them.
  func newRecords(
    _ place: ImportPlacement, key: String, desk: any Desk
  ) throws -> (records: [Record], others: [any LedgerRecord])
  func compare(
    with record: Record, _ place: ImportPlacement, _ context: ChangeContext, _ rules: ConflictRules
  ) -> ImportComparison<Record>
  /// Fields of a known record that this row may not change, each with the reason.
  func conflictRefusals(of record: Record, at desk: any Desk) throws -> [String: Words]
  /// The line in a lead's timeline for the values that were taken from a sheet; nil where there is none.
  func noteOfTaken(
    _ conflicts: [ImportPreview.Conflict], record: Record, file: String, at desk: any Desk
  ) -> LeadNote?
}

extension ImportedRow {
  package var coUnitNames: [String] { [] }
  package var hallName: String? { nil }
  package var leadNo: String? { nil }
  package var needsUnit: Bool { true }
  package var parts: Int { 1 }

  package func handOver(at desk: any Desk) throws -> HandOver? { nil }
  package func refusal(under handOver: HandOver?, known: Record?) -> ImportRejection? { nil }
  package func refusal(under lead: Lead?) -> ImportRejection? { nil }
  package func matched(among records: [Record]) -> [Record] { Array(records.prefix(1)) }

  package func noteOfTaken(
    _ conflicts: [ImportPreview.Conflict], record: Record, file: String, at desk: any Desk
  ) -> LeadNote? { nil }

  /// Domain rule I14: owner division, kind of sheet, and the number or else a hash. The caller passes `nil` for a number
  /// that stands on more than one row of the file.
  package func key(owner: String, number: String?) -> String {
    if let number { return "\(owner)/\(sheetKind.rawValue)/no/\(number)" }
    return "\(owner)/\(sheetKind.rawValue)/text/\(Self.fingerprint(identity.joined(separator: "\u{1F}")))"
  }

  // FNV-1a over 128 bits (two lanes): a key for finding the same row again, not a seal, so no library is owed.
  private static func fingerprint(_ text: String) -> String {
    var low: UInt64 = 0xcbf2_9ce4_8422_2325
    var high: UInt64 = 0x8422_2325_cbf2_9ce4
    for byte in text.utf8 {
      low = (low ^ UInt64(byte)) &* 0x100_0000_01b3
      high = (high ^ UInt64(byte) &+ 0x9e) &* 0x100_0000_01b3
    }
    return String(high, radix: 16) + String(low, radix: 16)
  }
}

/// Where a row's units and its lead stand in the book, and the layout that it came with: found by the store.
package struct ImportPlacement: Sendable, Hashable {
  package let unit: RecordID?
  package let coUnits: [RecordID]
  package let hall: RecordID?
  package let lead: RecordID?
  /// When that lead was received.
  package let leadReceivedOn: CivilDate?
  package let handOver: HandOver?
  package let layout: RecordID?

  package init(
    unit: RecordID?, coUnits: [RecordID] = [], hall: RecordID? = nil, lead: RecordID? = nil,
    leadReceivedOn: CivilDate? = nil, handOver: HandOver? = nil, layout: RecordID? = nil
  ) {
    self.unit = unit
    self.coUnits = coUnits
    self.hall = hall
    self.lead = lead
    self.leadReceivedOn = leadReceivedOn
    self.handOver = handOver
    self.layout = layout
  }
}
