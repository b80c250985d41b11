import Ledger

/// Reads one rectification (column set B).
struct RectificationRowReader: RowReader {
  let plan: ImportPlan

  func row(line: Int, _ cells: inout RowCells) throws(RowRefusal) -> any ImportedRow {
    guard let problem = cells.text(.problem) else { throw cells.missing(.problem) }
    guard let action = cells.text(.action) else { throw cells.missing(.action) }
    var row = ImportedRectification(line: line, problem: problem, action: action)
    row.importedNo = cells.number()
    cells.keep(.importedNo)
    row.division = cells.division()
    (row.unitName, row.coUnitNames) = cells.units()
    // A lead's number, or words such as 巡察反馈.
    row.leadNo = cells.text(.origin)
    cells.keep(.origin)
    row.cause = cells.text(.cause)
    row.responsiblePost = post(&cells)
    row.orderedOn = try cells.day(.assignedOn)
    try readKind(&row, &cells)
    row.progress = cells.text(.progress)
    row.evidence = cells.text(.evidence)
    try readEnd(&row, &cells)
    cells.keep(.remark)
    cells.keepUnmapped()
    row.extra = cells.extra
    row.masked = cells.maskedCount
    return row
  }

  /// By post, no name (domain 2.6).
  private func post(_ cells: inout RowCells) -> String? {
    guard let written = cells.text(.responsiblePost) else { return nil }
    let (post, names) = ResponsiblePost.read(written)
    cells.leftOut(names)
    return post
  }

  /// 整改类型, else what the due cell says in place of a day.
  private func readKind(_ row: inout ImportedRectification, _ cells: inout RowCells) throws(RowRefusal) {
    let (dueOn, dueText, dueKind) = try cells.due(.dueOn)
    row.dueOn = dueOn
    row.dueText = dueText
    let named = cells.read(.kind, WrittenWords.rectificationKind)
    switch dueKind {
    case .immediate?: row.kind = named ?? .immediate
    case .standing?: row.kind = named ?? .standing
    case .done?:
      row.kind = named ?? .deadline
      row.isDone = true
    case nil: row.kind = named ?? .deadline
    }
  }

  private func readEnd(_ row: inout ImportedRectification, _ cells: inout RowCells) throws(RowRefusal) {
    row.knowsClearing = [SheetField.isCleared, .clearedOn, .appliedOn].contains { plan.header.column($0) != nil }
    if let written = cells.text(.status) {
      if let (state, isDone) = WrittenWords.completion(written) {
        row.stated = state
        row.isDone = row.isDone || isDone
        if state?.words.zh != written { cells.keep(.status, as: written) }
      } else {
        cells.keep(.status, as: written)
      }
    }
    row.appliedOn = try cells.day(.appliedOn)
    row.verifyResult = cells.text(.verifyResult)
    row.clearedOn = try cells.day(.clearedOn)
    // One column for both: 是否销号 with the day in it.
    if case .day(let day, _) = cells.dates.read(cells.cell(.isCleared)), day <= plan.today {
      row.isCleared = true
      row.clearedOn = row.clearedOn ?? day
    } else {
      row.isCleared = cells.read(.isCleared, WrittenWords.cleared)
    }
  }
}
