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
      bench.answer(.imported([ImportFixture.preview], Fixture.receipt))
      return bench.frame
    },
    GoldenScreen("import.sheets", layer: { try sheets($0) }),
    GoldenScreen("import.units") { stage in
      var bench = try units(stage)
      bench.press("Space", "Down")
      return bench.frame
    },
    GoldenScreen("import.unit") { stage in
      var bench = try units(stage)
      bench.press("Enter")
      bench.type("住")
      return bench.frame
    },
    GoldenScreen("import.conflicts") { stage in
      var bench = try conflicts(stage)
      bench.press("2", "Down", "Down", "Down")
      return bench.frame
    },
    GoldenScreen("import.progress") { stage in
      var bench = try preview(stage)
      bench.press("Ctrl-S")
      bench.tell(WorkProgress(.writing, rows: 1_200, total: 3_000))
      return bench.frame
    },
    GoldenScreen("import.fault") { stage in
      var bench = try file(stage)
      bench.press("Down", "Enter")
      bench.fail(
        Words(
          "/home/office/2021线索.xlsx 是旧格式（.xls、.et）或带密码的表：请另存为 .xlsx 或 CSV，不设密码，再导入。",
          "/home/office/2021线索.xlsx is in the old .xls/.et format or has a password: save it as .xlsx or CSV, without one."
        ))
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
    bench.answer(.sheet(ImportFixture.file))
    return bench
  }

  private static func preview(_ stage: Stage) throws -> Bench {
    var bench = try columns(stage)
    bench.press("Tab", "Tab", "Tab", "2", "Ctrl-S")
    bench.answer(.importPreview([ImportFixture.preview]))
    return bench
  }

  private static func sheets(_ stage: Stage) throws -> Bench {
    var bench = try file(stage)
    bench.press("Down", "Down", "Enter")
    bench.answer(.sheet(ImportFixture.counties))
    bench.press("Down", "Down", "Space", "Up")
    return bench
  }

  private static func units(_ stage: Stage) throws -> Bench {
    var bench = try columns(stage)
    bench.press("Tab", "Tab", "Tab", "2", "Ctrl-S")
    bench.answer(.importPreview([ImportFixture.withUnits]))
    return bench
  }

  private static func conflicts(_ stage: Stage) throws -> Bench {
    var bench = try columns(stage)
    bench.press("Tab", "Tab", "Tab", "2", "Ctrl-S")
    bench.answer(.importPreview([ImportFixture.withConflicts]))
    bench.press("Enter")
    return bench
  }
}
