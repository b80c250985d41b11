import Ledger

@testable import Dashboard

/// A visit as a customer: before it begins, under way, done; and an observation that the unit objects to.
enum VisitScreens {
  static let all = [
    GoldenScreen("visit", layer: { try VisitScreenTests.bench($0) }),
    GoldenScreen("visit.running", layer: { try VisitScreenTests.asking($0) }),
    GoldenScreen("visit.over") { stage in
      var bench = try VisitScreenTests.asking(stage)
      bench.press("Up", "4", "5", "Enter", "Enter", "Enter", "Enter", "Down", "2")
      return bench.frame
    },
    GoldenScreen("visit.form") { stage in
      var bench = try VisitScreenTests.asking(stage)
      bench.press("Ctrl-S")
      bench.type("叫号后仍须等候；窗口多要一份复印件。")
      return bench.frame
    },
    GoldenScreen("observation.objected") { stage in
      var bench = try stage.bench(.observation(RecordID("ob-3")))
      bench.answer(.observation(ObservationFixture.objected))
      bench.answer(.observation(ObservationFixture.observation))
      bench.answer(.listingRows(ListingFixture.page("recommendations"))) { effect in
        if case .read(_, .listingRows) = effect { true } else { false }
      }
      return bench.frame
    },
  ]
}
