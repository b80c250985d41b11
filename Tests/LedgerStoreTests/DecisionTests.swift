import Testing

@testable import Ledger
@testable import LedgerStore

/// Decisions with all that due process adds, on disk: whole records, aggregates that agree with the pure figures, and the
/// subjects that were found again.
@Suite struct DecisionTests {
  private static let subject = SubjectRef(unit: Office.housing, postClass: "窗口人员", serial: 2)
  private static let approval = Approval(by: "K-02", on: .on("2021-08-03"), ref: "奎纪办〔2021〕31号")

  private func decision(_ serial: Int, under lead: Lead, _ change: (inout Accountability) -> Void = { _ in })
    -> Accountability
  {
    var record = Accountability(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial, division: "654003", lead: lead.id,
      target: .person, unit: Office.housing, measure: "education")
    record.subject = Self.subject
    record.status = .decided
    record.form = 1
    record.decidedOn = .on("2021-08-20")
    change(&record)
    return record
  }

  private func expectsBack<R: LedgerRecord>(_ record: R, _ test: TestBook) throws {
    try test.put([record])
    #expect(try test.book.record(R.self, record.id) == record)
  }

  @Test func everyFieldComesBack() throws {
    let test = try TestBook()
    let lead = Office.lead(1)
    try test.put([lead])
    let full = decision(1, under: lead) { record in
      record.earlierMeasures = [Accountability.EarlierMeasure(measure: "removal", form: 3, until: .on("2021-09-01"))]
      record.publicisedOn = .on("2021-08-30")
      record.tolerance = .reduced
      record.toleranceReason = "主动纠正"
      record.toleranceApproval = Self.approval
      record.transfer = PostTransfer(
        suggestedOn: .on("2021-08-20"), suggestedBy: "K-03", timelyUntil: .on("2021-08-25"))
      record.transfer?.outcome = .adopted
      record.priorEducation = RecordID("a")
      record.relapseEvidence = RecordID("o")
      record.formalitiesOn = .on("2021-09-02")
    }
    try expectsBack(full, test)
    for (place, tolerance) in Accountability.Tolerance.allCases.enumerated() {
      try expectsBack(decision(place + 2, under: lead) { $0.tolerance = tolerance }, test)
    }
    for (place, kind) in DecisionReview.Kind.allCases.enumerated() {
      var review = DecisionReview(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: place + 1, of: full, kind,
        filedOn: .on("2021-08-25"))
      try expectsBack(review, test)
      review.fileBy = .on("2021-09-20")
      review.dueOn = .on("2021-09-27")
      review.status = .decided
      review.decidedOn = .on("2021-09-10")
      review.outcome = DecisionReview.Outcome.allCases[place % 3]
      review.changedTo = "reminder_talk"
      review.note = "说明"
      try expectsBack(review, test)
    }
    for (place, way) in Clarification.Way.allCases.enumerated() {
      var record = Clarification(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: place + 1, under: lead, way,
        on: .on("2021-09-10"), hasConsent: true)
      record.circle = "局机关"
      record.accountability = full.id
      try expectsBack(record, test)
    }
    for (place, outcome) in UnitAdvice.Outcome.allCases.enumerated() {
      var advice = UnitAdvice(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: place + 1, division: "654003",
        unit: Office.housing, UnitAdvice.Kind.allCases[place], text: "健全制度", issuedOn: .on("2021-08-01"),
        approval: Self.approval, replyDue: .on("2021-08-31"))
      try expectsBack(advice, test)
      advice.lead = lead.id
      advice.status = .replied
      advice.repliedOn = .on("2021-08-30")
      advice.outcome = outcome
      advice.reply = "已办"
      try expectsBack(advice, test)
    }
    #expect(try test.book.dossier(lead.id)?.reviews.count == 4)
  }

  @Test func theAggregatesAreWhatThePureFiguresSay() throws {
    let test = try TestBook()
    var first = Office.lead(1)
    first.types = ["M24", "M17"]
    var second = Office.lead(2)
    second.types = ["M24"]
    func other(_ record: inout Accountability, _ serial: Int) { record.subject?.serial = serial }
    func sheet(_ part: Int) -> SheetOrigin { SheetOrigin(key: "row", part: part, layout: nil) }
    let records = [
      decision(1, under: first),
      decision(2, under: first) {
        $0.measure = "party_warning"; $0.form = 2
      },
      decision(3, under: first) {
        other(&$0, 3); $0.publicity = .namedPublic
      },
      decision(4, under: second) { $0.status = .revoked },
      decision(5, under: second) {
        other(&$0, 4); $0.tolerance = .exempt
      },
      decision(6, under: second) {
        $0.target = .organisation; $0.subject = nil; $0.form = nil
      },
      decision(7, under: second) { $0.status = .draft },
      decision(8, under: second) { record in
        record.transfer = PostTransfer(
          suggestedOn: .on("2021-08-20"), suggestedBy: "K-03", timelyUntil: .on("2021-08-25"))
        record.transfer?.outcome = .declined
      },
      decision(9, under: second) {
        $0.subject = nil; $0.sheet = sheet(1)
      },
      decision(10, under: second) {
        $0.subject = nil; $0.sheet = sheet(2)
      },
      decision(11, under: second) {
        $0.subject = nil; $0.sheet = sheet(3); $0.measure = "party_warning"
      },
    ]
    let opened = LeadNote(
      id: LedgerFile.newID(), owner: Office.owner, lead: first.id, on: .on("2021-08-19"), by: "K-03",
      noteKind: .caseOpened, text: "立案")
    try test.put([first, second, opened] + records)
    let counts = try test.book.accountabilityCounts(RecordQuery(), today: test.today)
    #expect(counts == AccountabilityCounts(records, leads: [first, second], opened: [first.id]))
    #expect(counts.persons == 5 && counts.decisions == 6 && counts.problems == 3 && counts.exempted == 1)
    var july = RecordQuery()
    july.dates = .on("2021-07-01") ... .on("2021-07-31")
    #expect(try test.book.accountabilityCounts(july, today: test.today) == AccountabilityCounts())
  }

  @Test func subjectsFoundAgainAndTheirLadder() throws {
    let test = try TestBook()
    func observe(on day: String, _ serial: Int) throws {
      test.today = .on(day)
      try test.done(
        "observe", ["unit": "住建局", "mode": "desk", "found": "态度生硬", "types": "M24", "subject": "住建局/窗口人员/\(serial)"])
    }
    func findings(on day: String) throws -> [WatchPoint] {
      try test.book.watchFindings(today: .on(day), division: nil).first { $0.name == "found_again" }?.points ?? []
    }
    try observe(on: "2021-08-02", 2)
    try observe(on: "2021-08-03", 3)
    #expect(try findings(on: "2021-08-03").isEmpty)
    try observe(on: "2021-08-09", 2)
    #expect(try findings(on: "2021-08-09").count == 1)
    #expect(try findings(on: "2022-08-09").isEmpty)
    let ladder = try test.book.ladder(of: Self.subject, today: .on("2021-08-09"))
    #expect(ladder.findings.map(\.number) == ["O0001", "O0003"])
    #expect(ladder.gaps.map(\.zh) == ["没有批评教育的记录"])
  }
}
