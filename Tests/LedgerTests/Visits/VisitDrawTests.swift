import Testing

@testable import Ledger

/// A69 and B-15: which windows are to be visited is drawn by lot, visited by observations, and can be drawn again.
@Suite struct VisitDrawTests {
  private func desk() -> MemoryDesk {
    let desk = Fixture.desk(officer: "K-03")
    for number in 4...9 {
      var window = OfficeUnit(
        id: RecordID("window\(number)"), owner: "654003", division: "654003", name: "\(number)号窗口",
        unitKind: .serviceWindow, parent: Fixture.hall.id)
      window.isKey = number > 7
      desk.put(window)
    }
    return desk
  }

  private func draw(_ desk: MemoryDesk) throws -> VisitDraw { try #require(desk.all(VisitDraw.self).last) }

  private func name(_ id: RecordID, _ desk: MemoryDesk) throws -> String {
    try #require(try desk.record(OfficeUnit.self, id)).name
  }

  @Test func aDrawCanBeDrawnAgainAndAnAlteredOneIsFoundOut() throws {
    let desk = desk()
    try desk.performed("draw_visits", ["count": "3", "seed": "20210913"])
    var drawn = try draw(desk)
    #expect(drawn.number == "654003-2021-V0001")
    #expect(drawn.pool.count == 7 && drawn.drawn.count == 3 && drawn.dueOn == .on("2021-09-27"))
    #expect(drawn.check.isSamePool && drawn.check.drawn == drawn.drawn)
    try desk.performed("draw_visits", ["count": "3", "seed": "20210913"])
    #expect(try draw(desk).drawn == drawn.drawn)
    // Without a seed nobody chooses it.
    try desk.performed("draw_visits", ["count": "3"])
    #expect(try draw(desk).seed == SeededDraw(from: "654003-2021-V0003 2021-09-13").seed)
    drawn.pool.removeLast()
    #expect(!drawn.check.isSamePool)
  }

  @Test func thePoolIsWhatMeetsTheConditions() throws {
    let desk = desk()
    try desk.performed("draw_visits", ["count": "2", "key_only": "yes"])
    #expect(try draw(desk).pool.map(\.text) == ["window8", "window9"])
    #expect(try draw(desk).poolName == "重点单位；窗口")
    #expect(
      try desk.perform("draw_visits", ["count": "3", "key_only": "yes"]).map(\.message.zh) == ["符合条件的只有2个，抽不出3个"])
    #expect(try desk.perform("draw_visits", ["count": "1", "approval_only": "yes"]).map(\.field) == ["count"])
    try desk.performed("observe", ["unit": "8号窗口", "mode": "routine", "on": "2021-09-01"])
    try desk.performed("draw_visits", ["count": "1", "key_only": "yes", "not_visited_days": "30"])
    #expect(try draw(desk).pool.map(\.text) == ["window9"])
    try desk.performed("draw_visits", ["count": "2", "key_only": "yes", "not_visited_days": "5"])
    // Halls and departments too, of one county.
    try desk.performed("draw_visits", ["count": "1", "windows_only": "no", "division": "654003"])
    #expect(try draw(desk).pool.count == 9)
    #expect(try desk.perform("draw_visits", ["count": "1", "division": "654024"]).map(\.field) == ["count"])
    #expect(try desk.perform("draw_visits", ["count": "1", "due_on": "2021-09-12"]).rules == ["I13"])
  }

  @Test func aVisitIsMarkedOnTheDrawThatSentTheOfficers() throws {
    let desk = desk()
    try desk.performed("draw_visits", ["count": "2", "seed": "7"])
    let drawn = try draw(desk)
    let other = try #require(drawn.pool.first { !drawn.drawn.contains($0) })
    func visit(_ unit: RecordID, _ more: [String: String] = [:]) throws -> [BrokenRule] {
      let values = try ["unit": name(unit, desk), "mode": "experience", "draw": "V0001"]
      return try desk.perform("observe", values.merging(more) { $1 })
    }
    #expect(try visit(other).map(\.message.zh) == ["V0001 没有抽中这个窗口或单位"])
    #expect(try visit(drawn.drawn[0], ["on": "2021-09-10"]).rules == ["I13"])
    #expect(try visit(drawn.drawn[0]).isEmpty)
    #expect(try draw(desk).status == .open && draw(desk).unvisited == [drawn.drawn[1]])
    #expect(try visit(drawn.drawn[0]).map(\.message.zh) == ["V0001 的这个窗口已经走访过"])
    // A draft marks it, and being made final does not mark it twice.
    #expect(try visit(drawn.drawn[1], ["draft": "yes"]).isEmpty)
    try desk.performed("finalise_observation", ["observation": "O0002"])
    #expect(try draw(desk).status == .done && draw(desk).visits.count == 2)
    #expect(try visit(drawn.drawn[1]).map(\.field) == ["draw"])
    #expect(try desk.perform("end_draw", ["visit_draw": "V0001", "reason": "改期"]).rules == ["state"])
  }

  @Test func aVisitThatNamesNoDrawIsMarkedOnTheOneThatWaitsForIt() throws {
    let desk = desk()
    try desk.performed("draw_visits", ["count": "1", "seed": "7"])
    let drawn = try #require(try draw(desk).drawn.first)
    try desk.performed("observe", ["unit": name(drawn, desk), "mode": "routine", "on": "2021-09-10"])
    #expect(try draw(desk).isOpen && desk.all(Observation.self).last?.draw == nil)
    try desk.performed("observe", ["unit": name(drawn, desk), "mode": "routine"])
    #expect(try draw(desk).status == .done && desk.all(Observation.self).last?.draw == draw(desk).id)
    #expect(try #require(desk.last).summary.zh.contains("抽中走访 V0001"))
  }

  @Test func theBookPointsOutWhatWasDrawnAndNotVisited() throws {
    let desk = desk()
    try desk.performed("draw_visits", ["count": "2", "due_on": "2021-09-20"])
    #expect(try Watch.unvisited.look(desk).isEmpty)
    desk.act(as: "K-03", on: "2021-09-21")
    #expect(try Watch.unvisited.look(desk).count == 2)
    try desk.performed("end_draw", ["visit_draw": "V0001", "reason": "大厅搬迁"])
    #expect(try Watch.unvisited.look(desk).isEmpty)
    #expect(try draw(desk).endReason == "大厅搬迁")
  }
}
