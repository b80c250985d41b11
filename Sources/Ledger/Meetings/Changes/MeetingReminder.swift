extension Change {
  /// 会议提醒: departments are reminded at a meeting (A20); a line of the timeline, nothing leaves the house.
  static let meetingReminder = Change.onLead(
    "meeting_reminder", Words("会议提醒", "Remind at a meeting"),
    summary: Words("在会议上提醒有关部门，记入时间线", "Departments were reminded at a meeting; a line of the timeline"),
    fields: [TaskFields.meeting, .text.required(false)], rules: ["I12"],
    availability: { dossier, _ in dossier.lead.refusalIfFinished(Words("会议提醒", "be reminded of")) },
    alter: { values, dossier, desk in
      let id = try values.need(TaskFields.meeting, FieldValues.record)
      guard let meeting = try desk.record(Meeting.self, id) else { throw MissingValue(field: TaskFields.meeting.name) }
      let text = [meeting.reference, values.text(.text)].compactMap(\.self).joined(separator: "：")
      // On the meeting's day, wherever that can stand in this timeline.
      let day = max(meeting.on, dossier.lead.receivedOn)
      return .of(
        dossier.lead, [desk.note(dossier.lead, .meetingReminder, on: day, text)],
        Words("会议提醒", "Reminded at a meeting"))
    })
}
