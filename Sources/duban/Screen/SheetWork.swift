import Foundation
import Ledger
import LedgerExchange

/// The work on sheets that screens ask for, in words of the exchange room.
struct SheetWork {
  let context: ChangeContext
  let book: any Book

  private var knownUnits: [String] {
    get throws { try book.units().flatMap { [$0.name, $0.shortName] } }
  }

  /// Looks a sheet through; a mapping that was learned for its header is used unless another is given.
  func examine(_ path: String, sheet: String?, mapping: SheetMapping?) throws -> SheetExamination {
    let importer = SheetImporter(context, knownUnits: try knownUnits)
    if let mapping { return try importer.examine(path, sheet: sheet, mapping: mapping) }
    let header = try importer.header(of: path, sheet: sheet)
    var learned = try book.mapping(headerKey: header.headerKey) ?? SheetMapping()
    // Whether a file concerns refused subjects is asked anew for each file (domain rule I16).
    learned.concernsRefusedSubject = nil
    return try importer.examine(path, sheet: sheet, mapping: learned)
  }

  func check(_ path: String, sheet: String?) throws -> SheetCheckReport {
    let importer = SheetImporter(context, knownUnits: try knownUnits)
    let header = try importer.header(of: path, sheet: sheet)
    let learned = try book.mapping(headerKey: header.headerKey) ?? SheetMapping()
    return try SheetCheck(context, knownUnits: knownUnits).run(path, sheet: sheet, mapping: learned)
  }

  /// Beside the sheet: 台账.xlsx → 台账-体检.xlsx.
  static func checkedPath(_ path: String) -> String {
    let url = URL(fileURLWithPath: path)
    let name = url.deletingPathExtension().lastPathComponent + "-体检"
    return url.deletingLastPathComponent().appendingPathComponent(name).appendingPathExtension(url.pathExtension).path
  }
}
