import Testing

@testable import Ledger

/// From a visit to a window to a resolved lead: each step with the state after it.
@Suite struct StoryTests {
  struct Step {
    let change: String
    let values: [String: String]
    let officer: String
    var refusedBy: String?
    let lead: LeadStatus?
    let rectification: Rectification.Status?

    init(
      _ officer: String, _ change: String, _ values: [String: String], refusedBy: String? = nil, lead: LeadStatus?,
      rectification: Rectification.Status? = nil
    ) {
      self.change = change
      self.values = values
      self.officer = officer
      self.refusedBy = refusedBy
      self.lead = lead
      self.rectification = rectification
    }
  }

  @Test func observationToResolvedLead() throws {
    let lead = ["lead": "0001"]
    let rectification = ["rectification": "R0001"]
    let steps = [
      Step(
        "K-03", "observe",
        [
          "unit": "3号窗口", "mode": "desk", "found": "企业四次到窗口，每次告知的材料不同；现场无办事指南。", "types": "M24",
          "checklist": "window7", "answers": "1=bad:每次说法不同;2=ok;3=na",
        ], lead: nil),
      Step("K-03", "raise_lead", ["observation": "O0001", "title": "施工许可跑四趟"], lead: .registered),
      Step("K-01", "assign", ["handler": "K-03"] + lead, lead: .assigned),
      Step("K-03", "propose_disposal", ["mode": "order_rectification"] + lead, lead: .assigned),
      Step("K-03", "approve_disposal", Fixture.approval("K-03") + lead, refusedBy: "I10", lead: .assigned),
      Step(
        "K-01", "approve_disposal", ["due_on": "2021-10-20"] + Fixture.approval() + lead, lead: .rectifying),
      Step(
        "K-03", "order_rectification",
        ["problem": "一次性告知不到位", "action": "补齐办事指南", "due_on": "2021-09-30"] + lead, lead: .rectifying,
        rectification: .open),
      Step("K-03", "progress", ["text": "已排期"] + rectification, lead: .rectifying, rectification: .inProgress),
      Step("K-03", "apply", rectification, refusedBy: "I05", lead: .rectifying, rectification: .inProgress),
      Step(
        "K-03", "apply", ["evidence": "办事指南上墙照片\n培训签到表"] + rectification, lead: .rectifying,
        rectification: .applied),
      Step(
        "K-03", "verify", ["verifiers": "K-03"] + rectification, refusedBy: "I04", lead: .rectifying,
        rectification: .applied),
      Step(
        "K-01", "verify", ["verifiers": "K-04、K-01", "result": "符合要求"] + rectification, lead: .rectifying,
        rectification: .verified),
      Step(
        "K-01", "clear", Fixture.approval("K-04") + rectification, refusedBy: "I04", lead: .rectifying,
        rectification: .verified),
      Step("K-01", "clear", Fixture.approval() + rectification, lead: .rectifying, rectification: .cleared),
      Step(
        "K-03", "resolve", ["finding": "true", "reason": "整改到位"] + Fixture.approval("K-03") + lead,
        refusedBy: "I03", lead: .rectifying, rectification: .cleared),
      Step(
        "K-03", "resolve", ["finding": "true", "reason": "整改到位"] + Fixture.approval() + lead, lead: .resolved,
        rectification: .cleared),
    ]
    let desk = Fixture.desk()
    for step in steps {
      let broken = try desk.perform(step.change, step.values, as: step.officer)
      #expect(broken.rules == (step.refusedBy.map { [$0] } ?? []), "\(step.change): \(broken.map(\.message.zh))")
      #expect(desk.all(Lead.self).first?.status == step.lead, "\(step.change)")
      #expect(desk.all(Rectification.self).first?.status == step.rectification, "\(step.change)")
    }
    let resolved = try #require(desk.all(Lead.self).first)
    #expect(resolved.closedOn == desk.context.today)
    #expect(resolved.finding == .established)
    #expect(resolved.unit == Fixture.window.id)
    let dossier = try #require(try desk.dossier(resolved.id))
    #expect(dossier.activeDisposal == nil)
    #expect(
      dossier.timeline.map(\.noteKind) == [
        .resolved, .rectification, .rectification, .rectification, .rectification, .rectification, .disposed, .proposed,
        .assigned, .registered,
      ])
    #expect(dossier.nextStep?.change == "follow_up")
  }

  @Test func i04RefusalSaysItInWords() throws {
    let desk = Fixture.desk(officer: "K-03")
    let lead = try Fixture.lead(in: .rectifying, on: desk)
    try desk.performed(
      "order_rectification", ["lead": lead.number, "problem": "超期", "action": "补办", "due_on": "2021-09-30"])
    try desk.performed("progress", ["rectification": "R0001", "text": "已排期"])
    try desk.performed("apply", ["rectification": "R0001", "evidence": "照片"])
    let broken = try desk.perform("verify", ["rectification": "R0001", "verifiers": "K-03"])
    #expect(broken.first?.message.zh == "验收人不得为申请人（K-03）")
  }
}

private func + (a: [String: String], b: [String: String]) -> [String: String] { a.merging(b) { $1 } }
