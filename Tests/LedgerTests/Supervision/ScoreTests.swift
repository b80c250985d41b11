import Testing

@testable import Ledger

/// 窗口服务得分 (A63, A64): versions of a checklist, the threshold, the trend, and who is ranked.
@Suite struct ScoreTests {
  private static let first = checklist(1, from: "2021-04-01")
  private static let second = checklist(2, from: "2021-09-01")

  private static func checklist(_ version: Int, from day: String) -> Checklist {
    Checklist(
      id: "window", version: version, title: Words("窗口清单", "Windows"), note: Words("示例", "example"),
      items: (1...4).map { Checklist.Item(no: $0, text: Words("第\($0)条", "Item \($0)"), weight: 1, type: nil) },
      effectiveFrom: .on(day))
  }

  private static let rulebook: Rulebook = {
    var rulebook = Fixture.rulebook
    rulebook.checklists = [second, first]
    rulebook.scoring = ScoreSettings(threshold: 600)
    return rulebook
  }()

  private func desk() -> MemoryDesk {
    let desk = MemoryDesk(officer: "K-03", rulebook: Self.rulebook)
    for unit in [Fixture.hall, Fixture.window, Fixture.housing] { desk.put(unit) }
    return desk
  }

  /// A visit with so many of four items met.
  private func visit(
    _ met: Int, _ desk: MemoryDesk, on day: String = "2021-09-06", _ more: [String: String] = [:]
  ) throws {
    let answers = (1...4).map { "\($0)=\($0 <= met ? "ok" : "bad")" }.joined(separator: ";")
    let values = [
      "unit": "3号窗口", "mode": "routine", "on": day, "checklist": "window", "answers": answers, "found": "无指南",
      "types": "M12",
    ]
    try desk.performed("observe", values.merging(more) { $1 })
  }

  private func board(_ desk: MemoryDesk, today: String = "2021-12-01") -> ScoreBoard {
    ScoreBoard(
      desk.all(Observation.self).sorted { $0.on < $1.on }.map { ($0, $0.unit == Fixture.window.id ? "3号窗口" : "住建局") },
      Self.rulebook, today: .on(today))
  }

  @Test func aVisitUsesTheVersionInForceAndKeepsIt() throws {
    let desk = desk()
    try visit(2, desk, on: "2021-08-31")
    try visit(2, desk)
    #expect(desk.all(Observation.self).map(\.checklistVersion) == [1, 2])
    #expect(Self.rulebook.choices(.checklists).map(\.code) == ["window"])
    let early = try desk.perform(
      "observe",
      ["unit": "3号窗口", "mode": "routine", "on": "2021-03-01", "checklist": "window", "answers": "1=ok"])
    #expect(early.rules == ["I21"])
    #expect(early.first?.message.zh == "清单“window”在 2021-03-01 没有起用的版本")
  }

  @Test("I21 units are ranked from five visits on, on one version, after the reply window; others have no rank")
  func i21() throws {
    let desk = desk()
    for day in 1...5 { try visit(3, desk, on: "2021-09-0\(day)") }
    for day in 1...4 { try visit(4, desk, on: "2021-09-0\(day)", ["unit": "住建局"]) }
    try visit(4, desk, on: "2021-08-20", ["unit": "住建局"])
    let sections = board(desk).sections
    #expect(sections.map(\.checklist.version) == [2, 1])
    let newest = try #require(sections.first?.rows)
    #expect(newest.map(\.unitName) == ["3号窗口", "住建局"])
    #expect(newest.map(\.rank) == [1, nil])
    #expect(newest.map(\.visits.count) == [5, 4])
    #expect(newest.map(\.mean) == [750, 1000])
    // The visit on the older version is not counted with the others.
    #expect(sections.last?.rows.map(\.rank) == [nil])
  }

  @Test("I21 a visit whose reply is not due yet waits, and with it the rank")
  func i21replyWindow() throws {
    let desk = desk()
    for day in 1...4 { try visit(3, desk, on: "2021-09-0\(day)") }
    try visit(3, desk, on: "2021-09-06", ["reply_due": "2021-09-20"])
    let waiting = try #require(board(desk, today: "2021-09-20").sections.first?.rows.first)
    #expect(waiting.visits.count == 4 && waiting.waiting == 1 && waiting.rank == nil)
    let settled = try #require(board(desk, today: "2021-09-21").sections.first?.rows.first)
    #expect(settled.visits.count == 5 && settled.waiting == 0 && settled.rank == 1)
  }

  @Test("I21 a unit that objects has no rank until the review; what the review withdrew counts nowhere")
  func i21objection() throws {
    let desk = desk()
    desk.put(Officer(id: RecordID("K-05"), owner: "654003", code: "K-05", display: "书记"))
    for day in 1...5 { try visit(3, desk, on: "2021-09-0\(day)") }
    try visit(0, desk, on: "2021-09-06")
    let numbers = desk.all(Observation.self).map(\.number)
    desk.act(as: "K-05", on: "2021-09-13")
    for number in numbers.suffix(2) {
      try desk.performed("raise_objection", ["observation": number, "objection": "当日系统升级"])
    }
    let waiting = try #require(board(desk).sections.first?.rows.first)
    #expect(waiting.visits.count == 4 && waiting.waiting == 2 && waiting.isObjectedTo && waiting.rank == nil)
    let review = ["opinion": "核对叫号记录", "reviewer": "K-05"]
    try desk.performed("review_objection", review.merging(["observation": numbers[4], "outcome": "upheld"]) { $1 })
    #expect(try #require(board(desk).sections.first?.rows.first).rank == nil)
    try desk.performed("review_objection", review.merging(["observation": numbers[5], "outcome": "withdrawn"]) { $1 })
    let settled = try #require(board(desk).sections.first?.rows.first)
    #expect(settled.visits.count == 5 && settled.waiting == 0 && settled.rank == 1 && settled.mean == 750)
    // Nor does a low score point anything out any more.
    #expect(try Watch.lowScore.look(desk).isEmpty)
  }

  @Test func theTrendNamesTheLastVisitsTheChangeAndTheMonths() throws {
    let desk = desk()
    for (day, met) in [("2021-09-02", 4), ("2021-09-06", 1), ("2021-09-08", 2), ("2021-09-10", 3)] {
      try visit(met, desk, on: day)
    }
    let row = try #require(board(desk).sections.first?.rows.first)
    #expect(row.latest == [250, 500, 750] && row.delta == 250 && row.deltaText == "+25.0")
    #expect(row.months.map(\.month) == ["2021-09"] && row.months.map(\.mean) == [625])
  }

  @Test func equalMeansShareARank() throws {
    let desk = desk()
    for day in 1...5 {
      try visit(3, desk, on: "2021-09-0\(day)")
      try visit(3, desk, on: "2021-09-0\(day)", ["unit": "住建局"])
    }
    #expect(board(desk).sections.first?.rows.map(\.rank) == [1, 1])
  }

  @Test func aLowScoreSuggestsALeadUntilThereIsOne() throws {
    let desk = desk()
    try visit(2, desk)
    try visit(3, desk)
    let points = try Watch.lowScore.look(desk)
    #expect(points.map(\.words.zh) == ["3号窗口 O0001 得分50.0，低于60.0，可转为线索"])
    let low = try #require(desk.all(Observation.self).first)
    let step = try #require(ChangeTable.steps(for: low, desk.context).first)
    #expect(step.change.name == "raise_lead" && step.title.zh == "转为问题线索（得分50.0，低于60.0）")
    try desk.performed("raise_lead", ["observation": "O0001", "title": "办事指南缺失"])
    #expect(try Watch.lowScore.look(desk).isEmpty)
    // A visit long past is not pointed out any more.
    try visit(0, desk, on: "2021-09-01")
    desk.act(as: "K-03", on: "2021-10-13")
    #expect(try Watch.lowScore.look(desk).isEmpty)
  }

  @Test func withoutAThresholdNothingIsSuggested() throws {
    var rulebook = Self.rulebook
    rulebook.scoring = ScoreSettings()
    let desk = MemoryDesk(officer: "K-03", rulebook: rulebook)
    desk.put(Fixture.window)
    desk.put(Fixture.hall)
    try visit(0, desk)
    #expect(try Watch.lowScore.look(desk).isEmpty)
  }

  @Test func aFirmIsOfferedTheListForFirms() {
    var rulebook = Self.rulebook
    rulebook.checklists.append(
      Checklist(
        id: "firm", version: 1, title: Words("企业清单", "Firms"), note: Words("示例", "example"), items: [],
        appliesTo: [.keyEnterprise]))
    var firm = Fixture.housing
    firm.unitKind = .stateEnterprise
    #expect(rulebook.usualChecklist(for: firm, on: .on("2021-09-13"))?.id == "firm")
    #expect(rulebook.usualChecklist(for: Fixture.window, on: .on("2021-09-13"))?.version == 2)
    #expect(rulebook.usualChecklist(for: nil, on: .on("2021-08-13"))?.version == 1)
  }
}
