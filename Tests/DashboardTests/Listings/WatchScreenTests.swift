import Ledger
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct WatchScreenTests {
  /// Domain rule I16: a point that offers a lead asks the two questions before there is a form.
  @Test func i16IsAskedBeforeALeadIsRaisedFromAPoint() throws {
    let point = WatchPoint(
      Words("标准厂房审批已174个工作日", "over"), day: nil, division: Fixture.owner, at: .listing("sample", RecordID("x-1")),
      change: "raise_sample")
    var bench = Bench(WatchScreen(division: nil), DialogFixture.surroundings())
    bench.answer(
      .watchFindings([WatchFinding(name: "sample", title: Words("审批超时限", "Approvals"), points: [point])]))
    bench.press("enter")
    guard case .push(let layer) = bench.result else {
      Issue.record("nothing opens")
      return
    }
    #expect(layer is RefusalQuestions)
  }
}
