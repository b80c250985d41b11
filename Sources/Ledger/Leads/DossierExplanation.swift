/// Why a lead has its colour and its date, and what comes next: what `duban show --explain` and Ctrl-E say.
package struct DossierExplanation: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    /// 为什么红, 期限, 下一步 …
    package let label: Words
    package let words: Words
  }

  package let lines: [Line]

  package init(_ dossier: Dossier, _ context: ChangeContext) {
    let lead = dossier.lead
    let standing = context.rulebook.colours.standing(
      lead.clockFacts, on: context.today, calendar: context.rulebook.calendar)
    var lines = [Line(label: Self.why(standing.colour), words: standing.explanation)]
    var warnings = standing.warnings
    if !lead.status.isFinished, let due = lead.dueOn {
      let (words, moved) = Self.origin(of: due, dossier, context)
      lines.append(Line(label: Words("期限", "Due"), words: words))
      warnings += moved
    }
    if let text = lead.dueText, lead.dueOn == nil {
      lines.append(Line(label: Words("期限", "Due"), words: Words("原台账写作“\(text)”", "the sheet has \"\(text)\"")))
    }
    lines += lead.extensions.map { Line(label: Words("延期", "Extended"), words: $0.words) }
    lines += dossier.pauses.map { Line(label: Words("中止", "Paused"), words: Self.paused($0, lead, context)) }
    if let answer = standing.colour.flatMap({ context.rulebook.colours.answers[$0] }) {
      lines.append(Line(label: Words("督办", "Answered by"), words: answer))
    }
    lines += ReporterNotices(lead, context).notices.map {
      Line(label: $0.title, words: $0.words(on: context.today) + Words("［\($0.limit)］", " [\($0.limit)]"))
    }
    if let opinion = Self.opinion(dossier, context) {
      lines.append(opinion.line)
      warnings += opinion.warnings
    }
    lines.append(
      Line(label: ReportedTypes(lead, context.rulebook).label, words: ReportedTypes(lead, context.rulebook).value))
    if let urging = Self.urging(dossier, context) { lines.append(urging) }
    if let first = FirstStep(lead, context.rulebook) {
      lines.append(Line(label: Words("建议", "Suggested"), words: first.advice))
    }
    if lead.priority != .normal {
      lines.append(Line(label: Words("优先级", "Priority"), words: lead.priorityWords(context.rulebook)))
    }
    if dossier.repeatCount > 0 {
      lines.append(Line(label: Words("重复反映", "Repeats"), words: context.rulebook.repeatWords(dossier.repeatCount)))
    }
    warnings += context.campaign?.flag(lead.receivedOn).map { [$0] } ?? []
    if !lead.gaps.isEmpty { lines.append(Line(label: Words("待补", "Gaps"), words: lead.gaps.map(\.words).listed())) }
    if let next = dossier.nextStep { lines.append(Line(label: Words("下一步", "Next"), words: next.words)) }
    lines += ChangeTable.steps(for: dossier, context).filter { !$0.isLegal }.map {
      Line(label: Words("不能\($0.change.title.zh)", "No: \($0.change.title.en)"), words: $0.why)
    }
    lines += warnings.uniqued().map { Line(label: Words("注意", "Note"), words: $0) }
    self.lines = lines
  }

  private static func why(_ colour: Colour?) -> Words {
    switch colour {
    case .red: Words("为什么红", "Why red")
    case .yellow: Words("为什么黄", "Why yellow")
    case .blue: Words("为什么蓝", "Why blue")
    case nil: Words("无颜色", "No colour")
    }
  }

  /// Where the date comes from: a limit is counted again with the calendar as it is now, and says where that differs.
  private static func origin(
    of due: CivilDate, _ dossier: Dossier, _ context: ChangeContext
  ) -> (Words, [Words]) {
    let lead = dossier.lead
    let start = dossier.startOfLimit
    guard let origin = DueOrigin(rule: lead.dueRule, version: lead.dueVersion) else {
      return (Words("\(due)", "\(due)"), [])
    }
    guard case .limit(let id, let version) = origin, let start,
      let limit = context.rulebook.limits.limits.first(where: { $0.id == id && $0.version == version })
    else { return (Words("\(due)，\(origin.words.zh)", "\(due), \(origin.words.en)"), []) }
    let count = context.rulebook.calendar.count(limit.span, from: start)
    let words =
      Words("\(due)，", "\(due), ") + limit.words + Words("［\(id)］：", " [\(id)]: ") + count.explanation
    let now = dossier.pauses.reduce(count.due) { due, pause in
      guard let until = pause.until, pause.from >= start else { return due }
      return PausedCount(
        due: due, from: pause.from, until: until, countsWorkingDays: limit.span.unit == .workingDay,
        calendar: context.rulebook.calendar
      ).due
    }
    guard now != due else { return (words, count.warnings) }
    let differs = Words(
      "按现在的日历应为 \(now)，已定的期限不自动改动",
      "by today's calendar it would be \(now); a date once set does not move by itself")
    return (words, [differs] + count.warnings)
  }

  /// The ladder with what was done already, and what would come next; nil where neither is there.
  private static func urging(_ dossier: Dossier, _ context: ChangeContext) -> Line? {
    let ladder = dossier.ladder(context)
    let words = [ladder.doneWords, ladder.advice].compactMap(\.self)
    guard !words.isEmpty else { return nil }
    return Line(label: Words("督办", "Urging"), words: words.listed(Words("；", "; ")))
  }

  /// U0001 听证 2021-09-20 至 2021-09-24：不计3个工作日：期限 … → …；批准人 …
  private static func paused(_ pause: ClockPause, _ lead: Lead, _ context: ChangeContext) -> Words {
    let signed = Words(
      "；批准人 \(pause.approval.by)（\(pause.approval.ref)）", "; approved by \(pause.approval.by) (\(pause.approval.ref))")
    guard let until = pause.until else {
      return pause.words
        + Words("：原期限 \(pause.dueBefore)，恢复后重算", ": due \(pause.dueBefore) before, counted anew when it runs again")
        + signed
    }
    let count = PausedCount(
      due: pause.dueBefore, from: pause.from, until: until, countsWorkingDays: context.countsWorkingDays(lead),
      calendar: context.rulebook.calendar)
    return pause.words + Words("：", ": ") + count.words + signed
  }

  /// T01, or the expedited leads' own limit, as long as nothing was proposed.
  private static func opinion(_ dossier: Dossier, _ context: ChangeContext) -> (line: Line, warnings: [Words])? {
    let lead = dossier.lead
    guard !lead.status.isFinished, dossier.activeDisposal == nil, lead.disposalMode == nil, let due = lead.opinionDueOn
    else { return nil }
    let past = context.today.days(since: due)
    let when = past > 0 ? Words("（已过\(past)天）", " (\(past) days past)") : Words("", "")
    let count = context.opinionDue(lead)
    let how = count.map { Words("：", ": ") + $0.explanation } ?? Words("", "")
    let id = context.opinionLimit(lead)?.id ?? "T01"
    return (
      Line(
        label: Words("处置意见", "Opinion"),
        words: Words("应于 \(due) 前提出", "to be proposed by \(due)") + when + Words("［\(id)］", " [\(id)]") + how),
      count?.warnings ?? []
    )
  }
}

extension Dossier {
  /// The day from which the limit behind the due date was counted.
  fileprivate var startOfLimit: CivilDate? {
    if let disposal = activeDisposal {
      // T09 runs from the reply, the others from the approval.
      return disposal.dueRule == "T09" && disposal.repliedOn != nil ? disposal.repliedOn : disposal.approval?.on
    }
    return lead.closings.last?.reopenedOn
  }
}

extension Extension {
  fileprivate var words: Words {
    let before = from.map { "\($0) → \(to)" } ?? "\(to)"
    let late = wasInTime ? Words("", "") : Words("，批准时已过原期限", ", approved after the date had passed")
    return Words(
      "\(before)，批准人 \(approval.by)（\(approval.ref)）", "\(before), approved by \(approval.by) (\(approval.ref))")
      + late
  }
}
