package import Ledger

/// A sheet on its way out: everything about it but its rows.
package struct OutgoingSheet: Hashable, Sendable {
  package var name: String
  /// Merged over all columns in a workbook.
  package var title: String?
  /// Lines between title and header: 填报单位：… 填报时间：….
  package var preamble: [String]
  package var columns: [Column]

  package struct Column: Hashable, Sendable {
    package var header: String
    /// The group cell above it; one column with a group makes the header two rows high.
    package var group: String?
    /// In characters; nil takes the kind's.
    package var width: Double?
    package var kind: Kind

    package init(header: String, group: String? = nil, width: Double? = nil, kind: Kind = .text) {
      self.header = header
      self.group = group
      self.width = width
      self.kind = kind
    }
  }

  /// How wide a column is where nothing else is said.
  package enum Kind: Hashable, Sendable {
    case serial, text, longText, day, number

    package var width: Double {
      switch self {
      case .serial: 6
      case .text: 14
      case .longText: 40
      case .day: 12
      case .number: 12
      }
    }
  }

  package init(name: String, title: String? = nil, preamble: [String] = [], columns: [Column]) {
    self.name = name
    self.title = title
    self.preamble = preamble
    self.columns = columns
  }

  var hasGroups: Bool { columns.contains { $0.group != nil } }
}

/// One cell of an outgoing row. Text is text whatever it looks like: codes keep their zeros, formulas are defused.
package enum OutgoingCell: Hashable, Sendable {
  case blank
  case text(String)
  case day(CivilDate)
  case whole(Int)
  /// An amount in the unit that its column's header names.
  case amount(Money, AmountUnit)

  /// As separated text has it.
  package var text: String {
    switch self {
    case .blank: ""
    case .text(let text): FormulaGuard.defused(text)
    case .day(let day): day.description
    case .whole(let number): String(number)
    case .amount(let money, let unit): AmountWriter.text(money, in: unit)
    }
  }
}

/// Writes the rows of one sheet into a file that appears, whole, when it is finished.
package protocol SheetWriter: AnyObject {
  /// - Throws: `SheetFault`.
  func write(_ row: [OutgoingCell]) throws
  /// - Returns: what was written.
  /// - Throws: `SheetFault`.
  func finish() throws -> OutgoingReceipt
}

/// What an export wrote.
package struct OutgoingReceipt: Hashable, Sendable {
  package let path: String
  package let rows: Int
  /// The first characters that programs reading the file by its old code page (GBK) will show wrongly.
  package let outside: [OutsideCharacter]
  package let outsideCount: Int
}

/// A character outside the code page in which offices' programs open a GB18030 file, by its place.
package struct OutsideCharacter: Hashable, Sendable {
  package let place: CellPlace
  package let character: String
}
