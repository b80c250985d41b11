import Ledger

/// The objections to the rows of a sheet of rectifications (column set B): I04, I05 and I13, and what is late. Who applied
/// and who accepted have no columns of their own, so that whether they are two (I04) is not seen.
struct RectificationFindings: KindFindings {
  private let sheet: SheetQuestions
  private var today: CivilDate { sheet.context.today }

  init(_ plan: ImportPlan, _ context: ChangeContext) { sheet = SheetQuestions(plan, context) }

  func findings(_ row: ImportedRectification) -> [Words] { gaps(row) + days(row) + course(row) }

  private func gaps(_ row: ImportedRectification) -> [Words] {
    var found = sheet.missing(.unit, row.unitName, Gap.unit.words)
    found += sheet.missing(.responsiblePost, row.responsiblePost, Words("无责任人", "nobody answers for it"))
    found += sheet.missing(.assignedOn, row.orderedOn, Gap.orderedOn.words)
    if row.kind == .deadline {
      found += sheet.missing(.dueOn, row.dueOn, Words("整改时限不是完整日期", "due date is not a full date"))
    }
    return found
  }

  private func days(_ row: ImportedRectification) -> [Words] {
    var found: [Words] = []
    if let ordered = row.orderedOn, let due = row.dueOn, due < ordered {
      found.append(Words("整改时限早于交办", "due before it was ordered").by("I13"))
    }
    if let applied = row.appliedOn, let cleared = row.clearedOn, cleared < applied {
      found.append(Words("销号早于申请", "cleared before it was applied for").by("I05"))
    }
    return found
  }

  private func course(_ row: ImportedRectification) -> [Words] {
    switch row.status {
    case .cleared:
      let late = row.clearedOn.flatMap { day in row.dueOn.map { day.days(since: $0) } } ?? 0
      return sheet.missing(.evidence, row.evidence, Gap.evidence.words.by("I05"))
        + sheet.missing(.appliedOn, row.appliedOn, Gap.application.words.by("I05"))
        + sheet.missing(.verifyResult, row.verifyResult, Words("销号未见验收意见", "cleared without acceptance").by("I04"))
        + sheet.missing(.clearedOn, row.clearedOn, Words("无销号时间", "no day of clearing"))
        + (late > 0 ? [Words("超期\(late)天销号", "cleared \(late) days late")] : [])
    case .applied, .verified:
      return sheet.missing(.evidence, row.evidence, Words("申请销号未见佐证", "applied for without evidence").by("I05"))
    case .open, .inProgress, .returned, .relapsed:
      guard let due = row.dueOn, due < today else { return [] }
      let late = today.days(since: due)
      return [Words("超期\(late)天未申请销号", "\(late) days late and not applied for")]
    }
  }
}
