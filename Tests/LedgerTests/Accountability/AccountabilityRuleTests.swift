import Testing

@testable import Ledger

/// Who may be held to account how (domain rules I06 to I09, I24, I30, I31): each seen to hold and to refuse.
@Suite struct AccountabilityRuleTests {
  private static let person = [
    "target": "person", "subject": "住建局/窗口人员/2", "heard_on": "2021-09-10", "decided_on": "2021-09-12",
  ]

  private func lead(_ desk: MemoryDesk, _ status: LeadStatus = .checking) throws -> Lead {
    try Fixture.lead(in: status, on: desk)
  }

  private func record(
    _ measure: String, under lead: Lead, _ desk: MemoryDesk, _ more: [String: String] = [:]
  ) throws -> [BrokenRule] {
    let values = Self.person.merging(["lead": lead.number, "measure": measure]) { $1 }
    return try desk.perform("record_accountability", values.merging(more) { $1 })
  }

  @Test("I06 a transfer is suggested after a served education that did not help, and the unit decides")
  func i06() throws {
    let desk = Fixture.desk(officer: "K-03")
    let first = try lead(desk)
    let suggest = ["subject": "住建局/窗口人员/2"]
    func refused(_ lead: Lead) throws -> [BrokenRule] {
      try desk.perform("suggest_transfer", suggest.merging(["lead": lead.number]) { $1 })
    }
    #expect(try refused(first).map(\.message.zh) == ["未见教育后仍不改的记录：没有批评教育的记录"])
    #expect(try record("post_transfer", under: first, desk).rules == ["I06"])
    #expect(try record("education", under: first, desk).isEmpty)
    #expect(try refused(first).map(\.message.zh) == ["未见教育后仍不改的记录：A0001 未送达本人"])
    try desk.performed("serve_accountability", ["accountability": "A0001"])
    #expect(
      try refused(first).map(\.message.zh) == ["未见教育后仍不改的记录：A0001（2021-09-13 送达）之后没有监督记录或线索"])
    desk.act(as: "K-03", on: "2021-09-20")
    try desk.performed("observe", ["unit": "住建局", "mode": "desk", "found": "态度生硬", "types": "M12"] + suggest)
    try desk.performed("suggest_transfer", suggest.merging(["lead": first.number]) { $1 })
    let suggested = try #require(desk.all(Accountability.self).last)
    #expect(suggested.stateWords.zh == "建议调岗")
    #expect(suggested.priorEducation == desk.all(Accountability.self).first?.id)
    #expect(suggested.relapseEvidence == desk.all(Observation.self).last?.id)
    #expect(suggested.transfer?.isTimely == true)
    #expect(try refused(first).rules == ["state"])
    #expect(
      try desk.perform("decide_accountability", ["accountability": "A0002", "heard_on": "2021-09-20"]).rules == ["I06"])
    #expect(
      try desk.perform("transfer_outcome", ["accountability": "A0001", "outcome": "adopted"]).rules.contains("I06"))
    #expect(try desk.perform("transfer_outcome", ["accountability": "A0002", "outcome": "declined"]).rules == ["I06"])
    try desk.performed("transfer_outcome", ["accountability": "A0002", "outcome": "declined", "reason": "岗位无人接替"])
    let declined = try #require(desk.all(Accountability.self).last)
    #expect(declined.stateWords.zh == "未采纳" && !declined.stands)
    // Declined, it may be suggested again.
    try desk.performed("suggest_transfer", suggest.merging(["lead": first.number]) { $1 })
    try desk.performed(
      "transfer_outcome", ["accountability": "A0003", "outcome": "adopted", "heard_on": "2021-09-19"])
    #expect(desk.all(Accountability.self).last?.stateWords.zh == "已调岗")
  }

  @Test("I06 an education that was revoked, or is older than the setting, carries nothing")
  func i06ofEducation() throws {
    let desk = Fixture.desk(officer: "K-03")
    let first = try lead(desk)
    #expect(try record("education", under: first, desk, ["served_on": "2021-09-12"]).isEmpty)
    desk.act(as: "K-03", on: "2021-09-20")
    let again = ["unit": "住建局", "mode": "desk", "found": "态度生硬", "types": "M12", "subject": "住建局/窗口人员/2"]
    try desk.performed("observe", again)
    let subject = SubjectRef(unit: Fixture.housing.id, postClass: "窗口人员", serial: 2)
    #expect(try desk.ladder(of: subject).proof != nil)
    desk.act(as: "K-03", on: "2022-09-12")
    #expect(try desk.ladder(of: subject).proof != nil)
    desk.act(as: "K-03", on: "2022-09-13")
    #expect(try desk.ladder(of: subject).gaps.map(\.zh) == ["A0001 于 2021-09-12 送达，已过12个月"])
    desk.act(as: "K-03", on: "2021-09-21")
    try desk.performed("revoke_accountability", ["accountability": "A0001", "reason": "复核撤销"])
    #expect(try desk.ladder(of: subject).gaps.map(\.zh) == ["A0001 已撤销"])
  }

  @Test("I07 organisational measures are for leading cadres; one act has one sanction; party discipline is independent")
  func i07() throws {
    let desk = Fixture.desk()
    let first = try lead(desk)
    #expect(try record("suspension", under: first, desk).rules == ["I07"])
    #expect(try record("suspension", under: first, desk, ["is_leading_cadre": "yes"]).isEmpty)
    #expect(try record("party_warning", under: first, desk).isEmpty)
    #expect(try record("government_warning", under: first, desk).isEmpty)
    let both = try record("unit_sanction", under: first, desk)
    #expect(both.rules == ["I07"])
    #expect(both.first?.message.zh.hasPrefix("同一行为不得既给政务处分又由单位给处分：已有 A0003 政务警告，") == true)
    // Another person, and the same person under another lead: another act.
    #expect(try record("unit_sanction", under: first, desk, ["subject": "住建局/窗口人员/3"]).isEmpty)
    #expect(try record("unit_sanction", under: try lead(desk), desk).isEmpty)
    try desk.performed("revoke_accountability", ["accountability": "A0003", "reason": "复审撤销"])
    #expect(try record("unit_sanction", under: first, desk).isEmpty)
  }

  @Test("I08 kinds fit the target, and an organisation is no person")
  func i08() throws {
    let desk = Fixture.desk()
    let first = try lead(desk)
    let unit = ["lead": first.number, "target": "organisation", "decided_on": "2021-09-12"]
    for (measure, isForPersons, isForUnits) in [
      ("written_review", false, true), ("admonition", true, false), ("party_warning", true, false),
      ("circular", true, true),
    ] {
      #expect(try record(measure, under: first, desk).rules == (isForPersons ? [] : ["I08"]), "\(measure)")
      let broken = try desk.perform("record_accountability", unit.merging(["measure": measure]) { $1 })
      #expect(broken.rules == (isForUnits ? [] : ["I08"]), "\(measure)")
    }
    try desk.performed("record_accountability", unit.merging(["measure": "circular"]) { $1 })
    let named = unit.merging(["measure": "circular", "subject": "住建局/窗口人员/2"]) { $1 }
    #expect(try desk.perform("record_accountability", named).rules == ["I08"])
  }

  @Test("I09 the form goes with the measure; another needs a note")
  func i09() throws {
    let desk = Fixture.desk()
    let first = try lead(desk)
    for (measure, form) in [("talk_reminder", 1), ("party_warning", 2), ("to_judiciary", 4)] {
      #expect(try record(measure, under: first, desk, ["form": "\(form)"]).isEmpty)
      #expect(desk.all(Accountability.self).last?.form == form)
    }
    let other = try record("government_warning", under: first, desk, ["form": "3"])
    #expect(other.rules == ["I09"] && other.map(\.field) == ["form"])
    #expect(try record("government_warning", under: first, desk, ["form": "3", "note": "情节严重"]).isEmpty)
    #expect(try record("circular", under: first, desk, ["form": "2"]).isEmpty)
  }

  @Test("I24 exempted or sanctioned, not both; tolerance has a reason and an approval")
  func i24() throws {
    let desk = Fixture.desk()
    let first = try lead(desk)
    #expect(try record("exempt", under: first, desk).rules == ["I24", "I24"])
    let signed = Fixture.approval(on: "2021-09-12").merging(["note": "先行先试，无私利"]) { $1 }
    #expect(try record("exempt", under: first, desk, signed).isEmpty)
    #expect(desk.all(Accountability.self).last?.tolerance == .exempt)
    #expect(try record("party_warning", under: first, desk).rules == ["I24"])
    #expect(try record("talk_reminder", under: first, desk).isEmpty)
    #expect(try record("party_warning", under: try lead(desk), desk).isEmpty)
    let tolerate = Fixture.approval(on: "2021-09-12").merging(["reason": "主动纠正"]) { $1 }
    let exempt = tolerate.merging(["tolerance": "exempt"]) { $1 }
    #expect(try desk.perform("tolerate", exempt.merging(["accountability": "A0003"]) { $1 }).rules == ["I24"])
    try desk.performed("tolerate", exempt.merging(["accountability": "A0002"]) { $1 })
    try desk.performed("tolerate", tolerate.merging(["accountability": "A0003", "tolerance": "reduced"]) { $1 })
    #expect(try desk.perform("tolerate", ["accountability": "A0002", "tolerance": "exempt"]).count == 4)
  }

  @Test("I30 a person is heard before a decision, by every way to one")
  func i30ofHearing() throws {
    let desk = Fixture.desk()
    let first = try lead(desk)
    #expect(try record("talk_reminder", under: first, desk, ["heard_on": ""]).rules == ["I30"])
    #expect(try record("talk_reminder", under: first, desk, ["heard_on": "2021-09-13"]).rules == ["I30"])
    #expect(try record("talk_reminder", under: first, desk, ["decided_on": "", "heard_on": ""]).isEmpty)
    #expect(try desk.perform("decide_accountability", ["accountability": "A0001"]).rules == ["I30"])
    try desk.performed("decide_accountability", ["accountability": "A0001", "heard_on": "2021-09-11"])
  }

  @Test("I30 a review in time warns before exposure; what it revokes leaves figures, ladder and papers")
  func i30ofReview() throws {
    let desk = Fixture.desk()
    let first = try lead(desk)
    #expect(try record("education", under: first, desk, ["served_on": "2021-09-12"]).isEmpty)
    try desk.performed("file_review", ["accountability": "A0001", "kind": "appeal", "filed_on": "2021-09-13"])
    let expose = ["accountability": "A0001", "publicity": "named_public"]
    #expect(try desk.perform("publicise_accountability", expose).rules == ["I30"])
    try desk.performed("publicise_accountability", ["accountability": "A0001", "publicity": "internal"])
    try desk.performed("publicise_accountability", expose.merging(["despite_review": "yes", "note": "领导批示"]) { $1 })
    var records = desk.all(Accountability.self)
    let subject = try #require(records.first?.subject)
    #expect(AccountabilityDecision.all(in: records).count == 1)
    #expect(AccountabilityCounts(records, leads: [first], opened: []).exposedCases == 1)
    try desk.performed("decide_review", ["review": "W0001", "outcome": "revoked", "reason": "事实不清"])
    records = desk.all(Accountability.self)
    #expect(records.first?.revokeReason == "申诉 W0001 撤销：事实不清")
    #expect(AccountabilityDecision.all(in: records).isEmpty)
    #expect(AccountabilityCounts(records, leads: [first], opened: []) == AccountabilityCounts())
    #expect(try desk.ladder(of: subject).gaps.map(\.zh) == ["A0001 已撤销"])
    #expect(try desk.perform("publicise_accountability", expose).rules.contains("state"))
  }

  @Test("I31 what was found untrue leaves the ladder; it can be clarified, with consent before others are told")
  func i31() throws {
    let desk = Fixture.desk(officer: "K-03")
    let first = try lead(desk)
    #expect(try record("education", under: first, desk, ["served_on": "2021-09-12"]).isEmpty)
    desk.act(as: "K-03", on: "2021-09-20")
    let subject = SubjectRef(unit: Fixture.housing.id, postClass: "窗口人员", serial: 2)
    let second = try Fixture.register(desk, ["received_on": "2021-09-20", "subject": "住建局/窗口人员/2"])
    #expect(try desk.ladder(of: subject).proof?.relapse.record == second.id)
    try desk.performed("assign", ["lead": second.number, "handler": "K-03"])
    let clarify = ["lead": second.number, "way": "circle", "circle": "局机关"]
    #expect(try desk.perform("clarify", clarify).rules.contains("I31"))
    try desk.performed("find", ["lead": second.number, "finding": "untrue"])
    #expect(try desk.ladder(of: subject).findings.isEmpty)
    #expect(try desk.ladder(of: subject).proof == nil)
    #expect(try desk.perform("clarify", clarify).map(\.field) == ["consent"])
    #expect(
      try desk.perform("clarify", ["lead": second.number, "way": "circle", "consent": "yes"]).map(\.field) == ["circle"]
    )
    try desk.performed("clarify", clarify.merging(["consent": "yes"]) { $1 })
    try desk.performed("clarify", ["lead": second.number, "way": "letter"])
    #expect(desk.all(Clarification.self).count == 2)
    #expect(try desk.dossier(second.id)?.timeline.first?.noteKind == .clarified)
    // An education under a lead found untrue proves nothing either.
    try desk.performed("find", ["lead": first.number, "finding": "untrue"])
    #expect(try desk.ladder(of: subject).decisions.isEmpty)
  }

  @Test("I31 an explanation that was believed is fed back to the official, once")
  func i31ofOfficial() throws {
    let desk = Fixture.desk()
    let first = try lead(desk, .talkInquiry)
    #expect(try desk.perform("inform_official", ["lead": first.number]).rules == ["state"])
    try desk.performed(
      "close", Fixture.approval().merging(["lead": first.number, "finding": "untrue", "reason": "采信说明"]) { $1 })
    try desk.performed("inform_official", ["lead": first.number])
    #expect(try desk.dossier(first.id)?.notes.last?.noteKind == .informed)
    #expect(try desk.perform("inform_official", ["lead": first.number]).rules == ["state"])
    let other = try lead(desk, .closed)
    #expect(try desk.perform("inform_official", ["lead": other.number]).rules == ["I31"])
  }
}

private func + (a: [String: String], b: [String: String]) -> [String: String] { a.merging(b) { $1 } }
