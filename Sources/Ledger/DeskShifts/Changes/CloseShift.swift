extension Change {
  /// 收班
  static let closeShift = Change.onRecord(
    DeskShift.self, "close_shift", Words("监督台收班", "Close the shift"),
    summary: Words("收班并登记接待人次", "The shift ends; how many came is recorded"),
    fields: [Fields.closed, Fields.visitors, .noteText], rules: ["state"],
    availability: { shift, _, _ in
      shift.isOpen ? [] : [.state(now: shift.status.words, Words("收班", "be closed"))]
    },
    check: { values, shift, _ in
      guard let closed = values.number(Fields.closed), closed <= shift.opened else { return [] }
      return [
        .form(Fields.closed, Words("收班不早于开班（\(shift.hours)）", "a shift ends after it began (\(shift.hours))"))
      ]
    },
    alter: { values, shift, desk in
      var shift = shift
      shift.status = .closed
      shift.closed = try values.need(Fields.closed, FieldValues.number)
      shift.visitors = try values.need(Fields.visitors, FieldValues.number)
      shift.note = values.text(.noteText)
      return .of(
        shift, lead: nil, [shift],
        Words(
          "监督台收班 \(shift.caption.zh)，接待\(shift.visitors ?? 0)人次", "Closed the desk, \(shift.visitors ?? 0) visitors"))
    })

  private enum Fields {
    static let closed = Field("closed", Words("收班时间", "Until"), .time, required: true)
    static let visitors = Field("visitors", Words("接待人次", "Visitors"), .number(0...9_999), required: true)
  }
}
