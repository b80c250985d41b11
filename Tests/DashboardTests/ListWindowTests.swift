import Ledger
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct ListWindowTests {
  private func rows(_ range: Range<Int>) -> [LeadRow] {
    range.map { Fixture.lead($0 + 1, "u-housing", "第\($0 + 1)件", .checking, due: "2021-10-20") }
  }

  private func page(_ range: Range<Int>, of count: Int) -> Page<LeadRow> {
    Page(rows: rows(range), hasBefore: range.lowerBound > 0, hasAfter: range.upperBound < count)
  }

  private func window(_ count: Int, height: Int = 10) -> ListWindow<LeadRow> {
    var window = ListWindow<LeadRow>()
    window.height = height
    window.receive(page(0..<min(window.pageLimit, count), of: count), for: .anew(around: nil))
    return window
  }

  @Test func aFirstAnswerSelectsTheFirstRow() {
    let window = window(100)
    #expect(window.selection == RecordID("l-0001"))
    #expect(window.position == 1)
    #expect(window.total == .unknown)
  }

  @Test func aListThatIsWholeIsCountedByItself() {
    #expect(window(7).total == .exact(7))
  }

  @Test func nearAnEdgeTheNextPageIsAskedFor() {
    var window = window(100)
    #expect(window.move(.by(20)) == nil)
    let wanted = window.move(.by(15))
    guard case .after(let key)? = wanted else {
      Issue.record("asked for \(String(describing: wanted))")
      return
    }
    #expect(key.row == 40)
    window.receive(page(40..<80, of: 100), for: .after(key))
    #expect(window.rows.count == 80)
    #expect(window.selection == RecordID("l-0036"))
    #expect(window.position == 36)
  }

  @Test func stepsBeyondThePageAreTakenWhenTheNextOneIsHere() {
    var window = window(100)
    _ = window.move(.by(35))
    guard case .after(let key)? = window.move(.by(20)) else {
      Issue.record("no page asked for")
      return
    }
    _ = window.move(.by(40))
    #expect(window.position == 40)
    #expect(window.receive(page(40..<80, of: 100), for: .after(key)) == .after(rows(79..<80)[0].pageKey))
    #expect(window.position == 80)
    window.receive(page(80..<100, of: 100), for: .after(rows(79..<80)[0].pageKey))
    #expect(window.position == 96)
    // Turning back begins at what is in sight.
    var other = self.window(100)
    _ = other.move(.by(45))
    _ = other.move(.by(-10))
    #expect(other.position == 30)
    other.receive(page(40..<80, of: 100), for: .after(rows(39..<40)[0].pageKey))
    #expect(other.position == 30)
  }

  @Test func noMoreThanSomeScreensAreKept() {
    var window = window(1_000)
    for _ in 0..<40 {
      if case .after(let key)? = window.move(.by(20)) {
        let start = Int(key.row)
        window.receive(page(start..<start + 40, of: 1_000), for: .after(key))
      }
    }
    #expect(window.rows.count <= 2 * (4 * 10 + 40) + 40)
    #expect(window.hasBefore)
    #expect(
      window.position.map { "l-" + String(repeating: "0", count: 4 - String($0).count) + String($0) }
        == window.selection?.text)
  }

  @Test func theEndIsAPageOfItsOwn() {
    var window = window(1_000)
    window.total = .exact(1_000)
    #expect(window.move(.last) == .end)
    window.receive(page(960..<1_000, of: 1_000), for: .end)
    #expect(window.selection == RecordID("l-1000"))
    #expect(window.position == 1_000)
    #expect(window.move(.first) == .start)
  }

  @Test func anAnswerNeverMovesTheSelection() {
    var window = window(30)
    _ = window.move(.by(5))
    let fetch = window.refetch(keepingSelection: true)
    window.receive(page(0..<30, of: 30), for: fetch)
    #expect(window.selection == RecordID("l-0006"))
  }

  @Test func whereTheSelectedRowHasGoneTheOneInItsPlaceIsSelected() {
    var window = window(30)
    _ = window.move(.by(5))
    let left = rows(0..<30).filter { $0.id != RecordID("l-0006") }
    window.receive(Page(rows: left, hasBefore: false, hasAfter: false), for: .anew(around: nil))
    #expect(window.selection == RecordID("l-0007"))
  }

  @Test func aPageThatNoLongerFitsIsDropped() {
    var window = window(100)
    window.receive(page(60..<80, of: 100), for: .after(PageKey(values: [], row: 60)))
    #expect(window.rows.count == 40)
  }

  @Test func marksCanBeAllButSome() {
    var marks = Marks()
    marks.toggle(RecordID("a"))
    #expect(marks.count(of: 10) == 1)
    marks.toggleAll()
    #expect(marks.contains(RecordID("b")))
    marks.toggle(RecordID("b"))
    #expect(!marks.contains(RecordID("b")))
    #expect(marks.count(of: 10) == 9)
    #expect(marks.count(of: nil) == nil)
  }
}
