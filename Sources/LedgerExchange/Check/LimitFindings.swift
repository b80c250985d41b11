import Ledger

/// What the limits would object to in a row, as far as its sheet has the columns to tell: passing on (T03), a named
/// reporter's notices (T04, T05), the answer to an inquiry and the report on it (T08, T09), a check without a date (T10), the
/// call after closing (T27), the review of what is held (T28). T01 and T25 are the colours. No ledger has columns for what
/// goes up (T02), for reviews and formalities (T12, T13) or for advice (T29); T30 is not cited before its text was seen.
struct LimitFindings {
  let header: SheetHeader
  let context: ChangeContext

  /// - Parameter cell: what the sheet says, nil where it says nothing.
  func findings(_ row: ImportRow, cell: (SheetField) -> String?) -> [Words] {
    guard row.kind == .clue else { return [] }
    return passingOn(row) + notices(row) + inquiry(row, progress: cell(.progress)) + open(row) + followUp(row)
  }

  /// Received, and five working days later handed to nobody.
  private func passingOn(_ row: ImportRow) -> [Words] {
    guard header.column(.assignedOn) != nil, let due = due("T03", from: row.receivedOn) else { return [] }
    if let assigned = row.assignedOn {
      return assigned > due ? [Words("分办超过\(due)", "passed on later than \(due)").by("T03")] : []
    }
    guard row.status == .registered, context.today > due else { return [] }
    return [Words("应于\(due)前分办或转送", "to be passed on by \(due)").by("T03")]
  }

  private func notices(_ row: ImportRow) -> [Words] {
    guard row.realName == .named, header.column(.isFedBack) != nil, row.isFedBack != true else { return [] }
    if row.status.isFinished {
      guard let closed = row.closedOn, let due = due("T05", from: closed), context.today > due else { return [] }
      return [Words("实名件未见结果反馈，应于\(due)前", "named report, no notice of the result, due by \(due)").by("T05")]
    }
    guard let due = due("T04", from: row.receivedOn), context.today > due else { return [] }
    return [Words("实名件未见受理告知，应于\(due)前", "named report, no notice of acceptance, due by \(due)").by("T04")]
  }

  /// The sheet says when the inquiry was decided on, not when the letter went out: a limit counted from that day is past
  /// for certain once it is past here.
  private func inquiry(_ row: ImportRow, progress: String?) -> [Words] {
    guard row.disposalMode == .talkInquiry, !row.status.isFinished, let sent = row.disposedOn, row.finding == nil,
      let reply = due("T08", from: sent)
    else { return [] }
    let isAnswered = ["答复", "回复", "说明", "谈话"].contains { progress?.contains($0) == true }
    if let report = due("T09", from: reply), context.today > report {
      return [Words("谈话函询未见情况报告，应于\(report)前", "no report on the talk or inquiry, due by \(report)").by("T09")]
    }
    guard !isAnswered, context.today > reply else { return [] }
    return [Words("函询未见答复，应于\(reply)前", "no answer to the inquiry, due by \(reply)").by("T08")]
  }

  /// A check or a hold that the sheet gives no date of its own: the table's counts from the disposal.
  private func open(_ row: ImportRow) -> [Words] {
    guard !row.status.isFinished, row.dueOn == nil, row.finding == nil, let from = row.disposedOn else { return [] }
    switch row.disposalMode {
    case .check?:
      guard let due = due("T10", from: from), context.today > due else { return [] }
      return [Words("初步核实未见结论，应于\(due)前", "a check without a finding, due by \(due)").by("T10")]
    case .hold?:
      guard let due = due("T28", from: from), context.today > due else { return [] }
      return [Words("暂存待查未见复核，应于\(due)前", "held and not reviewed, due by \(due)").by("T28")]
    default: return []
    }
  }

  /// Only where the sheet has a column of its own for it.
  private func followUp(_ row: ImportRow) -> [Words] {
    guard row.status.isClosedOut, let closed = row.closedOn, let due = due("T27", from: closed), context.today > due,
      let column = header.columns.first(where: { $0.role == .unmapped && $0.header.contains("回访") }),
      (row.extra[column.key] ?? "").isEmpty
    else { return [] }
    return [Words("办结后未见回访，应于\(due)前", "no follow-up after closing, due by \(due)").by("T27")]
  }

  private func due(_ limit: String, from day: CivilDate) -> CivilDate? {
    context.rulebook.limits.limit(limit, on: day).map { context.rulebook.calendar.count($0.span, from: day).due }
  }
}

extension Words {
  /// With the limit or the rule that says so.
  func by(_ limit: String) -> Words { self + Words("（\(limit)）", " (\(limit))") }
}
