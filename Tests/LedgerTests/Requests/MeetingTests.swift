import Testing

@testable import Ledger

/// The supervision meeting (A19) with its tasks, what came up at it, and the reminders given there (A20).
@Suite struct MeetingTests {
  private static let meeting = [
    "title": "招商引资落地专门会议", "kind": "landing", "on": "2021-09-08", "present": "住建局分管负责人、园区办",
  ]

  private func deskWithMeeting() throws -> MemoryDesk {
    let desk = Fixture.desk()
    try desk.performed("add_meeting", Self.meeting)
    return desk
  }

  @Test func aMeetingIsRecordedAndItsMinutesWritten() throws {
    let desk = try deskWithMeeting()
    #expect(desk.all(Meeting.self).map(\.isOpen) == [true])
    #expect(try desk.perform("write_minutes", ["meeting": "M0001"]).map(\.field) == ["minutes"])
    try desk.performed("write_minutes", ["meeting": "M0001", "minutes": "三日内办结"])
    #expect(desk.all(Meeting.self).map(\.isOpen) == [false])
    #expect(desk.last?.notices.isEmpty == true)
    #expect(try desk.perform("add_meeting", Self.meeting.merging(["on": "2021-09-14"]) { $1 }).rules == ["I13"])
    try desk.performed("add_meeting", Self.meeting.merging(["present": "住建局局长王小明"]) { $1 })
    #expect(desk.last?.notices.isEmpty == false, "a name is pointed out")
    #expect(try desk.perform("add_meeting", Self.meeting.merging(["minutes": "电话13999123456"]) { $1 }).rules == ["I17"])
  }

  @Test func aTaskIsLateUntilItIsDoneAndTellsItsLead() throws {
    let desk = try deskWithMeeting()
    let request = try Fixture.register(desk, ["kind": "request"])
    let task = [
      "meeting": "M0001", "text": "办理产权证", "unit": "住建局", "due_on": "2021-09-11", "lead": request.number,
    ]
    #expect(try desk.perform("add_task", task.merging(["due_on": "2021-09-07"]) { $1 }).rules == ["I13"])
    try desk.performed("add_task", task)
    #expect(
      desk.all(LeadNote.self).last?.text == "会议 M0001 招商引资落地专门会议（2021-09-08） 交办 住建局：办理产权证，期限 2021-09-11")
    let late = try Watch.taskLate.look(desk)
    #expect(late.map(\.words.zh) == ["T0001 住建局：办理产权证（应于 2021-09-11 办完）"] && late.first?.change == "finish_task")
    #expect(try desk.perform("finish_task", ["meeting_task": "T0001"]).map(\.field) == ["result"])
    #expect(
      try desk.perform("finish_task", ["meeting_task": "T0001", "result": "已办", "done_on": "2021-09-01"]).rules == [
        "I13"
      ])
    try desk.performed("finish_task", ["meeting_task": "T0001", "result": "已办证"])
    #expect(try Watch.taskLate.look(desk).isEmpty)
    #expect(desk.all(LeadNote.self).last?.noteKind == .meeting)
    #expect(try desk.perform("finish_task", ["meeting_task": "T0001", "result": "已办证"]).rules == ["state"])
    let done = try Fixture.lead(in: .resolved, kind: .request, on: desk)
    #expect(
      try desk.perform("add_task", task.merging(["lead": done.number, "due_on": "2021-09-20"]) { $1 }).rules == ["I12"])
  }

  @Test("I16 what comes up at a meeting is asked about first, and then registered like anything else")
  func i16AtAMeeting() throws {
    let desk = try deskWithMeeting()
    let values = [
      "meeting": "M0001", "concerns_refused": "no", "kind": "request", "title": "厂房产权手续搁置", "unit": "住建局",
      "due_on": "2021-09-20", "types": "M24", "source": "petition", "enterprise_alias": "某包装厂",
      "co_units": "行政服务中心",
    ]
    let before = desk.rows.count
    for wrong in [["concerns_refused": "yes"], ["subject_level": "county"]] {
      #expect(try desk.perform("spin_off", values.merging(wrong) { $1 }).rules == ["I16"])
    }
    #expect(desk.rows.count == before && desk.all(Lead.self).isEmpty)
    try desk.performed("spin_off", values)
    let request = try #require(desk.all(Lead.self).last)
    #expect(request.kind == .request && request.mode == .meeting && request.status == .registered)
    #expect(request.coUnits == [Fixture.hall.id] && request.enterpriseAlias == "某包装厂")
    let task = try #require(desk.all(MeetingTask.self).last)
    #expect(task.lead == request.id && task.text == "厂房产权手续搁置" && task.dueOn == .on("2021-09-20"))
    try desk.performed("spin_off", values.merging(["kind": "clue", "enterprise_alias": ""]) { $1 })
    #expect(try #require(desk.all(Lead.self).last).opinionDueOn != nil)
  }

  @Test func aReminderIsALineOfTheTimeline() throws {
    let desk = try deskWithMeeting()
    let request = try Fixture.register(desk, ["kind": "request"])
    try desk.performed("meeting_reminder", ["lead": request.number, "meeting": "M0001", "text": "三日内出具意见"])
    let line = try #require(desk.all(LeadNote.self).last)
    #expect(line.noteKind == .meetingReminder && line.on == .on("2021-09-08"))
    #expect(line.text == "M0001 招商引资落地专门会议（2021-09-08）：三日内出具意见")
    #expect(
      try desk.perform("meeting_reminder", ["lead": request.number, "meeting": "M0009"]).map(\.field) == ["meeting"])
  }
}
