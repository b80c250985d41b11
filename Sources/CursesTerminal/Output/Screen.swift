internal import CNcurses
internal import TerminalUI

/// Sends frames: only rows that changed, each with one call, then the cursor, then one update.
struct Screen {
  private let palette: Palette
  private var shown: Frame?
  private var isCursorVisible: Bool?
  private var buffer: [cchar_t] = []

  init(palette: Palette) { self.palette = palette }

  /// The next frame is sent whole.
  mutating func forget() {
    shown = nil
    isCursorVisible = nil
    dub_forget_screen()
  }

  mutating func show(_ frame: Frame) {
    let window = dub_screen()
    let width = Int(getmaxx(window))
    let height = Int(getmaxy(window))
    let before = shown.flatMap { $0.width == frame.width && $0.height == frame.height ? $0 : nil }
    if before == nil { werase(window) }
    for y in 0..<min(height, frame.height) {
      let row = frame.row(y)
      if let before, before.row(y).elementsEqual(row) { continue }
      send(row, y: y, width: width, to: window)
    }
    placeCursor(frame, width: width, height: height, window: window)
    wnoutrefresh(window)
    doupdate()
    shown = frame
  }

  private mutating func send(_ row: ArraySlice<Cell>, y: Int, width: Int, to window: UnsafeMutablePointer<WINDOW>?) {
    buffer.removeAll(keepingCapacity: true)
    var column = 0
    for cell in row where !cell.isTrailing {
      // The terminal may have shrunk since the frame was drawn; a resize is under way.
      guard column + cell.width <= width else { break }
      let (attributes, pair) = palette.lookUp(cell.style)
      var sent = cchar_t()
      dub_set_cell(
        &sent, cell.scalar.value, cell.firstMark?.value ?? 0, cell.secondMark?.value ?? 0, attributes, pair)
      buffer.append(sent)
      column += cell.width
    }
    wmove(window, Int32(clamping: y), 0)
    wadd_wchnstr(window, buffer, Int32(clamping: buffer.count))
  }

  private mutating func placeCursor(
    _ frame: Frame, width: Int, height: Int, window: UnsafeMutablePointer<WINDOW>?
  ) {
    let place = frame.caret ?? frame.rest ?? Position(x: 0, y: max(0, height - 1))
    let x = max(0, min(place.x, width - 1))
    let y = max(0, min(place.y, height - 1))
    let isVisible = frame.caret != nil
    if isVisible != isCursorVisible {
      curs_set(isVisible ? 1 : 0)
      isCursorVisible = isVisible
    }
    wmove(window, Int32(clamping: y), Int32(clamping: x))
  }
}
