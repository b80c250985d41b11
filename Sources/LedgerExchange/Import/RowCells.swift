import Ledger

/// The cells of one record by field: its row's, or the mapping's constant where that has none; cleaned and masked.
struct RowCells {
  let plan: ImportPlan
  let dates: DateReader
  private let rows: [SheetTable.Row]
  private var mask: RowMask
  /// Cells without a field, and those that their field can't hold, by their column's key.
  private(set) var extra: [String: String] = [:]

  var maskedCount: Int { mask.count }

  init(_ plan: ImportPlan, _ rows: [SheetTable.Row]) {
    self.plan = plan
    self.rows = rows
    dates = DateReader(year: plan.year, epoch1904: plan.epoch1904)
    let reporters = plan.header.columns.filter { $0.role == .reporter }
    mask = RowMask(
      reporterCells: rows.flatMap { row in reporters.map { CellText.cleaned(row.cells[$0.index].text) } },
      keeping: plan.keptNames)
  }

  /// As the row has it, neither cleaned nor masked: for dates and amounts.
  func cell(_ field: SheetField) -> SheetCell {
    let own = plan.header.index(of: field).map { rows[0].cells[$0] } ?? .empty
    if !own.isBlank, !CellText.meansNothing(CellText.cleaned(own.text)) { return own }
    let constant = field == .division ? plan.sheetDivision : nil
    return (constant ?? plan.mapping.constants[field.rawValue]).map { .text($0) } ?? .empty
  }

  /// Cleaned, not masked: for closed lists only.
  func raw(_ field: SheetField) -> String? {
    let text = CellText.cleaned(FormulaGuard.undefused(cell(field).text))
    return CellText.meansNothing(text) ? nil : text
  }

  /// Cleaned and masked, with what further rows of the same record add; nil where nothing is said.
  mutating func text(_ field: SheetField) -> String? {
    let own = raw(field)
    var texts = own.map { [$0] } ?? []
    if rows.count > 1, let index = plan.header.index(of: field) {
      for row in rows.dropFirst() { append(row.cells[index], to: &texts) }
    }
    guard !texts.isEmpty else { return nil }
    return mask.masked(texts.joined(separator: "\n"))
  }

  /// A word of a closed list; one that the list doesn't know is kept as it stands.
  mutating func read<Value>(_ field: SheetField, _ reader: (String) -> Value?) -> Value? {
    guard let written = raw(field) else { return nil }
    if let value = reader(written) { return value }
    if let text = text(field) { keep(field, as: text) }
    return nil
  }

  /// Kept under the column's key, so that the same sheet can go out again; a constant has no column and is not kept.
  mutating func keep(_ field: SheetField, as text: String) {
    guard let column = plan.header.column(field) else { return }
    extra[column.key] = text
  }

  mutating func keepUnmapped() {
    for column in plan.header.columns where column.role == .unmapped {
      var texts: [String] = []
      for row in rows { append(row.cells[column.index], to: &texts) }
      if !texts.isEmpty { extra[column.key] = mask.masked(texts.joined(separator: "\n")) }
    }
  }

  /// How the column is called in the sheet, or the field where it has none.
  func name(_ field: SheetField) -> String { plan.header.column(field)?.header ?? plan.kind.words(field).zh }

  /// Names that were left out for a field that holds none.
  mutating func leftOut(_ names: Int) { mask.count += names }

  /// Domain rule I16: by column, by a constant for the file, or by the answer to the question.
  func refuseWhatMustBeSentOn() throws(RowRefusal) {
    let reason = Words(
      "涉及上级管辖对象或本机关负责人：请按规定径送，本台账不予录入",
      "it concerns a subject above this organ, or its own head: send it on as the rules say; it is not taken in")
    if let level = raw(.subjectLevel).flatMap(WrittenWords.level), level >= plan.rulebook.refuseFromLevel {
      throw RowRefusal(column: name(.subjectLevel), value: level.words.zh, reason: reason)
    }
    if raw(.concernsRefused).flatMap(WrittenWords.flag) == true || plan.mapping.concernsRefusedSubject == true {
      throw RowRefusal(column: name(.concernsRefused), value: "是", reason: reason)
    }
  }

  func missing(_ field: SheetField) -> RowRefusal {
    RowRefusal(
      column: name(field), value: "",
      reason: Words("缺少\(plan.kind.words(field).zh)：请补填", "no \(plan.kind.words(field).en.lowercased()): fill it in"))
  }

  private func append(_ cell: SheetCell, to texts: inout [String]) {
    let text = CellText.cleaned(FormulaGuard.undefused(cell.text))
    if !CellText.meansNothing(text), !texts.contains(text) { texts.append(text) }
  }
}
