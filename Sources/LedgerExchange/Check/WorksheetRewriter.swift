/// Passes a worksheet's XML through, byte for byte, and puts one cell more into its rows.
struct WorksheetRewriter {
  private let notes: SheetNotes
  private var tag: [UInt8] = []
  private var isTag = false

  private var prefix = ""
  private var line = 0
  private var column = -1
  /// What is still to be put into the current row.
  private var pending: String?
  private var neighbourStyle: String?
  /// Inside a cell that gives way to the new one.
  private var isDropping = false
  private var widths: [TagAttributes]?
  private var hasWidths = false

  private static let noteWidth = 40

  init(_ notes: SheetNotes) {
    self.notes = notes
  }

  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    for byte in bytes {
      if isTag {
        if byte == UInt8(ascii: ">") {
          isTag = false
          take(tag, into: &output)
        } else {
          tag.append(byte)
        }
      } else if byte == UInt8(ascii: "<") {
        isTag = true
        tag.removeAll(keepingCapacity: true)
      } else if !isDropping, widths == nil {
        output.append(byte)
      }
    }
  }

  // MARK: Tags

  private mutating func take(_ raw: [UInt8], into output: inout [UInt8]) {
    guard WorksheetRewriter.isOurs(raw) else {
      if !isDropping { output.pass(raw) }
      return
    }
    let tag = TagAttributes(raw)
    switch (tag.name, tag.isClosing) {
    // A stated size that is too small makes some programs cut the sheet off there; it may be left out.
    case ("dimension", _): break
    case ("cols", false): openWidths(tag, into: &output)
    case ("col", _) where widths != nil: widths?.append(tag)
    case ("cols", true): closeWidths(into: &output)
    case ("sheetData", false):
      prefix = String(tag.qualifiedName.dropLast("sheetData".count))
      if !hasWidths { output.append(contentsOf: "<\(prefix)cols>\(ownWidth)</\(prefix)cols>".utf8) }
      output.pass(raw)
    case ("row", false): openRow(tag, into: &output)
    case ("row", true):
      putNote(into: &output)
      output.pass(raw)
    case ("c", false): openCell(tag, raw, into: &output)
    case ("c", true):
      if isDropping { isDropping = false } else { output.pass(raw) }
    default: if !isDropping { output.pass(raw) }
    }
  }

  private mutating func openRow(_ tag: TagAttributes, into output: inout [UInt8]) {
    line = tag["r"].flatMap { Int($0) } ?? line + 1
    column = -1
    pending = notes.text(line: line)
    neighbourStyle = nil
    guard pending != nil else { return output.append(contentsOf: tag.written(replacing: []).utf8) }
    var open = tag.written(replacing: [("spans", nil)])
    if tag.isSelfClosing { open = String(open.dropLast(2)) + ">" }
    output.append(contentsOf: open.utf8)
    if tag.isSelfClosing {
      putNote(into: &output)
      output.append(contentsOf: "</\(tag.qualifiedName)>".utf8)
    }
  }

  private mutating func openCell(_ tag: TagAttributes, _ raw: [UInt8], into output: inout [UInt8]) {
    column = tag["r"].flatMap { CellPlace($0)?.column } ?? column + 1
    if column < notes.column { neighbourStyle = tag["s"] ?? neighbourStyle }
    if column >= notes.column { putNote(into: &output) }
    // Only a blank cell with a format, or an earlier check's note, can stand where the note goes.
    if column == notes.column, line >= notes.headerLine {
      isDropping = !tag.isSelfClosing
    } else {
      output.pass(raw)
    }
  }

  private mutating func putNote(into output: inout [UInt8]) {
    guard let note = pending else { return }
    pending = nil
    let style = neighbourStyle.map { " s=\"\($0)\"" } ?? ""
    let place = CellPlace(line: line, column: notes.column)
    output.append(
      contentsOf: ("<\(prefix)c r=\"\(place)\"\(style) t=\"inlineStr\"><\(prefix)is>"
        + "<\(prefix)t xml:space=\"preserve\">\(WorksheetRewriter.escaped(note))</\(prefix)t></\(prefix)is></\(prefix)c>")
        .utf8)
  }

  // MARK: Widths

  private mutating func openWidths(_ tag: TagAttributes, into output: inout [UInt8]) {
    prefix = String(tag.qualifiedName.dropLast("cols".count))
    guard !tag.isSelfClosing else { return }
    hasWidths = true
    widths = []
    output.append(contentsOf: "<\(prefix)cols>".utf8)
  }

  /// The widths with our own column's, in order; a width that reached over several columns is parted around it.
  private mutating func closeWidths(into output: inout [UInt8]) {
    let own = notes.column + 1
    var written: [(first: Int, text: String)] = [(own, ownWidth)]
    for tag in widths ?? [] {
      guard let first = tag["min"].flatMap({ Int($0) }), let last = tag["max"].flatMap({ Int($0) }) else { continue }
      let parts = (first...max(first, last)).contains(own) ? [(first, own - 1), (own + 1, last)] : [(first, last)]
      for (first, last) in parts where first <= last {
        written.append((first, tag.written(replacing: [("min", "\(first)"), ("max", "\(last)")])))
      }
    }
    widths = nil
    for width in written.sorted(by: { $0.first < $1.first }) { output.append(contentsOf: width.text.utf8) }
    output.append(contentsOf: "</\(prefix)cols>".utf8)
  }

  private var ownWidth: String {
    let own = notes.column + 1
    return "<\(prefix)col min=\"\(own)\" max=\"\(own)\" width=\"\(WorksheetRewriter.noteWidth)\" customWidth=\"1\"/>"
  }

  // MARK: Bytes

  /// A look at the tag's name: most tags are values and texts, which pass as they are.
  private static func isOurs(_ tag: [UInt8]) -> Bool {
    var start = tag.first == UInt8(ascii: "/") ? 1 : 0
    var end = start
    while end < tag.count, tag[end] > 0x20, tag[end] != UInt8(ascii: "/") {
      if tag[end] == UInt8(ascii: ":") { start = end + 1 }
      end += 1
    }
    let name = tag[start..<end]
    return names.contains { $0.count == name.count && $0.elementsEqual(name) }
  }

  private static let names = ["c", "row", "col", "cols", "sheetData", "dimension"].map { Array($0.utf8) }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

extension [UInt8] {
  /// A tag as it stood.
  fileprivate mutating func pass(_ tag: [UInt8]) {
    append(UInt8(ascii: "<"))
    append(contentsOf: tag)
    append(UInt8(ascii: ">"))
  }
}
