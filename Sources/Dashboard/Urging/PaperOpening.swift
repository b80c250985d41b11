import Ledger
import TerminalUI

/// Reads a letter's text and gives way to it: why it may not leave, the text, and the copies that left.
struct PaperOpening: Layer {
  var takesText: Bool { false }
  private let id: RecordID
  private var reading: RequestID?

  init(_ letter: RecordID) { id = letter }

  mutating func start(_ surroundings: inout Surroundings) { reading = surroundings.read(.outgoingPaper(id)) }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    key == .escape ? .close : .unhandled
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == reading else { return .stay }
    guard case .outgoingPaper(let paper?) = answer else {
      surroundings.notify(Words("只是提醒，没有函件文字", "a reminder has no paper"), .warn)
      return .close
    }
    let draft = paper.isDraft ? surroundings(Words("（草稿）", " (draft)")) : ""
    return .replace(TextLayer(title: paper.reference + draft, lines: Self.lines(paper, surroundings), surroundings))
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    .close
  }

  private static func lines(_ paper: OutgoingPaper, _ surroundings: Surroundings) -> [StyledLine] {
    let faults = paper.faults.map { StyledLine("\($0.rule) \(surroundings($0.message))", .danger) }
    let text = paper.text.split(separator: "\n", omittingEmptySubsequences: false).map { StyledLine(String($0)) }
    let copies = paper.copies.map { copy in
      StyledLine(
        surroundings(
          Words("\(copy.mark.zh)，送\(copy.recipient)", "\(copy.mark.en) to \(copy.recipient)")
            + Words("（\(copy.on) \(copy.by)）", " (\(copy.on), \(copy.by))")), .dim)
    }
    return (faults.isEmpty ? [] : faults + [""]) + text + (copies.isEmpty ? [] : [""] + copies)
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {}

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    [HintRow.Hint("Esc", surroundings.strings.forms.back)]
  }
}
