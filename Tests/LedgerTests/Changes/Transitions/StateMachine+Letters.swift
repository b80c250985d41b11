@testable import Ledger

/// Letter: draft → issued → replied → closed, to the handling department and to the responsible unit.
extension StateMachine {
  static let urging = letters(
    "urging letter",
    """
                      draft  issued  replied closed
    issue_letter      issued .       .       .
    urge_reply        .      replied .       .
    urge_talk         .      =       =       .
    urge_escalate     .      =       =       .
    close_letter      .      .       closed  .
    hand_over_letter  .      =       =       =
    """)

  /// Its lead was finished meanwhile: nothing is urged on any more, and what is out is closed without a reply.
  /// Closed from a draft, it has no paper that could leave.
  static let urgingOfFinished = letters(
    "urging letter of a finished lead",
    """
                      draft  issued  replied closed
    issue_letter/end  .      .       .       .
    urge_reply/end    .      .       .       .
    urge_talk/end     .      .       .       .
    urge_escalate/end .      .       .       .
    close_letter/end  closed closed  closed  .
    hand_over_letter  .      =       =       .
    issue_letter      issued .       .       .
    urge_reply        .      replied .       .
    """)

  private static func letters(_ name: String, _ table: String) -> StateMachine {
    StateMachine(
      name, covers: .record(.urgingLetter), table,
      values: [
        "issue_letter": [:], "urge_reply": ["text": "已调卷"], "urge_talk": ["text": "限期办结"],
        "urge_escalate": ["rung": "circular", "ref": "奎纪通〔2021〕3号"], "close_letter": [:], "hand_over_letter": [:],
      ], numbers: ["urging_letter": "L0001"],
      begin: {
        let desk = try assigned(Fixture.desk())
        try desk.performed("urge", ["lead": "0001", "level": "red", "draft": "yes"])
        return desk
      },
      prepare: { desk, line in
        guard line.label.hasSuffix("/end"), var lead = desk.all(Lead.self).first else { return }
        lead.status = .resolved
        desk.put(lead)
      }, state: { $0.all(UrgingLetter.self).first?.status.rawValue ?? "" })
  }

  static let notice = StateMachine(
    "rectification notice", covers: .record(.rectificationLetter),
    """
                      draft  issued  replied closed
    release_notice    issued .       .       .
    notice_reply      .      replied .       .
    close_notice      .      .       closed  .
    hand_over_notice  .      =       =       =
    """,
    values: [
      "release_notice": Fixture.approval(), "notice_reply": ["text": "已整改"], "close_notice": [:],
      "hand_over_notice": [:],
    ], numbers: ["rectification_letter": "N0001"],
    begin: {
      let desk = Fixture.desk()
      let lead = try Fixture.lead(in: .rectifying, on: desk)
      try desk.performed(
        "order_rectification", ["lead": lead.number, "problem": "没有办事指南", "action": "补齐", "due_on": "2021-09-30"])
      try desk.performed("draft_notice", ["rectification": "R0001", "content": "请编印办事指南"])
      return desk
    }, state: { $0.all(RectificationLetter.self).first?.status.rawValue ?? "" })
}
