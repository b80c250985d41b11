import Testing

@testable import Ledger

/// Reviews by T12, the period of effect, quoted bases and the formalities of T13.
@Suite struct ReviewTests {
  private func decided(_ desk: MemoryDesk, _ measure: String = "government_warning", served: String? = "2021-08-10")
    throws
  {
    let lead = try Fixture.lead(in: .resolved, on: desk)
    var record = Accountability(
      id: desk.newID(), owner: lead.owner, year: 2021,
      serial: try desk.nextSerial(.accountability, owner: lead.owner, year: 2021), division: lead.division,
      lead: lead.id, target: .person, unit: Fixture.housing.id, measure: measure)
    record.subject = SubjectRef(unit: Fixture.housing.id, postClass: "负责人", serial: 1)
    record.isLeadingCadre = true
    record.status = .decided
    record.decidedOn = .on("2021-08-09")
    record.servedOn = served.map { .on($0) }
    desk.put(record)
  }

  @Test func aReviewHasItsClocksAndALateOneIsPointedOut() throws {
    let desk = Fixture.desk()
    try decided(desk)
    try desk.performed("file_review", ["accountability": "A0001", "kind": "review", "filed_on": "2021-09-10"])
    let inTime = try #require(desk.all(DecisionReview.self).last)
    #expect(inTime.fileBy == .on("2021-09-10") && !inTime.isLate)
    #expect(inTime.dueOn == .on("2021-10-11"))
    #expect(desk.last?.notices.isEmpty == true)
    #expect(try desk.perform("file_review", ["accountability": "A0001", "kind": "appeal"]).rules == ["state"])
    try desk.performed("decide_review", ["review": "W0001", "outcome": "upheld", "reason": "事实清楚"])
    // A second review counts from the first one's decision.
    try desk.performed("file_review", ["accountability": "A0001", "kind": "second_review"])
    let second = try #require(desk.all(DecisionReview.self).last)
    #expect(second.fileBy == .on("2021-10-13") && second.dueOn == .on("2021-11-15"))
    try decided(desk)
    #expect(try desk.perform("file_review", ["accountability": "A0002", "kind": "second_review"]).rules == ["I30"])
    try desk.performed("file_review", ["accountability": "A0002", "kind": "review", "filed_on": "2021-09-11"])
    #expect(desk.all(DecisionReview.self).last?.isLate == true)
    #expect(desk.last?.notices.map(\.zh) == ["提出期限为 2021-09-10，已逾期"])
    // Filed late, it stops no exposure.
    try desk.performed("publicise_accountability", ["accountability": "A0002", "publicity": "named_public"])
  }

  @Test func aChangedMeasureIsAMeasureLikeAnyOther() throws {
    let desk = Fixture.desk()
    try decided(desk, served: nil)
    try desk.performed("file_review", ["accountability": "A0001", "kind": "review"])
    let change = ["review": "W0001", "outcome": "changed", "reason": "情节较轻"]
    #expect(try desk.perform("decide_review", change).map(\.field) == ["changed_to"])
    #expect(try desk.perform("decide_review", change.merging(["changed_to": "written_review"]) { $1 }).rules == ["I08"])
    #expect(
      try desk.perform("decide_review", change.merging(["changed_to": "government_warning"]) { $1 }).rules == ["form"])
    let upheld = ["review": "W0001", "outcome": "upheld", "reason": "维持", "changed_to": "talk_reminder"]
    #expect(try desk.perform("decide_review", upheld).map(\.field) == ["changed_to"])
    try desk.performed("decide_review", change.merging(["changed_to": "talk_reminder"]) { $1 })
    #expect(desk.all(DecisionReview.self).last?.measure == "government_warning")
  }

  @Test func effectIsDerivedFromTheDecisionAndUncheckedPeriodsSaySo() throws {
    let desk = Fixture.desk()
    let rulebook = Fixture.rulebook
    try decided(desk)
    var record = try #require(desk.all(Accountability.self).last)
    #expect(record.effect(rulebook) == .until(.on("2022-02-09")))
    record.measure = "admonition"
    #expect(record.effect(rulebook) == .unchecked)
    record.measure = "talk_reminder"
    #expect(record.effect(rulebook) == .none)
    record.measure = "party_warning"
    #expect(record.effect(rulebook) == .until(.on("2022-08-09")))
    record.status = .revoked
    #expect(record.effect(rulebook) == .none)
  }

  @Test func aBasisIsQuotedWithTheVersionInForceOnTheDay() throws {
    var rulebook = Fixture.rulebook
    rulebook.bases = [
      LegalBasis(
        code: "new", text: Words("新条例第十条", "New, Art. 10"), version: "2023", effectiveFrom: .on("2024-01-01"),
        effectiveUntil: nil),
      LegalBasis(
        code: "old", text: Words("旧条例", "Old"), version: "2018", effectiveFrom: .on("2018-10-01"),
        effectiveUntil: .on("2023-12-31")),
    ]
    let desk = MemoryDesk(officer: "K-01", rulebook: rulebook)
    [Fixture.hall, Fixture.window, Fixture.housing].forEach(desk.put)
    let lead = try Fixture.lead(in: .checking, on: desk)
    let values = [
      "lead": lead.number, "target": "person", "subject": "住建局/窗口人员/2", "measure": "party_warning",
      "heard_on": "2021-09-10", "decided_on": "2021-09-12",
    ]
    #expect(
      try desk.perform("record_accountability", values.merging(["basis": "new"]) { $1 }).map(\.field) == ["basis"])
    try desk.performed("record_accountability", values.merging(["basis": "old", "basis_text": "单位规定第三条"]) { $1 })
    let record = try #require(desk.all(Accountability.self).last)
    #expect(record.basisText == "旧条例；单位规定第三条" && record.basisVersion == "2018")
  }

  @Test func formalitiesOfAnOrganisationalMeasureAreDueInAMonth() throws {
    let desk = Fixture.desk()
    try decided(desk, "suspension")
    try decided(desk)
    #expect(try Watch.formalitiesLate.look(desk).map(\.words.zh) == ["A0001 停职检查手续应于 2021-09-09 前办结"])
    #expect(try desk.perform("finish_formalities", ["accountability": "A0002"]).rules == ["state"])
    try desk.performed("finish_formalities", ["accountability": "A0001"])
    #expect(try Watch.formalitiesLate.look(desk).isEmpty)
    #expect(try desk.perform("finish_formalities", ["accountability": "A0001"]).rules == ["state"])
  }

  @Test func aReviewThatIsDueIsPointedOut() throws {
    let desk = Fixture.desk()
    try decided(desk)
    try desk.performed("file_review", ["accountability": "A0001", "kind": "review", "filed_on": "2021-08-13"])
    #expect(try Watch.reviewDue.look(desk).map(\.words.zh) == ["W0001 复审应于 2021-09-13 前决定"])
    try desk.performed("decide_review", ["review": "W0001", "outcome": "upheld", "reason": "事实清楚"])
    #expect(try Watch.reviewDue.look(desk).isEmpty)
  }
}
