import Ledger

/// Rows of each listing, and what is pointed out: invented, as everything in the fixture's book.
enum ListingFixture {
  static func records(of kind: RecordKind) -> [any ListedRecord] {
    switch kind {
    case .duty: duties
    case .review: reviews
    case .clarification: clarifications
    case .advice: advice
    case .urgingLetter: LetterFixture.urgings
    case .rectificationLetter: LetterFixture.notices
    case .outgoingCopy: LetterFixture.copies
    case .meeting: meetings
    case .meetingTask: tasks
    case .care: cares
    case .visitDraw: draws
    case .recommendation: recommendations
    case .shift: shifts
    case .handOver: handOvers
    case .savedFilter: filters
    case .measureReport: MeasureFixture.reports
    case .approvalSample: MeasureFixture.samples
    case .feeRefund: MeasureFixture.refunds
    case .clockPause: [pause]
    case .spotCheck: [spotCheck]
    case .reconciliation: [reconciliation]
    default: []
    }
  }

  static func page(_ name: String) -> Page<ListingRow> {
    guard let listing = ListingTable.listing(named: name) else {
      return Page(rows: [], hasBefore: false, hasAfter: false)
    }
    let names = RecordNames(
      today: Fixture.day("2021-09-13"), rulebook: DialogFixture.rulebook,
      unit: { id in Fixture.units.first { $0.id == id }?.shortName ?? "" }, lead: { id in id.map { _ in "0017" } },
      leadsHandedOver: { $0 == RecordID("hand-1") ? 9 : 4 },
      observation: { id in id.map { _ in "O0001" } })
    let rows = records(of: listing.kind).enumerated().compactMap { place, record in
      try? listing.row(record, PageKey(values: [""], row: Int64(place)), names)
    }
    return Page(rows: rows, hasBefore: false, hasAfter: false)
  }

  static let findings = [
    WatchFinding(
      name: "duty_gap", title: Words("接访值班", "Reception duty"),
      points: [
        WatchPoint(
          Words("2021-09-10 K-02接访未登记结果", "2021-09-10: reception by K-02 has no result"),
          day: Fixture.day("2021-09-10"), division: Fixture.owner, at: .listing("duty", RecordID("duty-1")),
          change: "hold_duty")
      ])
  ]

  private static let meetings: [Meeting] = {
    var landing = Meeting(
      id: RecordID("meeting-1"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner,
      title: "招商引资落地专门会议", meetingKind: .landing, on: Fixture.day("2021-09-08"))
    landing.venue = "政务中心二楼"
    landing.present = "住建局分管负责人、自然资源局分管负责人、园区办"
    landing.minutes = "产权手续由自然资源局牵头，三日内办结；住建局配合。"
    let joint = Meeting(
      id: RecordID("meeting-2"), owner: Fixture.owner, year: 2021, serial: 2, division: Fixture.owner,
      title: "企业服务部门第三次联席会议", meetingKind: .joint, on: Fixture.day("2021-09-10"))
    return [joint, landing]
  }()

  private static let tasks: [MeetingTask] = {
    func task(_ serial: Int, _ unit: String, _ text: String, due: String) -> MeetingTask {
      MeetingTask(
        id: RecordID("task-\(serial)"), owner: Fixture.owner, year: 2021, serial: serial, division: Fixture.owner,
        meeting: RecordID("meeting-1"), lead: RecordID("l-0017"), unit: RecordID(unit), text: text,
        dueOn: Fixture.day(due))
    }
    var done = task(1, "u-housing", "出具规划核实意见", due: "2021-09-11")
    done.doneOn = Fixture.day("2021-09-10")
    done.result = "已出具，转自然资源局"
    return [task(2, "u-reform", "补办厂房备案手续", due: "2021-09-12"), done]
  }()

  private static let cares: [CareAssignment] = {
    var firm = CareAssignment(
      id: RecordID("care-1"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner, leaderPost: "市委副书记",
      body: .party, careKind: .enterprise, name: "某包装厂", stage: .landing, startsOn: Fixture.day("2021-05-06"))
    firm.plan = "厂房产权、用电增容一并办理，每月走访一次"
    firm.publishedOn = Fixture.day("2021-05-10")
    firm.visits = [CareAssignment.Visit(on: Fixture.day("2021-08-02"), by: "市委副书记")]
    firm.problems = [
      CareAssignment.Problem(text: "厂房产权手续搁置", foundOn: Fixture.day("2021-08-02")),
      CareAssignment.Problem(
        text: "用电增容未批", foundOn: Fixture.day("2021-08-02"), solvedOn: Fixture.day("2021-08-20")),
    ]
    var project = CareAssignment(
      id: RecordID("care-2"), owner: Fixture.owner, year: 2021, serial: 2, division: Fixture.owner, leaderPost: "副市长",
      body: .government, careKind: .project, name: "冷链物流园二期", stage: .opening,
      startsOn: Fixture.day("2021-09-01"))
    project.tag = "招商引资"
    return [project, firm]
  }()

  private static let draws: [VisitDraw] = {
    var conditions = VisitDraw.Conditions()
    conditions.windowsOnly = true
    conditions.notVisitedDays = 30
    var draw = VisitDraw(
      id: RecordID("draw-1"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner,
      on: Fixture.day("2021-08-30"), drawnBy: "K-03", dueOn: Fixture.day("2021-09-10"), seed: 20_210_830,
      poolName: conditions.words.zh, conditions: conditions, pool: Fixture.units.map(\.id), count: 2)
    draw.visits = [
      VisitDraw.Visit(unit: draw.drawn[0], observation: RecordID("ob-1"), on: Fixture.day("2021-09-10"))
    ]
    return [draw]
  }()

  private static let recommendations: [Recommendation] = {
    let visit = ObservationFixture.observation
    let waiting = Recommendation(
      id: RecordID("advice-1"), serial: 2, from: visit, unit: Fixture.units[0].id, on: visit.on,
      text: "编印办事指南并上墙，统一各窗口的材料清单", replyDue: Fixture.day("2021-09-12"))
    var declined = Recommendation(
      id: RecordID("advice-2"), serial: 1, from: visit, unit: Fixture.units[1].id, on: visit.on, text: "增开一个综合窗口",
      replyDue: Fixture.day("2021-09-30"))
    declined.status = .declined
    declined.repliedOn = Fixture.day("2021-09-13")
    declined.reply = "大厅十月搬迁，搬迁后一并增开"
    return [waiting, declined]
  }()

  static let shifts: [DeskShift] = {
    let open = DeskShift(
      id: RecordID("shift-2"), owner: Fixture.owner, year: 2021, serial: 2, division: Fixture.owner,
      on: Fixture.day("2021-09-13"), officer: "K-03", hall: RecordID("u-hall"), opened: 600)
    var closed = DeskShift(
      id: RecordID("shift-1"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner,
      on: Fixture.day("2021-09-10"), officer: "K-01", hall: RecordID("u-hall"), opened: 600)
    closed.status = .closed
    closed.closed = 840
    closed.visitors = 12
    closed.note = "当场答复十件，两件记监督"
    return [open, closed]
  }()

  private static let handOvers: [HandOver] = {
    let open = HandOver(
      id: RecordID("hand-1"), owner: Fixture.owner, year: 2021, serial: 2, division: Fixture.owner, round: "第三轮",
      fromOrgan: "市委巡察办", on: Fixture.day("2021-09-01"), leadCount: 12, receivedBy: "K-01")
    var finished = HandOver(
      id: RecordID("hand-2"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner, round: "第二轮",
      fromOrgan: "市委巡察办", on: Fixture.day("2021-05-06"), leadCount: 5, receivedBy: "K-01")
    finished.status = .finished
    finished.docNo = "奎巡办〔2021〕6号"
    finished.note = "一件与在办线索重复，退回"
    return [open, finished]
  }()
  static let filters: [SavedFilter] = [
    SavedFilter(
      id: RecordID("filter-1"), owner: Fixture.owner, year: 2021, serial: 1, name: "重点部门红黄",
      conditions: ["key_units": "true", "status": "checking,rectifying"], savedOn: Fixture.day("2021-09-06"))
  ]

  private static let duties: [ReceptionDuty] = {
    var held = ReceptionDuty(
      id: RecordID("duty-2"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner,
      on: Fixture.day("2021-09-03"), leader: "K-01", venue: "信访接待室")
    held.status = .held
    held.visits = 3
    held.note = "两件登记为线索，一件转诉求"
    let waiting = ReceptionDuty(
      id: RecordID("duty-1"), owner: Fixture.owner, year: 2021, serial: 2, division: Fixture.owner,
      on: Fixture.day("2021-09-10"), leader: "K-02", venue: "信访接待室")
    return [waiting, held]
  }()

  private static let reviews: [DecisionReview] = {
    var waiting = DecisionReview(
      id: RecordID("review-2"), owner: Fixture.owner, year: 2021, serial: 2, of: AccountabilityFixture.decided, .review,
      filedOn: Fixture.day("2021-08-20"))
    waiting.fileBy = Fixture.day("2021-09-01")
    waiting.dueOn = Fixture.day("2021-09-10")
    var decided = DecisionReview(
      id: RecordID("review-1"), owner: Fixture.owner, year: 2021, serial: 1, of: AccountabilityFixture.decided,
      .personnelAppeal, filedOn: Fixture.day("2021-07-02"))
    decided.status = .decided
    decided.decidedOn = Fixture.day("2021-08-02")
    decided.outcome = .changed
    decided.changedTo = "talk"
    decided.note = "情节较轻"
    return [waiting, decided]
  }()

  private static let clarifications: [Clarification] = {
    var record = Clarification(
      id: RecordID("clarification-1"), owner: Fixture.owner, year: 2021, serial: 1, under: DialogFixture.dossier.lead,
      .circle, on: Fixture.day("2021-09-02"), hasConsent: true)
    record.circle = "局机关全体干部"
    record.note = "反映问题失实"
    return [record]
  }()

  private static let advice: [UnitAdvice] = {
    let approval = Approval(by: "K-02", on: Fixture.day("2021-08-02"), ref: "奎纪建〔2021〕2号")
    var late = UnitAdvice(
      id: RecordID("advice-1"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner,
      unit: RecordID("u-housing"), .supervision, text: "健全一次性告知和办理时限公开制度，堵塞管理漏洞", issuedOn: Fixture.day("2021-08-02"),
      approval: approval, replyDue: Fixture.day("2021-09-01"))
    late.lead = DialogFixture.dossier.lead.id
    var replied = UnitAdvice(
      id: RecordID("advice-2"), owner: Fixture.owner, year: 2021, serial: 2, division: Fixture.owner,
      unit: RecordID("u-tax"), .work, text: "公布投诉电话", issuedOn: Fixture.day("2021-07-05"), approval: approval,
      replyDue: Fixture.day("2021-08-05"))
    replied.status = .replied
    replied.outcome = .adopted
    replied.repliedOn = Fixture.day("2021-07-20")
    replied.reply = "已公布"
    return [late, replied]
  }()
  private static let pause: ClockPause = {
    var pause = ClockPause(
      id: RecordID("pause-1"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner,
      lead: RecordID("lead-17"), from: Fixture.day("2021-09-06"), why: .expertReview,
      approval: Approval(by: "K-02", on: Fixture.day("2021-09-06"), ref: "奎纪办〔2021〕33号"),
      dueBefore: Fixture.day("2021-09-20"))
    pause.until = Fixture.day("2021-09-10")
    pause.dueAfter = Fixture.day("2021-09-28")
    pause.note = "专家组复核收费依据"
    return pause
  }()

  private static let spotCheck: SpotCheck = {
    let pool = (1...40).map {
      ClosedLead(
        id: RecordID("closed-\($0)"), number: "654003-2021-00\($0 < 10 ? "0" : "")\($0)",
        closedOn: Fixture.day("2021-08-20"))
    }
    var check = SpotCheck(
      id: RecordID("check-1"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner,
      on: Fixture.day("2021-09-10"), by: "K-01", closed: Fixture.day("2021-07-01")...Fixture.day("2021-08-31"),
      seed: 20_210_910, pool: pool, count: 3)
    check.drawn[0].verdict = .inOrder
    check.drawn[1].verdict = .toBeMended
    check.drawn[1].note = "无结果反馈记录"
    return check
  }()

  private static let reconciliation = Reconciliation(
    id: RecordID("reconciliation-1"), owner: Fixture.owner, year: 2021, serial: 1, division: Fixture.owner,
    on: Fixture.day("2021-09-10"), by: "K-01", file: "伊犁州问题线索台账.xlsx", base: "伊犁州问题线索台账8月.xlsx",
    counts: Reconciliation.Counts(same: 86, onlyHere: 2, onlyThere: 1, differing: 5, conflicts: 1))
}
