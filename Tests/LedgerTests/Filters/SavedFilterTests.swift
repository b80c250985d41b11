import Testing

@testable import Ledger

/// Filters under a name: three that A43 names, and the office's own.
@Suite struct SavedFilterTests {
  @Test func aFilterIsSavedUsedAndDropped() throws {
    let desk = Fixture.desk()
    try desk.performed(
      "save_filter", ["name": "住建慢作为", "unit": "住建局", "types": "慢作为", "status": "初步核实、整改中", "key_units": "是"])
    let saved = try #require(desk.all(SavedFilter.self).first)
    let filter = NamedFilter(saved).filter
    #expect(filter.unit == Fixture.housing.id && filter.types == ["M24"] && filter.keyUnits)
    #expect(filter.statuses == [.checking, .rectifying])
    #expect(filter.colour == nil && !filter.overdue)
    try desk.performed("drop_filter", ["saved_filter": "F0001"])
    #expect(desk.all(SavedFilter.self).map(\.isOpen) == [false])
    #expect(try desk.perform("drop_filter", ["saved_filter": "F0001"]).rules == ["state"])
  }

  @Test func theSameNameReplacesWhatItMeant() throws {
    let desk = Fixture.desk()
    try desk.performed("save_filter", ["name": "红色", "colour": "red"])
    try desk.performed("save_filter", ["name": "红色", "overdue": "yes"])
    #expect(desk.all(SavedFilter.self).map(\.conditions) == [["overdue": "true"]])
  }

  @Test func aFilterNeedsAConditionAndANameOfItsOwn() throws {
    let desk = Fixture.desk()
    #expect(try desk.perform("save_filter", ["name": "空"]).map(\.field) == ["key_units"])
    #expect(try desk.perform("save_filter", ["name": "重点部门", "overdue": "yes"]).map(\.field) == ["name"])
  }

  @Test func whatTheListIsNarrowedByComesBackTheSame() {
    var filter = LeadFilter()
    (filter.keyUnits, filter.overdue, filter.colour) = (true, true, .red)
    (filter.types, filter.statuses, filter.tags) = (["M24", "M05"], [.checking, .rectifying], [.epidemic])
    (filter.unit, filter.handler, filter.industry) = (Fixture.housing.id, "K-03", "工程建设")
    #expect(LeadFilter(conditions: filter.conditions) == filter)
  }

  @Test func theThreeThatEveryoneHas() {
    #expect(NamedFilter.shipped.map(\.name.zh) == ["重点部门", "重点行业", "审批窗口"])
    let filters = NamedFilter.shipped.map(\.filter)
    #expect(filters.map(\.keyUnits) == [true, false, false])
    #expect(filters.map(\.keyIndustries) == [false, true, false])
    #expect(filters.map(\.approvalWindows) == [false, false, true])
  }

  @Test func aFilterNarrowsWhatStands() {
    var place = LeadFilter()
    place.division = "654003"
    place.search = "许可"
    var named = LeadFilter()
    named.division = "654000"
    named.keyUnits = true
    let both = place.narrowing(named)
    #expect(both.division == "654003" && both.search == "许可" && both.keyUnits)
    #expect(both.withoutLead == nil)
  }
}
