import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// One rectification with its own numbered steps.
@Suite struct RectificationTests {
  private func bench(_ status: Rectification.Status) -> Bench {
    var bench = Bench(RectificationScreen(RecordID("r-2")), DialogFixture.surroundings())
    var record = DialogFixture.dossier.rectifications[1]
    record.status = status
    bench.answer(.rectification(record))
    bench.answer(.dossier(DialogFixture.dossier))
    return bench
  }

  @Test(arguments: [
    (Rectification.Status.inProgress, ["progress", "apply"]), (.applied, ["verify", "return_rectification"]),
    (.verified, ["return_rectification", "clear"]), (.returned, ["progress"]),
  ])
  func theLegalStepsHaveDigits(_ status: Rectification.Status, _ steps: [String]) {
    for (index, step) in steps.enumerated() {
      var bench = bench(status)
      bench.press("\(index + 1)")
      #expect((bench.pushed as? ChangeForm)?.editor.change.name == step)
      #expect((bench.pushed as? ChangeForm)?.editor.given["rectification"] == "r-2")
    }
  }

  @Test func aStepThatIsRefusedSaysWhy() {
    var bench = bench(.applied)
    bench.press("End", "Enter")
    #expect(bench.surroundings.notice?.words.zh.contains("先验收") == true)
    #expect(bench.pushed == nil)
  }

  @Test func aRecordThatHasGoneSaysSo() {
    var bench = Bench(RectificationScreen(RecordID("r-9")), DialogFixture.surroundings())
    bench.answer(.rectification(nil))
    #expect(bench.isClosed)
  }
}
