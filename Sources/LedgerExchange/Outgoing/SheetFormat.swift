/// The files that sheets go out in.
package enum SheetFormat: Hashable, Sendable {
  case workbook
  /// UTF-8 with its mark, or GB18030.
  case separatedText(TextEncoding)

  /// By the file's ending; nil for one that is neither `.xlsx` nor `.csv`.
  package init?(path: String, encoding: TextEncoding = .utf8WithMark) {
    let lowercased = path.lowercased()
    if lowercased.hasSuffix(".xlsx") {
      self = .workbook
    } else if lowercased.hasSuffix(".csv") {
      self = .separatedText(encoding)
    } else {
      return nil
    }
  }

  /// - Throws: `SheetFault.notWritable`.
  package func writer(path: String, _ sheet: OutgoingSheet) throws -> any SheetWriter {
    switch self {
    case .workbook: try WorkbookWriter(path: path, sheet)
    case .separatedText(let encoding): try SeparatedTextWriter(path: path, sheet, encoding: encoding)
    }
  }
}
