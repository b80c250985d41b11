/// One rectification as a sheet has it (column set B).
package struct ImportedRectification: ImportedRow {
  package var sheetKind: SheetKind { .rectifications }
  package var line: Int
  package var masked = 0
  package var importedNo: String?
  package var division: String?
  package var unitName: String?
  package var coUnitNames: [String] = []
  /// 问题来源, where it is the number of a lead.
  package var leadNo: String?
  package var problem: String
  package var cause: String?
  package var action: String
  package var kind: Rectification.Kind = .deadline
  package var responsiblePost: String?
  package var orderedOn: CivilDate?
  package var dueOn: CivilDate?
  package var dueText: String?
  package var progress: String?
  /// The state that 完成状态 names; nil where it names none.
  package var stated: Rectification.Status?
  /// 已完成: put right, as the unit says; not yet 已销号.
  package var isDone = false
  package var evidence: String?
  package var appliedOn: CivilDate?
  package var verifyResult: String?
  package var isCleared: Bool?
  package var clearedOn: CivilDate?
  /// Whether the sheet has columns for 销号 at all: without them 已完成 is the end that its office knows.
  package var knowsClearing = false
  package var extra: [String: String] = [:]

  package init(line: Int, problem: String, action: String) {
    self.line = line
    self.problem = problem
    self.action = action
  }

  package var identity: [String] { [unitName ?? "", problem, action] }

  package func traits(_ place: ImportPlacement) -> [String: String]? {
    guard let unit = place.unit else { return nil }
    return ["unit": unit.text, "problem": problem, "action": action]
  }

  /// One problem of a unit can be ordered to be put right again: the due day tells the orders apart.
  package func matched(among records: [Rectification]) -> [Rectification] {
    let sameDay = records.filter { $0.dueOn == dueOn }
    let best = sameDay.first { $0.appliedOn == appliedOn && $0.clearedOn == clearedOn } ?? sameDay.first
    return [best ?? records.first].compactMap { $0 }
  }

  /// The state that a row stands for (domain 3.2): 完成状态, 申请销号时间, 验收意见, 是否销号 and 销号时间 together.
  package var status: Rectification.Status {
    if isCleared == true || (clearedOn != nil && isCleared == nil) { return .cleared }
    if let stated, stated != .open, stated != .inProgress { return stated }
    if isDone, !knowsClearing { return .cleared }
    if isDone || appliedOn != nil { return verifyResult == nil ? .applied : .verified }
    return stated ?? (progress == nil ? .open : .inProgress)
  }

  private func gaps(_ orderedOn: CivilDate?) -> [Gap] {
    var gaps: [Gap] = []
    if unitName == nil { gaps.append(.unit) }
    if orderedOn == nil { gaps.append(.orderedOn) }
    if kind == .deadline, dueOn == nil { gaps.append(.dueDate) }
    switch status {
    case .cleared:
      if evidence == nil { gaps.append(.evidence) }
      if appliedOn == nil { gaps.append(.application) }
      if verifyResult == nil { gaps.append(.verifier) }
      if clearedOn == nil { gaps.append(.closedOn) }
      gaps.append(.clearApproval)
    case .applied, .verified:
      if evidence == nil { gaps.append(.evidence) }
      if appliedOn == nil { gaps.append(.application) }
    case .open, .inProgress, .returned, .relapsed: break
    }
    return gaps
  }

  package func newRecords(
    _ place: ImportPlacement, key: String, desk: any Desk
  ) throws -> (records: [Rectification], others: [any LedgerRecord]) {
    guard let unit = place.unit else { throw MissingValue(field: "unit") }
    let context = desk.context
    // Sheets seldom say when a rectification was ordered; the number needs a year and lists a day.
    let known = orderedOn ?? place.leadReceivedOn
    let told = [appliedOn, clearedOn, dueOn].compactMap { $0 }.filter { $0 <= context.today }.min()
    let ordered = known ?? told ?? context.today
    var record = Rectification(
      id: desk.newID(), owner: context.owner, year: ordered.year,
      serial: try desk.nextSerial(.rectification, owner: context.owner, year: ordered.year),
      division: division ?? context.owner, lead: place.lead, observation: nil, rectKind: kind, problem: problem,
      action: action, unit: unit, orderedOn: ordered, orderedBy: context.officer)
    record.status = status
    record.cause = cause
    record.coUnits = place.coUnits
    record.responsiblePost = responsiblePost
    record.dueOn = dueOn
    record.dueText = dueText
    if let progress = progress.map({ line($0, on: ordered, context) }) { record.progress = [progress] }
    if let evidence = evidence.map({ line($0, on: appliedOn ?? ordered, context) }) { record.evidence = [evidence] }
    record.appliedOn = appliedOn
    record.appliedBy = appliedOn == nil ? nil : responsiblePost
    record.verifyResult = verifyResult
    record.clearedOn = clearedOn
    record.sheet = SheetOrigin(key: key, layout: place.layout, extra: extra, gaps: gaps(orderedOn))
    return ([record], [])
  }

  private func line(_ text: String, on day: CivilDate, _ context: ChangeContext) -> DatedLine {
    DatedLine(on: day, by: context.officer, text: text)
  }

  package func compare(
    with record: Rectification, _ place: ImportPlacement, _ context: ChangeContext, _ rules: ConflictRules
  ) -> ImportComparison<Rectification> {
    var merger = ImportMerger(line: line, record, rules)
    merger.take(\.lead, place.lead, "lead", \.text)
    merger.take(\.cause, cause, "cause")
    if record.coUnits.isEmpty { merger.record.coUnits = place.coUnits }
    merger.take(\.responsiblePost, responsiblePost, "responsible_post")
    merger.take(\.dueOn, dueOn, "due_on")
    merger.take(\.progress, progress.map { line($0, on: context.today, context) }, "progress")
    merger.take(\.evidence, evidence.map { line($0, on: context.today, context) }, "evidence")
    if status != record.status { merger.differs(record.status.words.zh, status.words.zh, "status") }
    if record.status != .open, record.status != .inProgress {
      merger.take(\.appliedOn, appliedOn, "applied_on")
      merger.take(\.verifyResult, verifyResult, "verify_result")
    }
    if record.status == .cleared { merger.take(\.clearedOn, clearedOn, "cleared_on") }
    merger.take(extra: extra)
    return merger.comparison { record, gaps in
      gaps.filter { gap in
        switch gap {
        case .dueDate: record.dueOn == nil
        case .evidence: record.evidence.isEmpty
        case .application: record.appliedOn == nil
        case .verifier: record.verifyResult == nil
        case .closedOn: record.clearedOn == nil
        default: true
        }
      }
    }
  }

  package func conflictRefusals(of record: Rectification, at desk: any Desk) throws -> [String: Words] {
    if record.status.isFinished {
      let reason = Words("已销号，不按表更改", "cleared: a sheet does not change it")
      return ImportRow.comparedFields.mapValues { _ in reason }
    }
    return [
      "status": Words("状态由整改步骤改变，不按表更改", "a state moves by its steps, not by a sheet"),
      "due_on": Words("期限只能用延期更改（I11）", "a due date is moved by an extension only (I11)"),
      "lead": Words("所属线索不按表更改", "the lead that it belongs to is not changed by a sheet"),
    ]
  }
}
