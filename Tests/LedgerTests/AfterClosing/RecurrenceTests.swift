import Testing

@testable import Ledger

/// What came back after closing, and the look back over it.
@Suite struct RecurrenceTests {
  private func closed(_ desk: MemoryDesk) throws -> Lead { try Fixture.lead(in: .resolved, on: desk) }

  @Test func aRecurrenceIsANewLeadThatPointsToTheOldOne() throws {
    let desk = Fixture.desk()
    let old = try closed(desk)
    try desk.performed("recur", ["lead": old.number, "concerns_refused": "no", "title": "同一窗口再次超期"])
    let new = try #require(desk.all(Lead.self).last)
    #expect(new.recurrenceOf == old.id && new.number != old.number && new.status == .registered)
    #expect(new.unit == old.unit && new.types == old.types && new.opinionDueOn != nil)
    let lines = desk.all(LeadNote.self).filter { $0.noteKind == .recurred }
    #expect(Set(lines.map(\.lead)) == [old.id, new.id])
    #expect(try desk.lead(old.number) == old)
  }

  @Test("I16 is asked again; an open lead is no recurrence (I15); not before the closing (I13)")
  func refuses() throws {
    let desk = Fixture.desk()
    let old = try closed(desk)
    #expect(try desk.perform("recur", ["lead": old.number, "concerns_refused": "yes"]).rules == ["I16"])
    #expect(
      try desk.perform("recur", ["lead": old.number, "concerns_refused": "no", "received_on": "2021-09-01"]).rules
        == ["I13"])
    let open = try Fixture.lead(in: .checking, on: desk)
    #expect(try desk.perform("recur", ["lead": open.number, "concerns_refused": "no"]).rules == ["state"])
    let values = ["concerns_refused": "no", "source": "petition", "types": "M24", "title": "又一次"]
    #expect(
      try desk.perform("register", values.merging(["recurrence_of": open.number]) { $1 }).rules == ["I15"])
    try desk.performed("register", values.merging(["recurrence_of": old.number]) { $1 })
    #expect(desk.all(Lead.self).last?.recurrenceOf == old.id)
  }

  @Test("反弹率: relapse ÷ followed up, each with its list; a call that reached nobody is no look back")
  func lookBack() throws {
    let desk = Fixture.desk()
    let leads = try (1...4).map { _ in try closed(desk) }
    func call(_ lead: Lead, _ satisfied: String, relapse: String = "no", on day: String = "2021-09-13") throws {
      try desk.performed("follow_up", ["lead": lead.number, "satisfied": satisfied, "relapse": relapse, "on": day])
    }
    try call(leads[0], "yes")
    try call(leads[1], "no", relapse: "yes")
    try call(leads[2], "partly")
    try call(leads[2], "unreachable")
    try call(leads[3], "unreachable")
    try desk.performed("recur", ["lead": leads[0].number, "concerns_refused": "no"])
    let days = CivilDate.on("2021-09-01")...(.on("2021-09-30"))
    let found = try LookBack(days, division: "654003", at: desk)
    #expect(found.closed.count == 4 && found.followedUp.count == 3)
    #expect(found.unreachable.map(\.number) == [leads[3].number])
    #expect(found.relapsed.map(\.number) == [leads[0].number, leads[1].number])
    #expect(found.relapsePermille == 667)
    #expect(found.recurrences.count == 1)
    let before = CivilDate.on("2021-08-01")...(.on("2021-08-31"))
    #expect(try LookBack(before, division: "654003", at: desk).relapsePermille == nil)
    #expect(try LookBack(days, division: "654024", at: desk).closed.isEmpty)
  }
}
