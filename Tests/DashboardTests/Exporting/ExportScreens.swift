import Ledger

@testable import Dashboard

/// A sheet on its way out.
enum ExportScreens {
  static let all = [
    GoldenScreen("export", layer: { bench($0) }),
    GoldenScreen("export.exists", layer: { exists($0) }),
    GoldenScreen("export.done") { stage in
      var bench = exists(stage)
      bench.press("Right", "Enter")
      bench.answer(
        .exported(
          .written(
            path: "/home/office/奎屯市问题线索台账-2021-09-13.csv", rows: 128, outside: ["K7: ئ", "K7: ۇ"], outsideCount: 2)))
      return bench.frame
    },
  ]

  /// What is due today in the office's own county.
  static var scope: ExportScope {
    var filter = LeadFilter()
    filter.division = Fixture.owner
    let place = LeadQuery(filter, sort: LeadQuery.Sort(.received))
    filter.todayPanel = true
    return ExportScope(listed: LeadQuery(filter, sort: LeadQuery.Sort(.urgency)), place: place, kind: .leads)
  }

  private static func bench(_ stage: Stage) -> Bench {
    Bench(ExportForm(scope, stage.surroundings), stage.surroundings)
  }

  private static func exists(_ stage: Stage) -> Bench {
    var bench = bench(stage)
    bench.press("Ctrl-S")
    bench.answer(.exported(.exists(path: "/home/office/奎屯市问题线索台账-2021-09-13.xlsx")))
    return bench
  }
}
