package import TerminalUI

extension Dashboard {
  /// The picture at the present size. Every row's width sums to the screen's.
  package func draw() -> Frame {
    var frame = Frame(width: surroundings.width, height: surroundings.height, context: surroundings.drawing)
    guard !isBlank else { return frame }
    guard frame.width >= 40, frame.height >= 8 else {
      let middle = frame.bounds.row(frame.height / 2)
      frame.put(surroundings.strings.main.tooSmall, in: middle, alignment: .centre)
      return frame
    }
    main.draw(into: &frame, surroundings)
    let area = frame.bounds.droppingTop(1).droppingBottom(1)
    for entry in stack {
      frame.caret = nil
      if entry.layer.isFullScreen { frame.clear(area) }
      entry.layer.draw(into: &frame, in: area, surroundings)
    }
    if let top = stack.last {
      HintRow(top.layer.hints(surroundings)).draw(into: &frame, in: frame.bounds.bottom(1))
      if let notice = surroundings.notice {
        frame.clear(frame.bounds.bottom(1))
        frame.put(surroundings(notice.words), in: frame.bounds.bottom(1).inset(1, 0), style: notice.style)
      }
    }
    return frame
  }
}
