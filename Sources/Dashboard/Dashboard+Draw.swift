import Ledger
package import TerminalUI

extension Dashboard {
  /// The picture at the present size. Every row's width sums to the screen's.
  package func draw() -> Frame {
    var frame = Frame(width: surroundings.width, height: surroundings.height, context: surroundings.drawing)
    let words = surroundings.strings.main
    guard frame.width >= 40, frame.height >= 8 else {
      let saying = words.tooSmall.first { TextWidth.of($0) <= frame.width } ?? ""
      frame.put(saying, in: frame.bounds.row(frame.height / 2), alignment: .centre)
      return frame
    }
    guard !isBlank else {
      frame.put(words.blank, in: frame.bounds.bottom(1).inset(1, 0), style: .dim)
      return frame
    }
    if surroundings.ledger == nil {
      HeaderBar(surroundings, morning: nil, isWide: false).draw(into: &frame, in: frame.bounds.top(1))
    } else {
      // Under a layer the notice stands in the row of hints, and there alone.
      var below = surroundings
      if !stack.isEmpty { below.clearNotice() }
      main.draw(into: &frame, below)
    }
    let area = frame.bounds.droppingTop(1).droppingBottom(1)
    for entry in stack {
      frame.caret = nil
      if entry.layer.isFullScreen { frame.clear(area) }
      entry.layer.draw(into: &frame, in: area, surroundings)
    }
    drawBottom(into: &frame)
    return frame
  }

  private func drawBottom(into frame: inout Frame) {
    let row = frame.bounds.bottom(1)
    guard let top = stack.last else {
      HintRow(mainHints).draw(into: &frame, in: row)
      return
    }
    if let notice = surroundings.notice {
      notice.draw(into: &frame, above: row.maxY, surroundings)
    } else {
      HintRow(top.layer.hints(surroundings)).draw(into: &frame, in: row)
    }
  }

  private var mainHints: [HintRow.Hint] {
    let place = main.place
    let state = main.state
    return surroundings.commands.commands.compactMap { command in
      guard let hint = command.hint, command.places.contains(place), let key = command.keys.first?.name else {
        return nil
      }
      return HintRow.Hint(
        key, surroundings(hint), priority: command.priority,
        isEnabled: command.refusal(state) == nil && !isHiddenByMask(command))
    }
  }
}

extension Surroundings.Notice {
  /// Written upwards from a row: one where it fits, three at most.
  func draw(into frame: inout Frame, above bottom: Int, _ surroundings: Surroundings) {
    let width = max(1, frame.width - 2)
    let rows = TextWrap.rows(of: surroundings(words), width: width, style: style, glyphs: frame.context.glyphs)
    let shown = rows.prefix(3)
    let area = Rect(x: 0, y: bottom - shown.count, width: frame.width, height: shown.count)
    frame.clear(area)
    for (y, line) in shown.enumerated() { frame.put(line, in: area.inset(1, 0), row: y) }
    if rows.count > shown.count { frame.put("~", in: area.bottom(1).right(1), style: style) }
  }
}
