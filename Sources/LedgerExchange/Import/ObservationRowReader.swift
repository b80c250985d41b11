import Ledger

/// Reads one visit (column set C).
struct ObservationRowReader: RowReader {
  let plan: ImportPlan

  func row(line: Int, _ cells: inout RowCells) throws(RowRefusal) -> any ImportedRow {
    var row = ImportedObservation(line: line, on: try cells.requiredDay(.on))
    row.importedNo = cells.number()
    cells.keep(.importedNo)
    row.division = cells.division()
    row.hallName = cells.text(.hall)
    row.unitName = cells.text(.unit)
    row.minute = minute(&cells)
    row.mode = mode(&cells)
    row.matter = cells.text(.matter)
    row.answers = answers(&cells)
    row.found = cells.text(.found) ?? ""
    row.correctedOnSpot = cells.read(.correctedOnSpot, WrittenWords.flag) ?? false
    row.recommendation = cells.text(.recommendation)
    readOfficers(&row, &cells)
    row.shownOn = try cells.day(.shownOn)
    cells.keep(.remark)
    cells.keepUnmapped()
    row.extra = cells.extra
    row.masked = cells.maskedCount
    return row
  }

  /// 检查时间, else the time that stands behind the day.
  private func minute(_ cells: inout RowCells) -> Int? {
    switch cells.cell(.time) {
    case .empty:
      if case .day(_, let second?) = cells.dates.read(cells.cell(.on)) { return second / 60 }
      return nil
    case .time(let second): return second / 60
    case .moment(let moment) where moment.secondOfDay != nil: return moment.secondOfDay.map { $0 / 60 }
    case let cell:
      let written = CellText.squeezed(cell.text)
      // 10:30, 10:30:00, 10:30-11:00 and 10时30分 begin on the minute.
      let digits = written.replacing("时", with: ":").replacing("点", with: ":").replacing("分", with: "")
      let parts = digits.split { $0 == "-" || $0 == "~" || $0 == "至" }.first.map { $0.split(separator: ":") } ?? []
      let text = parts.prefix(2).joined(separator: ":") + (parts.count == 1 && digits.hasSuffix(":") ? ":00" : "")
      if let time = ClockTime(text), time.minutes < 1_440 {
        if time.description != written { cells.keep(.time) }
        return time.minutes
      }
      cells.keep(.time)
      return nil
    }
  }

  private func mode(_ cells: inout RowCells) -> SupervisionMode {
    guard let written = cells.text(.mode) else { return .routine }
    let mode = WrittenWords.observationMode(written)
    // 暗访 says more than the way that it counts as.
    if mode?.words.zh != written { cells.keep(.mode, as: written) }
    return mode ?? .routine
  }

  private func answers(_ cells: inout RowCells) -> [Observation.Answer] {
    var answers: [Observation.Answer] = []
    for (place, field) in SheetField.answers.enumerated() {
      guard let written = cells.text(field) else { continue }
      if let (mark, note) = WrittenWords.answer(written) {
        answers.append(Observation.Answer(item: place + 1, mark: mark, note: note))
      } else {
        cells.keep(field, as: written)
      }
    }
    return answers
  }

  /// As written, as 承办人 of a lead is; a record has two.
  private func readOfficers(_ row: inout ImportedObservation, _ cells: inout RowCells) {
    guard let written = cells.text(.officers) else { return }
    let marks: Set<Character> = ["、", "，", ",", ";", "；", "/", "\n", " "]
    let officers = written.split(whereSeparator: marks.contains).map(String.init)
    row.officers = Array(officers.prefix(2))
    if officers.count > 2 { cells.keep(.officers, as: written) }
  }
}
