extension Change {
  /// 中止计时: hearing, testing, expert review are not counted (T20). The due date is counted anew once the end is known.
  static let pauseClock = Change.onLead(
    "pause_clock", Words("中止计时", "Pause the clock"),
    summary: Words(
      "听证、检验检测、专家评审等期间不计入时限，经批准；原期限保留", "Days that the limit does not count, with approval; the first date is kept"),
    fields: [Fields.from, Fields.until, Fields.why, .noteText] + Field.approval, rules: ["I11", "I12", "I13"],
    availability: { dossier, _ in
      let finished = dossier.lead.refusalIfFinished(Words("中止计时", "have its clock paused"))
      guard finished.isEmpty else { return finished }
      guard dossier.runningPause == nil else { return dossier.refusalWhilePaused }
      guard dossier.lead.dueOn != nil, dossier.lead.kind == .request || dossier.lead.disposalMode != nil else {
        return [
          BrokenRule(
            "I11", Words("没有办理期限，不能中止；期限由处置时确定", "no due date of its handling to pause; a disposal sets one"))
        ]
      }
      return []
    },
    check: { values, dossier, desk in
      let from = values.date(Fields.from) ?? desk.context.today
      var broken = values.approvalGaps("I11")
      if let until = values.date(Fields.until), until < from {
        broken.append(.order("I11", Fields.until, until, before: from, Fields.from.title))
      }
      if let due = dossier.lead.dueOn, from > due {
        broken.append(
          BrokenRule(
            "I11", field: Fields.from.name,
            Words(
              "期限 \(due) 已过，\(from) 起不能中止；需要时延期（extend）",
              "the date \(due) had passed by \(from); extend instead (extend)")
          ))
      }
      if from < dossier.lead.receivedOn {
        broken.append(.order("I13", Fields.from, from, before: dossier.lead.receivedOn, Words("受理时间", "receipt")))
      }
      if values.choice(Fields.why, as: ClockPause.Reason.self) == .other, !values.has(.noteText) {
        broken.append(.form(.noteText, Words("其他原因须写明说明", "say in the note what the reason is")))
      }
      return broken + dossier.overlaps(from, values.date(Fields.until))
    },
    alter: { values, dossier, desk in
      let context = desk.context
      let from = values.date(Fields.from) ?? context.today
      var lead = dossier.lead
      guard let due = lead.dueOn, let why = values.choice(Fields.why, as: ClockPause.Reason.self) else {
        throw MissingValue(field: Fields.why.name)
      }
      var pause = ClockPause(
        id: desk.newID(), owner: lead.owner, year: from.year,
        serial: try desk.nextSerial(.clockPause, owner: lead.owner, year: from.year), division: lead.division,
        lead: lead.id, from: from, why: why, approval: try values.needApproval(), dueBefore: due)
      pause.note = values.text(.noteText)
      guard let until = values.date(Fields.until) else {
        lead.pausedFrom = from
        lead.dueOn = nil
        let text = "中止计时：\(pause.words.zh)，原期限 \(due)\(pause.signature)"
        return .of(
          lead, [lead, pause, desk.note(lead, .paused, on: from, text)], Words("中止计时", "Paused the clock"),
          notices: [Words("恢复时用 resume_clock，期限按中止天数重算", "resume_clock counts the date anew")])
      }
      let count = PausedCount(
        due: due, from: from, until: until, countsWorkingDays: context.countsWorkingDays(lead),
        calendar: context.rulebook.calendar)
      pause.until = until
      pause.dueAfter = count.due
      lead.dueOn = count.due
      let text = "中止计时：\(pause.words.zh)，\(count.words.zh)\(pause.signature)"
      return .of(
        lead, [lead, pause, desk.note(lead, .paused, on: min(from, context.today), text)],
        Words("中止计时，期限 \(count.due)", "Paused the clock, due \(count.due)"), notices: count.warnings)
    })

  private enum Fields {
    static let from = Field(
      "from", Words("自（首日）", "First day"), .date(mayLieAhead: false), help: Words("默认今天", "today unless given"))
    static let until = Field(
      "until", Words("至（末日）", "Last day"), .date(mayLieAhead: true),
      help: Words("不知道时不填，恢复时再算", "empty while unknown; resuming counts"))
    static let why = Field("why", Words("原因", "Why"), .choice(ClockPause.Reason.allCases, \.words), required: true)
  }
}

extension ClockPause {
  /// ；说明；批准人 K-02（…）, for the timeline.
  fileprivate var signature: String {
    let why = note.map { "；\($0)" } ?? ""
    return "\(why)；批准人 \(approval.by)（\(approval.ref)）"
  }
}

extension Dossier {
  /// The pause that nobody has ended yet.
  package var runningPause: ClockPause? { pauses.last { $0.isOpen } }

  /// What sets a date or ends the lead comes after the clock runs again, so that no pause stays open behind it.
  var refusalWhilePaused: [BrokenRule] {
    guard let pause = runningPause else { return [] }
    return [
      BrokenRule(
        "I11",
        Words(
          "时限自 \(pause.from) 起因\(pause.why.words.zh)中止：先恢复计时（resume_clock）",
          "its clock is paused since \(pause.from) (\(pause.why.words.en.lowercased())): resume it first (resume_clock)"
        ))
    ]
  }

  /// A day is left out once.
  fileprivate func overlaps(_ from: CivilDate, _ until: CivilDate?) -> [BrokenRule] {
    pauses.filter { pause in
      guard let ended = pause.until else { return false }
      return from <= ended && until.map { $0 >= pause.from } ?? true
    }.map { pause in
      BrokenRule(
        "I11", field: "from",
        Words("与已有的中止 \(pause.words.zh) 重叠", "overlaps the pause \(pause.words.en)"))
    }
  }
}
