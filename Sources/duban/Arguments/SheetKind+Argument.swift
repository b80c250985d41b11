import ArgumentParser
import Ledger

extension SheetKind: ExpressibleByArgument {}

extension SheetMapping {
  /// The same, for a sheet of this kind whatever its header looks like.
  func of(_ kind: SheetKind) -> SheetMapping {
    var mapping = self
    mapping.sheetKind = kind
    return mapping
  }
}
