package import Ledger

/// A mapping that can't be meant.
package enum MappingFault: Error, Hashable, Sendable {
  case unknownField(String, column: String, SheetKind)
  case unknownConstant(String, SheetKind)

  package var words: Words {
    switch self {
    case .unknownField(let field, let column, let kind):
      Words(
        "映射中“\(column)”的字段“\(field)”不是\(kind.words.zh)的，可用：\(MappingFault.known(kind))",
        "the mapping gives “\(column)” the field “\(field)”, which is none of \(kind.rawValue); known: "
          + MappingFault.known(kind))
    case .unknownConstant(let field, let kind):
      Words(
        "映射中的常量“\(field)”不是\(kind.words.zh)的，可用：\(MappingFault.known(kind))、half_dates",
        "the mapping has the constant “\(field)”, which is none of \(kind.rawValue); known: "
          + "\(MappingFault.known(kind)), half_dates")
    }
  }

  private static func known(_ kind: SheetKind) -> String { kind.fields.map(\.rawValue).joined(separator: " ") }

  /// Columns and constants for another sheet of the file may stand in the same mapping.
  static func check(_ mapping: SheetMapping, _ header: SheetHeader) throws(MappingFault) {
    let own = Set(header.kind.fields.map(\.rawValue) + ["", SheetField.reporter, SheetField.leftOut])
    let here = Set(header.columns.flatMap { [$0.key, $0.header].map(ColumnAliases.key) })
    for (column, field) in mapping.columns.sorted(by: { $0.key < $1.key }) where !own.contains(field) {
      guard SheetField(rawValue: field) != nil, !here.contains(ColumnAliases.key(column)) else {
        throw .unknownField(field, column: column, header.kind)
      }
    }
    for constant in mapping.constants.keys.sorted()
    where SheetField(rawValue: constant) == nil && constant != "half_dates" {
      throw .unknownConstant(constant, header.kind)
    }
  }
}
