extension Change {
  /// 排接访值班
  static let addDuty = Change.onBook(
    "add_duty", Words("排接访值班", "Plan a reception duty"),
    summary: Words("领导轮流坐班接访的一天", "A day on which a leader receives visitors"),
    fields: [Fields.on, Fields.leader, Fields.venue, Fields.division],
    check: { values, desk in
      guard let on = values.date(Fields.on), let leader = values.code(Fields.leader) else { return [] }
      let known = try desk.records(ReceptionDuty.self, by: .owner(desk.context.owner))
      guard known.contains(where: { $0.on == on && $0.leader == leader && $0.status != .cancelled }) else {
        return try desk.inactive(leader, Fields.leader)
      }
      return [.form(Fields.leader, Words("\(leader) 在 \(on) 已有接访安排", "\(leader) is on duty on \(on) already"))]
    },
    alter: { values, desk in
      let on = try values.need(Fields.on, FieldValues.date)
      let owner = desk.context.owner
      let duty = ReceptionDuty(
        id: desk.newID(), owner: owner, year: on.year,
        serial: try desk.nextSerial(.duty, owner: owner, year: on.year),
        division: values.code(Fields.division) ?? owner,
        on: on, leader: try values.need(Fields.leader, FieldValues.code),
        venue: try values.need(Fields.venue, FieldValues.text))
      return .of(
        duty, lead: nil, [duty], Words("排接访值班 \(on) \(duty.leader)", "Planned a reception on \(on) by \(duty.leader)"))
    })

  private enum Fields {
    static let on = Field("on", Words("日期", "Date"), .date(mayLieAhead: true), required: true)
    static let leader = Field("leader", Words("接访领导", "Leader"), .officer, required: true)
    static let venue = Field("venue", Words("地点", "Place"), .text(max: 60), required: true)
    static let division = Field(
      "division", Words("所属县市", "Division"), .division, help: Words("默认本单位", "our own unless given"))
  }
}
