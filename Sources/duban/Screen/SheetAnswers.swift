import Dashboard
import Foundation
import Ledger
import LedgerExchange

// What the exchange room found, as the screens take it.
extension OpenedSheet {
  init(_ examination: SheetExamination) {
    let columns = examination.header.columns.enumerated().map { place, column in
      let field: String? = if case .field(let field) = column.role { field.rawValue } else { nil }
      return Column(
        header: column.header, group: column.group, field: field, isReporter: column.role == .reporter,
        samples: examination.samples.map { $0.indices.contains(place) ? $0[place] : "" })
    }
    var missing: [String] = []
    var asksYear = false
    var asksRefused = false
    for question in examination.questions {
      switch question {
      case .field(let field): missing.append(field.rawValue)
      case .concernsRefused: asksRefused = true
      case .year: asksYear = true
      case .halfDates: missing.append("half_dates")
      }
    }
    self.init(
      path: examination.path, sheets: examination.sheets.map(\.name), sheet: examination.sheet,
      encoding: examination.encoding == "xlsx" ? nil : examination.encoding, headerRow: examination.headerRow,
      rows: examination.rows, columns: columns, mapping: examination.learnedMapping, missing: missing,
      asksYear: asksYear, asksRefusedSubject: asksRefused)
  }
}

extension FolderListing {
  /// Folders first, then what can be a sheet; hidden names left out.
  init(folder path: String, home: String) throws {
    let whole = path.hasPrefix("~") ? home + path.dropFirst() : path.isEmpty ? home : path
    let url = URL(fileURLWithPath: whole, isDirectory: true).standardizedFileURL
    let sheets: Set<String> = ["xlsx", "csv", "txt", "tsv", "xls", "et"]
    let found = try FileManager.default.contentsOfDirectory(
      at: url, includingPropertiesForKeys: [.isDirectoryKey], options: [.skipsHiddenFiles])
    let entries = found.compactMap { file -> Entry? in
      let isFolder = (try? file.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
      guard isFolder || sheets.contains(file.pathExtension.lowercased()) else { return nil }
      return Entry(file.lastPathComponent, isFolder: isFolder)
    }
    self.init(path: url.path, entries: entries.sorted { ($1.isFolder ? 1 : 0, $0.name) < ($0.isFolder ? 1 : 0, $1.name) })
  }
}
