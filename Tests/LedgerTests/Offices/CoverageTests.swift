import Testing

@testable import Ledger

/// 监督覆盖率 (A43).
@Suite struct CoverageTests {
  /// Housing is key and of a key industry, the hall and its window are watched as such, the organ never.
  private func desk(today: String = "2021-09-13") -> MemoryDesk {
    var rulebook = Fixture.rulebook
    rulebook.industries = [Industry(name: Words("工程建设", "Construction"), isKey: true)]
    let desk = MemoryDesk(today: today, rulebook: rulebook)
    var housing = Fixture.housing
    housing.isKey = true
    housing.industry = "工程建设"
    var hall = Fixture.hall
    hall.isKey = true
    var organ = OfficeUnit(
      id: RecordID("organ"), owner: "654003", division: "654003", name: "市纪委监委", unitKind: .organ)
    organ.isKey = true
    let ordinary = OfficeUnit(id: RecordID("other"), owner: "654003", division: "654003", name: "市档案馆")
    ([housing, hall, Fixture.window, organ, ordinary] as [OfficeUnit]).forEach(desk.put)
    return desk
  }

  private func visit(_ desk: MemoryDesk, _ unit: OfficeUnit, on day: String, _ state: Observation.State = .final) {
    var visit = Observation(
      id: desk.newID(), owner: "654003", year: 2021, serial: desk.all(Observation.self).count + 1, division: "654003",
      unit: unit.id, mode: .routine, on: .on(day), officer1: "K-03", found: "未发现问题", state: state)
    visit.hall = unit.parent
    desk.put(visit)
  }

  private func coverage(_ desk: MemoryDesk) throws -> Coverage {
    try desk.coverage(.on("2021-09-01") ... .on("2021-09-30"), division: nil)
  }

  @Test func keyUnitsAndWindowsAreCountedAndTheUnvisitedNamed() throws {
    let desk = desk()
    visit(desk, Fixture.window, on: "2021-09-06")
    visit(desk, Fixture.housing, on: "2021-08-30")
    visit(desk, Fixture.housing, on: "2021-09-07", .draft)
    let coverage = try coverage(desk)
    // A visit to the window is one to its hall; a draft is no visit.
    #expect(coverage.whole == Coverage.Figure(covered: 2, total: 3))
    #expect(coverage.whole.text == "2/3 66%")
    #expect(coverage.gaps.map(\.unit.shortName) == ["住建局"])
    #expect(coverage.gaps.map(\.last) == [.on("2021-08-30")])
    #expect(coverage.figure(.keyUnits).text == "1/2 50%")
    #expect(coverage.figure(.keyIndustries).text == "0/1 0%")
    #expect(coverage.figure(.approvalWindows).text == "1/1 100%")
  }

  @Test func theNeverVisitedComeFirst() throws {
    let desk = desk()
    visit(desk, Fixture.housing, on: "2021-08-30")
    #expect(try coverage(desk).gaps.map(\.last) == [nil, nil, .on("2021-08-30")])
  }

  @Test func theBookPointsOutWhatIsLeftThisMonthAndIsSilentOnceAllWereVisited() throws {
    let desk = desk()
    #expect(try Watch.coverageGap.look(desk).map(\.words.zh) == ["奎屯市本月还有3个重点单位、窗口没有监督（共3个）"])
    visit(desk, Fixture.window, on: "2021-09-06")
    visit(desk, Fixture.housing, on: "2021-09-07")
    #expect(try Watch.coverageGap.look(desk).isEmpty)
  }

  @Test func anIndustryIsOneOfTheSettings() throws {
    let desk = desk()
    try desk.performed("edit_unit", ["unit": "市档案馆", "industry": "工程建设"])
    #expect(desk.all(OfficeUnit.self).first { $0.name == "市档案馆" }?.industry == "工程建设")
    let broken = try desk.perform("edit_unit", ["unit": "市档案馆", "industry": "航天"])
    #expect(broken.contains { $0.field == "industry" })
  }
}
