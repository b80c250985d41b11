/// Writes records of separated text: quoted where they must be, in any of our encodings.
final class RecordWriter {
  private let draft: DraftFile
  private let sink: ByteSink
  private let encoder: TextEncoder
  private let separator: Character
  private let lineEnd: String
  private var line = 0
  private var bytes: [UInt8] = []
  private var outside: [OutsideCharacter] = []
  private var outsideCount = 0
  private static let outsideLimit = 100

  /// - Throws: `SheetFault.notWritable`.
  init(path: String, encoding: TextEncoding, separator: Character = ",", lineEnd: String = "\r\n") throws(SheetFault) {
    draft = try DraftFile(path: path)
    sink = try ByteSink(draft: draft)
    encoder = try TextEncoder(encoding, path: path)
    self.separator = separator
    self.lineEnd = lineEnd
    try sink.write(encoding.mark)
  }

  func write(_ cells: [String]) throws(SheetFault) {
    line += 1
    var record = ""
    for (column, cell) in cells.enumerated() {
      if column > 0 { record.append(separator) }
      record += quoted(cell)
      let strange = encoder.outside(cell)
      outsideCount += strange.count
      for character in strange where outside.count < RecordWriter.outsideLimit {
        outside.append(
          OutsideCharacter(place: CellPlace(line: line, column: column), character: String(character)))
      }
    }
    record += lineEnd
    bytes.removeAll(keepingCapacity: true)
    encoder.encode(record, into: &bytes)
    try sink.write(bytes)
  }

  func finish(rows: Int) throws(SheetFault) -> OutgoingReceipt {
    try sink.flush()
    try draft.commit()
    return OutgoingReceipt(path: draft.path, rows: rows, outside: outside, outsideCount: outsideCount)
  }

  private func quoted(_ cell: String) -> String {
    guard let mark = separator.asciiValue,
      cell.utf8.contains(where: { $0 == mark || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D })
        || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
