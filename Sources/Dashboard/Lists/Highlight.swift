import TerminalUI

/// Marks what was looked for wherever it stands in a drawn list.
struct Highlight {
  private let words: [[Character]]

  init(_ search: String) {
    words = search.split(separator: " ").map { $0.map { Key.fold($0) }.flatMap { $0.lowercased() } }
  }

  func mark(in rect: Rect, of frame: inout Frame) {
    let lines = frame.lines
    for y in rect.y..<min(rect.maxY, lines.count) {
      let characters = lines[y].map { Key.fold($0) }
      var columns: [Int] = []
      var x = 0
      for character in lines[y] {
        columns.append(x)
        x += TextWidth.of(String(character))
      }
      columns.append(x)
      for word in words where !word.isEmpty && word.count <= characters.count {
        for start in 0...(characters.count - word.count)
        where columns[start] >= rect.x && columns[start + word.count] <= rect.maxX
          && zip(word, characters[start...]).allSatisfy({ $0 == Character($1.lowercased()) })
        {
          let hit = Rect(x: columns[start], y: y, width: columns[start + word.count] - columns[start], height: 1)
          frame.restyle(hit) { Style(.match, $0.attributes.union(.underline)) }
        }
      }
    }
  }
}
