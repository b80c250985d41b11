import Ledger

/// A node of the tree: what narrows everything to its right.
enum Place: Hashable, Sendable {
  case everything
  case division(String)
  case unit(RecordID)
}
