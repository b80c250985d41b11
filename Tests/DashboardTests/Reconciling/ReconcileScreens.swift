import Ledger

@testable import Dashboard

/// Our ledger beside an opened sheet.
enum ReconcileScreens {
  static let all = [
    GoldenScreen("reconcile", layer: { try differences($0) }),
    GoldenScreen("reconcile.there") { stage in
      var bench = try differences(stage)
      bench.press("End")
      return bench.frame
    },
    GoldenScreen("reconcile.none") { stage in
      let report = LedgerReconciling(there: [], base: nil, columns: []).finished()
      let same = ReconciledSheet(file: "州级台账.xlsx", report: report, rejected: 0, output: "/home/office/差异.xlsx")
      return Bench(ReconcileScreen(same), stage.surroundings).frame
    },
  ]

  private static func differences(_ stage: Stage) throws -> Bench {
    Bench(ReconcileScreen(ReconcileFixture.result), stage.surroundings)
  }
}
