import Foundation
import Ledger
import LedgerExchange

/// A sheet on its way in: its header known, the mapping put together from what was learned before, given now and said
/// on the command line.
struct SheetIntake {
  let path: String
  let sheet: String?
  let importer: SheetImporter
  let columns: ColumnSettings
  let knownUnits: [String]
  var mapping: SheetMapping

  /// - Throws: `SheetFault`, `SettingsFault`, `Failure`.
  init(
    _ path: String, sheet: String?, context: ChangeContext, columns: ColumnSettings, book: (any Book)?,
    given: SheetMapping?
  ) throws {
    let knownUnits = try book.map(Self.unitNames) ?? []
    try self.init(
      path, sheet: sheet, importer: columns.importer(context, knownUnits: knownUnits), columns: columns,
      knownUnits: knownUnits, book: book, given: given)
  }

  /// A sheet of a file that others of it come in with.
  /// - Throws: `BookError`.
  init(
    _ path: String, sheet: String?, importer: SheetImporter, columns: ColumnSettings, knownUnits: [String],
    book: (any Book)?, given: SheetMapping?
  ) throws {
    self.path = path
    self.sheet = sheet
    self.importer = importer
    self.columns = columns
    self.knownUnits = knownUnits
    let header = try? importer.header(of: path, sheet: sheet)
    // What is given stands above what was learned, item by item.
    var mapping = try header.flatMap { try book?.mapping(headerKey: $0.headerKey) } ?? SheetMapping()
    // What was learned of another kind of sheet says nothing of this one.
    if let kind = given?.sheetKind, kind != mapping.sheetKind ?? .leads { mapping = SheetMapping() }
    if let given {
      mapping.sheetKind = given.sheetKind ?? mapping.sheetKind
      mapping.columns.merge(given.columns) { $1 }
      mapping.reporterColumns = (mapping.reporterColumns + given.reporterColumns).uniqued()
      for column in given.reporterColumns where given.columns[column] == nil { mapping.columns[column] = nil }
      mapping.constants.merge(given.constants) { $1 }
      mapping.concernsRefusedSubject = given.concernsRefusedSubject ?? mapping.concernsRefusedSubject
      mapping.year = given.year ?? mapping.year
    }
    self.mapping = columns.marking(header?.columns.map(\.header) ?? [], in: mapping)
  }

  /// Everything that a unit of the book is called.
  /// - Throws: `BookError`.
  static func unitNames(_ book: any Book) throws -> [String] {
    try book.units().flatMap { [$0.name, $0.shortName] } + book.aliases().map(\.name)
  }

  func examine() throws -> SheetExamination {
    try importer.examine(path, sheet: sheet, mapping: mapping)
  }
}
