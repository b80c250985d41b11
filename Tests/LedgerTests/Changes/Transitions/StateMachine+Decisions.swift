@testable import Ledger

/// Rectifications, accountability and what reviews it.
extension StateMachine {
  static let rectification = StateMachine(
    "rectification", covers: .rectification,
    """
                          open        in_progress returned    applied  verified cleared  relapsed
    progress              in_progress =           in_progress .        .        .        .
    apply                 .           applied     .           .        .        .        .
    verify                .           .           .           verified .        .        .
    return_rectification  .           .           .           returned returned .        .
    clear                 .           .           .           .        cleared  .        .
    relapse               .           .           .           .        .        relapsed .
    extend_rectification  =           =           =           =        =        .        .
    draft_notice          =           =           =           =        =        .        .
    review_standing       =           =           =           =        =        .        .
    review_standing/date  .           .           .           .        .        .        .
    """,
    values: [
      "progress": ["text": "已开会"], "apply": ["evidence": "照片", "applied_by": "K-03"],
      "verify": ["verifiers": "K-04"],
      "return_rectification": ["reason": "佐证不足", "due_on": "2021-10-08"], "clear": Fixture.approval(),
      "relapse": ["reason": "又超期", "due_on": "2021-10-08"],
      "extend_rectification": Fixture.approval().merging(["due_on": "2021-11-01", "reason": "等设备"]) { $1 },
      "draft_notice": ["content": "请按时限补办"], "review_standing": ["text": "抽查良好", "next_review_on": "2021-12-13"],
    ], numbers: ["rectification": "R0001"],
    begin: {
      let desk = Fixture.desk()
      let lead = try Fixture.lead(in: .rectifying, on: desk)
      try desk.performed(
        "order_rectification", ["lead": lead.number, "problem": "超期", "action": "补办", "due_on": "2021-09-30"])
      return desk
    },
    prepare: { desk, line in
      guard line.label == "review_standing", var row = desk.all(Rectification.self).first else { return }
      row.rectKind = .standing
      desk.put(row)
    }, state: { $0.all(Rectification.self).first?.status.rawValue ?? "" })

  static let accountability = StateMachine(
    "accountability", covers: .accountability,
    """
                              draft    decided  revoked
    decide_accountability     decided  .        .
    serve_accountability      .        =        .
    publicise_accountability  .        =        .
    tolerate                  =        =        .
    file_review               .        =        .
    finish_formalities        .        =        .
    revoke_accountability     .        revoked  .
    transfer_outcome          .        .        .
    """,
    values: decisions.merging(["transfer_outcome": ["outcome": "declined", "reason": "岗位无人接替"]]) { $1 },
    numbers: ["accountability": "A0001"],
    begin: {
      let desk = Fixture.desk()
      let lead = try Fixture.lead(in: .checking, on: desk)
      try desk.performed(
        "record_accountability",
        [
          "lead": lead.number, "target": "person", "subject": "住建局/窗口人员/2", "measure": "suspension",
          "is_leading_cadre": "yes",
        ])
      return desk
    }, state: { $0.all(Accountability.self).first?.status.rawValue ?? "" })

  /// A suggested transfer is the unit's to decide: 建议调岗 → 已调岗 | 未采纳 (domain rule I06).
  static let transfer = StateMachine(
    "suggested transfer", covers: .accountability,
    """
                              suggested adopted declined revoked
    transfer_outcome/adopted  adopted   .       .        .
    transfer_outcome/declined declined  .       .        .
    decide_accountability     .         .       .        .
    serve_accountability      .         =       =        .
    publicise_accountability  .         =       .        .
    tolerate                  =         =       =        .
    file_review               .         =       .        .
    finish_formalities        .         .       .        .
    revoke_accountability     .         revoked revoked  .
    """,
    values: decisions.merging([
      "transfer_outcome/adopted": ["outcome": "adopted", "heard_on": "2021-09-12"],
      "transfer_outcome/declined": ["outcome": "declined", "reason": "岗位无人接替"],
    ]) { $1 }, numbers: ["accountability": "A0002"],
    begin: {
      let desk = Fixture.desk()
      let lead = try Fixture.lead(in: .checking, on: desk)
      try educate(under: lead, desk)
      try desk.performed("suggest_transfer", ["lead": lead.number, "subject": "住建局/窗口人员/2"])
      return desk
    },
    state: { desk in
      guard let record = desk.all(Accountability.self).last else { return "" }
      return record.status == .revoked ? "revoked" : record.transfer?.outcome?.rawValue ?? "suggested"
    })

  private static let decisions: [String: [String: String]] = [
    "decide_accountability": ["heard_on": "2021-09-12"], "serve_accountability": [:],
    "publicise_accountability": ["publicity": "internal"],
    "tolerate": Fixture.approval().merging(["tolerance": "reduced", "reason": "主动纠正"]) { $1 },
    "file_review": ["kind": "personnel_appeal"], "finish_formalities": [:],
    "revoke_accountability": ["reason": "复核撤销"],
  ]

  static let review = StateMachine(
    "review", covers: .record(.review),
    """
                           filed   decided
    decide_review/upheld   decided .
    decide_review/changed  decided .
    decide_review/revoked  decided .
    """,
    values: [
      "decide_review": ["reason": "复审意见"], "decide_review/upheld": ["outcome": "upheld"],
      "decide_review/changed": ["outcome": "changed", "changed_to": "talk_reminder"],
      "decide_review/revoked": ["outcome": "revoked"],
    ], numbers: ["review": "W0001"],
    begin: {
      let desk = Fixture.desk()
      let lead = try Fixture.lead(in: .checking, on: desk)
      try desk.performed(
        "record_accountability",
        [
          "lead": lead.number, "target": "person", "subject": "住建局/窗口人员/2", "measure": "government_warning",
          "heard_on": "2021-09-10", "decided_on": "2021-09-12",
        ])
      try desk.performed("file_review", ["accountability": "A0001", "kind": "review"])
      return desk
    }, state: { $0.all(DecisionReview.self).first?.status.rawValue ?? "" })

  static let advice = StateMachine(
    "advice", covers: .record(.advice),
    """
                  issued  replied
    advice_reply  replied .
    """,
    values: ["advice_reply": ["outcome": "adopted", "reply": "已建立制度"]], numbers: ["advice": "G0001"],
    begin: {
      let desk = Fixture.desk()
      try desk.performed(
        "issue_advice",
        Fixture.approval().merging([
          "kind": "supervision", "unit": "住建局", "text": "健全一次性告知制度", "reply_due": "2021-09-30",
        ]) { $1 })
      return desk
    }, state: { $0.all(UnitAdvice.self).first?.status.rawValue ?? "" })
}
