import Ledger

@testable import Dashboard

/// The steps of taking a sheet in, and the check of one.
enum ImportScreens {
  static let all = [
    GoldenScreen("import.file", layer: { try file($0) }),
    GoldenScreen("import.columns", layer: { try columns($0) }),
    GoldenScreen("import.preview", layer: { try preview($0) }),
    GoldenScreen("import.done") { stage in
      var bench = try preview(stage)
      bench.press("Ctrl-S")
      bench.answer(.imported(ImportFixture.preview, Fixture.receipt))
      return bench.frame
    },
    GoldenScreen("check") { stage in
      var bench = try stage.bench(.checkSheet)
      bench.answer(.folder(ImportFixture.folder))
      bench.press("Down", "Down", "Enter")
      bench.answer(.checked(ImportFixture.check))
      return bench.frame
    },
  ]

  private static func file(_ stage: Stage) throws -> Bench {
    var bench = try stage.bench(.importSheet)
    bench.answer(.folder(ImportFixture.folder))
    return bench
  }

  private static func columns(_ stage: Stage) throws -> Bench {
    var bench = try file(stage)
    bench.press("Down", "Down", "Enter")
    bench.answer(.sheet(ImportFixture.sheet))
    return bench
  }

  private static func preview(_ stage: Stage) throws -> Bench {
    var bench = try columns(stage)
    bench.press("Tab", "Tab", "Tab", "2", "Ctrl-S")
    bench.answer(.importPreview(ImportFixture.preview))
    return bench
  }
}
