import Ledger

/// What one reading of a sheet finds out before any row is taken in.
struct SheetSurvey {
  /// Records that the rows make; further rows of merged cells are part of the one above.
  private(set) var records = 0
  private(set) var hidden = 0
  private(set) var width = 0
  private(set) var samples: [SheetTable.Row] = []
  var numbers = NumberUse()
  private let header: SheetHeader
  private let mapping: SheetMapping
  private let dates: DateReader
  private let dateColumns: [SheetHeader.Column]
  private var yearless: String?
  private var halfDays: (count: Int, example: String) = (0, "")
  private static let sampleCount = 5

  init(_ header: SheetHeader, _ mapping: SheetMapping, epoch1904: Bool) {
    self.header = header
    self.mapping = mapping
    dates = DateReader(year: mapping.year ?? header.preamble.year, epoch1904: epoch1904)
    dateColumns = header.kind.dateFields.compactMap { header.column($0) }
  }

  mutating func take(_ row: SheetTable.Row) {
    if row.isHidden { hidden += 1 }
    width = max(width, row.width)
    guard !row.isContinuation || records == 0 else { return }
    records += 1
    if samples.count < SheetSurvey.sampleCount { samples.append(row) }
    if let column = header.column(.importedNo) {
      let number = CellText.cleaned(FormulaGuard.undefused(row.cells[column.index].text))
      if !WrittenWords.isNoNumber(number) { numbers.take(number) }
    }
    for column in dateColumns {
      guard case .half(let half) = dates.read(row.cells[column.index]) else { continue }
      if half.day != nil, half.year == nil, yearless == nil { yearless = half.text }
      if let ownDay = header.kind.ownDay, column.role == .field(ownDay), half.day == nil {
        halfDays = (halfDays.count + 1, halfDays.count == 0 ? half.text : halfDays.example)
      }
    }
  }

  /// Starred fields are met by a column, by a constant, or by an answer.
  var questions: [ImportQuestion] {
    var questions: [ImportQuestion] = []
    func isMet(_ field: SheetField) -> Bool { header.column(field) != nil || mapping.constants[field.rawValue] != nil }
    for group in header.kind.required where !group.contains(where: isMet) {
      questions.append(.field(group[0], header.kind))
    }
    if header.kind == .leads, mapping.concernsRefusedSubject == nil, !isMet(.subjectLevel), !isMet(.concernsRefused) {
      questions.append(.concernsRefused)
    }
    if let yearless { questions.append(.year(example: yearless)) }
    if halfDays.count > 0, mapping.constants["half_dates"] == nil {
      questions.append(.halfDates(count: halfDays.count, example: halfDays.example))
    }
    return questions
  }
}

extension ImportPlan {
  /// A row as the import screen shows it: reporter columns empty, everything else masked.
  func sample(_ row: SheetTable.Row) -> [String] {
    let reporters = header.columns.filter { $0.role == .reporter }
    var mask = RowMask(
      reporterCells: reporters.map { CellText.cleaned(row.cells[$0.index].text) }, keeping: keptNames)
    return header.columns.map { column in
      column.role == .reporter ? "" : mask.masked(CellText.cleaned(row.cells[column.index].text))
    }
  }
}
