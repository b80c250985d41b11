extension Change {
  /// 会议立诉求或线索: a request or lead that came up at a meeting, with its task; by the rules of any registration.
  static let spinOff = Change.onRecord(
    Meeting.self, "spin_off", Words("会议立诉求或线索", "Begin a request or lead"),
    summary: Words(
      "会上提出的诉求或线索，登记并交办；先回答是否涉及上级管辖对象",
      "What came up at the meeting is registered and given to a unit; I16 is asked first"),
    fields: [
      RegisterFields.refused, RegisterFields.leadKind.required(), RegisterFields.title, TaskFields.unit,
      TaskFields.dueOn, TaskFields.text.required(false), RegisterFields.types, RegisterFields.source,
      RegisterFields.narrative, RegisterFields.coUnits, RegisterFields.enterprise, RegisterFields.enterpriseType,
      RegisterFields.subjectLevel,
    ], rules: ["I13", "I16"],
    check: { values, meeting, desk in
      try RegisterFields.check(values, desk) + TaskFields.refusals(values, meeting)
    },
    alter: { values, meeting, desk in
      var lead = try RegisterFields.lead(values, desk)
      lead.mode = .meeting
      let task = try TaskFields.task(values, of: meeting, under: lead, desk)
      let rows: [any LedgerRecord] = [
        lead, task, desk.note(lead, .registered, "由会议 \(meeting.reference) 立件"),
        desk.note(lead, .meeting, try task.line(of: meeting, desk)),
      ]
      return .of(
        lead, rows, Words("会议 \(meeting.shortNumber) 立件", "Begun at meeting \(meeting.shortNumber)"),
        notices: desk.context.opinionDue(lead)?.warnings ?? [])
    })
}
