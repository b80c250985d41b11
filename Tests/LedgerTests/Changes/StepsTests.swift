import Testing

@testable import Ledger

/// 办理, 下一步, 办结 and the explanation: pure words from a dossier.
@Suite struct StepsTests {
  private func dossier(_ status: LeadStatus, _ desk: MemoryDesk) throws -> Dossier {
    let lead = try Fixture.lead(in: status, on: desk)
    return try #require(try desk.dossier(lead.id))
  }

  @Test func legalStepsComeFirstAndGreyOnesSayWhy() throws {
    let desk = Fixture.desk()
    let steps = ChangeTable.steps(for: try dossier(.checking, desk), desk.context)
    let legal = steps.prefix { $0.isLegal }
    #expect(
      legal.prefix(7).map(\.change.name) == [
        "note", "assign", "dispose", "find", "order_rectification", "record_accountability", "extend",
      ])
    let grey = steps.drop { $0.isLegal }
    #expect(grey.allSatisfy { !$0.isLegal && !$0.why.zh.isEmpty && !$0.why.en.isEmpty })
    #expect(grey.map(\.change.name) == ["resolve", "transfer", "merge"])
    #expect(grey.first?.why.zh.hasPrefix("缺核查结论") == true)
    #expect(grey.first?.why.zh.contains("缺整改或追责问责") == true)
    #expect(grey.last?.why.zh == "现为“初步核实”，不能并案；已作出处置")
  }

  @Test(arguments: LeadStatus.allCases) func everyStateHasSteps(status: LeadStatus) throws {
    let desk = Fixture.desk()
    let kind: LeadKind = [.inProgress, .declined, .converted].contains(status) ? .request : .clue
    let lead = try Fixture.lead(in: status, kind: kind, on: desk)
    let dossier = try #require(try desk.dossier(lead.id))
    let steps = ChangeTable.steps(for: dossier, desk.context)
    #expect(!steps.isEmpty)
    for step in steps where step.isLegal {
      #expect(step.change.availability(.lead(dossier), desk.context).isEmpty)
    }
    let isEnd = [.transferred, .merged, .converted, .void].contains(status)
    #expect((dossier.nextStep == nil) == isEnd)
    if let next = dossier.nextStep?.change, dossier.nextStep?.record == nil {
      #expect(steps.contains { $0.isLegal && $0.change.name == next }, "\(status) \(next)")
    }
  }

  @Test func nextStepFollowsTheStory() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .rectifying, on: desk)
    func next() throws -> String? { try desk.dossier(lead.id)?.nextStep?.words.zh }
    #expect(try next() == "下整改")
    try desk.performed(
      "order_rectification", ["lead": lead.number, "problem": "超期", "action": "补办", "due_on": "2021-09-30"])
    #expect(try next() == "督促整改第1项")
    try desk.performed("progress", ["rectification": "R0001", "text": "已排期"])
    #expect(try next() == "整改第1项申请销号")
    try desk.performed("apply", ["rectification": "R0001", "evidence": "照片", "applied_by": "住建局审批科"])
    #expect(try next() == "验收整改第1项")
    try desk.performed("verify", ["rectification": "R0001", "verifiers": "K-04"])
    #expect(try next() == "整改第1项批准销号")
    try desk.performed("clear", Fixture.approval().merging(["rectification": "R0001"]) { $1 })
    #expect(try next() == "提出核查结论")
    try desk.performed("find", ["lead": lead.number, "finding": "true"])
    #expect(try next() == "办结")
  }

  @Test func stepsOfOtherRecords() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .rectifying, on: desk)
    try desk.performed(
      "order_rectification", ["lead": lead.number, "problem": "超期", "action": "补办", "due_on": "2021-09-30"])
    let rectification = try #require(desk.all(Rectification.self).first)
    let steps = ChangeTable.steps(for: rectification, try desk.dossier(lead.id), desk.context)
    #expect(steps.filter(\.isLegal).map(\.change.name) == ["progress", "extend_rectification", "draft_notice"])
    #expect(steps.filter { !$0.isLegal }.map(\.change.name) == ["apply", "verify", "return_rectification", "clear"])
    try desk.performed("observe", ["unit": "3号窗口", "mode": "desk", "found": "无指南"])
    let observation = try #require(desk.all(Observation.self).first)
    #expect(
      ChangeTable.steps(for: observation, desk.context).map(\.change.name) == [
        "raise_lead", "sign_observation", "recommend", "raise_objection",
      ])
  }

  @Test func checklistSaysWhatIsMetAndWhereToGo() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .rectifying, on: desk)
    try desk.performed(
      "order_rectification", ["lead": lead.number, "problem": "超期", "action": "补办", "due_on": "2021-09-30"])
    try desk.performed("find", ["lead": lead.number, "finding": "true"], as: "K-03")
    let dossier = try #require(try desk.dossier(lead.id))
    let checklist = ResolveChecklist(dossier, desk.context)
    #expect(checklist.lines.map(\.topic) == [.finding, .rectifications, .accountability, .approval, .reason])
    #expect(checklist.lines.map(\.isMet) == [true, false, true, false, false])
    #expect(checklist.lines[0].words.zh == "属实（2021-09-13，K-03）")
    #expect(checklist.lines[1].change == "progress")
    #expect(checklist.lines[1].record == desk.all(Rectification.self).first?.id)
    #expect(checklist.verdict.zh == "还缺 3 项，不能办结。")
    let values = ["reason": "整改到位"].merging(Fixture.approval()) { $1 }
    #expect(ResolveChecklist(dossier, desk.context, values: values).missing == 1)
    let own = values.merging(["approved_by": "K-03"]) { $1 }
    #expect(ResolveChecklist(dossier, desk.context, values: own).missing == 2)
  }

  @Test("I20 the explanation names the limit, its version and how it was counted")
  func explanation() throws {
    let desk = Fixture.desk(today: "2021-07-21")
    let lead = try Fixture.register(desk, ["received_on": "2021-07-19"])
    try desk.performed("assign", ["lead": lead.number, "handler": "K-03"])
    let before = DossierExplanation(try #require(try desk.dossier(lead.id)), desk.context).lines
    #expect(before.contains { $0.label.zh == "处置意见" && $0.words.zh.contains("T01") })
    try desk.performed(
      "dispose", ["lead": lead.number, "mode": "check"].merging(Fixture.approval(on: "2021-07-21")) { $1 })
    desk.act(as: "K-03", on: "2021-09-13")
    let after = DossierExplanation(try #require(try desk.dossier(lead.id)), desk.context)
    #expect(after.lines.first?.label.zh == "为什么红")
    let due = try #require(after.lines.first { $0.label.zh == "期限" }).words.zh
    #expect(due.hasPrefix("2021-09-01，") && due.contains("［T10］") && due.contains("自2021-07-21起30个工作日，跳过周末12天"))
    #expect(after.lines.contains { $0.label.zh == "反映类型" && $0.words.zh == "慢作为（未核实）" })
    #expect(after.lines.contains { $0.label.zh == "下一步" && $0.words.zh == "提出核查结论" })
    #expect(after.lines.contains { $0.label.zh == "注意" && $0.words.zh.contains("2021年") })
  }

  @Test func gapsOfAnImportedLeadAreFilledOnceAndOnlyThere() throws {
    let desk = Fixture.desk()
    var lead = try Fixture.lead(in: .resolved, on: desk)
    lead.origin = .imported
    lead.finding = .established
    lead.disposalMode = .check
    lead.handler = nil
    lead.gaps = [.handler, .closeApproval, .disposalApproval, .outsideCampaign]
    desk.put(lead)
    let number = ["lead": lead.number]
    #expect(try desk.perform("fill_gap", number.merging(["finding": "untrue"]) { $1 }).rules == ["I12"])
    #expect(try desk.perform("fill_gap", number.merging(["approved_by": "K-02"]) { $1 }).rules == ["form", "form"])
    try desk.performed("fill_gap", number.merging(["handler": "K-03"]) { $1 })
    #expect(try desk.perform("fill_gap", Fixture.approval("K-03").merging(number) { $1 }).rules == ["I03"])
    try desk.performed("fill_gap", Fixture.approval().merging(number) { $1 })
    try desk.performed(
      "fill_gap",
      number.merging([
        "disposal_approved_by": "K-02", "disposal_approved_on": "2021-09-03", "disposal_approval_ref": "奎纪办〔2021〕9号",
      ]) { $1 })
    #expect(try desk.dossier(lead.id)?.disposals.map(\.approval?.ref) == ["奎纪办〔2021〕9号"])
    #expect(
      try desk.perform("fill_gap", number.merging(["confirmed": "outside_campaign"]) { $1 }).map(\.field) == ["note"])
    try desk.performed("fill_gap", number.merging(["confirmed": "outside_campaign", "note": "上年转入"]) { $1 })
    #expect(try desk.lead(lead.number).gaps.isEmpty)
  }
}
