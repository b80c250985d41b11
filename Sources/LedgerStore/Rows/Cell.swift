/// A record's value as a plain tree: what its columns, its before-image and its digest are all made of.
enum Cell: Equatable, Sendable {
  case null
  case flag(Bool)
  case integer(Int)
  case real(Double)
  case text(String)
  case list([Cell])
  case object([String: Cell])

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var integer: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The tree with every text that equals `old` replaced: a row keeps its identity wherever others name it.
  func replacing(_ old: String, with new: String) -> Cell {
    switch self {
    case .text(old): .text(new)
    case .list(let cells): .list(cells.map { $0.replacing(old, with: new) })
    case .object(let fields): .object(fields.mapValues { $0.replacing(old, with: new) })
    default: self
    }
  }
}

/// What keeps a stored row from being read; names the place, never the value.
struct UnreadableCell: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
