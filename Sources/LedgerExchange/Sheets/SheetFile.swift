/// A file that holds one sheet or several: a workbook or separated text, told apart by its first bytes, not by its name.
package enum SheetFile {
  case workbook(Workbook)
  case separatedText(SeparatedTextSource)

  /// A sheet of the file, as a list to choose from shows it.
  package struct Listing: Hashable, Sendable {
    package let name: String
    package let isHidden: Bool
  }

  /// - Throws: `SheetFault`; `.oldFormat` for `.xls`, `.et` and workbooks with a password.
  package static func open(_ path: String, limits: SheetLimits = SheetLimits()) throws -> SheetFile {
    let head = try ByteFile(path: path).head(8)
    if head == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] { throw SheetFault.oldFormat(path: path) }
    if head.starts(with: [0x50, 0x4B]) { return .workbook(try Workbook(path: path, limits: limits)) }
    let isText = try SheetFile.looksLikeText(path)
    guard isText else { throw SheetFault.notASheet(path: path) }
    return .separatedText(try SeparatedTextSource(path: path, limits: limits))
  }

  package var sheets: [Listing] {
    switch self {
    case .workbook(let workbook): workbook.sheets.map { Listing(name: $0.name, isHidden: $0.isHidden) }
    case .separatedText(let source): [Listing(name: source.name, isHidden: false)]
    }
  }

  /// The sheet of that name, or the first that is not hidden.
  /// - Throws: `SheetFault`.
  package func source(named name: String? = nil) throws -> any SheetSource {
    switch self {
    case .separatedText(let source):
      return source
    case .workbook(let workbook):
      let chosen =
        name.map { name in workbook.sheets.first { $0.name == name } }
        ?? workbook.sheets.first { !$0.isHidden } ?? workbook.sheets.first
      guard let chosen else {
        throw SheetFault.noSuchSheet(name: name ?? "", available: workbook.sheets.map(\.name))
      }
      return try WorksheetSource(workbook, chosen)
    }
  }

  /// Text in any of our encodings has no NUL byte, or is UTF-16 and says so in its mark.
  private static func looksLikeText(_ path: String) throws -> Bool {
    let head = try ByteFile(path: path).head(4_096)
    return !head.contains(0) || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
  }
}
