import Ledger

@testable import Dashboard

/// The matrix of measures: as it opens, with the cursor elsewhere, only what waits, and where nothing concerns the office.
enum MeasureScreens {
  static let all = [
    GoldenScreen("measures", layer: { try matrix($0) }),
    GoldenScreen("measures.moved") { stage in
      var bench = try matrix(stage)
      bench.press("Down", "Down", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
      return bench.frame
    },
    GoldenScreen("measures.waiting") { stage in
      var bench = try matrix(stage)
      bench.press("F8")
      return bench.frame
    },
    GoldenScreen("measures.empty") { stage in
      var bench = try stage.bench(.measures)
      bench.answer(.measureMatrix(nil))
      return bench.frame
    },
    GoldenScreen("measures.report") { stage in
      var bench = try matrix(stage)
      bench.press("F7")
      guard case .push(let form) = bench.result else { return bench.frame }
      return Bench(form, stage.surroundings).frame
    },
  ]

  private static func matrix(_ stage: Stage) throws -> Bench {
    var bench = try stage.bench(.measures)
    bench.answer(.measureMatrix(MeasureFixture.matrix))
    return bench
  }
}
