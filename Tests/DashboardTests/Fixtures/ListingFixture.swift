import Ledger

/// Rows of each listing, and what is pointed out: invented, as everything in the fixture's book.
enum ListingFixture {
  static func records(of kind: RecordKind) -> [any ListedRecord] {
    switch kind {
    case .duty: duties
    case .visitDraw: draws
    case .recommendation: recommendations
    default: []
    }
  }

  static func page(_ name: String) -> Page<ListingRow> {
    guard let listing = ListingTable.listing(named: name) else {
      return Page(rows: [], hasBefore: false, hasAfter: false)
    }
    let names = RecordNames(
      today: Fixture.day("2021-09-13"), rulebook: Fixture.rulebook,
      unit: { id in Fixture.units.first { $0.id == id }?.shortName ?? "" }, lead: { id in id.map { _ in "0017" } },
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
}
