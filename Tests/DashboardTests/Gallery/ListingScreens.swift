import Ledger

@testable import Dashboard

/// The listings beside the panes, a row of each in full, and what the book points out.
enum ListingScreens {
  static let all =
    [GoldenScreen("listings", layer: { try $0.bench(.listings) }), points] + ListingTable.all.flatMap(screens)

  private static let points = GoldenScreen("points") { stage in
    var bench = try stage.bench(.watch(division: nil))
    bench.answer(.watchFindings(ListingFixture.findings))
    return bench.frame
  }

  private static func screens(_ listing: Listing) -> [GoldenScreen] {
    let page = ListingFixture.page(listing.name)
    @Sendable func list(_ stage: Stage) -> Bench {
      var bench = Bench(ListingScreen(listing), stage.surroundings)
      bench.answer(.listingRows(page)) { effect in if case .read(_, .listingRows) = effect { true } else { false } }
      bench.answer(.count(page.rows.count))
      return bench
    }
    return [
      GoldenScreen("listing.\(listing.name)", layer: { list($0) }),
      GoldenScreen("listing.\(listing.name).empty") { stage in
        var bench = Bench(ListingScreen(listing), stage.surroundings)
        bench.answer(.listingRows(Page(rows: [], hasBefore: false, hasAfter: false))) { effect in
          if case .read(_, .listingRows) = effect { true } else { false }
        }
        return bench.frame
      },
      GoldenScreen("listing.\(listing.name).row") { stage in
        var bench = Bench(ListingDetail(listing, page.rows[0]), stage.surroundings)
        bench.answer(.subject(ListingFixture.records(of: listing.kind).first.map { .record($0, nil) }))
        return bench.frame
      },
    ]
  }
}
