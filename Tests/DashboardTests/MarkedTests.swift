import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// Several leads at once: one form, one entry, one undo.
@Suite struct MarkedTests {
  /// A form that notes progress on its lead at any key.
  private struct NoteForm: Layer {
    var saving: RequestID?

    mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
      saving = surroundings.perform(ChangeRequest("note", ["lead": "l-0017", "text": "督促"]))
      return .stay
    }

    mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
      if case .outcome(.done(let receipt)) = answer {
        surroundings.notify(receipt.summary, .ok)
        return .close
      }
      return .stay
    }

    func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {}
    func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { [] }
  }

  @Test func enterOnMarkedLeadsOffersWhatAllCanDo() {
    var session = Session()
    session.press("Space", "Space", "Enter")
    #expect(session.text.contains("办理 标记的2件"))
    #expect(session.text.contains("补充进展"))
    // What corrects or voids one lead is done one by one.
    #expect(!session.text.contains("更正登记内容"))
    #expect(!session.text.contains("作废"))
  }

  @Test func aFormForMarkedLeadsBecomesOneBatch() {
    var session = Session()
    session.press("Space", "Space")
    session.dashboard.push(MarkedForm(NoteForm(), ids: [RecordID("l-0009"), RecordID("l-0017")]))
    session.press("Enter")
    guard case .batch(_, let name, let changes)? = session.effects.last else {
      Issue.record("no batch but \(String(describing: session.effects.last))")
      return
    }
    #expect(name == "note")
    #expect(changes.map { $0.values["lead"] } == ["l-0009", "l-0017"])
    session.answer(.batch(BatchResult(receipt: Fixture.receipt, done: 2, refused: [:])))
    #expect(session.dashboard.layers.isEmpty)
    #expect(session.dashboard.main.leads.marks.isEmpty)
    #expect(session.text.contains("已记进展"))
  }

  @Test func moreThanTenAskForTheirNumber() {
    var session = Session(book: FakeBook(leads: Fixture.manyLeads(12)))
    session.press("Ctrl-A", "Enter")
    #expect(session.text.contains("办理 标记的12件"))
    session.press("1")
    #expect(session.text.contains("请输入件数"))
  }

  @Test func tooManyMarkedAreNotWorkedOnAtOnce() {
    var session = Session(book: FakeBook(leads: Fixture.manyLeads(3_000)))
    session.press("Ctrl-A", "Enter")
    #expect(session.dashboard.layers.isEmpty)
    #expect(session.text.contains("请先筛选"))
  }
}
