import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// 投影模式: on every screen, from the door through which answers come; nothing is written behind it.
@Suite struct MaskTests {
  /// Words of the fixture's book that nobody in the room may read.
  private static let secrets = [
    "施工许可", "跑四趟", "企业反映", "系统原因", "K-01", "K-02", "K-04", "补正清单", "窗口人员", "负责人", "退还资料费",
  ]

  private func expectsMasked(_ session: Session, _ place: String) {
    let text = session.text
    for secret in Self.secrets { #expect(!text.contains(secret), "\(place): \(secret)") }
    #expect(session.frame.fault == nil, "\(place)")
  }

  @Test(arguments: Language.allCases, [(80, 24), (120, 40)])
  func everyPaneIsMaskedAndTheHeaderSaysSo(language: Language, size: (Int, Int)) {
    var session = Session(language, width: size.0, height: size.1)
    #expect(session.text.contains("施工许可"))
    session.press("Ctrl-X")
    #expect(session.text.contains(language == .zh ? "投影模式" : "MASKED"))
    for pane in ["1", "3", "4", "5", "2"] {
      session.press(pane)
      expectsMasked(session, "pane \(pane)")
    }
    // What tells leads apart stays: numbers, units, types, states, dates; and one's own code.
    session.press("5")
    #expect(session.text.contains("0017") && session.text.contains("K-03") && session.text.contains("2021-07-19"))
    session.press("Esc", "Ctrl-E")
    expectsMasked(session, "explanation")
    session.press("Esc", "Ctrl-W")
    expectsMasked(session, "points")
    session.press("Esc", "Enter")
    expectsMasked(session, "steps")
  }

  @Test func everyListingIsMasked() throws {
    for listing in ListingTable.all {
      var session = Session()
      session.press("Ctrl-X")
      session.dashboard.push(ListingScreen(listing))
      session.send(.key(.focusGained))
      let page = ListingFixture.page(listing.name)
      let texts = page.rows.flatMap { row in
        [row.caption.zh, row.caption.en]
          + zip(row.cells, listing.columns).compactMap { cell, column in
            if case .text(let text?) = cell, !["unit", "hall", "lead", "department", "body"].contains(column.key) {
              text
            } else {
              nil
            }
          }
      }
      for text in texts where text.count > 3 { #expect(!session.text.contains(text), "\(listing.name) \(text)") }
      #expect(session.frame.fault == nil)
    }
  }

  @Test func switchedOffEverythingIsThereAgain() {
    var session = Session(width: 120, height: 40)
    let before = session.text
    session.press("Ctrl-X", "Ctrl-X", "F5")
    // Whatever key comes next takes the notice away.
    session.press("Tab", "Shift-Tab")
    #expect(session.text == before)
  }

  @Test func nothingIsWrittenBehindTheMask() {
    var session = Session()
    session.press("Ctrl-X")
    for key in ["F7", "F4", "F9", "Ctrl-Z"] {
      session.press(key)
      #expect(session.text.contains("只看不改"), "\(key)")
      #expect(session.dashboard.layers.isEmpty, "\(key)")
    }
    session.press("Enter", "1")
    #expect(session.text.contains("只看不改"))
    let writes = session.effects.contains { effect in
      switch effect {
      case .perform, .batch, .undo, .applyImport: true
      default: false
      }
    }
    #expect(!writes)
  }

  /// A form that a screen of later days opens past the door is answered with a refusal when it saves.
  @Test func aWriteThatSlipsThroughIsRefused() {
    var session = Session()
    session.press("Ctrl-X")
    session.dashboard.surroundings.perform(ChangeRequest("note", ["lead": "0017", "text": "进展"]))
    session.dashboard.surroundings.batch("assign", [ChangeRequest("assign", ["lead": "0017"])])
    let effects = session.dashboard.update(.key(.focusGained))
    #expect(!effects.contains { if case .perform = $0 { true } else if case .batch = $0 { true } else { false } })
  }

  @Test(arguments: ChangeTable.all.map(\.name))
  func everyFormKnowsThatItWrites(name: String) {
    let change = DialogFixture.change(name)
    guard change.subjectKind == .book || change.subjectKind == .lead else { return }
    let subject: Change.Subject = change.subjectKind == .book ? .book : .lead(DialogFixture.dossier)
    let layer = LayerFactory.layer(for: change, subject: subject, DialogFixture.surroundings())
    #expect(layer?.writes == true, "\(name)")
  }

  @Test func itMayBeginMaskedAndThenOffersNoDraft() {
    var opening = Fixture.opening()
    opening.isMasked = true
    opening.ledger?.drafts = [
      Draft(kind: "note", subject: nil, title: "补充进展 施工许可", values: [:], savedOn: Fixture.today, savedAt: "10:07")
    ]
    let session = Session(opening)
    expectsMasked(session, "start")
    #expect(session.dashboard.layers.isEmpty)
  }

  @Test func exportIsNotMaskedAndSaysSo() {
    var session = Session()
    session.press("Ctrl-X", "Ctrl-S")
    #expect(session.text.contains("导出的文件不遮盖"))
  }
}
