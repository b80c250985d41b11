import Ledger

/// The objections to the rows of a list of measures (column set E): what is due and not reported, what is said to be done
/// without a word of how, and what stands there twice.
struct MeasureFindings: KindFindings {
  private let plan: ImportPlan
  private let sheet: SheetQuestions
  private var lines: [[String]: [Int]] = [:]

  init(_ plan: ImportPlan, _ context: ChangeContext) {
    self.plan = plan
    sheet = SheetQuestions(plan, context)
  }

  mutating func take(_ row: ImportedMeasureReport) {
    lines[row.identity, default: []].append(row.line)
  }

  func findings(_ row: ImportedMeasureReport) -> [Words] { gaps(row) + report(row) + doubles(row) }

  private func gaps(_ row: ImportedMeasureReport) -> [Words] {
    var found = sheet.missing(.unit, row.unitName, Gap.unit.words)
    if row.program == nil, !plan.programs.isEmpty {
      found.append(Words("举措不在清单中", "no measure of a list that this office has"))
    }
    return found
  }

  private func report(_ row: ImportedMeasureReport) -> [Words] {
    var found: [Words] = []
    if row.status == .due, let due = row.dueOn, due < sheet.context.today {
      found.append(Words("时限\(due)已过，未报进展", "was due on \(due), nothing reported"))
    }
    if row.completion != nil {
      found += sheet.missing(.progress, row.progress, Words("写了完成情况，未写本期进展", "a state, and no progress told"))
    }
    if row.difficulty != nil {
      found += sheet.missing(.nextStep, row.nextStep, Words("有困难，未写下步打算", "a difficulty, and no next step"))
    }
    return found
  }

  private func doubles(_ row: ImportedMeasureReport) -> [Words] {
    guard let first = lines[row.identity]?.first, first < row.line else { return [] }
    return [Words("与第\(first)行重复", "same as row \(first)")]
  }
}
