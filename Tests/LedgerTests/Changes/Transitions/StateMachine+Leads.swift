@testable import Ledger

/// Clues and requests: each change of a lead in each of its states.
extension StateMachine {
  static let clue = lead(
    .clue,
    """
                                reg asg tlk chk hld rct cas res cls trf mrg voi
    note                         =   =   =   =   =   =   =   .   .   .   .   .
    edit                         =   =   =   =   =   =   =   .   .   .   .   .
    assign                      asg  =   =   =   =   =   =   .   .   .   .   .
    propose_disposal/inquiry     .   =   .   =   =   .   .   .   .   .   .   .
    propose_disposal/check       .   =   =   .   =   =   .   .   .   .   .   .
    withdraw_disposal            =   =   =   =   =   =   =   .   .   .   .   .
    approve_disposal/check       .  chk chk  .  chk chk  .   .   .   .   .   .
    dispose/inquiry              .  tlk  .  tlk tlk  .   .   .   .   .   .   .
    dispose/check                .  chk chk  .  chk chk  .   .   .   .   .   .
    dispose/hold                 .  hld  .  hld  .   .   .   .   .   .   .   .
    dispose/rectification        .  rct rct rct  .   .  rct  .   .   .   .   .
    dispose/close                .  cls cls cls cls  .   .   .   .   .   .   .
    close                        .  cls cls cls cls  .   .   .   .   .   .   .
    letter_sent                  .   .   =   .   .   .   .   .   .   .   .   .
    letter_reply                 .   .   =   .   .   .   .   .   .   .   .   .
    find                         .   =   =   =   =   =   =   .   .   .   .   .
    open_case                    .   .   .  cas  .   .   .   .   .   .   .   .
    resolve                      .   .  res res  .  res res  .   .   .   .   .
    transfer                    trf trf  .   .   .   .   .   .   .   .   .   .
    merge                       mrg mrg  .   .   .   .   .   .   .   .   .   .
    reopen                       .   .   .   .   .   .   .  asg asg  .   .   .
    void                        voi voi voi voi voi voi voi voi voi  .   .   .
    extend                       =   =   =   =   =   =   =   .   .   .   .   .
    pause_clock                  .   .   =   =   =   =   =   .   .   .   .   .
    resume_clock                 =   =   =   =   =   =   =   .   .   .   .   .
    refund                       =   =   =   =   =   =   =   .   .   .   .   .
    order_rectification          .   .   =   =   .   =   =   .   .   .   .   .
    record_accountability        =   =   =   =   =   =   =   .   .   .   .   .
    suggest_transfer             =   =   =   =   =   =   =   .   .   .   .   .
    remind                       .   =   =   =   =   =   =   .   .   .   .   .
    urge                         .   =   =   =   =   =   =   .   .   .   .   .
    meeting_reminder             =   =   =   =   =   =   =   .   .   .   .   .
    feedback                     =   =   =   =   =   =   =   =   =   =   .   .
    fill_gap                     =   =   =   =   =   =   =   =   =   =   .   .
    fill_gap/entered             .   .   .   .   .   .   .   .   .   .   .   .
    clarify                      =   =   =   =   =   =   =   =   =   =   =   =
    inform_official              .   .   .   .   .   .   .   .   =   .   .   .
    follow_up                    .   .   .   .   .   .   .   =   =   .   .   .
    recur                        .   .   .   .   .   .   .   =   =   .   .   .
    accept_request               .   .   .   .   .   .   .   .   .   .   .   .
    decline_request              .   .   .   .   .   .   .   .   .   .   .   .
    convert_request              .   .   .   .   .   .   .   .   .   .   .   .
    set_co_due                   .   .   .   .   .   .   .   .   .   .   .   .
    co_done                      .   .   .   .   .   .   .   .   .   .   .   .
    """)

  static let request = lead(
    .request,
    """
                                reg asg inp res dec con voi
    note                         =   =   =   .   .   .   .
    edit                         =   =   =   .   .   .   .
    assign                      asg  =   =   .   .   .   .
    accept_request               .  inp  .   .   .   .   .
    resolve                      .   .  res  .   .   .   .
    decline_request              .   .  dec  .   .   .   .
    convert_request              .   .  con  .   .   .   .
    reopen                       .   .   .  asg  .   .   .
    void                        voi voi voi voi voi voi  .
    set_co_due                   =   =   =   .   .   .   .
    co_done                      =   =   =   .   .   .   .
    extend                       =   =   =   .   .   .   .
    pause_clock                  =   =   =   .   .   .   .
    resume_clock                 =   =   =   .   .   .   .
    refund                       =   =   =   .   .   .   .
    order_rectification          .   =   =   .   .   .   .
    remind                       .   =   =   .   .   .   .
    urge                         .   =   =   .   .   .   .
    meeting_reminder             =   =   =   .   .   .   .
    feedback                     =   =   =   =   =   =   .
    fill_gap                     =   =   =   =   =   =   .
    fill_gap/entered             .   .   .   .   .   .   .
    follow_up                    .   .   .   =   =   .   .
    recur                        .   .   .   =   =   .   .
    propose_disposal/check       .   .   .   .   .   .   .
    withdraw_disposal            =   =   =   .   .   .   .
    approve_disposal/check       .   .   .   .   .   .   .
    dispose/check                .   .   .   .   .   .   .
    close                        .   .   .   .   .   .   .
    letter_sent                  .   .   .   .   .   .   .
    letter_reply                 .   .   .   .   .   .   .
    find                         .   .   .   .   .   .   .
    open_case                    .   .   .   .   .   .   .
    transfer                     .   .   .   .   .   .   .
    merge                        .   .   .   .   .   .   .
    record_accountability        .   .   .   .   .   .   .
    suggest_transfer             .   .   .   .   .   .   .
    clarify                      .   .   .   .   .   .   .
    inform_official              .   .   .   .   .   .   .
    """)

  private static let statuses: [String: LeadStatus] = [
    "reg": .registered, "asg": .assigned, "tlk": .talkInquiry, "chk": .checking, "hld": .held, "rct": .rectifying,
    "cas": .caseOpened, "inp": .inProgress, "res": .resolved, "cls": .closed, "trf": .transferred, "mrg": .merged,
    "dec": .declined, "con": .converted, "voi": .void,
  ]

  /// The columns are spelt in three letters, so that a table fits on a page.
  private static func lead(_ kind: LeadKind, _ table: String) -> StateMachine {
    let spelt = table.split(separator: "\n").map { line in
      line.split(separator: " ").map { statuses[String($0)]?.rawValue ?? String($0) }.joined(separator: " ")
    }.joined(separator: "\n")
    return StateMachine(kind.rawValue, covers: .lead, spelt, values: leadValues) { state, line in
      let desk = Fixture.desk()
      let other = try Fixture.register(desk)
      let status = LeadStatus(rawValue: state) ?? .registered
      var lead = try Fixture.lead(in: status, kind: kind, on: desk)
      lead.handlingDepartment = "案件监督管理室"
      // So that from 谈话函询 and 初步核实 there is an outcome to resolve by.
      var rectification = Rectification(
        id: desk.newID(), owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id,
        observation: nil, rectKind: .deadline, problem: "超期", action: "补办", unit: Fixture.housing.id,
        orderedOn: .on("2021-09-02"), orderedBy: "K-03")
      rectification.status = .cleared
      desk.put(rectification)
      try prepare(&lead, for: line, desk)
      desk.put(lead)
      let (id, number) = (lead.id, lead.number)
      return Stage(desk: desk, numbers: ["lead": number, "into": other.number]) { desk in
        try desk.record(Lead.self, id)?.status.rawValue ?? ""
      }
    }
  }

  /// Filled in so that only the arrow can be wrong.
  private static let leadValues: [String: [String: String]] = {
    let approval = Fixture.approval()
    let closing = approval.merging(["finding": "untrue", "reason": "查无实据"]) { $1 }
    return [
      "note": ["text": "调取记录"], "edit": ["title": "另一标题"], "assign": ["handler": "K-04"],
      "propose_disposal/inquiry": ["mode": "talk_inquiry"], "propose_disposal/check": ["mode": "check"],
      "withdraw_disposal": ["reason": "另议"], "approve_disposal": approval,
      "dispose": closing, "dispose/inquiry": ["mode": "talk_inquiry"], "dispose/check": ["mode": "check"],
      "dispose/hold": ["mode": "hold"], "dispose/rectification": ["mode": "order_rectification"],
      "dispose/close": ["mode": "close"], "close": closing, "find": ["finding": "true"], "open_case": approval,
      "resolve": closing.merging(["result": "已办理"]) { $1 }, "transfer": ["to": "巩留县纪委监委"],
      "merge": ["into": "0001"], "reopen": approval.merging(["reason": "新情况"]) { $1 },
      "void": approval.merging(["reason": "误登"]) { $1 },
      "extend": approval.merging(["due_on": "2021-11-20", "reason": "等鉴定"]) { $1 },
      "pause_clock": approval.merging(["why": "testing"]) { $1 },
      "refund": ["amount": "120", "evidence": "凭证一张"],
      "order_rectification": ["problem": "超期", "action": "补办", "due_on": "2021-10-30"],
      "record_accountability": ["target": "person", "subject": "住建局/窗口人员/2", "measure": "talk_reminder"],
      "suggest_transfer": ["subject": "住建局/窗口人员/2"], "remind": ["method": "phone"], "urge": ["level": "red"],
      "meeting_reminder": ["meeting": "M0001"], "feedback": ["accepted_on": "2021-09-02"],
      "fill_gap": ["unit": "住建局"], "clarify": ["way": "letter"], "follow_up": ["satisfied": "yes"],
      "recur": ["concerns_refused": "no"], "accept_request": [:], "decline_request": ["legal_basis": "不属受理范围"],
      "convert_request": ["concerns_refused": "no", "title": "窗口推诿", "narrative": "办理中发现窗口推诿"],
      "set_co_due": ["unit": "行政服务中心", "due_on": "2021-09-20"], "co_done": ["unit": "行政服务中心"],
    ]
  }()

  /// What a change asks for besides a state: a proposal to approve, a date to extend.
  private static func prepare(_ lead: inout Lead, for line: Line, _ desk: MemoryDesk) throws {
    switch line.label {
    case "approve_disposal/check", "withdraw_disposal":
      desk.put(
        Disposal(
          id: desk.newID(), owner: lead.owner, lead: lead.id, mode: .check, state: .proposed,
          proposedOn: .on("2021-09-03"), proposedBy: "K-01"))
    case "letter_reply":
      guard var disposal = desk.all(Disposal.self).last else { return }
      disposal.letterOn = .on("2021-09-04")
      desk.put(disposal)
    case "extend": lead.dueOn = .on("2021-10-20")
    case "pause_clock":
      lead.dueOn = .on("2021-10-20")
      if lead.status == .caseOpened { lead.disposalMode = .check }
    case "resume_clock":
      lead.pausedFrom = .on("2021-09-06")
      desk.put(
        ClockPause(
          id: desk.newID(), owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id,
          from: .on("2021-09-06"), why: .testing,
          approval: Approval(by: "K-02", on: .on("2021-09-06"), ref: "奎纪办〔2021〕33号"), dueBefore: .on("2021-10-20")))
    case "refund":
      lead.types = ["M17"]
      lead.amountCharged = Money(fen: 32_000)
    case "suggest_transfer": try educate(under: lead, desk)
    case "meeting_reminder":
      desk.put(
        Meeting(
          id: desk.newID(), owner: lead.owner, year: 2021, serial: 1, division: lead.division, title: "专门会议",
          meetingKind: .landing, on: .on("2021-09-08")))
    case "feedback": lead.realName = .named
    case "fill_gap":
      lead.origin = .imported
      lead.unit = nil
      lead.gaps = [.unit]
    case "clarify":
      lead.finding = .untrue
      lead.findingOn = .on("2021-09-09")
    case "inform_official":
      desk.put(
        Disposal(
          id: desk.newID(), owner: lead.owner, lead: lead.id, mode: .talkInquiry, state: .ended,
          proposedOn: .on("2021-09-03"), proposedBy: "K-01"))
    case "co_done": lead.coDues = [CoUnitDue(unit: Fixture.hall.id, dueOn: .on("2021-09-20"))]
    default: break
    }
  }

  /// A served education of the subject, and that it was found again since.
  static func educate(under lead: Lead, _ desk: MemoryDesk) throws {
    let subject = SubjectRef(unit: Fixture.housing.id, postClass: "窗口人员", serial: 2)
    var education = Accountability(
      id: desk.newID(), owner: lead.owner, year: 2021,
      serial: try desk.nextSerial(.accountability, owner: lead.owner, year: 2021), division: lead.division,
      lead: lead.id, target: .person, unit: Fixture.housing.id, measure: "education")
    education.subject = subject
    education.status = .decided
    education.decidedOn = .on("2021-09-03")
    education.servedOn = .on("2021-09-03")
    desk.put(education)
    var visit = Observation(
      id: desk.newID(), owner: lead.owner, year: 2021,
      serial: try desk.nextSerial(.observation, owner: lead.owner, year: 2021), division: lead.division,
      unit: Fixture.housing.id, mode: .desk, on: .on("2021-09-10"), officer1: "K-03", found: "态度生硬", state: .final)
    visit.subject = subject
    visit.types = ["M12"]
    desk.put(visit)
  }

  // MARK: One side of a lead

  /// A disposal of a lead: proposed, then approved and active, until another takes its place; the last one is shown. The
  /// active one is a check, and a lead is not checked twice over.
  static let disposal = StateMachine(
    "disposal",
    """
                              none     proposed  active   withdrawn
    propose_disposal          proposed .         proposed proposed
    approve_disposal          .        active    .        .
    withdraw_disposal         .        withdrawn .        .
    dispose/check             active   .         .        active
    dispose/hold              active   .         active   active
    transfer                  =        .         .        =
    """,
    values: [
      "propose_disposal": ["mode": "talk_inquiry"], "approve_disposal": Fixture.approval(),
      "withdraw_disposal": ["reason": "另议"], "dispose": Fixture.approval(), "dispose/check": ["mode": "check"],
      "dispose/hold": ["mode": "hold"], "transfer": ["to": "巩留县纪委监委"],
    ], numbers: ["lead": "0001"], begin: { try assigned(Fixture.desk()) },
    state: { $0.all(Disposal.self).last?.state.rawValue ?? "none" })

  /// The letter of an inquiry: sent, replied to, and sent again.
  static let inquiry = StateMachine(
    "letter of inquiry",
    """
                  none sent    replied
    letter_sent   sent .       sent
    letter_reply  .    replied .
    """,
    values: ["letter_sent": ["on": "2021-09-13"], "letter_reply": ["text": "已答复"]], numbers: ["lead": "0001"],
    begin: {
      let desk = try assigned(Fixture.desk())
      try desk.performed(
        "dispose", Fixture.approval().merging(["lead": "0001", "mode": "talk_inquiry"]) { $1 })
      return desk
    },
    state: { desk in
      guard let disposal = desk.all(Disposal.self).last, disposal.letterOn != nil else { return "none" }
      return disposal.repliedOn == nil ? "sent" : "replied"
    })

  /// The clock of a lead: nothing that sets a date or ends the lead comes while it stands still (domain rule I11).
  static let clock = StateMachine(
    "clock",
    """
                          running paused
    pause_clock           paused  .
    resume_clock          .       running
    extend                =       .
    dispose/hold          =       .
    propose_disposal/hold =       .
    open_case             =       .
    resolve               =       .
    close                 =       .
    note                  =       =
    void                  =       =
    """,
    values: {
      let approval = Fixture.approval()
      let closing = approval.merging(["finding": "untrue", "reason": "查无实据"]) { $1 }
      return [
        "pause_clock": approval.merging(["why": "testing"]) { $1 }, "resume_clock": ["on": "2021-09-14"],
        "extend": approval.merging(["due_on": "2021-12-20", "reason": "等鉴定"]) { $1 },
        "dispose": approval.merging(["mode": "hold"]) { $1 }, "propose_disposal": ["mode": "hold"],
        "open_case": approval, "resolve": closing, "close": closing, "note": ["text": "在检测"],
        "void": approval.merging(["reason": "误登"]) { $1 },
      ]
    }(), numbers: ["lead": "0001"],
    begin: {
      let desk = try assigned(Fixture.desk())
      try desk.performed("dispose", Fixture.approval().merging(["lead": "0001", "mode": "check"]) { $1 })
      try desk.performed(
        "record_accountability",
        [
          "lead": "0001", "target": "organisation", "measure": "written_review", "decided_on": "2021-09-13",
        ])
      return desk
    },
    prepare: { desk, line in if line.change == "resume_clock" { desk.act(as: "K-01", on: "2021-09-14") } },
    state: { $0.all(Lead.self).first?.pausedFrom == nil ? "running" : "paused" })

  /// Lead 0001 with its handler and department.
  static func assigned(_ desk: MemoryDesk) throws -> MemoryDesk {
    let lead = try Fixture.register(desk)
    try desk.performed("assign", ["lead": lead.number, "handler": "K-03"])
    return desk
  }
}
