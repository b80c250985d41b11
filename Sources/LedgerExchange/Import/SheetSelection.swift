package import Ledger

/// Which sheets of a file are taken in: one a county, as offices hand them in, or those that were named.
package struct SheetSelection: Sendable, Hashable {
  /// In the file's order.
  package let taken: [String]
  package let leftOut: [LeftOut]

  package struct LeftOut: Sendable, Hashable {
    package let sheet: String
    package let reason: Reason
  }

  package enum Reason: String, Sendable, Hashable {
    case hidden
    /// Nothing in its first rows names two known columns.
    case noHeader = "no_header"
    /// Others were asked for.
    case notNamed = "not_named"

    package var words: Words {
      switch self {
      case .hidden: Words("隐藏的工作表", "hidden")
      case .noHeader: Words("认不出表头", "no known header")
      case .notNamed: Words("未指定", "not asked for")
      }
    }
  }
}

extension SheetImporter {
  /// The sheets with these names; without a name every sheet in sight whose header is known by its columns or was
  /// learned. A file with nothing to choose from is taken as it is, so that somebody can say what its columns are.
  /// - Throws: `SheetFault`; `.noSuchSheet` where a name is none of the file's.
  package func select(
    _ path: String, named names: [String] = [], mapping: SheetMapping = SheetMapping(),
    isLearned: (SheetHeader) throws -> Bool = { _ in false }
  ) throws -> SheetSelection {
    let file = try open(path)
    let sheets = file.sheets
    if !names.isEmpty {
      for name in names where !sheets.contains(where: { $0.name == name }) {
        throw SheetFault.noSuchSheet(name: name, available: sheets.map(\.name))
      }
      return SheetSelection(
        taken: sheets.map(\.name).filter(names.contains),
        leftOut: sheets.filter { !names.contains($0.name) }.map { .init(sheet: $0.name, reason: .notNamed) })
    }
    let visible = sheets.filter { !$0.isHidden }
    guard visible.count > 1 else {
      let only = visible.first ?? sheets.first
      return SheetSelection(
        taken: [only?.name].compactMap { $0 },
        leftOut: sheets.filter { $0.name != only?.name }.map { .init(sheet: $0.name, reason: .hidden) })
    }
    var taken: [String] = []
    for sheet in visible {
      guard let header = try header(in: file, sheet.name, mapping) else { continue }
      if try header.knownColumns > 1 || isLearned(header) { taken.append(sheet.name) }
    }
    if taken.isEmpty { taken = [visible[0].name] }
    return SheetSelection(
      taken: taken,
      leftOut: sheets.filter { !taken.contains($0.name) }.map {
        .init(sheet: $0.name, reason: $0.isHidden ? .hidden : .noHeader)
      })
  }

  /// Nil where the sheet is empty or holds nothing like a header.
  private func header(in file: SheetFile, _ sheet: String, _ mapping: SheetMapping) throws -> SheetHeader? {
    do {
      return try finder(mapping).header(of: file.source(named: sheet))
    } catch SheetFault.noHeader {
      return nil
    }
  }
}

extension SheetHeader {
  /// Columns that say what they are.
  fileprivate var knownColumns: Int { columns.filter { $0.role != .unmapped }.count }
}
