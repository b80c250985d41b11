/// What a person decided about an import beyond its columns. Where nothing was decided, units that the book does not
/// know come in as new, and what differs stays as the book has it.
package struct ImportDecisions: Hashable, Sendable {
  package var units: [UnitName: UnitChoice] = [:]
  package var conflicts = ConflictChoices()

  package init(units: [UnitName: UnitChoice] = [:], conflicts: ConflictChoices = ConflictChoices()) {
    self.units = units
    self.conflicts = conflicts
  }

  /// What is decided for a name in a division: said for that division, else said for all.
  package func unit(_ name: String, in division: String) -> UnitChoice? {
    units[UnitName(name, in: division)] ?? units[UnitName(name, in: nil)]
  }
}

/// A unit as a sheet calls it. Every county has a 住建局, so the division belongs to it (domain rule I28).
package struct UnitName: Hashable, Sendable {
  package let name: String
  /// Nil: wherever it stands.
  package let division: String?

  package init(_ name: String, in division: String?) {
    self.name = name
    self.division = division
  }
}

/// What a name that the book does not know is taken as.
package enum UnitChoice: Hashable, Sendable {
  /// A unit of its own, added with the import.
  case new
  /// That unit; the name is kept as its alias.
  case known(RecordID)
  /// The unit of the row's division that is called so, else the only one in the book.
  case named(String)
}

/// Which of the sheet's values take the place of the book's, where the two differ.
package struct ConflictChoices: Hashable, Sendable {
  /// What holds where nothing else was said.
  package var takesAll = false
  package var fields: [String: Bool] = [:]
  package var cells: [Cell: Bool] = [:]

  package struct Cell: Hashable, Sendable {
    /// The lead's.
    package let number: String
    package let field: String
    /// The value that the person saw in the book: one that somebody else has changed since is left alone. Nil where the
    /// decision was written down beforehand.
    package let inBook: String?

    package init(number: String, field: String, inBook: String? = nil) {
      self.number = number
      self.field = field
      self.inBook = inBook
    }
  }

  package init(takesAll: Bool = false, fields: [String: Bool] = [:], cells: [Cell: Bool] = [:]) {
    self.takesAll = takesAll
    self.fields = fields
    self.cells = cells
  }

  package func takes(number: String, field: String, inBook: String) -> Bool {
    cells[Cell(number: number, field: field, inBook: inBook)] ?? cells[Cell(number: number, field: field)]
      ?? fields[field] ?? takesAll
  }
}

/// A unit that a sheet names and the book does not know.
package struct UnknownUnit: Hashable, Sendable {
  package let name: String
  package let division: String
  package var rows: Int
  /// The unit of the book that is likeliest meant.
  package var proposal: Proposal?
  /// What was decided for it; `.new` where nothing was.
  package var choice: UnitChoice

  package struct Proposal: Hashable, Sendable {
    package let id: RecordID
    package let name: String
    package let division: String

    package init(id: RecordID, name: String, division: String) {
      self.id = id
      self.name = name
      self.division = division
    }
  }

  package init(name: String, division: String, rows: Int, choice: UnitChoice) {
    self.name = name
    self.division = division
    self.rows = rows
    self.choice = choice
  }

  package var key: UnitName { UnitName(name, in: division) }
}
