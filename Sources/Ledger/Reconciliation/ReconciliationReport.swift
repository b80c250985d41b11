/// What laying our ledger beside a sheet came to: each difference by lead and field; nothing is written anywhere.
package struct ReconciliationReport: Sendable, Hashable {
  /// Fields that the sheet has columns for.
  package let fields: [ReconciledField]
  package let hasBase: Bool
  package internal(set) var same = 0
  package internal(set) var onlyHere: [Lone] = []
  package internal(set) var onlyThere: [Lone] = []
  package internal(set) var differences: [Difference] = []

  /// A lead that one side has alone.
  package struct Lone: Sendable, Hashable {
    package let number: String
    package let line: Int?
    package let title: String
    package let receivedOn: CivilDate
    /// Whether the sheet of last time had it: then the other side dropped it. Nil without one.
    package let wasInBase: Bool?
  }

  package struct Difference: Sendable, Hashable {
    package let number: String
    package let line: Int
    package let field: ReconciledField
    /// Empty where that side says nothing.
    package let here: String
    package let there: String
    package let base: String?
    package let side: Side
  }

  /// Who changed it since last time.
  package enum Side: String, Sendable, Hashable {
    case here, there, both
    /// There is nothing of last time to tell by.
    case unknown

    package var words: Words {
      switch self {
      case .here: Words("本台账改", "changed here")
      case .there: Words("对方改", "changed there")
      case .both: Words("两边都改", "changed on both")
      case .unknown: Words("", "")
      }
    }
  }

  package var counts: Reconciliation.Counts {
    Reconciliation.Counts(
      same: same, onlyHere: onlyHere.count, onlyThere: onlyThere.count, differing: differences.count,
      conflicts: differences.filter { $0.side == .both }.count)
  }
}

/// Lays our leads over the rows of a sheet, one after the other, and over the sheet of last time where there is one.
package struct LedgerReconciling {
  private let there: RowIndex
  private let base: RowIndex?
  private var taken: Set<Int> = []
  private var report: ReconciliationReport

  /// - Parameter columns: fields that the sheet has columns for, as `SheetField` calls them.
  package init(there: [ReconciledRow], base: [ReconciledRow]?, columns: Set<String>) {
    self.there = RowIndex(there)
    self.base = base.map { RowIndex($0) }
    report = ReconciliationReport(
      fields: ReconciledField.allCases.filter { !$0.columns.isDisjoint(with: columns) }, hasBase: base != nil)
  }

  package mutating func take(_ ours: ReconciledRow) {
    let before = base?.match(ours, except: []).flatMap { base?.rows[$0] }
    guard let place = there.match(ours, except: taken) else {
      report.onlyHere.append(lone(ours, before))
      return
    }
    taken.insert(place)
    let theirs = there.rows[place]
    let old = before ?? base?.match(theirs, except: []).flatMap { base?.rows[$0] }
    let found = report.fields.compactMap { difference($0, ours, theirs, old) }
    if found.isEmpty { report.same += 1 }
    report.differences += found
  }

  /// Once all of ours were taken.
  package func finished() -> ReconciliationReport {
    var report = report
    for (place, row) in there.rows.enumerated() where !taken.contains(place) {
      report.onlyThere.append(lone(row, base?.match(row, except: []).flatMap { base?.rows[$0] }))
    }
    return report
  }

  private func lone(_ row: ReconciledRow, _ before: ReconciledRow?) -> ReconciliationReport.Lone {
    ReconciliationReport.Lone(
      number: row.called, line: row.line, title: row.title, receivedOn: row.receivedOn,
      wasInBase: base == nil ? nil : before != nil)
  }

  private func difference(
    _ field: ReconciledField, _ ours: ReconciledRow, _ theirs: ReconciledRow, _ old: ReconciledRow?
  ) -> ReconciliationReport.Difference? {
    let here = ours.values[field] ?? ""
    let theirsValue = theirs.values[field] ?? ""
    guard here != theirsValue else { return nil }
    let before = old.map { $0.values[field] ?? "" }
    let side: ReconciliationReport.Side =
      switch before {
      case nil: .unknown
      case here?: .there
      case theirsValue?: .here
      default: .both
      }
    return ReconciliationReport.Difference(
      number: ours.called, line: theirs.line ?? 0, field: field, here: here, there: theirsValue, base: before,
      side: side)
  }
}

/// Rows by their numbers, and by unit, day and text where no number finds them.
private struct RowIndex {
  let rows: [ReconciledRow]
  private let byNumber: [String: Int]
  private let byIdentity: [String: [Int]]

  init(_ rows: [ReconciledRow]) {
    self.rows = rows
    var byNumber: [String: Int] = [:]
    var repeated: Set<String> = []
    for (place, row) in rows.enumerated() {
      for number in row.numbers where byNumber.updateValue(place, forKey: number) != nil { repeated.insert(number) }
    }
    // A number that stands twice is none (domain rule I14).
    self.byNumber = byNumber.filter { !repeated.contains($0.key) }
    byIdentity = Dictionary(grouping: rows.indices, by: { rows[$0].identity })
  }

  func match(_ row: ReconciledRow, except taken: Set<Int>) -> Int? {
    for number in row.numbers {
      if let place = byNumber[number], !taken.contains(place) { return place }
    }
    return byIdentity[row.identity]?.first { !taken.contains($0) }
  }
}
