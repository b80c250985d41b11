import Ledger

/// Rows of each listing, and what is pointed out: invented, as everything in the fixture's book.
enum ListingFixture {
  static func records(of kind: RecordKind) -> [any ListedRecord] {
    switch kind {
    case .duty: duties
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
