import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// Dialogs on the main screen: what the whole dashboard keeps, writes and shows.
@Suite struct DialogSessionTests {
  @Test func aNoteIsKeptAsItIsTypedAndGoneOnceItIsWritten() throws {
    var session = Session(DialogFixture.opening())
    session.press("Enter", "1")
    #expect(session.dashboard.layers.last is ChangeForm)
    session.forgetEffects()
    session.type("调取审批系统记录")
    guard case .saveDraft(let draft) = session.effects.last else {
      Issue.record("a draft is kept")
      return
    }
    #expect(draft.values == ["text": "调取审批系统记录"])
    #expect(draft.title == "补充进展 0017 施工许可超期，企业跑四趟")
    session.press("Ctrl-S")
    session.answer(.outcome(.done(Fixture.receipt)))
    #expect(session.dashboard.layers.isEmpty)
    #expect(session.effects.contains(.dropDraft(draft.id)))
  }

  @Test func escapeLeavesTheDraftForTheNextTime() {
    var session = Session(DialogFixture.opening())
    session.press("F4")
    session.type("行政")
    session.press("Enter", "Esc")
    #expect(session.dashboard.layers.isEmpty)
    session.press("F4")
    #expect(session.text.contains("大厅 [行政服务中心"))
    #expect(session.text.contains("草稿已存 10:05"))
  }

  @Test func aRecordOpenedAboveADialogComesBackToIt() {
    var session = Session(DialogFixture.opening())
    session.press("F9")
    #expect(session.dashboard.layers.last is ResolveDialog)
    #expect(session.text.contains("办结 0017"))
    session.press("Ctrl-S")
    #expect(session.text.contains("不能办结"))
    session.press("Esc")
    #expect(session.dashboard.layers.isEmpty)
  }

  @Test(arguments: [(40, 8), (80, 24), (120, 40), (200, 60)]) func everyDialogFitsEverySize(_ width: Int, _ height: Int)
  {
    for language in Language.allCases {
      for key in ["F4", "F7", "F9"] {
        var session = Session(DialogFixture.opening(language, width: width, height: height))
        session.press(key)
        #expect(session.frame.fault == nil)
        #expect(!session.dashboard.layers.isEmpty)
      }
    }
  }
}

extension DialogSessionTests {
  /// A slow line hands over what was typed at a menu and into the form behind it as one burst.
  @Test func aDigitAndTheWordsBehindItOpenTheFormAndFillIt() throws {
    var session = Session(DialogFixture.opening())
    session.press("Enter")
    session.type("1调取审批系统记录")
    let form = try #require(session.dashboard.layers.last as? ChangeForm)
    #expect(form.editor.values["text"] == "调取审批系统记录")
  }

  /// A key that is faster than the book waits for the lead it was meant for, and never falls on the one before it.
  @Test(arguments: [("F9", "办结"), ("Enter", "办理"), ("Ctrl-E", "为什么是这样")])
  func aKeyWaitsForTheLeadItWasMeantFor(_ key: String, title: String) {
    var session = Session(DialogFixture.opening())
    session.pressAhead("Down", key)
    #expect(!session.dashboard.layers.isEmpty)
    #expect(session.text.contains("━ \(title) 0009"))
    #expect(session.dashboard.main.selectedDossier?.lead.number == "654003-2021-0009")
  }
}
