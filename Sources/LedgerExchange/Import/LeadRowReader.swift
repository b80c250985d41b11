import Ledger

/// Reads one lead out of its row, or out of the several rows that merged cells make one of.
struct LeadRowReader {
  let plan: ImportPlan
  let dates: DateReader

  init(_ plan: ImportPlan) {
    self.plan = plan
    dates = DateReader(year: plan.year, epoch1904: plan.epoch1904)
  }

  /// - Parameter rows: the lead's rows, the first with its number; never empty.
  func read(_ rows: [SheetTable.Row]) -> ImportItem? {
    guard let first = rows.first else { return nil }
    var cells = RowCells(plan, rows)
    do {
      return .row(try row(line: first.line, &cells))
    } catch let refusal {
      return .rejected(refusal.rejection(line: first.line))
    }
  }

  private func row(line: Int, _ cells: inout RowCells) throws(RowRefusal) -> ImportRow {
    try refuseWhatMustBeSentOn(cells)
    let received = try requiredDate(.receivedOn, &cells)
    let (title, narrative) = try text(&cells)
    let source = cells.text(.source).map { plan.vocabulary.code(.sources, $0) ?? $0 }
    guard let source else { throw cells.missing(.source) }
    var row = ImportRow(line: line, receivedOn: received, source: source, title: title)
    row.narrative = narrative
    row.importedNo = number(&cells)
    row.kind = cells.read(.kind, WrittenWords.kind) ?? .clue
    row.channel = cells.text(.channel).map { plan.vocabulary.code(.channels, $0) ?? $0 }
    row.mode = cells.read(.mode, WrittenWords.mode)
    row.types = types(&cells)
    row.subjectLevel = cells.read(.subjectLevel, WrittenWords.level)
    row.realName = cells.read(.realName, WrittenWords.realName) ?? .unknown
    readPlace(&row, &cells)
    try readCourse(&row, &cells)
    try readEnd(&row, &cells)
    row.remark = cells.text(.remark)
    row.amountCharged = amount(.amountCharged, &cells)
    row.amountRefunded = amount(.amountRefunded, &cells)
    cells.keepUnmapped()
    row.extra = cells.extra
    row.masked = cells.maskedCount
    return row
  }

  // MARK: Parts of a row

  /// Domain rule I16: by column, by a constant for the file, or by the answer to the question.
  private func refuseWhatMustBeSentOn(_ cells: RowCells) throws(RowRefusal) {
    let reason = Words(
      "涉及上级管辖对象或本机关负责人：请按规定径送，本台账不予录入",
      "it concerns a subject above this organ, or its own head: send it on as the rules say; it is not taken in")
    if let level = cells.raw(.subjectLevel).flatMap(WrittenWords.level), level >= plan.rulebook.refuseFromLevel {
      throw RowRefusal(column: cells.name(.subjectLevel), value: level.words.zh, reason: reason)
    }
    if cells.raw(.concernsRefused).flatMap(WrittenWords.flag) == true || plan.mapping.concernsRefusedSubject == true {
      throw RowRefusal(column: cells.name(.concernsRefused), value: "是", reason: reason)
    }
  }

  private func text(_ cells: inout RowCells) throws(RowRefusal) -> (title: String, narrative: String) {
    let narrative = cells.text(.narrative)
    if let narrative, narrative.count > LeadText.narrativeLimit {
      throw RowRefusal(
        column: cells.name(.narrative), value: String(narrative.prefix(30)) + "…",
        reason: Words("超过8000字：请拆成几条或删减", "more than 8,000 characters: split or shorten it"))
    }
    guard let title = cells.text(.title)?.replacing("\n", with: " ") else {
      guard let narrative else { throw cells.missing(plan.header.column(.narrative) == nil ? .title : .narrative) }
      return LeadText.split(narrative)
    }
    guard title.count > LeadText.titleLimit else { return (title, narrative ?? "") }
    return (LeadText.title(of: title), [title, narrative].compactMap { $0 }.joined(separator: "\n"))
  }

  private func number(_ cells: inout RowCells) -> String? {
    guard let number = cells.text(.importedNo), !WrittenWords.isNoNumber(number), !plan.numbers.onlyCountsRows else {
      return nil
    }
    guard !plan.numbers.isRepeated(number) else {
      cells.keep(.importedNo, as: number)
      return nil
    }
    return number
  }

  private func types(_ cells: inout RowCells) -> [String] {
    guard let written = cells.text(.types) else { return [] }
    let (codes, isWhole) = plan.vocabulary.types(written)
    if !isWhole { cells.keep(.types, as: written) }
    return codes
  }

  private func readPlace(_ row: inout ImportRow, _ cells: inout RowCells) {
    if let written = cells.text(.division) {
      if let code = plan.division(written) { row.division = code } else { cells.keep(.division, as: written) }
    }
    let units = cells.text(.unit).map(WrittenWords.units) ?? []
    row.unitName = units.first
    row.coUnitNames = units.dropFirst() + (cells.text(.coUnits).map(WrittenWords.units) ?? [])
  }

  private func readCourse(_ row: inout ImportRow, _ cells: inout RowCells) throws(RowRefusal) {
    row.discoveredOn = try date(.discoveredOn, &cells)
    row.handlingDepartment = cells.text(.handlingDepartment)
    row.handler = cells.text(.handler)
    row.assignedOn = try date(.assignedOn, &cells)
    switch dates.read(cells.cell(.dueOn)) {
    case .empty: break
    case .day(let day, _): row.dueOn = day
    case .half, .kind, .unreadable: row.dueText = cells.text(.dueOn)
    case .impossible(let written): throw RowRefusal.noSuchDay(cells.name(.dueOn), written)
    }
    if let written = cells.text(.disposalMode) {
      row.isTransferred = WrittenWords.transferred(written)
      row.disposalMode = WrittenWords.disposal(written)
      if row.disposalMode == nil { cells.keep(.disposalMode, as: written) }
    }
    row.disposedOn = try date(.disposedOn, &cells)
    // Without a disposal there is no paper that the day could stand on.
    if row.disposalMode == nil, let disposedOn = row.disposedOn { cells.keep(.disposedOn, as: disposedOn.description) }
    row.approvedBy = cells.text(.approvedBy)
    row.approvalRef = cells.text(.approvalRef)
    row.progress = cells.text(.progress)
  }

  private func readEnd(_ row: inout ImportRow, _ cells: inout RowCells) throws(RowRefusal) {
    if let written = cells.text(.finding) {
      row.finding = WrittenWords.finding(written)
      // A sentence says more than the word it comes down to.
      if row.finding?.words.zh != written { cells.keep(.finding, as: written) }
    }
    row.result = cells.text(.result)
    row.closedOn = try date(.closedOn, &cells)
    if let written = cells.text(.isClosed) {
      row.isClosed = WrittenWords.closed(written)
      if WrittenWords.transferred(written) { row.isTransferred = true }
      if row.isClosed == nil { cells.keep(.isClosed, as: written) }
    }
    row.isFedBack = cells.read(.isFedBack, WrittenWords.flag)
    if let isFedBack = row.isFedBack { cells.keep(.isFedBack, as: isFedBack ? "是" : "否") }
    row.hasEvidenceColumn = plan.header.column(.evidence) != nil
    row.evidence = cells.text(.evidence)
    row.clearedOn = try date(.clearedOn, &cells)
    for field in [SheetField.evidence, .clearedOn] {
      if let written = cells.text(field) { cells.keep(field, as: written) }
    }
  }

  // MARK: Values

  private func requiredDate(_ field: SheetField, _ cells: inout RowCells) throws(RowRefusal) -> CivilDate {
    let cell = cells.cell(field)
    switch dates.read(cell) {
    case .day(let day, _): return try past(day, field, cells)
    case .empty: throw cells.missing(field)
    case .half(let half):
      if let day = half.day(plan.mapping.constants["half_dates"]) { return try past(day, field, cells) }
      throw RowRefusal(
        column: cells.name(field), value: half.text,
        reason: Words("不是完整日期：请补全年月日", "not a full date: give year, month and day"))
    case .impossible(let written): throw RowRefusal.noSuchDay(cells.name(field), written)
    case .kind, .unreadable:
      throw RowRefusal(
        column: cells.name(field), value: cells.text(field) ?? "",
        reason: Words("认不出的日期：请写成 2021-04-12", "not a date: write it as 2021-04-12"))
    }
  }

  /// What is no full date is kept as it stands.
  private func date(_ field: SheetField, _ cells: inout RowCells) throws(RowRefusal) -> CivilDate? {
    switch dates.read(cells.cell(field)) {
    case .day(let day, _): return try past(day, field, cells)
    case .impossible(let written): throw RowRefusal.noSuchDay(cells.name(field), written)
    case .half, .kind, .unreadable:
      if let written = cells.text(field) { cells.keep(field, as: written) }
      return nil
    case .empty: return nil
    }
  }

  /// Domain rule I13: only due days lie ahead.
  private func past(_ day: CivilDate, _ field: SheetField, _ cells: RowCells) throws(RowRefusal) -> CivilDate {
    guard day > plan.today else { return day }
    throw RowRefusal(
      column: cells.name(field), value: day.description,
      reason: Words("日期晚于今天（\(plan.today)）：请核对年份", "lies after today (\(plan.today)): check the year"))
  }

  private func amount(_ field: SheetField, _ cells: inout RowCells) -> Money? {
    switch AmountReader.read(cells.cell(field), unit: plan.header.column(field)?.amountUnit ?? .yuan) {
    case .empty: return nil
    case .fen(let fen) where fen >= 0: return Money(fen: fen)
    case .fen, .unreadable:
      if let written = cells.text(field) { cells.keep(field, as: written) }
      return nil
    }
  }
}

extension RowRefusal {
  static func noSuchDay(_ column: String, _ written: String) -> RowRefusal {
    RowRefusal(
      column: column, value: written, reason: Words("没有这一天：请核对", "there is no such day: check it"))
  }
}

extension HalfDate {
  /// The day that the mapping's `half_dates` makes of a month.
  func day(_ rule: String?) -> CivilDate? {
    guard let year, let month, day == nil else { return nil }
    switch rule {
    case "first": return CivilDate(year: year, month: month, day: 1)
    case "last": return CivilDate(year: year, month: month, day: CivilDate.daysInMonth(year: year, month: month))
    default: return nil
    }
  }
}
