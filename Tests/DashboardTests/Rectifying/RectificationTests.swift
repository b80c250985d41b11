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

  /// A notice is released and answered where it was drafted, and its text is read there.
  @Test(arguments: [
    (LetterStatus.draft, "release_notice"), (.issued, "hand_over_notice"), (.issued, "notice_reply"),
    (.replied, "close_notice"),
  ])
  func aNoticeIsWorkedOnTheRectificationsOwnPage(_ status: LetterStatus, _ step: String) throws {
    var dossier = DialogFixture.dossier
    var notice = RectificationLetter(
      id: RecordID("n-1"), owner: "654003", year: 2021, serial: 1, division: "654003", rectification: RecordID("r-2"),
      lead: dossier.lead.id, unit: DialogFixture.hall, letterKind: .notice, writtenOn: Fixture.today,
      writtenBy: "K-03", content: "编印办事指南")
    notice.status = status
    notice.docNo = status == .draft ? nil : "奎纪整〔2021〕1号"
    notice.issuedOn = status == .draft ? nil : Fixture.today
    dossier.notices = [notice]
    var bench = Bench(RectificationScreen(RecordID("r-2")), DialogFixture.surroundings())
    bench.answer(.rectification(dossier.rectifications[1]))
    bench.answer(.dossier(dossier))
    let title = try #require(LayerFactory.change(step)).title.zh
    #expect(bench.text.contains("\(notice.reference) \(title)") && bench.text.contains("\(notice.reference) 看全文"))
    let line = try #require(bench.text.split(separator: "\n").first { $0.contains("\(notice.reference) \(title)") })
    let digit = try #require(line.first { $0.isNumber })
    bench.press(String(digit))
    let form = try #require(bench.pushed as? ChangeForm)
    #expect(form.editor.change.name == step && form.editor.given["rectification_letter"] == "n-1")
  }

  @Test func aRecordThatHasGoneSaysSo() {
    var bench = Bench(RectificationScreen(RecordID("r-9")), DialogFixture.surroundings())
    bench.answer(.rectification(nil))
    #expect(bench.isClosed)
  }
}
