extension Change {
  /// 会议交办任务: for a request or lead that is on record, or for none.
  static let addTask = Change.onRecord(
    Meeting.self, "add_task", Words("交办任务", "Give a task"),
    summary: Words(
      "会议交给单位的一件事；另立诉求或线索的用 spin_off", "What a meeting gave a unit to do; spin_off begins a request or lead"),
    fields: [TaskFields.text, TaskFields.unit, TaskFields.dueOn, TaskFields.lead], rules: ["I12", "I13"],
    check: { values, meeting, desk in
      let lead = try values.record(TaskFields.lead).flatMap { try desk.record(Lead.self, $0) }
      return TaskFields.refusals(values, meeting)
        + (lead?.refusalIfFinished(Words("交办会议任务", "be given a task")) ?? [])
    },
    alter: { values, meeting, desk in
      let lead = try values.record(TaskFields.lead).flatMap { try desk.record(Lead.self, $0) }
      let task = try TaskFields.task(values, of: meeting, under: lead, desk)
      let line = try lead.map { desk.note($0, .meeting, try task.line(of: meeting, desk)) }
      return .of(
        task, lead: lead?.id, [task as any LedgerRecord] + [line].compactMap(\.self),
        Words("会议 \(meeting.shortNumber) 交办任务", "A task of meeting \(meeting.shortNumber)"))
    })
}

enum TaskFields {
  static let meeting = Field(
    "meeting", RecordKind.meeting.words, .record(.meeting), required: true,
    help: Words("会议编号，如 M0001", "its number, such as M0001"))
  static let text = Field("text", Words("任务", "Task"), .text(max: 200), required: true)
  static let unit = Field("unit", Words("责任单位", "Unit"), .unit, required: true)
  static let dueOn = Field("due_on", Words("期限", "Due on"), .date(mayLieAhead: true), required: true)
  static let lead = Field(
    "lead", Words("诉求或线索", "Request or lead"), .record(.lead), help: Words("已登记的编号", "one that is on record"))

  static func refusals(_ values: FieldValues, _ meeting: Meeting) -> [BrokenRule] {
    guard let due = values.date(dueOn), due < meeting.on else { return [] }
    return [.order("I13", dueOn, due, before: meeting.on, Words("会议日期", "the meeting"))]
  }

  /// Without a text of its own the task is the title of what was begun.
  static func task(
    _ values: FieldValues, of meeting: Meeting, under lead: Lead?, _ desk: any Desk
  ) throws -> MeetingTask {
    let year = desk.context.today.year
    return MeetingTask(
      id: desk.newID(), owner: meeting.owner, year: year,
      serial: try desk.nextSerial(.meetingTask, owner: meeting.owner, year: year), division: meeting.division,
      meeting: meeting.id, lead: lead?.id, unit: try values.need(unit, FieldValues.record),
      text: try values.text(text) ?? values.need(RegisterFields.title, FieldValues.text),
      dueOn: try values.need(dueOn, FieldValues.date))
  }
}

extension MeetingTask {
  /// 会议 M0001 …交办 住建局：办理产权证，期限 2021-05-25
  func line(of meeting: Meeting, _ desk: any Desk) throws -> String {
    let unit = try desk.record(OfficeUnit.self, unit)?.shortName ?? ""
    return "会议 \(meeting.reference) 交办 \(unit)：\(text)，期限 \(dueOn)"
  }
}
