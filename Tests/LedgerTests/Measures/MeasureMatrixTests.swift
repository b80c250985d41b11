import Testing

@testable import Ledger

/// What is due, late, in, back and accepted: a function of programme, reports and day.
@Suite struct MeasureMatrixTests {
  private func matrix(_ desk: MemoryDesk, _ period: String? = nil) throws -> MeasureMatrix {
    try #require(try desk.measureMatrix(program: nil, period: period.flatMap(ReportingPeriod.init)))
  }

  private func state(_ matrix: MeasureMatrix, _ code: String, _ body: String) -> MeasureMatrix.State? {
    guard let row = matrix.rows.first(where: { $0.item.code == code }),
      let column = matrix.bodies.firstIndex(where: { $0.name == body })
    else { return nil }
    return row.cells[column]?.state
  }

  @Test func quarterlyAndYearlyOnesFallDueByThemselves() throws {
    let desk = MeasureSamples.desk()
    let now = try matrix(desk)
    #expect(now.period == .quarter(3, of: 2021))
    #expect(now.bodies.map(\.name) == ["行政服务中心", "住建局", "发改委"])
    #expect(now.bodies.map { $0.unit == nil } == [false, false, true])
    #expect(state(now, "K-05/summary", "住建局") == .due)
    #expect(state(now, "K-05/assessment", "发改委") == .due)
    #expect(state(now, "K-01/listed", "行政服务中心") == .open)
    #expect(state(now, "K-01/listed", "住建局") == nil)
    #expect(state(try matrix(desk, "2021-Q2"), "K-05/summary", "住建局") == .late)
    // Before the campaign the book was not kept, and what has not begun asks nothing.
    #expect(state(try matrix(desk, "2021-Q1"), "K-05/summary", "住建局") == .open)
    #expect(state(try matrix(desk, "2021-Q4"), "K-05/summary", "住建局") == nil)
    desk.act(as: "K-01", on: "2022-01-10")
    #expect(state(try matrix(desk, "2021-Q3"), "K-05/assessment", "住建局") == .late)
  }

  @Test func aReportShowsWhatBecameOfIt() throws {
    let desk = MeasureSamples.desk()
    try desk.performed("submit_measure", MeasureSamples.report())
    #expect(state(try matrix(desk), "K-05/summary", "住建局") == .submitted)
    try desk.performed("return_measure", ["measure_report": "E0001", "reason": "缺附表"])
    #expect(state(try matrix(desk), "K-05/summary", "住建局") == .returned)
    try desk.performed("submit_measure", MeasureSamples.report())
    try desk.performed("accept_measure", ["measure_report": "E0001"])
    let done = try matrix(desk)
    #expect(state(done, "K-05/summary", "住建局") == .accepted)
    let cell = done.rows.first { $0.item.code == "K-05/summary" }?.cells[1]
    #expect(cell?.value == Words("是", "Yes") && cell?.isMet == true && cell?.reports.count == 1)
    #expect(done.count(.accepted) == 1)
  }

  @Test func whatStandsIsShownUntilSomethingNewerComes() throws {
    let desk = MeasureSamples.desk()
    try desk.performed(
      "submit_measure", MeasureSamples.report(["measure": "K-12/water", "period": "2021-Q2", "value": "持平"]))
    #expect(state(try matrix(desk), "K-12/water", "住建局") == .submitted)
    #expect(state(try matrix(desk, "2021-Q1"), "K-12/water", "住建局") == .open)
  }

  @Test func aProgramOfAnotherPlaceConcernsNobodyHere() throws {
    let desk = MeasureSamples.desk()
    #expect(
      !MeasureProgram(id: "b", letter: "B", title: Words("巴州", "B"), division: "652800", measures: [])
        .concerns("654003", desk.context.rulebook.divisions))
    #expect(
      MeasureProgram(id: "y", letter: "Y", title: Words("伊犁", "Y"), division: "654000", measures: [])
        .concerns("654003", desk.context.rulebook.divisions))
    #expect(try Fixture.desk().measureMatrix(program: nil, period: nil) == nil)
  }

  @Test func theBookPointsOutWhatDidNotCome() throws {
    let desk = MeasureSamples.desk(today: "2021-10-12")
    let late = try Watch.measureDue.look(desk).map(\.words.zh)
    #expect(late.contains("住建局2021年第3季度有1项超期未报：K-05/summary"))
    #expect(late.count == 4)
    try desk.performed("submit_measure", MeasureSamples.report())
    #expect(try Watch.measureDue.look(desk).count == 3)
  }

  @Test func periodsAreSpelledAndTurned() {
    #expect(ReportingPeriod("2021-Q3") == .quarter(3, of: 2021))
    #expect(ReportingPeriod("2021-q3")?.end == .on("2021-09-30"))
    #expect(ReportingPeriod("2021")?.start == .on("2021-01-01"))
    #expect(ReportingPeriod("2021-06")?.moved(by: 7).text == "2022-01")
    #expect(ReportingPeriod("2021-Q1")?.moved(by: -1).text == "2020-Q4")
    for wrong in ["", "2021-Q5", "2021-13", "21", "2021-Q", "2021-06-01"] {
      #expect(ReportingPeriod(wrong) == nil, "\(wrong)")
    }
  }

  @Test func valuesAreReadAndHeldAgainstTheirTargets() {
    #expect(MeasureValue.Kind.percent.read("98.5%") == "98.5")
    #expect(MeasureValue.Kind.percent.read("101") == nil)
    #expect(MeasureValue.Kind.count.read("-1") == nil)
    #expect(MeasureValue.Kind.money.read("1,200") == "1200.00")
    #expect(MeasureValue.Kind.compare.read("持平") == "same")
    #expect(MeasureValue.Kind.date.read("2021-02-30") == nil)
    let listed = MeasureSamples.program.items.first { $0.value.id == "listed" }?.value
    #expect(listed?.isMet("100") == true && listed?.isMet("99.99") == false)
    let water = MeasureSamples.program.items.first { $0.value.id == "water" }?.value
    #expect(water?.isMet("lower") == true && water?.isMet("higher") == false)
  }
}
