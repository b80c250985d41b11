extension Change {
  /// 恢复计时: the pause ends the day before, and the due date is counted anew by the same rule and version.
  static let resumeClock = Change.onLead(
    "resume_clock", Words("恢复计时", "Resume the clock"),
    summary: Words(
      "中止原因消除，自该日起继续计时，期限按中止天数顺延", "The clock runs again from this day; the due date moves by the days not counted"),
    fields: [.on, .noteText], rules: ["I11", "I12", "I13"],
    availability: { dossier, _ in
      let wanted = Words("恢复计时", "have its clock resumed")
      let finished = dossier.lead.refusalIfFinished(wanted)
      guard finished.isEmpty, dossier.runningPause == nil else { return finished }
      return [BrokenRule("I11", Words("没有中止的时限（pause_clock）", "its clock is not paused (pause_clock)"))]
    },
    check: { values, dossier, desk in
      guard let pause = dossier.runningPause else { return [] }
      let day = values.day(at: desk)
      guard day <= pause.from else { return [] }
      return [
        BrokenRule(
          "I11", field: Field.on.name,
          Words(
            "恢复日 \(day) 应晚于中止首日 \(pause.from)", "the day \(day) must be later than the first day paused, \(pause.from)")
        )
      ]
    },
    alter: { values, dossier, desk in
      guard var pause = dossier.runningPause else { throw MissingValue(field: "pause") }
      let context = desk.context
      let day = values.day(at: desk)
      var lead = dossier.lead
      let count = PausedCount(
        due: pause.dueBefore, from: pause.from, until: day.adding(days: -1),
        countsWorkingDays: context.countsWorkingDays(lead), calendar: context.rulebook.calendar)
      pause.until = count.until
      pause.dueAfter = count.due
      lead.pausedFrom = nil
      lead.dueOn = count.due
      let text = ["恢复计时：\(pause.words.zh)，\(count.words.zh)", values.text(.noteText)].compactMap(\.self)
      return .of(
        lead, [lead, pause, desk.note(lead, .resumed, on: day, text.joined(separator: "；"))],
        Words("恢复计时，期限 \(count.due)", "Resumed the clock, due \(count.due)"), notices: count.warnings)
    })
}
