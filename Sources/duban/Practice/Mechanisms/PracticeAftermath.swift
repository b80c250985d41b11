import Ledger

/// What follows on draws by lot: visits to the windows that were drawn, a look through the leads that were. Only the
/// book knows which they are, so that this is told once the stories are written.
struct PracticeAftermath {
  static let visited = "$visited"
  static let halfVisited = "$halfVisited"
  static let spotCheck = "$spotCheck"

  let book: any Book
  let today: CivilDate
  let calendar: WorkingCalendar

  /// - Parameter made: the records that the stories made, by the names that their steps gave them.
  func stories(_ made: [String: RecordID]) throws -> [PracticeStory] {
    let visits = try [Self.visited, Self.halfVisited].compactMap { name in
      try made[name].flatMap { try book.record(VisitDraw.self, $0) }?.drawn.first
    }
    let checked = try made[Self.spotCheck].flatMap { try book.record(SpotCheck.self, $0) }
    var story = PracticeStory(from: today, owner: PracticeBook.owner, today: today, calendar: calendar)
    for (unit, day) in zip(visits, [(6, 15), (8, 24)]) {
      story.on(day.0, day.1)
      visit(unit, &story)
    }
    story.on(9, 8)
    for (drawn, mend) in zip(checked?.drawn ?? [], [nil, "补齐验收照片的日期"]) {
      var values = ["spot_check": checked?.id.text ?? "", "lead": drawn.lead.text, "result": "in_order"]
      if let mend { (values["result"], values["note"]) = ("to_be_mended", mend) }
      story.add("record_spot_check", by: "K-01", values)
    }
    return [story]
  }

  private func visit(_ unit: RecordID, _ story: inout PracticeStory) {
    story.add(
      "observe", by: "K-04",
      [
        "unit": unit.text, "mode": "experience", "at": "11:10", "officer2": "K-05", "matter_kind": "convenience",
        "matter": "咨询并提交一次材料", "steps": "取号=2;等候=16;咨询=6;提交=5;受理=3", "trips": "1", "submissions": "1",
        "extra_materials": "0", "wait_minutes": "16", "checklist": "window",
        "answers": "1=ok;2=ok;3=ok;4=ok;5=ok;6=bad:未公布监督电话;7=ok", "found": "窗口没有公布监督举报电话。", "types": "M12",
      ])
  }
}
