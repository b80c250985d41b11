/// 对账: that our ledger was laid beside a sheet from above or below, and what came of it. Only counts are kept; the
/// differences themselves go out as a sheet.
package struct Reconciliation: ListedRecord {
  package static let kind = RecordKind.reconciliation
  package static let numberPrefix = "B"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var on: CivilDate
  package var by: String
  /// The sheet's name without its folder; so with the one of last time.
  package var file: String
  package var base: String?
  package var same: Int
  package var onlyHere: Int
  package var onlyThere: Int
  /// Fields in which the two differ, over all rows; of these changed on both sides since last time.
  package var differing: Int
  package var conflicts: Int
  package var status: Status
  package var settledOn: CivilDate?
  /// How the differences were settled.
  package var note: String?

  package enum Status: String, Codable, Sendable {
    case open, settled

    package var words: Words {
      switch self {
      case .open: Words("待处理", "Open")
      case .settled: Words("已处理", "Settled")
      }
    }
  }

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, on: CivilDate, by: String, file: String,
    base: String?, counts: Counts
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.on = on
    self.by = by
    self.file = file
    self.base = base
    same = counts.same
    onlyHere = counts.onlyHere
    onlyThere = counts.onlyThere
    differing = counts.differing
    conflicts = counts.conflicts
    status = counts.hasDifferences ? .open : .settled
  }

  package struct Counts: Hashable, Sendable {
    package var same = 0
    package var onlyHere = 0
    package var onlyThere = 0
    package var differing = 0
    package var conflicts = 0

    package init(same: Int = 0, onlyHere: Int = 0, onlyThere: Int = 0, differing: Int = 0, conflicts: Int = 0) {
      self.same = same
      self.onlyHere = onlyHere
      self.onlyThere = onlyThere
      self.differing = differing
      self.conflicts = conflicts
    }

    package var hasDifferences: Bool { onlyHere + onlyThere + differing > 0 }
  }

  package var caption: Words { Words("\(on) \(file)", "\(on) \(file)") }
  package var isOpen: Bool { status == .open }
}

extension Listing {
  static let reconciliations = Listing(
    "reconciliations", Words("对账", "Reconciliations"), of: Reconciliation.self,
    columns: [
      ListingColumn("on", Words("对账日", "On"), .fixed(10)) { row, _ in .date(row.on) },
      ListingColumn("file", Words("对方表格", "Sheet"), .growing(least: 12, weight: 1)) { row, _ in .text(row.file) },
      ListingColumn("same", Words("一致", "Same"), .fixed(5)) { row, _ in .number(row.same) },
      ListingColumn("only_here", Words("只在本账", "Ours"), .fixed(8)) { row, _ in .number(row.onlyHere) },
      ListingColumn("only_there", Words("只在对方", "Theirs"), .fixed(8)) { row, _ in .number(row.onlyThere) },
      ListingColumn("differing", Words("不一致", "Differ"), .fixed(6)) { row, _ in .number(row.differing) },
      ListingColumn("status", Words("状态", "State"), .fixed(7)) { row, _ in .coded(row.status.rawValue, row.status.words)
      },
    ],
    details: [
      ListingColumn("base", Words("上次的表", "Last sheet")) { row, _ in .text(row.base) },
      ListingColumn("conflicts", Words("两边都改", "Conflicts")) { row, _ in .number(row.conflicts) },
      ListingColumn("by", Words("对账人", "By")) { row, _ in .text(row.by) },
      ListingColumn("settled_on", Words("处理日", "Settled on")) { row, _ in .date(row.settledOn) },
      ListingColumn("note", Words("说明", "Note")) { row, _ in .text(row.note) },
    ],
    begins: ["record_reconciliation"],
    empty: Words(
      "还没有对账：导入屏选定表格后按 Ctrl-R，或 duban reconcile",
      "none yet: Ctrl-R over a sheet in the import screen, or duban reconcile"))
}
