import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// 监督台快录 (A47): at most six things, in the shift that is open, saved with one key.
@Suite struct DeskEntryTests {
  private func bench(_ shifts: [DeskShift]) throws -> Bench {
    let surroundings = DialogFixture.surroundings()
    var bench = Bench(try #require(LayerFactory.layer(for: .deskEntry, surroundings)), surroundings)
    bench.answer(.shifts(shifts))
    return bench
  }

  private var open: [DeskShift] { ListingFixture.shifts.filter(\.isOpen) }

  @Test func theKeyOfTheMainScreenOpensItOnTheShift() throws {
    var session = Session()
    session.press("Ctrl-T")
    #expect(session.text.contains("监督台快录") && session.text.contains("S0002"))
    session.press("Esc", "d")
    #expect(session.text.contains("监督台快录"))
  }

  @Test func sixThingsAreAskedAndCtrlSSendsThemAtOnce() throws {
    var bench = try bench(open)
    let form = try #require(bench.layer as? DeskEntryForm)
    #expect(form.editor.fields.count == 6)
    bench.type("3号")
    bench.press("Enter")
    bench.type("未一次性告知")
    bench.press("Tab")
    bench.type("慢作")
    bench.press("Enter", "Space", "Tab", "Tab", "Tab")
    bench.type("窗口人员")
    bench.press("Tab")
    bench.type("2")
    bench.press("Ctrl-S")
    let sent = try #require(bench.performed.last)
    #expect(sent.change == "desk_entry")
    #expect(
      sent.values == [
        "shift": "shift-2", "at": "10:05", "unit": "u-w3", "found": "未一次性告知", "types": "M01",
        "corrected_on_spot": "true", "subject": "u-w3/窗口人员/2",
      ])
  }

  @Test func windowsOfTheHallAreOfferedFirst() throws {
    let form = try #require(try bench(open).layer as? DeskEntryForm)
    guard case .pick(let pick) = form.editor.form["unit"]?.control else {
      Issue.record("the window is picked")
      return
    }
    #expect(pick.options.prefix(2).map(\.id) == ["u-w3", "u-w5"])
  }

  @Test func whereNobodySitsAtTheDeskAShiftIsOpenedFirst() throws {
    let bench = try bench([])
    let form = try #require(bench.layer as? ChangeForm)
    #expect(form.editor.change.name == "open_shift")
    #expect(form.editor.value("opened") == "10:05" && form.editor.value("hall") == "u-hall")
    #expect(bench.text.contains("今天还没有开班：先开班，再快录"))
  }

  @Test func anOwnShiftOfAnEarlierDayIsClosedFirst() throws {
    var old = try #require(open.first)
    old.on = Fixture.day("2021-09-10")
    var bench = try bench([old])
    bench.answer(.subject(.record(old, nil)))
    #expect((bench.layer as? ChangeForm)?.editor.change.name == "close_shift")
  }

  @Test func theStepOnTheShiftsPageOpensTheSameForm() throws {
    let surroundings = DialogFixture.surroundings()
    let shift = try #require(open.first)
    let layer = LayerFactory.layer(
      for: DialogFixture.change("desk_entry"), subject: .record(shift, nil), surroundings)
    #expect(layer is DeskEntryForm)
  }
}
