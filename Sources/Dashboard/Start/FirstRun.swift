import Ledger
import TerminalUI

/// No ledger yet: three lines, one key each, and what this program is not for.
struct FirstRun: Layer {
  var takesText: Bool { false }
  private enum Choice: String, CaseIterable {
    case make, importSheet, practice
  }

  private var cursor = 0
  private var opening: RequestID?

  var isFullScreen: Bool { true }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    guard opening == nil else { return .unhandled }
    for key in key.inList {
      switch key {
      case .character(let digit):
        guard let number = digit.wholeNumberValue, Choice.allCases.indices.contains(number - 1) else {
          return digit == "q" ? .run(.quit) : .unhandled
        }
        cursor = number - 1
        return choose(&surroundings)
      case .enter: return choose(&surroundings)
      default:
        guard let motion = ListMotion(key, page: Choice.allCases.count) else { return .unhandled }
        cursor = motion.moved(from: cursor, count: Choice.allCases.count)
      }
    }
    return .stay
  }

  private mutating func choose(_ surroundings: inout Surroundings) -> LayerResult {
    switch Choice.allCases[cursor] {
    case .make: return LayerFactory.layer(for: .makeLedger, surroundings).map { .push($0) } ?? .stay
    case .importSheet: return LayerFactory.layer(for: .importSheet, surroundings).map { .push($0) } ?? .stay
    case .practice:
      opening = surroundings.request { .openPractice($0) }
      surroundings.notify(Words("正在准备练习台账..", "making the practice ledger .."))
      return .stay
    }
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    opening = nil
    return .stay
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let words = surroundings.strings.menus
    let lines = [words.makeLedger, words.importSheet, words.practice]
    let box = area.centred(width: min(area.width, 74), height: min(area.height, 11))
    frame.box(box, title: surroundings.strings.main.program, label: words.menuKeys, focused: true)
    let inner = box.insideBox.droppingLeft(1).droppingRight(1)
    let secrecy = TextWrap.rows(of: words.secrecy, width: inner.width, style: .warn)
    // What this program is not for is said in the lowest window too.
    let isLow = inner.height < 7 + secrecy.count
    if !isLow { frame.put(words.welcome, in: inner, row: 1) }
    let first = isLow ? 0 : 3
    for (index, line) in lines.enumerated() {
      let row = inner.row(first + index)
      frame.put(index == cursor ? ">" : "", x: row.x, y: row.y, width: 1)
      frame.put(StyledLine([Span("\(index + 1)", Style(.accent, .bold)), Span(" " + line)]), in: row.droppingLeft(2))
      guard index == cursor, !row.isEmpty else { continue }
      frame.select(row)
      frame.rest = Position(x: row.x, y: row.y)
    }
    for (index, line) in secrecy.enumerated() {
      frame.put(line, in: inner, row: first + lines.count + (isLow ? 0 : 1) + index)
    }
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    [
      HintRow.Hint("1-3", surroundings(Words("选择", "choose")), priority: 3),
      HintRow.Hint("Enter", surroundings(Words("确定", "do it")), priority: 2),
      HintRow.Hint("F1", surroundings(Words("帮助", "Help")), priority: 1),
      HintRow.Hint("F10", surroundings(Words("退出", "Quit")), priority: 4),
    ]
  }
}
