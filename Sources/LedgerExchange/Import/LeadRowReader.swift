import Ledger

/// Reads one lead (column set A) or one request (column set F).
struct LeadRowReader: RowReader {
  let plan: ImportPlan

  func row(line: Int, _ cells: inout RowCells) throws(RowRefusal) -> any ImportedRow {
    let isRequest = plan.kind == .requests
    let received = try cells.requiredDay(.receivedOn)
    let (title, narrative) = try text(&cells)
    let written = isRequest ? cells.text(.source) ?? "enterprise" : cells.text(.source)
    guard let source = written.map({ plan.vocabulary.code(.sources, $0) ?? $0 }) else { throw cells.missing(.source) }
    var row = ImportRow(line: line, receivedOn: received, source: source, title: title)
    row.narrative = narrative
    row.importedNo = cells.number()
    row.sheetKind = plan.kind
    row.kind = isRequest ? .request : cells.read(.kind, WrittenWords.kind) ?? .clue
    row.channel = cells.text(.channel).map { plan.vocabulary.code(.channels, $0) ?? $0 }
    row.mode = cells.read(.mode, WrittenWords.mode)
    row.handOverNo = isRequest ? nil : cells.text(.handOver)
    row.types = types(&cells)
    row.subjectLevel = cells.read(.subjectLevel, WrittenWords.level)
    row.realName = cells.read(.realName, WrittenWords.realName) ?? .unknown
    row.division = cells.division()
    (row.unitName, row.coUnitNames) = cells.units()
    try readCourse(&row, &cells)
    try readEnd(&row, &cells)
    if isRequest { readRequest(&row, &cells) }
    row.remark = cells.text(.remark)
    row.amountCharged = cells.amount(.amountCharged)
    row.amountRefunded = cells.amount(.amountRefunded)
    cells.keepUnmapped()
    row.extra = cells.extra
    row.masked = cells.maskedCount
    return row
  }

  // MARK: Parts of a row

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

  private func types(_ cells: inout RowCells) -> [String] {
    guard let written = cells.text(.types) else { return [] }
    let (codes, isWhole) = plan.vocabulary.types(written)
    if !isWhole { cells.keep(.types, as: written) }
    return codes
  }

  /// What a request's set has besides; 办结天数 is reckoned from the days and kept as it stands.
  private func readRequest(_ row: inout ImportRow, _ cells: inout RowCells) {
    row.enterpriseAlias = cells.text(.enterpriseAlias)
    row.enterpriseType = cells.read(.enterpriseType, WrittenWords.enterpriseType)
    row.satisfied = cells.read(.satisfied, WrittenWords.satisfaction)
    cells.keep(.daysTaken)
    if let column = plan.header.column(.daysTaken) { row.reckoned[column.key] = .daysTaken }
    // 办理情况 of a finished request is what came of it.
    if row.isClosed == true, row.result == nil { row.result = row.progress }
  }

  private func readCourse(_ row: inout ImportRow, _ cells: inout RowCells) throws(RowRefusal) {
    row.discoveredOn = try cells.day(.discoveredOn)
    row.handlingDepartment = cells.text(.handlingDepartment)
    row.handler = cells.text(.handler)
    row.assignedOn = try cells.day(.assignedOn)
    (row.dueOn, row.dueText, _) = try cells.due(.dueOn)
    if let written = cells.text(.disposalMode) {
      row.isTransferred = WrittenWords.transferred(written)
      row.disposalMode = WrittenWords.disposal(written)
      if row.disposalMode == nil { cells.keep(.disposalMode, as: written) }
    }
    row.disposedOn = try cells.day(.disposedOn)
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
    row.closedOn = try cells.day(.closedOn)
    if let written = cells.text(.isClosed) {
      row.isClosed = WrittenWords.closed(written)
      if WrittenWords.transferred(written) { row.isTransferred = true }
      if row.isClosed == nil { cells.keep(.isClosed, as: written) }
    }
    row.isFedBack = cells.read(.isFedBack, WrittenWords.flag)
    if let isFedBack = row.isFedBack { cells.keep(.isFedBack, as: isFedBack ? "是" : "否") }
    if let column = plan.header.column(.isFedBack) { row.reckoned[column.key] = .fedBack }
    row.hasEvidenceColumn = plan.header.column(.evidence) != nil
    row.evidence = cells.text(.evidence)
    row.clearedOn = try cells.day(.clearedOn)
    cells.keep(.evidence)
    cells.keep(.clearedOn)
  }
}
