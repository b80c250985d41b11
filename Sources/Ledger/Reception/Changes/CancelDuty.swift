extension Change {
  /// 取消接访
  static let cancelDuty = Change.onRecord(
    ReceptionDuty.self, "cancel_duty", Words("取消接访", "Cancel the duty"),
    summary: Words("取消一天接访，写明原因", "A planned day is called off, with the reason"), fields: [.reason], rules: ["state"],
    availability: { duty, _, _ in
      duty.status == .planned ? [] : [.state(now: duty.status.words, Words("取消", "be cancelled"))]
    },
    alter: { values, duty, desk in
      var duty = duty
      duty.status = .cancelled
      duty.note = try values.need(.reason, FieldValues.text)
      return .of(duty, lead: nil, [duty], Words("取消 \(duty.on) 接访", "Cancelled the reception on \(duty.on)"))
    })
}
