@testable import Ledger

/// Observations with what follows a visit, draws by lot, shifts at the desk.
extension StateMachine {
  static let observation = StateMachine(
    "observation", covers: .observation,
    """
                                draft final  raised    upheld corrected withdrawn
    finalise_observation        final .      .         .      .         .
    sign_observation            .     =      =         =      =         .
    raise_lead                  .     =      =         =      =         .
    recommend                   .     =      =         =      =         .
    raise_objection             .     raised .         .      .         .
    review_objection/upheld     .     .      upheld    .      .         .
    review_objection/corrected  .     .      corrected .      .         .
    review_objection/withdrawn  .     .      withdrawn .      .         .
    """,
    values: [
      "finalise_observation": ["found": "等候两小时", "types": "M12"], "sign_observation": ["shown_on": "2021-09-13"],
      "raise_lead": ["concerns_refused": "no"],
      "recommend": ["recommendation": "增开窗口", "reply_due": "2021-10-10"],
      "raise_objection": ["objection": "当日系统升级"],
      "review_objection": ["opinion": "调取叫号记录核对", "reviewer": "K-05"],
      "review_objection/upheld": ["outcome": "upheld"],
      "review_objection/corrected": ["outcome": "corrected", "found": "等候40分钟"],
      "review_objection/withdrawn": ["outcome": "withdrawn"],
    ], numbers: ["observation": "O0001"],
    begin: {
      let desk = Fixture.desk(officer: "K-03")
      try desk.performed("observe", ["unit": "3号窗口", "mode": "experience", "draft": "yes"])
      return desk
    },
    state: { desk in
      guard let visit = desk.all(Observation.self).first else { return "" }
      return visit.objection?.state.rawValue ?? visit.state.rawValue
    })

  static let recommendation = StateMachine(
    "recommendation", covers: .record(.recommendation),
    """
                                   open      accepted declined withdrawn
    recommendation_reply/accepted  accepted  .        .        .
    recommendation_reply/declined  declined  .        .        .
    review_objection               withdrawn =        =        .
    """,
    values: [
      "recommendation_reply/accepted": ["outcome": "accepted", "due_on": "2021-09-30"],
      "recommendation_reply/declined": ["outcome": "declined", "reply": "已移交税务窗口"],
      "review_objection": ["outcome": "withdrawn", "opinion": "单位所述属实", "reviewer": "K-05"],
    ], numbers: ["recommendation": "J0001", "observation": "O0001"],
    begin: {
      let desk = Fixture.desk(officer: "K-03")
      try desk.performed(
        "observe", ["unit": "3号窗口", "mode": "experience", "found": "无指南", "recommendation": "补齐"])
      return desk
    },
    prepare: { desk, line in
      guard line.change == "review_objection" else { return }
      _ = try desk.perform("raise_objection", ["observation": "O0001", "objection": "不属实"])
    }, state: { $0.all(Recommendation.self).first?.status.rawValue ?? "" })

  static let draw = StateMachine(
    "draw of visits", covers: .record(.visitDraw),
    """
              open  done ended
    end_draw  ended .    .
    observe   done  .    .
    """,
    values: [
      "end_draw": ["reason": "改期"], "observe": ["unit": "3号窗口", "mode": "experience", "draw": "V0001"],
    ], numbers: ["visit_draw": "V0001"],
    begin: {
      let desk = Fixture.desk(officer: "K-03")
      try desk.performed("draw_visits", ["count": "1"])
      return desk
    }, state: { $0.all(VisitDraw.self).first?.status.rawValue ?? "" })

  static let shift = StateMachine(
    "desk shift", covers: .record(.shift),
    """
                 open   closed
    desk_entry   =      .
    close_shift  closed .
    """,
    values: [
      "desk_entry": ["unit": "3号窗口", "found": "无指南", "types": "M12"],
      "close_shift": ["closed": "13:30", "visitors": "12"],
    ], numbers: ["shift": "S0001"],
    begin: {
      let desk = Fixture.desk(officer: "K-03")
      try desk.performed("open_shift", ["hall": "行政服务中心", "opened": "10:00"])
      return desk
    }, state: { $0.all(DeskShift.self).first?.status.rawValue ?? "" })

  static let spotCheck = StateMachine(
    "spot check", covers: .record(.spotCheck),
    """
                              open done
    record_spot_check/order   done .
    record_spot_check/mend    =    .
    """,
    values: [
      "record_spot_check": ["lead": "0001"], "record_spot_check/order": ["result": "in_order"],
      "record_spot_check/mend": ["result": "to_be_mended", "note": "缺审批件"],
    ], numbers: ["spot_check": "K0001"],
    begin: {
      let desk = Fixture.desk()
      _ = try Fixture.lead(in: .resolved, on: desk)
      try desk.performed(
        "draw_spot_check", ["closed_from": "2021-09-01", "closed_until": "2021-09-12", "count": "1"])
      return desk
    }, state: { $0.all(SpotCheck.self).first?.status.rawValue ?? "" })
}
