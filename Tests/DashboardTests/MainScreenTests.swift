import Ledger
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct MainScreenTests {
  @Test func opensOnTodaysList() {
    let session = Session()
    #expect(session.text.contains("2 问题线索 · 今日待办"))
    #expect(session.text.contains("1 / 10"))
    guard case .leads(let query, _)? = session.reads.first else {
      Issue.record("the first read is not the list")
      return
    }
    #expect(query.filter.todayPanel)
    #expect(query.sort.field == .urgency)
  }

  @Test func aStaleAnswerIsDropped() {
    var dashboard = Dashboard(Fixture.opening())
    let book = FakeBook()
    let first = dashboard.start()
    // F8 asks another question before the first was answered.
    _ = dashboard.update(.key(.function(8)))
    for effect in first {
      if case .read(let request, let read) = effect, case .leads = read, let answer = book.answer(read) {
        _ = dashboard.update(.answer(request, answer))
      }
    }
    #expect(!dashboard.draw().text.contains("施工许可"))
  }

  @Test func searchNarrowsAsItIsTyped() {
    var session = Session()
    session.press("F3")
    session.type("窗口")
    #expect(session.text.contains("1 / 1"))
    #expect(session.text.contains("0031"))
    session.press("Enter")
    #expect(session.text.contains("查找 窗口"))
    session.press("Esc")
    #expect(session.text.contains("4 / 10"))
  }

  @Test func chineseThatArrivesInAListOpensTheSearch() {
    var session = Session()
    session.type("施工")
    #expect(session.dashboard.main.leads.search == "施工")
    #expect(session.dashboard.surroundings.notice?.words.zh.hasPrefix("输入法开着") == true)
  }

  @Test func lettersTypedWithAnInputMethodLeftOnAreFolded() {
    var session = Session()
    session.send(.key(.character("ｊ")))
    #expect(session.dashboard.main.leads.window.selection == RecordID("l-0009"))
  }

  @Test func heldKeysMoveAsOften() {
    var session = Session()
    session.type("jjjj")
    #expect(session.dashboard.main.leads.window.selection == RecordID("l-0028"))
  }

  @Test func aPasteAsksBeforeItSearches() {
    var session = Session()
    session.send(.key(.paste("厂房产权\nq\n")))
    #expect(session.text.contains("查找这段文字？"))
    session.press("Enter")
    #expect(session.dashboard.main.leads.search == "厂房产权")
    #expect(session.text.contains("0040"))
  }

  @Test func theTreeNarrowsWhatIsToItsRight() {
    var session = Session(width: 120, height: 40)
    // It begins on the owner's own division.
    #expect(session.dashboard.main.leads.division == Fixture.owner)
    session.press("1", "Down")
    #expect(session.dashboard.main.leads.unit == RecordID("u-housing"))
    #expect(session.text.contains("2 问题线索 · 今日待办 · 住建局"))
    #expect(session.text.contains("1 / 1"))
    session.press("Home")
    #expect(session.dashboard.main.leads.unit == nil)
    #expect(session.dashboard.main.leads.division == nil)
    #expect(session.text.contains("1 / 10"))
  }

  @Test func enterOnAHallShowsItsWindows() {
    var session = Session(width: 120, height: 40)
    session.press("1")
    for _ in 0..<3 { session.press("Down") }
    #expect(!session.text.contains("3号 施工许可"))
    session.press("Enter")
    #expect(session.text.contains("3号 施工许可"))
    session.press("Left")
    #expect(!session.text.contains("3号 施工许可"))
  }

  @Test func escAndLeftLeadFromTheOwnDivisionToTheWhole() {
    var session = Session()
    session.press("Esc")
    #expect(session.dashboard.main.leads.division == Fixture.owner)
    session.press("Esc")
    #expect(session.dashboard.main.leads.division == nil)
    var other = Session()
    other.press("1", "Left", "Left")
    #expect(other.dashboard.main.leads.division == nil)
  }

  @Test func anUnknownLoginIsAskedWhoTypes() {
    var ledger = Fixture.ledger()
    ledger.officer = "wang"
    var opening = Opening(
      language: .zh, width: 80, height: 24, today: Fixture.today,
      time: Fixture.opening(.zh, width: 80, height: 24).time, rulebook: Fixture.rulebook,
      ledger: ledger)
    opening.notices = [Words("设置文件 keys.csv 第3行：没有动作“observ”", "keys.csv line 3: no action \"observ\"")]
    var dashboard = Dashboard(opening)
    _ = dashboard.start()
    let text = dashboard.draw().lines.joined(separator: "\n")
    #expect(text.contains("今天谁在办理？"))
    #expect(text.contains("第3行：没有动作“observ”"))
    #expect(dashboard.update(.key(.character("2"))) == [.actAs("K-02")])
    #expect(dashboard.surroundings.ledger?.officer == "K-02")
    #expect(dashboard.layers.isEmpty)
  }

  @Test func escClearsTheYoungestFilterFirst() {
    var session = Session()
    session.press("F3")
    session.type("窗口")
    session.press("Enter", "Esc")
    #expect(session.dashboard.main.leads.isToday)
    session.press("Esc")
    #expect(!session.dashboard.main.leads.isToday)
    #expect(session.text.contains("筛选 全部"))
  }

  @Test func onlyLeadsAreMarked() {
    var session = Session()
    session.press("3", "Space", "Ctrl-A")
    #expect(session.dashboard.main.leads.marks.isEmpty)
    #expect(session.text.contains("只有问题线索可以标记"))
  }

  @Test func marksSayTheirNumber() {
    var session = Session()
    session.press("Space", "Space", "Shift-Down")
    #expect(session.text.contains("标记 4"))
    session.press("Ctrl-A")
    #expect(session.text.contains("标记 10"))
  }

  @Test func undoSaysWhatWasUndone() {
    var session = Session()
    session.press("Ctrl-Z")
    #expect(session.effects.contains { if case .undo(_, nil) = $0 { true } else { false } })
    session.answer(.outcome(.done(Fixture.receipt)))
    #expect(session.text.contains("已记进展"))
    session.press("Ctrl-Y")
    #expect(session.effects.contains { if case .undo(_, 7) = $0 { true } else { false } })
  }

  @Test func aRefusedUndoListsWhy() {
    var session = Session()
    session.press("Ctrl-Z")
    session.answer(.outcome(.refused([BrokenRule("undo", Words("0017 此后又有改动", "0017 was changed since"))])))
    #expect(session.text.contains("不能这样做"))
    #expect(session.text.contains("0017 此后又有改动"))
  }

  @Test func redoIsGreyUntilSomethingWasUndone() {
    var session = Session()
    session.press("Ctrl-Y")
    #expect(session.dashboard.surroundings.notice?.words.zh == "没有可恢复的撤销")
    #expect(!session.effects.contains { if case .undo = $0 { true } else { false } })
  }

  @Test func theNumberIsCopiedAndNeverText() {
    var session = Session()
    session.press("Ctrl-C")
    #expect(session.effects == [.copyNumber("654003-2021-0017")])
  }

  @Test func aLeadOutsideTheFilterIsSoughtAmongAll() {
    var session = Session()
    session.press("F3")
    session.type("厂房")
    session.dashboard.push(Shows(view: .lead(RecordID("l-0045"))))
    session.press("Enter")
    #expect(session.dashboard.main.leads.window.selection == RecordID("l-0045"))
    #expect(session.dashboard.main.leads.search.isEmpty)
  }

  /// A layer that any key makes show something.
  private struct Shows: Layer {
    let view: View

    mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult { .show(view) }
    func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {}
    func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { [] }
  }

  @Test func aLongListIsReadByPages() {
    var session = Session(book: FakeBook(leads: Fixture.manyLeads(3_000)))
    #expect(session.text.contains("1 / 3,000"))
    session.press("End")
    #expect(session.text.contains("3,000 / 3,000"))
    session.press("Home", "PgDn")
    #expect(session.dashboard.main.leads.window.position == 10)
  }

  @Test func anothersWriteIsSaidWhereNothingElseIs() {
    var session = Session()
    session.send(.bookChanged)
    #expect(session.text.contains("台账刚被另一程序改动，已重新读取"))
    session.press("Down")
    #expect(!session.text.contains("已重新读取"))
    session.send(.notice(Words("粘贴已截断", "cut")))
    session.send(.bookChanged)
    #expect(session.text.contains("粘贴已截断"))
  }

  @Test func aClickSelectsAndASecondOneOpens() {
    var session = Session()
    let place = Position(x: 20, y: 6)
    session.send(.key(.mouse(Key.Mouse(.press, at: place))))
    #expect(session.text.contains("3 / 10"))
    session.send(.key(.mouse(Key.Mouse(.release, at: place))))
    session.send(.key(.mouse(Key.Mouse(.doubleClick, at: place))))
    #expect(session.text.contains("办理"))
    // Below the last row, on the border and in the detail there is nothing to open.
    for y in [0, 3, 14, 18] {
      var other = Session()
      other.send(.key(.mouse(Key.Mouse(.doubleClick, at: Position(x: 20, y: y)))))
      #expect(other.dashboard.layers.isEmpty)
    }
  }

  @Test func aClickInTheTreeNarrows() {
    var session = Session(.zh, width: 120, height: 40)
    session.send(.key(.mouse(Key.Mouse(.press, at: Position(x: 10, y: 5)))))
    #expect(session.dashboard.main.focus == .tree)
    #expect(session.dashboard.main.tree.narrowed != nil)
  }

  /// A held key leaves the detail alone: the lead before stays there, under its own number, until the next is read.
  @Test func theDetailStaysWholeWhileTheNextIsRead() throws {
    var session = Session()
    let before = try #require(session.dashboard.main.dossier?.lead.number)
    let effects = session.dashboard.update(.key(.down))
    #expect(effects.contains { if case .read(_, .dossier) = $0 { true } else { false } })
    #expect(session.text.contains("5 详情 \(before)"))
    #expect(session.dashboard.main.selectedDossier == nil)
  }

  @Test func aChangeOfTheBookKeepsTheSelection() {
    var session = Session()
    session.press("Down", "Down")
    session.send(.bookChanged)
    #expect(session.dashboard.main.leads.window.selection == RecordID("l-0021"))
  }

  @Test func languageSwitchesAtOnceAndIsRemembered() {
    var session = Session()
    session.press("Ctrl-P")
    session.type("English")
    session.press("Enter")
    #expect(session.text.contains("Leads · Due today"))
    #expect(session.effects.contains(.rememberLanguage(.en)))
  }
}
