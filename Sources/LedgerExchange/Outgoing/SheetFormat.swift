package import Ledger

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

extension LeadSheet {
  /// Writes the leads that `each` hands over, one after the other, into a file that appears when it is whole.
  /// - Throws: `SheetFault`, or what `each` throws; nothing is left behind then.
  package func write(
    to path: String, as format: SheetFormat, _ each: ((LeadSheetRow) throws -> Void) throws -> Void
  ) throws -> OutgoingReceipt {
    let writer = try format.writer(path: path, outgoing)
    var serial = 0
    try each { lead in
      serial += 1
      try writer.write(row(lead, serial: serial))
    }
    return try writer.finish()
  }
}
