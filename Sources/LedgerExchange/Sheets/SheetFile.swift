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
    switch FileKind(of: try ByteFile(path: path).head(FileKind.headBytes), path: path) {
    case .package: return .workbook(try Workbook(path: path, limits: limits))
    case .text: return .separatedText(try SeparatedTextSource(path: path, limits: limits))
    case .compoundFile:
      throw try CompoundFile.isEncrypted(path) ? SheetFault.hasPassword(path: path) : .oldFormat(path: path)
    case .webPage: throw SheetFault.webPage(path: path)
    case .lockFile: throw SheetFault.lockFile(path: path)
    case .empty: throw SheetFault.emptyFile(path: path)
    case .other: throw SheetFault.notASheet(path: path)
    }
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
}
