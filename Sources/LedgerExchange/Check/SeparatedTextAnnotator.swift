import Ledger

/// Writes separated text again as it came, encoding and all, with one more column.
enum SeparatedTextAnnotator {
  /// - Throws: `SheetFault`.
  static func write(_ source: SeparatedTextSource, _ notes: SheetNotes, to path: String) throws {
    let writer = try RecordWriter(
      path: path, encoding: source.textEncoding, separator: Character(Unicode.Scalar(source.separator)),
      lineEnd: source.lineEnd)
    var rows = 0
    try source.forEachRow { row in
      try WorkWatch.ask()
      var cells = row.cells.map(\.text)
      if notes.replaces(line: row.line) {
        let note = notes.text(line: row.line)
        while note != nil, cells.count <= notes.column { cells.append("") }
        if cells.indices.contains(notes.column) { cells[notes.column] = note ?? "" }
      }
      try writer.write(cells)
      rows += 1
      return .proceed
    }
    _ = try writer.finish(rows: rows)
  }
}
