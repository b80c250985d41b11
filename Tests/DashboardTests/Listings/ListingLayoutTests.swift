import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// What a listing shows at 80 columns: titles and words of the field whole, and a way on from every row.
@Suite struct ListingLayoutTests {
  private static func bench(_ listing: Listing, _ language: Language, width: Int) -> Bench {
    var bench = Bench(
      ListingScreen(listing), Stage(language: language, width: width, height: 24).surroundings)
    let page = ListingFixture.page(listing.name)
    bench.answer(.listingRows(page)) { effect in if case .read(_, .listingRows) = effect { true } else { false } }
    return bench
  }

  private func listing(_ name: String) throws -> Listing { try #require(ListingTable.listing(named: name)) }

  @Test(arguments: ListingTable.all.map(\.name), Language.allCases)
  func titlesAndCodesAreWholeAt80(name: String, language: Language) throws {
    let listing = try listing(name)
    for width in [80, 120] {
      let lines = Self.bench(listing, language, width: width).text.split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(!lines[2].contains("~"), "\(name) \(width): \(lines[2])")
    }
  }

  @Test(arguments: ListingTable.all.map(\.name))
  func wordsOfTheFieldAreNotCut(name: String) throws {
    let listing = try listing(name)
    let text = Self.bench(listing, .zh, width: 80).text
    for (cell, column) in zip(try #require(ListingFixture.page(name).rows.first).cells, listing.columns) {
      // A column that is not there is no column that is cut.
      guard case .coded(_, let words) = cell, text.contains(column.title.zh), case .fixed = column.width else {
        continue
      }
      #expect(text.contains(words.zh), "\(name) \(column.key)")
    }
  }

  @Test func aRowWithoutStepsLeadsToItsLead() throws {
    let page = ListingFixture.page("pauses")
    var bench = Bench(ListingDetail(try listing("pauses"), page.rows[0]), DialogFixture.surroundings())
    bench.answer(
      .subject(ListingFixture.records(of: .clockPause).first.map { .record($0, DialogFixture.dossier) }))
    #expect(bench.text.contains("看问题线索 \(DialogFixture.dossier.lead.shortNumber)"))
    bench.press("1")
    guard case .show(.lead(let id)) = bench.result else { return #expect(Bool(false), "it shows no lead") }
    #expect(id == DialogFixture.dossier.lead.id)
  }

  @Test func aRowWithNothingToDoHasNoMenu() throws {
    let page = ListingFixture.page("copies")
    var bench = Bench(ListingDetail(try listing("copies"), page.rows[0]), DialogFixture.surroundings())
    bench.answer(.subject(ListingFixture.records(of: .outgoingCopy).first.map { .record($0, nil) }))
    #expect(!bench.text.contains("下一步"))
  }

  @Test func aBreachedSampleAsksForALeadFirst() throws {
    let sample = ApprovalSample(
      id: RecordID("late"), owner: Fixture.owner, year: 2021, serial: 9, division: Fixture.owner, project: "标准厂房",
      unit: nil, acceptedOn: Fixture.day("2021-01-04"))
    let steps = ChangeTable.steps(for: sample, nil, try #require(DialogFixture.surroundings().changeContext))
    #expect(steps.first?.change.name == "raise_sample" && steps.first?.isLegal == true)
  }

  @Test func thePointIsReadInFullBelowTheList() throws {
    var bench = Bench(WatchScreen(division: nil), DialogFixture.surroundings())
    let words = Words(String(repeating: "一件很长的提示，", count: 9), "long")
    bench.answer(
      .watchFindings([
        WatchFinding(
          name: "duty_gap", title: Words("接访值班", "Reception duty"),
          points: [
            WatchPoint(words, day: nil, division: Fixture.owner, at: .listing("duty", nil), change: "hold_duty")
          ])
      ]))
    let below = bench.text.split(separator: "\n").suffix(6).joined().filter { $0 != "│" && $0 != " " }
    #expect(below.contains(words.zh) && below.contains("办理：登记接访情况"))
  }
}
