import Ledger
import Testing

@testable import Dashboard

/// 对账 on the screen: over the opened sheet's columns, written out and recorded, and no lead touched.
struct ReconcileTests {
  @Test func ctrlRInTheColumnsLaysTheLedgerBesideTheSheet() throws {
    let stage = Stage.all[0]
    var bench = try stage.bench(.importSheet)
    bench.answer(.folder(ImportFixture.folder))
    bench.press("Down", "Enter")
    bench.answer(.sheet(ImportFixture.file))
    bench.press("Ctrl-R")
    guard case .reconcile(_, let order)? = bench.effects.last else {
      Issue.record("no reconciliation: \(bench.effects)")
      return
    }
    #expect(!order.sheets.isEmpty)
  }

  @Test func itIsWrittenOutAndRecordedOnce() throws {
    var bench = Bench(ReconcileScreen(ReconcileFixture.result), Stage.all[0].surroundings)
    bench.press("Ctrl-S")
    #expect(
      bench.effects.contains { effect in
        if case .saveReconciliation(_, let report, let path) = effect {
          report == ReconcileFixture.result.report && path == ReconcileFixture.result.output
        } else {
          false
        }
      })
    bench.answer(.exported(.exists(path: ReconcileFixture.result.output)))
    bench.press("F7")
    guard case .perform(_, let request)? = bench.effects.last else {
      Issue.record("nothing recorded: \(bench.effects)")
      return
    }
    #expect(request.change == "record_reconciliation" && request.values["only_there"] == "1")
    bench.answer(.outcome(.done(Fixture.receipt)))
    let count = bench.effects.count
    bench.press("F7")
    #expect(bench.effects.count == count)
  }
}
