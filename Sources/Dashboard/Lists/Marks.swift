import Ledger

/// Marked rows: so many, or all in the filter but so many.
struct Marks: Hashable, Sendable {
  private var ids: Set<RecordID> = []
  private(set) var isAllBut = false

  var isEmpty: Bool { ids.isEmpty && !isAllBut }

  /// The ids themselves; nil where they are all in the filter but some.
  var named: Set<RecordID>? { isAllBut ? nil : ids }

  func contains(_ id: RecordID) -> Bool { ids.contains(id) != isAllBut }

  /// Nil while the list isn't counted.
  func count(of total: Int?) -> Int? { isAllBut ? total.map { $0 - ids.count } : ids.count }

  mutating func toggle(_ id: RecordID) {
    if ids.remove(id) == nil { ids.insert(id) }
  }

  mutating func mark(_ id: RecordID) {
    if isAllBut { ids.remove(id) } else { ids.insert(id) }
  }

  /// All in the filter; or none, where all were.
  mutating func toggleAll() {
    isAllBut.toggle()
    ids = []
  }

  mutating func clear() { self = Marks() }
}
