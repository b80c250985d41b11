extension Change {
  /// 补会议纪要
  static let writeMinutes = Change.onRecord(
    Meeting.self, "write_minutes", Words("补会议纪要", "Write the minutes"),
    summary: Words("会后补记纪要和参加单位", "What was agreed, and who was there by body and post"),
    fields: [MeetingFields.minutes.required(), MeetingFields.present],
    alter: { values, meeting, _ in
      var meeting = meeting
      meeting.minutes = try values.need(MeetingFields.minutes, FieldValues.text)
      meeting.present = values.text(MeetingFields.present) ?? meeting.present
      return .of(
        meeting, lead: nil, [meeting], Words("补会议纪要", "Wrote the minutes"),
        notices: MeetingFields.namesPointedOut(values))
    })
}
