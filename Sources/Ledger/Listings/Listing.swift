/// A list of the book beside the five panes: letters, meetings, days of duty. Its screen, its command and its empty state
/// are drawn from this value; what can be done with a row are the changes about its kind.
package struct Listing: Sendable {
  /// As scripts write it: `duty`.
  package let name: String
  package let title: Words
  package let kind: RecordKind
  package let columns: [Column]
  /// Shown of one row beside the columns.
  package let details: [Column]
  /// Said where it has no row: what to do.
  package let empty: Words
  /// Changes that begin a row; the first is the usual one.
  package let begins: [String]

  /// What one column shows of a row.
  package struct Column: Sendable {
    /// As scripts read it.
    package let key: String
    package let title: Words
    package let width: Width
    /// The row is of the listing's kind.
    package let cell: @Sendable (any ListedRecord, RecordNames) throws -> ListingCell
  }

  package enum Width: Hashable, Sendable {
    /// Exactly so many columns of the terminal.
    case fixed(Int)
    /// At least so many, growing by weight; the lowest number of `drop` goes first where there is no room.
    case growing(least: Int, weight: Int, drop: Int? = nil)
  }

  package init<R: ListedRecord>(
    _ name: String, _ title: Words, of type: R.Type, columns: [ListingColumn<R>], details: [ListingColumn<R>] = [],
    begins: [String], empty: Words
  ) {
    self.name = name
    self.title = title
    kind = R.kind
    self.columns = columns.map(\.erased)
    self.details = details.map(\.erased)
    self.begins = begins
    self.empty = empty
  }

  package func row(_ record: any ListedRecord, _ pageKey: PageKey, _ names: RecordNames) throws -> ListingRow {
    ListingRow(
      pageKey: pageKey, id: record.id, number: record.recordNumber, caption: record.caption, isOpen: record.isOpen,
      cells: try columns.map { try $0.cell(record, names) }, details: try details.map { try $0.cell(record, names) })
  }
}

/// A column over records of one kind.
package struct ListingColumn<R: ListedRecord>: Sendable {
  fileprivate let erased: Listing.Column

  package init(
    _ key: String, _ title: Words, _ width: Listing.Width = .growing(least: 8, weight: 1),
    _ cell: @escaping @Sendable (R, RecordNames) throws -> ListingCell
  ) {
    erased = Listing.Column(key: key, title: title, width: width) { record, names in
      try (record as? R).map { try cell($0, names) } ?? .text(nil)
    }
  }
}

package enum ListingCell: Hashable, Sendable {
  case text(String?)
  /// A code of the field with its words.
  case coded(String, Words)
  case date(CivilDate?)
  case number(Int?)
  case money(Money)
  case flag(Bool)
  /// A due date and how it stands today: what is late is said in words.
  case due(CivilDate?, isLate: Bool)
}

/// What a row calls the records beside it, and the day it is looked at.
package struct RecordNames {
  package let today: CivilDate
  package let rulebook: Rulebook
  /// 住建局; empty where there is none.
  package let unit: (RecordID?) throws -> String
  /// As its ledger calls the lead; nil where there is none.
  package let lead: (RecordID?) throws -> String?
  /// How many leads were registered from a hand-over list.
  package let leadsHandedOver: (RecordID) throws -> Int
  /// O0001; nil where there is none.
  package let observation: (RecordID?) throws -> String?

  package init(
    today: CivilDate, rulebook: Rulebook, unit: @escaping (RecordID?) throws -> String,
    lead: @escaping (RecordID?) throws -> String?, leadsHandedOver: @escaping (RecordID) throws -> Int = { _ in 0 },
    observation: @escaping (RecordID?) throws -> String? = { _ in nil }
  ) {
    self.today = today
    self.rulebook = rulebook
    self.unit = unit
    self.lead = lead
    self.leadsHandedOver = leadsHandedOver
    self.observation = observation
  }
}

package struct ListingRow: ListRow {
  package let pageKey: PageKey
  package let id: RecordID
  package let number: RecordNumber
  package let caption: Words
  package let isOpen: Bool
  /// One for each of the listing's columns.
  package let cells: [ListingCell]
  package let details: [ListingCell]

  /// The same row saying other things.
  package func replacing(caption: Words, cells: [ListingCell], details: [ListingCell]) -> ListingRow {
    ListingRow(
      pageKey: pageKey, id: id, number: number, caption: caption, isOpen: isOpen, cells: cells, details: details)
  }
}
