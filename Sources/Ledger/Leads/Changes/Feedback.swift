extension Change {
  /// 反馈: what a named reporter was told and when (T04, T05; domain rule I19); allowed on a finished lead.
  static let feedback = Change.onLead(
    "feedback", Words("反馈", "Feed back"),
    summary: Words("实名件：受理告知、结果反馈的日期，或无法联系", "For a named report: told of acceptance, told the result, or unreachable"),
    fields: [Fields.accepted, Fields.result, Fields.unreachable, .noteText], rules: ["I13", "I19", "state"],
    availability: { dossier, _ in
      let lead = dossier.lead
      if lead.status == .void || lead.status == .merged { return [.state(lead, Words("反馈", "be fed back"))] }
      guard lead.realName == .anonymous || lead.realName == .notApplicable else { return [] }
      return [
        BrokenRule(
          "I19",
          Words("“\(lead.realName.words.zh)”件无需反馈", "there is nobody to tell: \"\(lead.realName.words.en)\""))
      ]
    },
    check: { values, dossier, _ in check(values, dossier.lead) },
    alter: { values, dossier, desk in
      var lead = dossier.lead
      lead.acceptanceFedBackOn = values.date(Fields.accepted) ?? lead.acceptanceFedBackOn
      lead.resultFedBackOn = values.date(Fields.result) ?? lead.resultFedBackOn
      lead.feedbackNote = values.text(.noteText) ?? lead.feedbackNote
      let isUnreachable = saysUnreachable(values)
      if isUnreachable { lead.unreachableOn = desk.context.today }
      let text =
        [
          values.date(Fields.accepted).map { "受理告知 \($0)" }, values.date(Fields.result).map { "结果反馈 \($0)" },
          isUnreachable ? "无法联系" : nil,
          values.text(.noteText),
        ].compactMap(\.self).joined(separator: "；")
      return .of(
        lead, [lead, desk.note(lead, .feedback, text)], Words("反馈", "Fed back"),
        notices: lateness(values, dossier.lead, desk.context))
    })

  /// As the flag says; a note without any date says the same.
  private static func saysUnreachable(_ values: FieldValues) -> Bool {
    values.flag(Fields.unreachable) ?? (!values.has(Fields.accepted) && !values.has(Fields.result))
  }

  private static func check(_ values: FieldValues, _ lead: Lead) -> [BrokenRule] {
    let accepted = values.date(Fields.accepted)
    let result = values.date(Fields.result)
    var broken: [BrokenRule] = []
    if !values.has(.noteText), values.flag(Fields.unreachable) == true || (accepted == nil && result == nil) {
      broken.append(
        BrokenRule(
          "I19", field: accepted == nil && result == nil ? Fields.result.name : Field.noteText.name,
          Words("请填告知日期，或在说明中写明无法联系", "give a date, or say in the note that nobody could be reached")))
    }
    if let accepted, accepted < lead.receivedOn {
      broken.append(.order("I13", Fields.accepted, accepted, before: lead.receivedOn, Words("受理时间", "receipt")))
    }
    if let result {
      if let closed = lead.closedOn, lead.status.isFinished {
        if result < closed {
          broken.append(.order("I13", Fields.result, result, before: closed, Field.closedOn.title))
        }
      } else {
        broken.append(
          BrokenRule("I19", field: Fields.result.name, Words("未办结，还没有可反馈的结果", "not finished: no result to tell yet")))
      }
    }
    return broken
  }

  /// T04 and T05 are 15 working days; late is said, not refused: what happened is recorded as it was.
  private static func lateness(_ values: FieldValues, _ lead: Lead, _ context: ChangeContext) -> [Words] {
    let events = [
      ("T04", lead.receivedOn, values.date(Fields.accepted)), ("T05", lead.closedOn, values.date(Fields.result)),
    ]
    return events.compactMap { id, start, day in
      guard let start, let day, let limit = context.rulebook.limits.limit(id, on: start) else { return nil }
      let due = context.rulebook.calendar.count(limit.span, from: start).due
      guard day > due else { return nil }
      return Words("超过\(id)期限 \(due)", "later than \(id) allows, \(due)")
    }
  }

  private enum Fields {
    static let accepted = Field("accepted_on", Words("受理告知", "Told of acceptance"), .date(mayLieAhead: false))
    static let unreachable = Field(
      "unreachable", Words("无法联系", "Unreachable"), .flag,
      help: Words("是：写明怎样联系过", "yes: say in the note what was tried"))
    static let result = Field("result_on", Words("结果反馈", "Told the result"), .date(mayLieAhead: false))
  }
}
