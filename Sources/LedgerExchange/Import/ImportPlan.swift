package import Ledger

/// Everything that turns a sheet's rows into records: where it lies, what its columns mean, and the office's words.
package struct ImportPlan: Sendable {
  package let path: String
  /// The file as it was when the sheet was looked through; its rows are read from the very same one.
  let stamp: FileStamp
  package let sheetName: String
  package let header: SheetHeader
  package let mapping: SheetMapping
  package let epoch1904: Bool
  /// Numbers that stand on more than one row, or that only count rows: none at all (domain rule I14).
  let numbers: NumberUse
  let rulebook: Rulebook
  let vocabulary: Vocabulary
  let programs: [MeasureProgram]
  let owner: String
  let today: CivilDate
  /// Names that are no reporter's: units that the book knows.
  let keptNames: Set<String>
  /// The division that the sheet is called by, one sheet a county: for rows that name none, before the file's constant.
  var sheetDivision: String?

  var kind: SheetKind { header.kind }

  /// The year of days without one: the mapping's, else the sheet's own.
  var year: Int? { mapping.year ?? header.preamble.year }
}

/// How a sheet uses its number column.
struct NumberUse: Sendable, Hashable {
  private var seen: Set<Int> = []
  private var repeated: Set<Int> = []
  private var counted = 0
  private var isRowCount = true

  mutating func take(_ number: String) {
    if !seen.insert(number.hashValue).inserted { repeated.insert(number.hashValue) }
    counted += 1
    if Int(number) != counted { isRowCount = false }
  }

  /// 1, 2, 3 … under the name 编号 is a 序号.
  var onlyCountsRows: Bool { isRowCount && counted > 0 }

  func isRepeated(_ number: String) -> Bool { repeated.contains(number.hashValue) }

  /// What was seen is not needed once all rows were.
  mutating func settle() { seen = [] }
}
