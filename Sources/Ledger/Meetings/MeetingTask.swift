/// What a meeting gave a unit to do (A19): by when, for which request or lead, and what came of it.
package struct MeetingTask: ListedRecord {
  package static let kind = RecordKind.meetingTask
  package static let numberPrefix = "T"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var meeting: RecordID
  /// The request or lead that it is for, or that came of it.
  package var lead: RecordID?
  package var unit: RecordID
  package var text: String
  package var dueOn: CivilDate
  package var doneOn: CivilDate?
  package var result: String?

  package init(
    id: RecordID, owner: String, year: Int, serial: Int, division: String, meeting: RecordID, lead: RecordID?,
    unit: RecordID, text: String, dueOn: CivilDate
  ) {
    self.id = id
    self.owner = owner
    self.year = year
    self.serial = serial
    self.division = division
    self.meeting = meeting
    self.lead = lead
    self.unit = unit
    self.text = text
    self.dueOn = dueOn
  }

  package var caption: Words { Words(text, text) }
  package var isOpen: Bool { doneOn == nil }

  package func isLate(on today: CivilDate) -> Bool { isOpen && dueOn < today }
}

extension Listing {
  static let tasks = Listing(
    "tasks", Words("会议任务", "Meeting tasks"), of: MeetingTask.self,
    columns: [
      ListingColumn("unit", Words("责任单位", "Unit"), .growing(least: 10, weight: 0)) { task, names in
        .text(try names.unit(task.unit))
      },
      ListingColumn("text", Words("任务", "Task"), .growing(least: 14, weight: 3)) { task, _ in .text(task.text) },
      ListingColumn("lead", Words("诉求线索", "Lead"), .growing(least: 8, weight: 0, drop: 0)) { task, names in
        .text(try names.lead(task.lead))
      },
      ListingColumn("due_on", Words("期限", "Due"), .fixed(15)) { task, names in
        .due(task.dueOn, isLate: task.isLate(on: names.today))
      },
      ListingColumn("done_on", Words("办完", "Done"), .fixed(10)) { task, _ in .date(task.doneOn) },
    ],
    details: [ListingColumn("result", Words("结果", "Result")) { task, _ in .text(task.result) }],
    begins: ["add_meeting"],
    empty: Words("还没有会议任务：在会议中交办（F7 记会议）", "no task yet: a meeting gives them (F7 records one)"))
}

extension Watch {
  /// A meeting's task whose date passed.
  static let taskLate = Watch("task_late", Words("会议任务超期", "Meeting tasks")) { lookout in
    let today = lookout.context.today
    return try lookout.open(MeetingTask.self).filter { $0.isLate(on: today) }.map { task in
      let unit = try lookout.record(OfficeUnit.self, task.unit)?.shortName ?? ""
      return WatchPoint(
        Words(
          "\(task.shortNumber) \(unit)：\(task.text)（应于 \(task.dueOn) 办完）",
          "\(task.shortNumber) \(unit): \(task.text) (due \(task.dueOn))"),
        day: task.dueOn, division: task.division, at: .listing("tasks", task.id), change: "finish_task")
    }
  }
}
