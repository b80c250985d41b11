import Testing

@testable import Ledger

/// Domain 3.2 as whole tables (`StateMachine`): every change in every state, over the whole `ChangeTable`. A legal one is
/// walked and comes to the state of its cell; an illegal one is refused, says why and writes nothing. A change that is new
/// fails here until it has its line, or stands among those that begin a record or know no states.
@Suite struct TransitionTests {
  @Test("3.2 every change in every state", arguments: StateMachine.all)
  func everyCell(machine: StateMachine) throws {
    for line in machine.lines {
      let change = try #require(ChangeTable.change(named: line.change), "\(machine.name): \(line.label)")
      try #require(line.cells.count == machine.columns.count, "\(machine.name): \(line.label)")
      for (from, cell) in zip(machine.columns, line.cells) {
        let stage = try machine.stage(from, line)
        let place = "\(machine.name): \(line.label) from \(from)"
        #expect(try stage.now() == from, "\(place) begins elsewhere")
        let rows = stage.desk.rows.count
        let broken = try stage.perform(line)
        let after = try stage.now()
        if cell == "." {
          #expect(!broken.isEmpty && after == from && stage.desk.rows.count == rows, "\(place) → \(after)")
          #expect(change.subjectKind == .book || broken.contains { $0.rule != "form" }, "\(place): \(broken.rules)")
          #expect(broken.allSatisfy { !$0.message.zh.isEmpty && !$0.message.en.isEmpty }, "\(place)")
          #expect(Set(broken.rules).isSubset(of: change.rules + ["form"]), "\(place): \(broken.rules)")
        } else {
          #expect(broken.isEmpty, "\(place): \(broken.map(\.message.zh))")
          #expect(after == (cell == "=" ? from : cell), "\(place)")
        }
      }
    }
  }

  /// They begin a record, or alter what has no states: units, officers, days off, the campaign.
  private static let withoutState: Set<String> = [
    "register", "observe", "record_reconciliation", "draw_spot_check", "draw_visits", "issue_advice", "add_duty",
    "urge_department", "add_meeting", "assign_care", "open_shift", "receive_hand_over", "save_filter", "submit_measure",
    "add_sample", "recuse", "add_officer", "edit_officer", "add_unit", "edit_unit", "learn_alias", "add_day_off",
    "set_campaign",
  ]

  @Test(arguments: ChangeTable.all.map(\.name)) func everyChangeHasItsLine(name: String) throws {
    let change = try #require(ChangeTable.change(named: name))
    switch change.subjectKind {
    case .book, .officer: #expect(Self.withoutState.contains(name), "\(name) begins or alters what?")
    default:
      let machines = StateMachine.all.filter { $0.covers == change.subjectKind }
      #expect(!machines.isEmpty, "no table of \(change.subjectKind.name)")
      for machine in machines {
        #expect(machine.lines.contains { $0.change == name }, "\(name) has no line in the table of \(machine.name)")
      }
    }
  }

  // MARK: The figure of domain 3.2

  private static let clueArrows: [LeadStatus: Set<LeadStatus>] = [
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
  private static let requestArrows: [LeadStatus: Set<LeadStatus>] = [
    .registered: [.assigned, .void], .assigned: [.inProgress, .void],
    .inProgress: [.resolved, .declined, .converted, .void], .resolved: [.assigned, .void], .declined: [.void],
    .converted: [.void],
  ]

  @Test("3.2 the tables of leads draw the arrows of the figure, and no other")
  func arrows() {
    for (machine, figure) in [(StateMachine.clue, Self.clueArrows), (StateMachine.request, Self.requestArrows)] {
      let drawn = machine.arrows.filter { !$0.value.isEmpty }
      #expect(
        drawn == Dictionary(uniqueKeysWithValues: figure.map { ($0.key.rawValue, Set($0.value.map(\.rawValue))) }))
      // Void is a change of its own, and so is what brings a finished lead back.
      for from in LeadStatus.allCases {
        let kind = machine.name == StateMachine.clue.name ? LeadKind.clue : .request
        for to in LeadStatus.allCases where to != .void && !from.isFinished {
          #expect(from.mayBecome(to, kind: kind) == figure[from, default: []].contains(to), "\(from) → \(to)")
        }
      }
    }
  }

  /// What becomes of the decision when its review is decided.
  @Test("3.2 a review decided, and the decision under it", arguments: DecisionReview.Outcome.allCases)
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
    let after = try #require(try desk.record(Accountability.self, record.id))
    #expect(after.status == (outcome == .revoked ? .revoked : .decided))
    #expect(after.measure == (outcome == .changed ? "talk_reminder" : "government_warning"))
    #expect(after.form == (outcome == .changed ? 1 : 2))
    #expect(after.earlierMeasures.map(\.measure) == (outcome == .changed ? ["government_warning"] : []))
    #expect(after.stands == (outcome != .revoked))
  }
}
