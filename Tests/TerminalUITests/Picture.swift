import Testing

@testable import TerminalUI

/// Compares a frame with a picture drawn in the test, and asks that the grid is sound. Spaces at the ends of
/// rows and empty rows at the end count for nothing.
func expectPicture(
  _ frame: Frame, _ picture: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(frame.fault == nil, sourceLocation: sourceLocation)
  let seen = trimmed(frame.lines)
  let wanted = trimmed(picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  #expect(seen == wanted, "seen:\n\(seen.joined(separator: "\n"))", sourceLocation: sourceLocation)
}

private func trimmed(_ lines: [String]) -> [String] {
  var lines = lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
  while lines.last == "" { lines.removeLast() }
  return lines
}

/// A frame of one row with a text in it.
func row(_ text: String, width: Int, context: DrawingContext = DrawingContext()) -> Frame {
  var frame = Frame(width: width, height: 1, context: context)
  frame.put(text, x: 0, y: 0)
  return frame
}
