/// The tables of the book. The raw value is the table's name and the word in audit entries.
package enum RecordKind: String, Codable, Sendable, CaseIterable {
  case campaign, unit, officer, recusal
  case lead
  case leadNote = "lead_note"
  case disposal, observation, rectification, accountability
  case followUp = "follow_up"
  case dayOff = "day_off"
  case unitAlias = "unit_alias"
  case columnMapping = "column_mapping"
  case sheetLayout = "sheet_layout"
  case measureReport = "measure_report"
  case duty
  case review, clarification, advice
  case urgingLetter = "urging_letter"
  case rectificationLetter = "rectification_letter"
  case outgoingCopy = "outgoing_copy"
  case meeting
  case meetingTask = "meeting_task"
  case care
  case visitDraw = "visit_draw"
  case recommendation
  case shift
  case handOver = "hand_over"
  case savedFilter = "saved_filter"
  case approvalSample = "approval_sample"
  case feeRefund = "fee_refund"
  case clockPause = "clock_pause"
  case spotCheck = "spot_check"
  case reconciliation
}

/// A row of the book. Its coding keys are its columns (camelCase here, snake_case on disk): text, whole numbers and
/// booleans as such, everything else as JSON text. No record has a place for who reported (domain rule I17).
package protocol LedgerRecord: Codable, Equatable, Sendable {
  static var kind: RecordKind { get }
  var id: RecordID { get }
  /// The division whose ledger this row belongs to; it never changes.
  var owner: String { get }
}

/// What a record is looked up by, inside a change or a dossier.
package enum RecordKey: Sendable, Hashable {
  case lead(RecordID)
  case observation(RecordID)
  case rectification(RecordID)
  /// A letter of either kind.
  case letter(RecordID)
  /// Leads that were registered from a hand-over list.
  case handOver(RecordID)
  case unit(RecordID)
  /// Unit + post class + serial, as `SubjectRef.text` spells it.
  case subject(String)
  /// An officer's or a recusal's officer code.
  case officer(String)
  case owner(String)
  /// The clue that a request was turned into (domain rule I29).
  case convertedFrom(RecordID)
  /// Leads that were merged into this one.
  case mergedInto(RecordID)
}

/// Records that people call by a number of their own: leads plain, the others with a letter.
package protocol NumberedRecord: LedgerRecord {
  /// `O`, `R`, `A`; empty for leads.
  static var numberPrefix: String { get }
  var year: Int { get }
  var serial: Int { get }
}

/// A record that a listing lists: a letter, a meeting, a day of duty. Its table has the columns `division`, `sort_key`
/// and `is_open`; `unit`, `lead`, `status` and `due_date` where the record has them.
package protocol ListedRecord: NumberedRecord {
  var division: String { get }
  /// The lead that it hangs under, whose timeline tells of it.
  var lead: RecordID? { get }
  /// What tells it from its neighbours, after its number in titles.
  var caption: Words { get }
  /// Not done with; what its table's `is_open` says.
  var isOpen: Bool { get }
  /// The change that its state asks for before all others; nil where the table's order will do.
  func firstStep(_ context: ChangeContext) -> String?
}

extension ListedRecord {
  package var lead: RecordID? { nil }
  package func firstStep(_ context: ChangeContext) -> String? { nil }
}

extension NumberedRecord {
  package var recordNumber: RecordNumber {
    RecordNumber(owner: owner, year: year, prefix: Self.numberPrefix, serial: serial)
  }

  /// `654003-2021-0017`, `654003-2021-R0003` (domain part 3, conventions).
  package var number: String { recordNumber.text }
}

/// `<division>-<yyyy>-<letter?><4 digits or more>`, never reused (domain rule I14).
package struct RecordNumber: Hashable, Sendable {
  package let owner: String
  package let year: Int
  package let prefix: String
  package let serial: Int

  package init(owner: String, year: Int, prefix: String, serial: Int) {
    self.owner = owner
    self.year = year
    self.prefix = prefix
    self.serial = serial
  }

  package var text: String { "\(owner)-\(year)-\(short)" }

  /// `0017`: how it is called inside one county and one year.
  package var short: String {
    let digits = String(serial)
    return prefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Reads `654003-2021-0017`, and with a default owner and year also `2021-0017`, `0017` and `17`.
  package init?(_ text: String, owner defaultOwner: String? = nil, year defaultYear: Int? = nil) {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.popLast(), !last.isEmpty else { return nil }
    let letters = last.prefix { $0.isASCII && $0.isLetter }.uppercased()
    let digits = last.dropFirst(letters.count)
    guard letters.count <= 1, let serial = Int(digits), serial > 0 else { return nil }
    guard let year = parts.popLast().map({ Int($0) }) ?? defaultYear, let year = Optional(year) else { return nil }
    let owner = parts.isEmpty ? defaultOwner : parts.joined(separator: "-")
    guard let owner, !owner.isEmpty else { return nil }
    self.init(owner: owner, year: year, prefix: letters, serial: serial)
  }
}
