@testable import Ledger

/// Meetings and their tasks, reception, hand-over lists, care, measures, samples, reconciliations, saved filters.
extension StateMachine {
  static let meeting = StateMachine(
    "meeting", covers: .record(.meeting),
    """
                   open    written
    add_task       =       =
    spin_off       =       =
    write_minutes  written =
    """,
    values: [
      "add_task": ["text": "办产权证", "unit": "住建局", "due_on": "2021-09-20"],
      "spin_off": [
        "concerns_refused": "no", "kind": "request", "title": "办产权证", "unit": "住建局", "due_on": "2021-09-20",
        "types": "M24", "source": "petition",
      ], "write_minutes": ["minutes": "议定三项"],
    ], numbers: ["meeting": "M0001"], begin: held,
    state: { $0.all(Meeting.self).first?.isOpen == true ? "open" : "written" })

  static let meetingTask = StateMachine(
    "meeting task", covers: .record(.meetingTask),
    """
                 open done
    finish_task  done .
    """,
    values: ["finish_task": ["result": "已发证"]], numbers: ["meeting_task": "T0001"],
    begin: {
      let desk = try held()
      try desk.performed(
        "add_task", ["meeting": "M0001", "text": "办产权证", "unit": "住建局", "due_on": "2021-09-20"])
      return desk
    }, state: { $0.all(MeetingTask.self).first?.isOpen == true ? "open" : "done" })

  @Sendable private static func held() throws -> MemoryDesk {
    let desk = Fixture.desk()
    try desk.performed("add_meeting", ["title": "招商引资落地专门会议", "kind": "landing"])
    return desk
  }

  static let duty = StateMachine(
    "reception duty", covers: .record(.duty),
    """
                 planned   held cancelled
    hold_duty    held      .    .
    cancel_duty  cancelled .    .
    """,
    values: ["hold_duty": ["visits": "3"], "cancel_duty": ["reason": "外出开会"]], numbers: ["duty": "D0001"],
    begin: {
      let desk = Fixture.desk()
      try desk.performed("add_duty", ["on": "2021-09-13", "leader": "K-02", "venue": "信访接待室"])
      return desk
    }, state: { $0.all(ReceptionDuty.self).first?.status.rawValue ?? "" })

  static let handOver = StateMachine(
    "hand-over list", covers: .record(.handOver),
    """
                      received finished
    register          =        .
    finish_hand_over  finished .
    """,
    values: [
      "register": [
        "concerns_refused": "no", "source": "petition", "types": "M24", "title": "施工许可超期", "hand_over": "H0001",
      ], "finish_hand_over": ["note": "一件退回"],
    ], numbers: ["hand_over": "H0001"],
    begin: {
      let desk = Fixture.desk()
      try desk.performed(
        "receive_hand_over", ["round": "第三轮", "from_organ": "市委巡察办", "lead_count": "2"])
      return desk
    }, state: { $0.all(HandOver.self).first?.status.rawValue ?? "" })

  static let care = StateMachine(
    "care", covers: .record(.care),
    """
                         running ended
    edit_care            =       .
    care_visit           =       .
    care_problem_solved  =       =
    care_request         =       =
    end_care             ended   .
    """,
    values: [
      "edit_care": ["stage": "production"], "care_visit": ["note": "了解用电"],
      "care_problem_solved": ["problem": "1", "result": "已通电"],
      "care_request": ["concerns_refused": "no", "problem": "1", "types": "M24", "source": "petition", "unit": "住建局"],
      "end_care": ["reason": "项目建成"],
    ], numbers: ["care": "P0001"],
    begin: {
      let desk = Fixture.desk()
      try desk.performed("assign_care", ["leader_post": "市委副书记", "kind": "enterprise", "name": "某包装厂"])
      try desk.performed("care_visit", ["care": "P0001", "found": "厂区用电不足"])
      return desk
    }, state: { $0.all(CareAssignment.self).first?.isOpen == true ? "running" : "ended" })

  /// MeasureReport: due → submitted → accepted | returned; due is what a sheet brings.
  static let measureReport = StateMachine(
    "measure report", covers: .record(.measureReport),
    """
                      submitted accepted returned  due
    accept_measure    accepted  .        .         .
    return_measure    returned  .        .         .
    resubmit_measure  .         .        submitted submitted
    submit_measure    .         .        submitted submitted
    """,
    values: [
      "accept_measure": ["judged_by": "K-05"], "return_measure": ["judged_by": "K-05", "reason": "缺附表"],
      "resubmit_measure": ["value": "是", "evidence": "汇总报告和附表", "submitted_by": "住建局办公室"],
      "submit_measure": MeasureSamples.report(),
    ]
  ) { state, _ in
    let desk = MeasureSamples.desk()
    try desk.performed("submit_measure", MeasureSamples.report())
    if var report = desk.all(MeasureReport.self).first, let status = MeasureReport.Status(rawValue: state) {
      report.status = status
      desk.put(report)
    }
    return Stage(desk: desk, numbers: ["measure_report": "E0001"]) {
      $0.all(MeasureReport.self).first?.status.rawValue ?? ""
    }
  }

  static let sample = StateMachine(
    "approval sample", covers: .record(.approvalSample),
    """
                           running  paused  finished
    pause_sample           paused   .       .
    pause_sample/until     =        .       =
    resume_sample          .        running .
    finish_sample          finished .       .
    raise_sample           =        =       =
    """,
    values: [
      "pause_sample": ["from": "2021-08-02", "reason": "专家评审"], "pause_sample/until": ["to": "2021-08-06"],
      "resume_sample": ["to": "2021-08-10"], "finish_sample": ["finished_on": "2021-09-01"],
      "raise_sample": ["concerns_refused": "no"],
    ], numbers: ["approval_sample": "X0001"],
    begin: {
      let desk = Fixture.desk()
      try desk.performed("add_sample", ["project": "厂房项目", "unit": "住建局", "accepted_on": "2021-01-04"])
      return desk
    },
    state: { desk in
      guard let sample = desk.all(ApprovalSample.self).first else { return "" }
      return sample.finishedOn != nil ? "finished" : sample.openPause == nil ? "running" : "paused"
    })

  static let reconciliation = StateMachine(
    "reconciliation", covers: .record(.reconciliation),
    """
                           open    settled
    settle_reconciliation  settled .
    """,
    values: ["settle_reconciliation": ["note": "更正本台账"]], numbers: ["reconciliation": "B0001"],
    begin: {
      let desk = Fixture.desk()
      try desk.performed(
        "record_reconciliation",
        ["file": "州级台账.xlsx", "same": "40", "only_here": "1", "only_there": "2", "differing": "3"])
      return desk
    }, state: { $0.all(Reconciliation.self).first?.status.rawValue ?? "" })

  static let filter = StateMachine(
    "saved filter", covers: .record(.savedFilter),
    """
                 kept    dropped
    drop_filter  dropped .
    """,
    numbers: ["saved_filter": "F0001"],
    begin: {
      let desk = Fixture.desk()
      try desk.performed("save_filter", ["name": "住建口", "unit": "住建局"])
      return desk
    }, state: { $0.all(SavedFilter.self).first?.status.rawValue ?? "" })

  static let all: [StateMachine] = [
    clue, request, disposal, inquiry, clock, rectification, accountability, transfer, review, advice, urging,
    urgingOfFinished, notice, observation, recommendation, draw, shift, spotCheck, meeting, meetingTask, duty, handOver,
    care, measureReport, sample, reconciliation, filter,
  ]
}
