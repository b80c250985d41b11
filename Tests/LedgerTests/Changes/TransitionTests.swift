import Testing

@testable import Ledger

/// Every arrow of domain 3.2 happens, every other is refused and moves nothing.
@Suite struct TransitionTests {
  static let clueStatuses: [LeadStatus] = [
    .registered, .assigned, .talkInquiry, .checking, .held, .rectifying, .caseOpened, .resolved, .closed, .transferred,
    .merged, .void,
  ]
  static let clueArrows: [LeadStatus: Set<LeadStatus>] = [
    .registered: [.assigned, .transferred, .merged, .void],
    .assigned: [.talkInquiry, .checking, .held, .rectifying, .closed, .transferred, .merged, .void],
    .talkInquiry: [.checking, .rectifying, .resolved, .closed, .void],
    .checking: [.rectifying, .held, .caseOpened, .resolved, .closed, .talkInquiry, .void],
    .held: [.checking, .talkInquiry, .closed, .void],
    .rectifying: [.resolved, .checking, .void],
    .caseOpened: [.rectifying, .resolved, .void],
    .resolved: [.assigned, .void],
    .closed: [.assigned, .void],
  ]
  static let requestStatuses: [LeadStatus] = [
    .registered, .assigned, .inProgress, .resolved, .declined, .converted, .void,
  ]
  static let requestArrows: [LeadStatus: Set<LeadStatus>] = [
    .registered: [.assigned, .void], .assigned: [.inProgress, .void],
    .inProgress: [.resolved, .declined, .converted, .void], .resolved: [.assigned, .void], .declined: [.void],
    .converted: [.void],
  ]

  @Test("3.2 clues", arguments: clueStatuses, LeadStatus.allCases)
  func clue(from: LeadStatus, to: LeadStatus) throws {
    try attempt(.clue, from, to, isLegal: Self.clueArrows[from, default: []].contains(to))
  }

  @Test("3.2 requests", arguments: requestStatuses, LeadStatus.allCases)
  func request(from: LeadStatus, to: LeadStatus) throws {
    try attempt(.request, from, to, isLegal: Self.requestArrows[from, default: []].contains(to))
  }

  private func attempt(_ kind: LeadKind, _ from: LeadStatus, _ to: LeadStatus, isLegal: Bool) throws {
    let desk = Fixture.desk()
    let other = try Fixture.register(desk)
    let lead = try Fixture.lead(in: from, kind: kind, on: desk)
    // So that from 谈话函询 and 初步核实 there is an outcome to resolve by.
    var rectification = Rectification(
      id: desk.newID(), owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id,
      observation: nil, rectKind: .deadline, problem: "超期", action: "补办", unit: Fixture.housing.id,
      orderedOn: .on("2021-09-02"), orderedBy: "K-03")
    rectification.status = .cleared
    desk.put(rectification)
    guard let (change, values) = Self.change(to, from: from, other: other) else {
      #expect(!isLegal)
      return
    }
    let broken = try desk.perform(change, values.merging(["lead": lead.number]) { $1 })
    let after = try desk.lead(lead.number).status
    #expect(after == (isLegal ? to : from), "\(change): \(broken.map(\.message.zh))")
    // Handing over to another handler is no arrow and moves nothing.
    let handsOver = to == .assigned && !from.isFinished && from != .registered
    #expect(broken.isEmpty == (isLegal || handsOver))
    let known = try #require(ChangeTable.change(named: change)).rules + ["form"]
    #expect(Set(broken.rules).isSubset(of: known))
  }

  /// The change that would draw the arrow, filled in so that only the arrow can be wrong.
  private static func change(
    _ to: LeadStatus, from: LeadStatus, other: Lead
  ) -> (String, [String: String])? {
    let approval = Fixture.approval()
    func disposal(_ mode: DisposalMode) -> (String, [String: String]) {
      ("dispose", approval.merging(["mode": mode.rawValue, "finding": "untrue", "reason": "查无实据"]) { $1 })
    }
    switch to {
    case .registered: return nil
    case .assigned:
      return from.isFinished ? ("reopen", approval.merging(["reason": "新情况"]) { $1 }) : ("assign", ["handler": "K-04"])
    case .talkInquiry: return disposal(.talkInquiry)
    case .checking: return disposal(.check)
    case .held: return disposal(.hold)
    case .rectifying: return disposal(.orderRectification)
    case .closed: return disposal(.close)
    case .caseOpened: return ("open_case", approval)
    case .resolved:
      return ("resolve", approval.merging(["finding": "true", "reason": "已整改", "result": "已办理"]) { $1 })
    case .transferred: return ("transfer", ["to": "巩留县纪委监委"])
    case .merged: return ("merge", ["into": other.number])
    case .void: return ("void", approval.merging(["reason": "误登"]) { $1 })
    case .inProgress: return ("accept_request", [:])
    case .declined: return ("decline_request", ["legal_basis": "不属受理范围"])
    case .converted:
      return ("convert_request", ["concerns_refused": "no", "title": "窗口推诿", "narrative": "办理中发现窗口推诿"])
    }
  }

  // MARK: Rectifications

  static let rectificationArrows: [String: [Rectification.Status: Rectification.Status]] = [
    "progress": [.open: .inProgress, .returned: .inProgress, .inProgress: .inProgress],
    "apply": [.inProgress: .applied],
    "verify": [.applied: .verified],
    "return_rectification": [.applied: .returned, .verified: .returned],
    "clear": [.verified: .cleared],
    "relapse": [.cleared: .relapsed],
  ]

  @Test("3.2 rectifications", arguments: rectificationArrows.keys.sorted(), Rectification.Status.allCases)
  func rectification(change: String, from: Rectification.Status) throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .rectifying, on: desk)
    var rectification = Rectification(
      id: desk.newID(), owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id,
      observation: nil, rectKind: .deadline, problem: "超期", action: "补办", unit: Fixture.housing.id,
      orderedOn: .on("2021-09-02"), orderedBy: "K-03")
    rectification.status = from
    if from == .applied || from == .verified { rectification.appliedBy = "K-03" }
    desk.put(rectification)
    let values: [String: [String: String]] = [
      "progress": ["text": "已开会"], "apply": ["evidence": "照片"], "verify": ["verifiers": "K-04"],
      "return_rectification": ["reason": "佐证不足", "due_on": "2021-10-08"], "clear": Fixture.approval(),
      "relapse": ["reason": "又超期", "due_on": "2021-10-08"],
    ]
    let broken = try desk.perform(
      change, values[change, default: [:]].merging(["rectification": rectification.number]) { $1 })
    let wanted = Self.rectificationArrows[change]?[from]
    let after = try #require(try desk.record(Rectification.self, rectification.id)).status
    #expect(after == wanted ?? from)
    #expect(broken.isEmpty == (wanted != nil))
    #expect(Set(broken.rules).isSubset(of: try #require(ChangeTable.change(named: change)).rules))
  }

  // MARK: Accountability

  @Test("3.2 accountability: draft → decided → revoked", arguments: Accountability.Status.allCases)
  func accountability(from: Accountability.Status) throws {
    let arrows: [(String, [String: String], [Accountability.Status: Accountability.Status])] = [
      ("decide_accountability", ["heard_on": "2021-09-10"], [.draft: .decided]),
      ("serve_accountability", [:], [.decided: .decided]),
      ("revoke_accountability", ["reason": "复核撤销"], [.decided: .revoked]),
      ("publicise_accountability", ["publicity": "internal"], [.decided: .decided]),
      ("file_review", ["kind": "review"], [.decided: .decided]),
      (
        "tolerate", Fixture.approval().merging(["tolerance": "reduced", "reason": "主动纠正"]) { $1 },
        [.draft: .draft, .decided: .decided]
      ),
      ("transfer_outcome", ["outcome": "declined", "reason": "岗位无人接替"], [:]),
      ("finish_formalities", [:], [:]),
    ]
    for (change, values, legal) in arrows {
      let desk = Fixture.desk()
      let lead = try Fixture.lead(in: .checking, on: desk)
      var record = Accountability(
        id: desk.newID(), owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id,
        target: .person, unit: Fixture.housing.id, measure: "talk_reminder")
      record.status = from
      record.subject = SubjectRef(unit: Fixture.housing.id, postClass: "窗口人员", serial: 2)
      if from != .draft { record.decidedOn = .on("2021-09-11") }
      desk.put(record)
      let broken = try desk.perform(change, values.merging(["accountability": record.number]) { $1 })
      let after = try #require(try desk.record(Accountability.self, record.id)).status
      #expect(after == legal[from] ?? from, "\(change)")
      #expect(broken.isEmpty == (legal[from] != nil), "\(change) \(broken)")
    }
  }

  /// A suggested transfer is the unit's to decide: 建议调岗 → 已调岗 | 未采纳, and nothing else.
  @Test("3.2 accountability of a transfer", arguments: [PostTransfer.Outcome?.none, .adopted, .declined])
  func transfer(from: PostTransfer.Outcome?) throws {
    let arrows: [(String, [String: String], isLegal: Bool)] = [
      ("decide_accountability", ["heard_on": "2021-09-12"], false),
      ("transfer_outcome", ["outcome": "adopted", "heard_on": "2021-09-12"], from == nil),
      ("transfer_outcome", ["outcome": "declined", "reason": "岗位无人接替"], from == nil),
      ("serve_accountability", [:], from != nil),
      ("publicise_accountability", ["publicity": "internal"], from == .adopted),
      ("file_review", ["kind": "personnel_appeal"], from == .adopted),
      ("revoke_accountability", ["reason": "人事申诉撤销"], from != nil),
    ]
    for (change, values, isLegal) in arrows {
      let desk = Fixture.desk()
      let lead = try Fixture.lead(in: .checking, on: desk)
      var record = Accountability(
        id: desk.newID(), owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id,
        target: .person, unit: Fixture.housing.id, measure: AccountabilityMeasure.postTransfer)
      record.subject = SubjectRef(unit: Fixture.housing.id, postClass: "窗口人员", serial: 2)
      record.transfer = PostTransfer(
        suggestedOn: .on("2021-09-10"), suggestedBy: "K-03", timelyUntil: .on("2021-09-15"))
      record.transfer?.outcome = from
      if from != nil {
        record.status = .decided
        record.decidedOn = .on("2021-09-12")
      }
      desk.put(record)
      let broken = try desk.perform(change, values.merging(["accountability": record.number]) { $1 })
      #expect(broken.isEmpty == isLegal, "\(change) \(broken.map(\.message.zh))")
      #expect(Set(broken.rules).isSubset(of: try #require(ChangeTable.change(named: change)).rules))
    }
  }

  @Test("3.2 review: filed → decided, and what becomes of the decision", arguments: DecisionReview.Outcome.allCases)
  func review(outcome: DecisionReview.Outcome) throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .resolved, on: desk)
    var record = Accountability(
      id: desk.newID(), owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id,
      target: .person, unit: Fixture.housing.id, measure: "government_warning")
    record.status = .decided
    record.form = 2
    record.decidedOn = .on("2021-08-20")
    record.servedOn = .on("2021-08-21")
    record.subject = SubjectRef(unit: Fixture.housing.id, postClass: "窗口人员", serial: 2)
    desk.put(record)
    try desk.performed("file_review", ["accountability": "A0001", "kind": "review", "filed_on": "2021-09-01"])
    var values = ["review": "W0001", "outcome": outcome.rawValue, "reason": "复审意见"]
    if outcome == .changed { values["changed_to"] = "talk_reminder" }
    try desk.performed("decide_review", values)
    #expect(try desk.perform("decide_review", values).rules.contains("state"))
    let after = try #require(try desk.record(Accountability.self, record.id))
    #expect(after.status == (outcome == .revoked ? .revoked : .decided))
    #expect(after.measure == (outcome == .changed ? "talk_reminder" : "government_warning"))
    #expect(after.form == (outcome == .changed ? 1 : 2))
    #expect(after.earlierMeasures.map(\.measure) == (outcome == .changed ? ["government_warning"] : []))
    #expect(after.stands == (outcome != .revoked))
  }

  // MARK: What follows a visit

  @Test("an objection: none → raised → upheld | corrected | withdrawn", arguments: [nil] + Objection.State.allCases)
  func objection(from: Objection.State?) throws {
    let arrows: [(String, [String: String], Objection.State?, Objection.State)] = [
      ("raise_objection", ["objection": "不属实"], nil, .raised),
      ("review_objection", ["outcome": "upheld", "opinion": "属实"], .raised, .upheld),
      ("review_objection", ["outcome": "corrected", "opinion": "更正", "found": "等候40分钟"], .raised, .corrected),
      ("review_objection", ["outcome": "withdrawn", "opinion": "单位认错"], .raised, .withdrawn),
    ]
    for (change, values, start, end) in arrows {
      let desk = Fixture.desk(officer: "K-05")
      var visit = Observation(
        id: desk.newID(), owner: "654003", year: 2021, serial: 1, division: "654003", unit: Fixture.window.id,
        mode: .experience, on: .on("2021-09-10"), officer1: "K-03", found: "等候两小时", state: .final)
      if let from {
        visit.objection = Objection(raisedOn: .on("2021-09-11"), text: "不属实")
        visit.objection?.state = from
      }
      desk.put(visit)
      let broken = try desk.perform(change, values.merging(["observation": visit.number]) { $1 })
      let after = try #require(try desk.record(Observation.self, visit.id)).objection?.state
      #expect(after == (start == from ? end : from), "\(change)")
      #expect(broken.isEmpty == (start == from), "\(change) \(broken)")
    }
  }

  @Test("a recommendation: open → accepted | declined", arguments: Recommendation.Status.allCases)
  func recommendation(from: Recommendation.Status) throws {
    for (outcome, end) in [("accepted", Recommendation.Status.accepted), ("declined", .declined)] {
      let desk = Fixture.desk(officer: "K-03")
      try desk.performed(
        "observe", ["unit": "3号窗口", "mode": "experience", "found": "无指南", "recommendation": "补齐"])
      var advice = try #require(desk.all(Recommendation.self).first)
      advice.status = from
      desk.put(advice)
      let values = ["recommendation": "J0001", "outcome": outcome, "reply": "已阅", "due_on": "2021-09-30"]
      let broken = try desk.perform("recommendation_reply", values)
      #expect(try desk.record(Recommendation.self, advice.id)?.status == (from == .open ? end : from))
      #expect(broken.rules == (from == .open ? [] : ["state"]))
    }
  }

  @Test("a draw: open → done | ended", arguments: VisitDraw.Status.allCases)
  func draw(from: VisitDraw.Status) throws {
    let arrows: [(String, [String: String], VisitDraw.Status)] = [
      ("observe", ["unit": "3号窗口", "mode": "experience", "draw": "V0001"], .done),
      ("end_draw", ["visit_draw": "V0001", "reason": "改期"], .ended),
    ]
    for (change, values, end) in arrows {
      let desk = Fixture.desk(officer: "K-03")
      try desk.performed("draw_visits", ["count": "1"])
      var draw = try #require(desk.all(VisitDraw.self).first)
      draw.status = from
      desk.put(draw)
      let broken = try desk.perform(change, values)
      #expect(try desk.record(VisitDraw.self, draw.id)?.status == (from == .open ? end : from), "\(change)")
      #expect(broken.isEmpty == (from == .open), "\(change)")
    }
  }

  @Test("3.2 observation: draft → final")
  func observation() throws {
    let desk = Fixture.desk(officer: "K-03")
    try desk.performed("observe", ["unit": "3号窗口", "mode": "desk", "draft": "yes"])
    let draft = try #require(desk.all(Observation.self).last)
    #expect(draft.state == .draft)
    #expect(try desk.perform("raise_lead", ["observation": draft.number]).rules.contains("state"))
    try desk.performed("finalise_observation", ["observation": draft.number, "found": "无办事指南"])
    #expect(try desk.record(Observation.self, draft.id)?.state == .final)
    #expect(try desk.perform("finalise_observation", ["observation": draft.number]).rules == ["state"])
  }
}
