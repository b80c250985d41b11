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
    default: []
    }
  }

  static func page(_ name: String) -> Page<ListingRow> {
    guard let listing = ListingTable.listing(named: name) else {
      return Page(rows: [], hasBefore: false, hasAfter: false)
    }
    let names = RecordNames(
      today: Fixture.day("2021-09-13"), rulebook: Fixture.rulebook,
      unit: { id in Fixture.units.first { $0.id == id }?.shortName ?? "" }, lead: { id in id.map { _ in "0017" } })
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
}
