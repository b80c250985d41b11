import Ledger

/// Reads what is reported on a measure (column set E).
struct MeasureRowReader: RowReader {
  let plan: ImportPlan

  func row(line: Int, _ cells: inout RowCells) throws(RowRefusal) -> any ImportedRow {
    let task = cells.text(.task)
    guard let title = cells.text(.title) ?? task else { throw cells.missing(.title) }
    var row = ImportedMeasureReport(line: line, title: title)
    row.task = task == title ? nil : task
    (row.program, row.measure) = plan.programs.named(title).map { ($0, $1) } ?? (nil, nil)
    row.group = cells.text(.group)
    row.division = cells.division()
    (row.unitName, row.coUnitNames) = cells.units()
    row.target = cells.text(.target)
    if case .day(let day, _) = cells.dates.read(cells.cell(.target)) { row.dueOn = day }
    row.period = plan.header.column(.period) == nil ? plan.header.preamble.period : cells.text(.period)
    row.progress = cells.text(.progress)
    row.completion = cells.text(.status)
    row.difficulty = cells.text(.difficulty)
    row.nextStep = cells.text(.nextStep)
    row.remark = cells.text(.remark)
    let isReported = row.progress != nil || row.completion != nil
    row.status = row.completion.flatMap(WrittenWords.reported) ?? (isReported ? .submitted : .due)
    cells.keepUnmapped()
    row.extra = cells.extra
    row.masked = cells.maskedCount
    return row
  }
}
