import Ledger
import Testing

@testable import Dashboard

/// 分办会: marked, given to one handler, written at once; and filters under a name.
@Suite struct AssigningTests {
  private func meeting() throws -> Bench {
    let surroundings = DialogFixture.surroundings()
    let layer = try #require(LayerFactory.layer(for: .assigning(division: Fixture.owner), surroundings))
    var bench = Bench(layer, surroundings)
    OfficesScreens.answer(&bench, Array(Fixture.leads.suffix(3)))
    return bench
  }

  @Test func theUnassignedAreAskedForOldestFirst() throws {
    let bench = try meeting()
    guard case .read(_, .leads(let query, _))? = bench.effects.first else {
      Issue.record("asked \(bench.effects)")
      return
    }
    #expect(query.filter.statuses == [.registered] && query.filter.division == Fixture.owner)
    #expect(query.sort == LeadQuery.Sort(.received))
  }

  @Test func enterWithoutMarksIsForTheOneUnderTheCursor() throws {
    var bench = try meeting()
    bench.press("Down", "Enter")
    guard case .push(let layer) = bench.result else {
      Issue.record("no menu")
      return
    }
    var menu = Bench(layer, bench.surroundings)
    #expect(menu.effects == [.read(RequestID(3), .candidates([RecordID("l-0047")]))])
    menu.answer(.candidates(OfficesFixture.candidates))
    // Domain rule I25: grey with the reason.
    menu.press("End", "Enter")
    #expect(menu.effects.count == 1)
    #expect(menu.surroundings.notice?.words.zh.contains("已登记回避") == true)
  }

  @Test func theMarkedAreOneBatch() throws {
    var bench = try meeting()
    bench.press("Space", "Space", "Enter")
    guard case .push(let layer) = bench.result else {
      Issue.record("no menu")
      return
    }
    var menu = Bench(layer, bench.surroundings)
    menu.answer(.candidates(OfficesFixture.candidates))
    menu.press("1")
    guard case .batch(_, let name, let changes)? = menu.effects.last else {
      Issue.record("no batch")
      return
    }
    #expect(name == "assign")
    #expect(changes.map(\.values) == [["lead": "l-0045", "handler": "K-03"], ["lead": "l-0047", "handler": "K-03"]])
    menu.answer(.batch(BatchResult(receipt: Fixture.receipt, done: 2, refused: [:])))
    #expect(menu.surroundings.notice?.words.zh == "已分办2件（Ctrl-Z 撤销）")
  }

  @Test func aNamedFilterTakesThePlaceOfTheDaysList() {
    var session = Session()
    session.press("Ctrl-K", "1")
    #expect(session.text.contains("问题线索 · 重点部门"))
    #expect(session.dashboard.main.leads.query.filter.keyUnits)
    #expect(!session.dashboard.main.leads.query.filter.todayPanel)
    session.press("Esc")
    #expect(!session.dashboard.main.leads.query.filter.keyUnits)
    session.press("F", "4")
    #expect(session.text.contains("重点部门红黄"))
    #expect(session.dashboard.main.leads.query.filter.statuses == [.checking, .rectifying])
  }

  @Test func enterOnAnUnvisitedUnitBeginsAVisitThere() throws {
    let surroundings = DialogFixture.surroundings()
    let layer = try #require(LayerFactory.layer(for: .coverage(division: nil), surroundings))
    var bench = Bench(layer, surroundings)
    #expect(bench.effects == [.read(RequestID(1), .coverage(.month(year: 2021, month: 9), division: nil))])
    bench.answer(.coverage(OfficesFixture.coverage))
    #expect(bench.text.contains("合计 1/5 20%"))
    bench.press("Right")
    #expect(bench.effects.count == 1)
    bench.press("Enter")
    guard case .push(let form) = bench.result else {
      Issue.record("no form")
      return
    }
    #expect(form is ObserveForm)
    bench.press("Left")
    #expect(bench.effects.last == .read(RequestID(2), .coverage(.month(year: 2021, month: 8), division: nil)))
  }
}
