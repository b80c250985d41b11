extension Change {
  /// 反弹: what was cleared came back; a new rectification points at the old one.
  static let relapse = Change.onRectification(
    "relapse", Words("反弹", "Relapse"),
    summary: Words("已销号的问题反弹：原件记为反弹，另立新整改", "It came back: the old one is marked, a new one is ordered"),
    fields: [.reason, Fields.action, RectificationFields.dueOn, .on], rules: ["I13", "state"],
    availability: { rectification, _, _ in
      rectification.refusal(
        unless: [.cleared], Words("记反弹", "relapse"), hint: Words("只有已销号的会反弹", "only a cleared one can"))
    },
    check: { values, rectification, desk in
      let day = values.day(at: desk)
      var broken: [BrokenRule] = []
      if let cleared = rectification.clearedOn, day < cleared {
        broken.append(.order("I13", .on, day, before: cleared, Words("销号日期", "the clearing of")))
      }
      if let due = values.date(RectificationFields.dueOn), due < day {
        broken.append(.order("I13", RectificationFields.dueOn, due, before: day, Field.on.title))
      }
      if rectification.rectKind == .deadline, !values.has(RectificationFields.dueOn) {
        broken.append(.form(RectificationFields.dueOn, Words("限期整改缺整改时限", "a rectification by a date needs the date")))
      }
      return broken
    },
    alter: { values, rectification, desk in
      let day = values.day(at: desk)
      var old = rectification
      old.status = .relapsed
      var new = Rectification(
        id: desk.newID(), owner: old.owner, year: day.year,
        serial: try desk.nextSerial(.rectification, owner: old.owner, year: day.year), division: old.division,
        lead: old.lead, observation: old.observation, rectKind: old.rectKind,
        problem: try values.need(.reason, FieldValues.text), action: values.text(Fields.action) ?? old.action,
        unit: old.unit, orderedOn: day, orderedBy: desk.context.officer)
      new.coUnits = old.coUnits
      new.responsiblePost = old.responsiblePost
      new.dueOn = values.date(RectificationFields.dueOn)
      new.relapseOf = old.id
      var notices: [Words] = []
      if let lead = try old.lead.flatMap({ try desk.record(Lead.self, $0) }), lead.mayBeReopened {
        notices = [
          Words("线索 \(lead.number) 已办结，需要时重启（reopen）", "lead \(lead.number) is closed; reopen it if need be (reopen)")
        ]
      }
      return .of(
        new, lead: old.lead, [new, old] + new.line("\(old.shortNumber) 反弹，另立整改：\(new.problem)", on: day, at: desk),
        Words("\(old.shortNumber) 反弹，新立 \(new.shortNumber)", "\(old.shortNumber) relapsed, ordered \(new.shortNumber)"),
        notices: notices)
    })

  private enum Fields {
    static let action = Field(
      "action", Words("整改措施", "Action"), .longText(max: 1_000), help: Words("默认同原措施", "as before unless given"))
  }
}
