import Testing

@testable import Ledger

/// What every listing has, so that its screen, its command and its changes can be drawn from it.
@Suite struct ListingTableTests {
  @Test func everyListedKindHasOneListingWithAWayToBegin() throws {
    let listed = RecordKind.allCases.filter { $0.listed != nil }
    #expect(Set(ListingTable.all.map(\.kind)) == Set(listed))
    #expect(Set(ListingTable.all.map(\.name)).count == ListingTable.all.count)
    for listing in ListingTable.all {
      for name in listing.begins {
        let change = try #require(ChangeTable.change(named: name), "\(listing.name) \(name)")
        #expect([.book, .lead, .accountability].contains(change.subjectKind), "\(name)")
      }
      #expect(!listing.columns.isEmpty && !listing.empty.zh.isEmpty)
      let keys = (listing.columns + listing.details).map(\.key)
      #expect(Set(keys).count == keys.count, "\(listing.name)")
    }
  }

  @Test func numbersAreToldApartByTheirLetters() {
    let kinds: [any NumberedRecord.Type] =
      [Lead.self, Observation.self, Rectification.self, Accountability.self] + RecordKind.allCases.compactMap(\.listed)
    #expect(Set(kinds.map { $0.numberPrefix }).count == kinds.count)
  }

  @Test func rowsOfAListingSayWhatItsColumnsPromise() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .assigned, on: desk)
    let names = RecordNames(
      today: .on("2021-09-13"), rulebook: Fixture.rulebook, unit: { _ in "住建局" }, lead: { _ in "0001" })
    for listing in ListingTable.all {
      let record = try #require(ListedSamples.record(of: listing.kind, under: lead, id: desk.newID()))
      let row = try listing.row(record, PageKey(values: [""], row: 1), names)
      #expect(row.cells.count == listing.columns.count && row.details.count == listing.details.count)
      #expect(!row.caption.zh.isEmpty && !row.caption.en.isEmpty && row.number.serial == 1)
    }
  }
}
