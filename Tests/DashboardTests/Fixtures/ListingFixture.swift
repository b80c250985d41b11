import Ledger

/// Rows of each listing, and what is pointed out: invented, as everything in the fixture's book.
enum ListingFixture {
  static func records(of kind: RecordKind) -> [any ListedRecord] {
    switch kind {
    case .duty: duties
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
}
