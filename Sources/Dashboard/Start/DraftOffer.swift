import Ledger
import TerminalUI

/// Kept drafts, at the start: go on with one, leave it for later, or throw it away (asks).
struct DraftOffer: Layer {
  var writes: Bool { true }
  var takesText: Bool { false }
  private var cursor = 0

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    let drafts = surroundings.drafts
    guard !drafts.isEmpty else { return .close }
    cursor = min(cursor, drafts.count - 1)
    for key in key.inList {
      switch key {
      case .escape: return .close
      case .enter:
        guard let layer = LayerFactory.layer(for: drafts[cursor], surroundings) else {
          surroundings.notify(Words("打不开这份草稿", "this draft can't be opened"), .warn)
          return .stay
        }
        return .replace(layer)
      case .delete, .ctrl("d"): return .push(dropQuestion(drafts[cursor], surroundings))
      default:
        guard let motion = ListMotion(key, page: drafts.count) else { return .unhandled }
        cursor = motion.moved(from: cursor, count: drafts.count)
      }
    }
    return .stay
  }

  private func dropQuestion(_ draft: Draft, _ surroundings: Surroundings) -> any Layer {
    let words = surroundings.strings.menus
    let dialog = Dialog(
      title: words.draftDrop, text: [StyledLine(draft.title)],
      buttons: [.init(false, words.no), .init(true, words.draftDrop)], harmless: false)
    return DialogLayer(dialog) { isWanted, surroundings in
      if isWanted {
        surroundings.drafts.removeAll { $0.id == draft.id }
        surroundings.emit(.dropDraft(draft.id))
      }
      return .close
    }
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let words = surroundings.strings.menus
    let drafts = surroundings.drafts
    let box = area.centred(width: min(area.width, 70), height: min(area.height, drafts.count + 4))
    frame.box(
      box, title: words.drafts,
      label: surroundings(Words("Enter 接着填 · Delete 丢弃 · Esc 以后再说", "Enter goes on, Delete drops, Esc later")),
      focused: true)
    let inner = box.insideBox.droppingLeft(1).droppingRight(1).droppingTop(1)
    for (index, draft) in drafts.prefix(inner.height).enumerated() {
      let row = inner.row(index)
      frame.put(index == cursor ? ">" : "", x: row.x, y: row.y, width: 1)
      frame.put("\(draft.savedOn.monthDay) \(draft.savedAt)  \(draft.title)", in: row.droppingLeft(2))
      guard index == cursor, !row.isEmpty else { continue }
      frame.select(row)
      frame.rest = Position(x: row.x, y: row.y)
    }
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let words = surroundings.strings.menus
    return [
      HintRow.Hint("Enter", words.draftOpen, priority: 3), HintRow.Hint("Delete", words.draftDrop, priority: 1),
      HintRow.Hint("Esc", words.draftLater, priority: 2),
    ]
  }
}
