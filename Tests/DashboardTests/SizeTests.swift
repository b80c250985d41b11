import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// screens.md 2.1: the first of its rules that fits, down to a window that is refused politely.
@Suite struct SizeTests {
  @Test(arguments: [
    (40, 8, MainLayout.Mode.tiny), (49, 60, .tiny), (200, 12, .tiny), (50, 16, .narrow), (79, 60, .narrow),
    (60, 80, .narrow), (80, 19, .narrow), (80, 20, .standard), (109, 60, .standard), (110, 29, .standard),
    (110, 30, .wide), (300, 100, .wide),
  ])
  func modes(_ width: Int, _ height: Int, _ mode: MainLayout.Mode) {
    let layout = MainLayout(width: width, height: height, focus: .leads)
    #expect(layout.mode == mode)
    // The panes stand beside one another and leave no row out.
    let covered = layout.panes.values.reduce(0) { $0 + $1.width * $1.height }
    let bars = [layout.header, layout.hints, layout.filter, layout.tabs].compactMap(\.self)
    #expect(covered + bars.reduce(0) { $0 + $1.width * $1.height } == width * height)
  }

  @Test func aPreviewOfThreeRowsFromEighteenHigh() {
    #expect(MainLayout(width: 60, height: 18, focus: .leads).panes[.detail]?.height == 5)
    #expect(MainLayout(width: 60, height: 17, focus: .leads).panes[.detail] == nil)
  }

  @Test func columnsDropInTheOrderHandlerUnitState() {
    func columns(_ width: Int) -> [String] {
      var session = Session(width: width, height: 20)
      session.press("C", "1")
      let header = session.frame.lines[2]
      return ["承办", "单位", "状态", "期限"].filter(header.contains)
    }
    #expect(columns(79) == ["承办", "单位", "状态", "期限"])
    #expect(columns(70) == ["单位", "状态", "期限"])
    #expect(columns(60) == ["状态", "期限"])
    #expect(columns(50) == ["期限"])
  }

  @Test(arguments: Language.allCases) func aWindowThatIsTooSmallSaysSoInWholeWords(_ language: Language) {
    let sayings = Strings(language: language).main.tooSmall
    for width in 1...80 {
      for height in [1, 2, 7] + (width < 40 ? [8, 24] : []) {
        let frame = Session(language, width: width, height: height).frame
        #expect(frame.fault == nil)
        let said = frame.lines.map { $0.trimmingPrefix { $0 == " " } }.map(String.init).joined().trimmed
        #expect(sayings.contains(said), "\(width)x\(height): \(said)")
      }
    }
    #expect(Session(language, width: 20, height: 24).text.trimmed.count > 3)
  }

  @Test func quittingWorksInAWindowThatIsTooSmall() {
    var session = Session(width: 20, height: 3)
    session.press("F10")
    #expect(session.effects.contains(.quit))
  }

  @Test func resizingToNothingAndBackKeepsTheSelection() {
    var session = Session()
    session.press("Down", "Down")
    session.send(.key(.resize(width: 1, height: 1)))
    session.send(.key(.resize(width: 80, height: 24)))
    #expect(session.dashboard.main.leads.window.selection == RecordID("l-0021"))
    #expect(session.text.contains("3 / 10"))
  }

  /// Portrait, flat, and every boundary: each screen's hint row names a way out.
  /// Where a notice stands, it gives way to the hints at the next key.
  @Test(arguments: GoldenTests.screens.filter { $0.name != "import.fault" }) func everyHintRowNamesTheWayOut(
    _ screen: GoldenScreen
  ) throws {
    for (width, height) in [(40, 8), (45, 60), (60, 80), (200, 12), (50, 16), (110, 30)] {
      for language in Language.allCases {
        let frame = try screen.frame(Stage(language: language, width: width, height: height))
        #expect(frame.fault == nil)
        let hints = frame.lines[height - 1]
        #expect(
          ["Esc", "F10", "任意键", "any key", "Enter"].contains { hints.contains($0) }, "\(width)x\(height) \(hints)")
        #expect(!hints.contains("~"), "\(width)x\(height) \(hints)")
      }
    }
  }
}
