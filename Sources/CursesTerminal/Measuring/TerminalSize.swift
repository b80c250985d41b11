internal import CNcurses

/// The window's columns and rows, as the kernel has them.
package enum TerminalSize {
  /// Nil where standard output is no terminal, or one that never told its size.
  package static var now: (columns: Int, rows: Int)? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard dub_window_size(&columns, &rows) != 0 else { return nil }
    return (Int(columns), Int(rows))
  }
}
