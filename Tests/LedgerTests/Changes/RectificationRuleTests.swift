import Testing

@testable import Ledger

/// I04 and I05, and what an observation owes: I21, I22, I28.
@Suite struct RectificationRuleTests {
  private func applied(_ desk: MemoryDesk, post: String? = nil, by applicant: String = "K-03") throws {
    let lead = try Fixture.lead(in: .rectifying, on: desk)
    var values = ["lead": lead.number, "problem": "超期", "action": "补办", "due_on": "2021-09-30"]
    values["resp_post"] = post
    try desk.performed("order_rectification", values)
    try desk.performed("progress", ["rectification": "R0001", "text": "已排期"])
    try desk.performed("apply", ["rectification": "R0001", "evidence": "照片", "applied_by": applicant])
  }

  @Test("I04 a verifier is not who applied, not the responsible post, not of the unit")
  func i04Verifier() throws {
    let desk = Fixture.desk()
    desk.put(
      Officer(
        id: RecordID("K-09"), owner: "654003", code: "K-09", display: "窗口负责人", post: "窗口负责人", department: "住建局"))
    try applied(desk, post: "K-05书记")
    #expect(try desk.perform("verify", ["rectification": "R0001", "verifiers": "K-04、K-03"]).rules == ["I04"])
    #expect(try desk.perform("verify", ["rectification": "R0001", "verifiers": "K-05"]).rules == ["I04"])
    #expect(try desk.perform("verify", ["rectification": "R0001", "verifiers": "K-09"]).rules == ["I04"])
    try desk.performed("verify", ["rectification": "R0001", "verifiers": "K-04"])
  }

  @Test("I04 the post that applied is an applicant too")
  func i04Post() throws {
    let desk = Fixture.desk()
    try applied(desk, by: "K-04干事")
    #expect(try desk.perform("verify", ["rectification": "R0001", "verifiers": "K-04"]).rules == ["I04"])
    try desk.performed("verify", ["rectification": "R0001", "verifiers": "K-03"])
  }

  @Test("I04 clearing needs an approval, by someone who did not verify")
  func i04Approval() throws {
    let desk = Fixture.desk()
    try applied(desk)
    try desk.performed("verify", ["rectification": "R0001", "verifiers": "K-04"])
    #expect(try desk.perform("clear", ["rectification": "R0001"]).rules == ["I04", "I04", "I04"])
    let own = Fixture.approval("K-04").merging(["rectification": "R0001"]) { $1 }
    #expect(try desk.perform("clear", own).map(\.message.zh) == ["批准人不得为验收人（K-04）"])
    try desk.performed("clear", Fixture.approval().merging(["rectification": "R0001"]) { $1 })
  }

  @Test("I05 no application without evidence, no verification before an application")
  func i05() throws {
    let desk = Fixture.desk(officer: "K-03")
    let lead = try Fixture.lead(in: .rectifying, on: desk)
    try desk.performed(
      "order_rectification", ["lead": lead.number, "problem": "超期", "action": "补办", "due_on": "2021-09-30"])
    #expect(try desk.perform("verify", ["rectification": "R0001", "verifiers": "K-04"]).rules == ["I05"])
    try desk.performed("progress", ["rectification": "R0001", "text": "已排期"])
    #expect(try desk.perform("apply", ["rectification": "R0001"]).rules == ["I05"])
    try desk.performed("apply", ["rectification": "R0001", "evidence": "照片\n签到表"])
    #expect(try #require(desk.all(Rectification.self).first).evidence.map(\.text) == ["照片", "签到表"])
  }

  @Test func returnedAndAppliedForAgain() throws {
    let desk = Fixture.desk(officer: "K-03")
    try applied(desk)
    try desk.performed("return_rectification", ["rectification": "R0001", "reason": "无指南", "due_on": "2021-10-15"])
    let returned = try #require(desk.all(Rectification.self).first)
    #expect(returned.dueOn == .on("2021-10-15") && returned.returned.count == 1)
    #expect(try desk.perform("apply", ["rectification": "R0001", "evidence": "照片"]).rules == ["state"])
    try desk.performed("progress", ["rectification": "R0001", "text": "已补"])
    try desk.performed("apply", ["rectification": "R0001"])
  }

  @Test func relapsePointsBack() throws {
    let desk = Fixture.desk()
    try applied(desk)
    try desk.performed("verify", ["rectification": "R0001", "verifiers": "K-04"])
    try desk.performed("clear", Fixture.approval().merging(["rectification": "R0001"]) { $1 })
    try desk.performed("relapse", ["rectification": "R0001", "reason": "又超期", "due_on": "2021-10-20"])
    let all = desk.all(Rectification.self)
    #expect(all.map(\.status) == [.relapsed, .open])
    #expect(all.last?.relapseOf == all.first?.id)
    let extend = Fixture.approval().merging(["rectification": "R0002", "reason": "等设备", "due_on": "2021-11-01"]) { $1 }
    try desk.performed("extend_rectification", extend)
    #expect(try desk.perform("extend_rectification", extend).rules == ["I11"])
  }

  // MARK: Observations

  private let visit = ["unit": "3号窗口", "mode": "desk"]

  @Test("I21 where a checklist is used every item is answered before it is final")
  func i21() throws {
    let desk = Fixture.desk(officer: "K-03")
    let values = visit.merging(["checklist": "window7", "found": "无指南", "answers": "1=bad;2=ok"]) { $1 }
    let broken = try desk.perform("observe", values)
    #expect(broken.rules == ["I21"])
    #expect(try #require(broken.first).message.zh.contains("第3条"))
    #expect(try desk.perform("observe", visit.merging(["answers": "1=ok"]) { $1 }).rules == ["I21"])
    try desk.performed("observe", values.merging(["draft": "yes"]) { $1 })
    #expect(try desk.perform("finalise_observation", ["observation": "O0001"]).rules == ["I21"])
    try desk.performed("finalise_observation", ["observation": "O0001", "answers": "1=bad;2=ok;3=na"])
    let final = try #require(desk.all(Observation.self).first)
    #expect(Fixture.rulebook.checklist(of: final)?.score(final.answers)?.text == "50.0")
  }

  @Test("I22 corrected on the spot makes an immediate rectification that waits, or is verified by the second officer")
  func i22() throws {
    let desk = Fixture.desk(officer: "K-03")
    let values = visit.merging(["found": "无指南", "corrected_on_spot": "yes"]) { $1 }
    #expect(
      try desk.perform("observe", values.filter { $0.key != "found" }).rules == ["I22"])
    try desk.performed("observe", values)
    try desk.performed("observe", values.merging(["officer2": "K-04"]) { $1 })
    let made = desk.all(Rectification.self)
    #expect(made.map(\.status) == [.applied, .verified])
    #expect(made.allSatisfy { $0.rectKind == .immediate && $0.evidence.count == 1 && $0.appliedBy == "K-03" })
    #expect(made.last?.verifiers == ["K-04"])
    // The waiting one cannot be verified by who corrected it.
    #expect(try desk.perform("verify", ["rectification": "R0001", "verifiers": "K-03"]).rules == ["I04"])
    try desk.performed("observe", visit)
    #expect(desk.all(Rectification.self).count == 2)
    #expect(desk.all(Observation.self).last?.found == "未发现问题")
  }

  @Test("I28 a window belongs to a hall of the same division")
  func i28() throws {
    let desk = Fixture.desk()
    desk.put(
      OfficeUnit(
        id: RecordID("far"), owner: "654003", division: "654024", name: "巩留县行政服务中心", unitKind: .serviceHall))
    let window = ["name": "5号窗口", "kind": "service_window"]
    #expect(try desk.perform("add_unit", window).rules == ["I28"])
    #expect(try desk.perform("add_unit", window.merging(["parent": "住建局"]) { $1 }).rules == ["I28"])
    #expect(try desk.perform("add_unit", window.merging(["parent": "巩留县行政服务中心"]) { $1 }).rules == ["I28"])
    try desk.performed("add_unit", window.merging(["parent": "行政服务中心", "aliases": "企业开办窗口、五号窗口"]) { $1 })
    #expect(try desk.units(named: "五号窗口", division: "654003").map(\.name) == ["5号窗口"])
    #expect(try desk.perform("edit_unit", ["unit": "5号窗口", "parent": "住建局"]).rules == ["I28"])
    #expect(
      try desk.perform("observe", ["unit": "住建局", "hall": "行政服务中心", "mode": "desk"]).rules == ["I28"])
    try desk.performed("observe", ["unit": "5号窗口", "mode": "desk"])
    #expect(desk.all(Observation.self).last?.hall == Fixture.hall.id)
  }

  @Test("I30 and I08: a person is heard before a decision, kinds fit the target")
  func i30() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .checking, on: desk)
    let person = ["lead": lead.number, "target": "person", "measure": "talk_reminder", "decided_on": "2021-09-12"]
    #expect(try desk.perform("record_accountability", person).rules == ["I30", "I30"])
    let heard = person.merging(["subject": "住建局/窗口人员/2", "heard_on": "2021-09-11"]) { $1 }
    #expect(
      try desk.perform("record_accountability", heard.merging(["measure": "written_review"]) { $1 }).rules == ["I08"])
    try desk.performed("record_accountability", heard)
    #expect(desk.all(Accountability.self).last?.form == 1)
    try desk.performed(
      "record_accountability",
      ["lead": lead.number, "target": "organisation", "measure": "written_review", "decided_on": "2021-09-12"])
  }
}
