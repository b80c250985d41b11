extension Change {
  /// 登记接访情况
  static let holdDuty = Change.onRecord(
    ReceptionDuty.self, "hold_duty", Words("登记接访情况", "Record the reception"),
    summary: Words("接访结束后登记接待件数；线索另行登记", "How many were received; leads are registered apart"),
    fields: [Fields.visits, .noteText], rules: ["I13", "state"],
    availability: { duty, _, context in
      guard duty.status == .planned else { return [.state(now: duty.status.words, Words("登记接访", "be recorded"))] }
      guard duty.on > context.today else { return [] }
      return [BrokenRule("I13", Words("接访日 \(duty.on) 还没到", "the day, \(duty.on), lies ahead"))]
    },
    alter: { values, duty, desk in
      var duty = duty
      duty.status = .held
      duty.visits = try values.need(Fields.visits, FieldValues.number)
      duty.note = values.text(.noteText)
      return .of(
        duty, lead: nil, [duty],
        Words("\(duty.on) 接访\(duty.visits ?? 0)件", "Reception on \(duty.on): \(duty.visits ?? 0) visits"))
    })

  private enum Fields {
    static let visits = Field("visits", Words("接访件数", "Visits"), .number(0...999), required: true)
  }
}
