import Ledger
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct DashboardTests {
  /// A form with something typed in it.
  private struct Typed: Layer {
    var text = ""
    var draft: Draft? {
      text.isEmpty
        ? nil
        : Draft(
          kind: "note", subject: nil, title: "补充进展", values: ["text": text], savedOn: Fixture.today, savedAt: "10:05")
    }

    mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
      switch key {
      case .character(let character):
        text.append(character)
        return .stay
      case .escape: return .leave
      case .ctrl("s"): return .close
      default: return .unhandled
      }
    }

    func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {}
    func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { [] }
  }

  private func typing(_ text: String) -> Session {
    var session = Session()
    session.dashboard.push(Typed())
    for character in text { session.send(.key(.character(character))) }
    return session
  }

  @Test func draftsAreHandedOutAsTheyAreTyped() {
    let session = typing("ab")
    let saved = session.effects.compactMap { if case .saveDraft(let draft) = $0 { draft.values["text"] } else { nil } }
    #expect(saved == ["a", "ab"])
  }

  @Test func escKeepsTheDraftAndSavingDropsIt() {
    var kept = typing("a")
    kept.press("Esc")
    #expect(kept.dashboard.surroundings.drafts.map(\.values) == [["text": "a"]])
    #expect(!kept.effects.contains { if case .dropDraft = $0 { true } else { false } })

    var saved = typing("a")
    saved.press("Ctrl-S")
    #expect(saved.effects.contains(.dropDraft(Draft.ID(kind: "note", subject: nil))))
  }

  /// A campaign that was set on the screen is the one that the header counts by from then on.
  @Test func theRulesThatTheBookHoldsAreThoseOfTheScreen() throws {
    var session = Session()
    var campaign = Fixture.campaign
    campaign.startsOn = Fixture.day("2021-03-01")
    session.send(.rulesChanged(campaign, Fixture.rulebook))
    #expect(session.dashboard.surroundings.ledger?.campaign == campaign)
    let period = PeriodChoice(session.dashboard.surroundings).title(session.dashboard.surroundings)
    #expect(period.contains("2021-03-01"))
  }

  @Test func quitAsksOnlyWhileSomethingIsFilledIn() {
    var session = Session()
    session.press("F10")
    #expect(session.effects == [.quit])

    var open = typing("a")
    open.press("F10")
    #expect(!open.effects.contains(.quit))
    #expect(open.text.contains("保留草稿并退出"))
    // The key that opened the question never answers it.
    open.press("F10", "Tab", "Enter")
    #expect(open.effects.contains(.quit))
  }

  @Test func aSignalKeepsWhatIsTypedAndGoes() {
    var session = typing("a")
    session.send(.closing)
    #expect(session.effects.last == .quit)
    #expect(session.effects.contains { if case .saveDraft = $0 { true } else { false } })
  }

  @Test func keptDraftsAreOfferedAtTheStart() {
    var opening = Fixture.opening()
    opening.ledger?.drafts = [
      Draft(
        kind: "observe", subject: nil, title: "记监督 奎屯市行政服务中心", values: ["found": "无办事指南"], savedOn: Fixture.today,
        savedAt: "10:07")
    ]
    var session = Session(opening)
    #expect(session.text.contains("有没写完的内容"))
    #expect(session.text.contains("09-13 10:07  记监督 奎屯市行政服务中心"))
    session.press("Esc")
    #expect(!session.text.contains("有没写完的内容"))
    #expect(session.dashboard.surroundings.drafts.count == 1)
  }

  @Test func anotherLedgerBringsItsOwnDrafts() {
    var opening = Fixture.opening()
    let draft = Draft(
      kind: "note", subject: nil, title: "补充进展", values: ["text": "a"], savedOn: Fixture.today, savedAt: "10:07")
    opening.ledger?.drafts = [draft]
    var session = Session(opening)
    session.press("Esc")
    session.dashboard.run(.practice)
    let request = session.dashboard.surroundings.takeEffects().compactMap(\.request).last
    var other = Fixture.opening().ledger
    other?.drafts = []
    if let other, let request { session.send(.answer(request, .opened(other))) }
    #expect(session.dashboard.surroundings.drafts.isEmpty)
    #expect(!session.text.contains("有没写完的内容"))
  }

  /// A terminal without bracketed paste types a whole page at once; character by character it must not use up the stack.
  @Test func aPageTypedIntoAChoiceIsTakenWithoutAWord() {
    var session = Session()
    session.press("F7")
    session.type(String(repeating: "x", count: 3_000))
    #expect(session.dashboard.layers.count == 1)
  }

  @Test func throwingADraftAwayAsks() {
    var opening = Fixture.opening()
    opening.ledger?.drafts = [
      Draft(kind: "note", subject: nil, title: "补充进展", values: [:], savedOn: Fixture.today, savedAt: "10:07")
    ]
    var session = Session(opening)
    session.press("Delete")
    #expect(session.dashboard.surroundings.drafts.count == 1)
    session.press("Tab", "Enter")
    #expect(session.dashboard.surroundings.drafts.isEmpty)
    #expect(session.effects.contains(.dropDraft(Draft.ID(kind: "note", subject: nil))))
  }

  @Test func controlLTwiceBlanksTheScreenUntilAKey() {
    var session = Session()
    session.press("Ctrl-L")
    #expect(session.text.contains("住建局"))
    session.press("Ctrl-L")
    #expect(!session.text.contains("住建局"))
    session.press("Down")
    #expect(session.text.contains("住建局"))
    #expect(session.dashboard.main.leads.window.selection == RecordID("l-0017"))
  }

  @Test func theFirstRunOffersThreeLines() {
    var session = Session(Fixture.opening(ledger: nil))
    for words in ["建一个新台账", "导入单位现有的台账表", "练习台账", "不得存储、处理涉密线索；不替代检举举报平台"] {
      #expect(session.text.contains(words))
    }
    session.press("3")
    #expect(session.effects.contains { if case .openPractice = $0 { true } else { false } })
    session.answer(.opened(Fixture.ledger()))
    #expect(session.text.contains("2 问题线索 · 今日待办"))
    #expect(session.text.contains("练习"))
  }

  @Test func aFailureIsSaidAndWhatIsThereStays() {
    var session = Session()
    session.press("Ctrl-Z")
    guard let request = session.effects.compactMap(\.request).last else { return }
    session.send(.failed(request, BookError.full.message))
    #expect(session.text.contains("磁盘已满"))
    #expect(session.text.contains("施工许可超期"))
  }

  @Test func stepsThatAreRefusedSayWhy() {
    var session = Session()
    session.press("Enter")
    #expect(session.text.contains("办理 0017 施工许可超期"))
    session.press("Esc", "Ctrl-E")
    #expect(session.text.contains("为什么是这样"))
  }

  @Test func helpAndPaletteAreFoundByTyping() {
    var session = Session()
    session.press("F1")
    session.type("查找")
    #expect(session.text.contains("查找、筛选"))
    #expect(!session.text.contains("记监督（窗口）"))
  }
}
