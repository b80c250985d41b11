extension Change {
  /// 会议任务办完
  static let finishTask = Change.onRecord(
    MeetingTask.self, "finish_task", Words("任务办完", "Finish the task"),
    summary: Words("会议任务的结果和办完日期", "What came of a meeting's task, and when"),
    fields: [.result.required(), Fields.doneOn], rules: ["I13", "state"],
    availability: { task, _, _ in
      guard let done = task.doneOn else { return [] }
      return [.state(now: Words("\(done) 已办完", "done on \(done)"), Words("再办完", "be finished again"))]
    },
    check: { values, task, desk in
      let day = values.day(Fields.doneOn, at: desk)
      guard let meeting = try desk.record(Meeting.self, task.meeting), day < meeting.on else { return [] }
      return [.order("I13", Fields.doneOn, day, before: meeting.on, Words("会议日期", "the meeting"))]
    },
    alter: { values, task, desk in
      var task = task
      task.doneOn = values.day(Fields.doneOn, at: desk)
      task.result = try values.need(.result, FieldValues.text)
      let lead = try task.lead.flatMap { try desk.record(Lead.self, $0) }
      let line = lead.map {
        desk.note($0, .meeting, on: task.doneOn, "会议任务 \(task.shortNumber) 办完：\(task.result ?? "")")
      }
      return .of(
        task, lead: lead?.id, [task as any LedgerRecord] + [line].compactMap(\.self),
        Words("会议任务办完", "The task is done"))
    })

  private enum Fields {
    static let doneOn = Field(
      "done_on", Words("办完日期", "Done on"), .date(mayLieAhead: false), help: Words("默认今天", "today unless given"))
  }
}
