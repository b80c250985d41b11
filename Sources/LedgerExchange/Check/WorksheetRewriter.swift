/// Passes a worksheet's XML through, byte for byte, and puts one cell more into its rows.
struct WorksheetRewriter {
  private let notes: SheetNotes
  private var tag: [UInt8] = []
  private var isTag = false

  private var prefix = ""
  private var line = 0
  private var column = -1
  /// Whether a cell of the current row may have to give way.
  private var replaces = false
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
    var index = 0
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: isTag ? UInt8(ascii: ">") : UInt8(ascii: "<")) ?? bytes.count
      let run = UnsafeBufferPointer(rebasing: bytes[index..<end])
      if isTag {
        tag.append(contentsOf: run)
      } else if !isDropping, widths == nil {
        output.append(contentsOf: run)
      }
      index = end
      guard index < bytes.count else { return }
      index += 1
      isTag.toggle()
      if !isTag {
        take(tag, into: &output)
        tag.removeAll(keepingCapacity: true)
      }
    }
  }

  // MARK: Tags

  private mutating func take(_ raw: [UInt8], into output: inout [UInt8]) {
    guard WorksheetRewriter.isOurs(raw) else {
      if !isDropping { output.pass(raw) }
      return
    }
    // Cells are nearly all of the tags, and in most rows nothing comes of them.
    if isCell(raw) {
      if isDropping { isDropping = raw.first != UInt8(ascii: "/") } else { takeCell(raw, into: &output) }
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
    default: if !isDropping { output.pass(raw) }
    }
  }

  private mutating func openRow(_ tag: TagAttributes, into output: inout [UInt8]) {
    line = tag["r"].flatMap(WorksheetReader.line) ?? line + 1
    column = -1
    pending = notes.text(line: line)
    replaces = notes.replaces(line: line)
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

  private mutating func takeCell(_ raw: [UInt8], into output: inout [UInt8]) {
    guard replaces, raw.first != UInt8(ascii: "/") else { return output.pass(raw) }
    column = raw.attribute("r").flatMap { CellPlace(String(decoding: $0, as: UTF8.self))?.column } ?? column + 1
    if column < notes.column { neighbourStyle = raw.attribute("s").map { String(decoding: $0, as: UTF8.self) } }
    if column >= notes.column { putNote(into: &output) }
    // Only a blank cell with a format, or an earlier check's note, can stand where the note goes.
    if column == notes.column {
      isDropping = raw.last != UInt8(ascii: "/")
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
    let name = tag.localName
    switch name.count {
    case 1: return name.first == UInt8(ascii: "c")
    case 3, 4, 9: return names.contains { $0.count == name.count && $0.elementsEqual(name) }
    default: return false
    }
  }

  private func isCell(_ tag: [UInt8]) -> Bool { tag.localName.count == 1 }

  private static let names = ["row", "col", "cols", "sheetData", "dimension"].map { Array($0.utf8) }

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

  /// The tag's name without its slash and its prefix.
  fileprivate var localName: ArraySlice<UInt8> {
    var start = first == UInt8(ascii: "/") ? 1 : 0
    var end = start
    while end < count, self[end] > 0x20, self[end] != UInt8(ascii: "/") {
      if self[end] == UInt8(ascii: ":") { start = end + 1 }
      end += 1
    }
    return self[start..<end]
  }

  /// The value of an attribute whose name is one letter.
  fileprivate func attribute(_ name: Unicode.Scalar) -> ArraySlice<UInt8>? {
    var index = 0
    while index + 3 < count {
      if self[index] <= 0x20, self[index + 1] == UInt8(ascii: name), self[index + 2] == UInt8(ascii: "=") {
        let value = self[(index + 4)...]
        return value.firstIndex(of: self[index + 3]).map { value[..<$0] }
      }
      index += 1
    }
    return nil
  }
}
