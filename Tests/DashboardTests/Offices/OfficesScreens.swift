import Ledger

@testable import Dashboard

/// Named filters, the assigning meeting and the coverage of supervision.
enum OfficesScreens {
  static let all = [
    GoldenScreen("filters", layer: { try filters($0) }),
    GoldenScreen("filtered", keys: "Ctrl-K", "1"),
    GoldenScreen("filters.save", layer: { try filterForm($0) }),
    GoldenScreen("assigning", layer: { try meeting($0) }),
    GoldenScreen("assigning.empty") { stage in
      var bench = try stage.bench(.assigning(division: nil))
      answer(&bench, [])
      return bench.frame
    },
    GoldenScreen("assigning.handler") { stage in
      var bench = Bench(HandlerMenu(Array(Fixture.leads.prefix(2))), stage.surroundings)
      bench.answer(.candidates(OfficesFixture.candidates))
      return bench.frame
    },
    GoldenScreen("coverage", layer: { try coverage($0) }),
    GoldenScreen("coverage.all") { stage in
      var bench = try coverage(stage)
      bench.press("F8")
      return bench.frame
    },
  ]

  private static func filters(_ stage: Stage) throws -> Bench {
    var bench = try stage.bench(.filters(LeadFilter()))
    bench.answer(.savedFilters(ListingFixture.filters))
    return bench
  }

  private static func filterForm(_ stage: Stage) throws -> Bench {
    let surroundings = stage.surroundings
    let layer = ChangeForm(DialogFixture.change("save_filter"), subject: .book, surroundings)
    return Bench(layer, surroundings)
  }

  static func answer(_ bench: inout Bench, _ rows: [LeadRow]) {
    bench.answer(.leads(Page(rows: rows, hasBefore: false, hasAfter: false))) { effect in
      if case .read(_, .leads) = effect { true } else { false }
    }
    bench.answer(.count(rows.count))
  }

  private static func meeting(_ stage: Stage) throws -> Bench {
    var bench = try stage.bench(.assigning(division: nil))
    answer(&bench, Array(Fixture.leads.suffix(4)))
    bench.press("Space")
    return bench
  }

  private static func coverage(_ stage: Stage) throws -> Bench {
    var bench = try stage.bench(.coverage(division: nil))
    bench.answer(.coverage(OfficesFixture.coverage))
    return bench
  }
}
