import GRDB
import Ledger

/// An ordered list over one table, read in keyset pages: a page begins after a key, never at an offset.
///
/// The order is by one column that is never NULL, then by the row's number. A list may be in parts that stand one after
/// the other (今日待办: red, then yellow …); the part's number is then the key's first value.
struct KeysetList {
  /// `lead l`: the row is always `l`.
  let table: String
  let column: String
  let descending: Bool
  let parts: [Part]
  /// The column is the row's number itself: nothing else orders beside it.
  var isByRow = false

  struct Part {
    /// What is read in order, with the index that has the order where one must be named: `lead l INDEXED BY …`.
    let source: String
    let condition: Condition
    /// The same of one row that is known.
    let alone: Condition

    init(source: String, _ condition: Condition, alone: Condition? = nil) {
      self.source = source
      self.condition = condition
      self.alone = alone ?? condition
    }
  }

  private func order(_ direction: String) -> String {
    isByRow ? "\(column) \(direction)" : "\(column) \(direction), l.row_id \(direction)"
  }

  /// Continues a condition: what stands beyond the place.
  private func beyond(_ place: Place, _ sign: String, _ condition: inout Condition) {
    if isByRow { return condition.add("\(column) \(sign) \(condition.place(place.row))") }
    condition.add("(\(column), l.row_id) \(sign) (\(condition.place(place.value)), \(condition.place(place.row)))")
  }

  private var isParted: Bool { parts.count > 1 }

  struct Place: Equatable {
    let part: Int
    let value: String
    let row: Int64
  }

  func pageKey(_ place: Place) -> PageKey {
    PageKey(values: isParted ? [String(place.part), place.value] : [place.value], row: place.row)
  }

  /// Nil where the key cannot be of this order. A title may hold the sign that parts a key's values on a command line.
  func place(_ key: PageKey) -> Place? {
    let part = isParted ? key.values.first.flatMap { Int($0) } : 0
    let values = key.values.dropFirst(isParted ? 1 : 0)
    guard let part, parts.indices.contains(part), !values.isEmpty else { return nil }
    return Place(part: part, value: values.joined(separator: "|"), row: key.row)
  }

  // MARK: Pages

  struct Window {
    var places: [Place]
    var hasBefore: Bool
    var hasAfter: Bool
  }

  func window(_ request: PageRequest, _ db: Database) throws -> Window {
    let limit = max(1, request.limit)
    switch request.anchor {
    case .start: return try forward(from: nil, limit, db)
    case .end: return try backward(from: nil, limit, db)
    case .after(let key): return try forward(from: place(key), limit, db)
    case .before(let key):
      guard let place = place(key) else { return try forward(from: nil, limit, db) }
      return try backward(from: place, limit, db)
    case .around(let id):
      guard let middle = try find(id, db) else { return try forward(from: nil, limit, db) }
      return try around(middle, limit, db)
    }
  }

  private func forward(from place: Place?, _ limit: Int, _ db: Database) throws -> Window {
    let found = try places(beyond: place, forward: true, limit + 1, db)
    let hasBefore = try place != nil && !places(beyond: found.first ?? place, forward: false, 1, db).isEmpty
    return Window(places: Array(found.prefix(limit)), hasBefore: hasBefore, hasAfter: found.count > limit)
  }

  private func backward(from place: Place?, _ limit: Int, _ db: Database) throws -> Window {
    let found = try places(beyond: place, forward: false, limit + 1, db)
    let hasAfter = try place != nil && !places(beyond: found.first ?? place, forward: true, 1, db).isEmpty
    return Window(places: found.prefix(limit).reversed(), hasBefore: found.count > limit, hasAfter: hasAfter)
  }

  /// Half of the rows before it, more where there are fewer after it.
  private func around(_ middle: Place, _ limit: Int, _ db: Database) throws -> Window {
    let before = try places(beyond: middle, forward: false, limit + 1, db)
    let after = try places(beyond: middle, forward: true, limit + 1, db)
    let takenAfter = min(after.count, max(limit - 1 - limit / 2, limit - 1 - before.count))
    let takenBefore = min(before.count, limit - 1 - takenAfter)
    return Window(
      places: before.prefix(takenBefore).reversed() + [middle] + after.prefix(takenAfter),
      hasBefore: before.count > takenBefore, hasAfter: after.count > takenAfter)
  }

  /// Rows beyond a place, nearest first.
  private func places(beyond place: Place?, forward: Bool, _ limit: Int, _ db: Database) throws -> [Place] {
    var found: [Place] = []
    let inTurn = forward ? Array(parts.indices) : parts.indices.reversed()
    for part in inTurn where place.map({ forward ? part >= $0.part : part <= $0.part }) ?? true {
      var condition = parts[part].condition
      let rising = forward != descending
      if let place, place.part == part { beyond(place, rising ? ">" : "<", &condition) }
      let sql = ListSQL.keys(
        from: parts[part].source, keys: column, condition: condition.sql, order: order(rising ? "ASC" : "DESC"),
        limit: condition.place(limit - found.count))
      for row in try Row.fetchAll(db, sql: sql, arguments: condition.arguments) {
        found.append(self.place(of: row, in: part))
      }
      if found.count >= limit { break }
    }
    return found
  }

  private func place(of row: Row, in part: Int) -> Place {
    let number: Int64 = row[0]
    return Place(part: part, value: isByRow ? String(number) : row[1], row: number)
  }

  // MARK: One row's place

  func find(_ id: RecordID, _ db: Database) throws -> Place? {
    for part in parts.indices {
      var condition = parts[part].alone
      condition.equals("l.id", id.text)
      let sql = ListSQL.keys(
        from: table, keys: isByRow ? "l.row_id" : column, condition: condition.sql, order: "l.row_id",
        limit: condition.place(1))
      if let row = try Row.fetchOne(db, sql: sql, arguments: condition.arguments) { return place(of: row, in: part) }
    }
    return nil
  }

  /// How many rows stand before the place.
  func count(before place: Place, _ db: Database) throws -> Int {
    var count = 0
    for part in 0...place.part {
      var condition = parts[part].condition
      if part == place.part { beyond(place, descending ? ">" : "<", &condition) }
      let sql = ListSQL.count(from: parts[part].source, condition: condition.sql)
      count += try db.firstNumber(sql, condition.arguments) ?? 0
    }
    return count
  }

  /// The numbers of all rows, in order.
  func rowNumbers(_ db: Database) throws -> [Int64] {
    try parts.flatMap { part in
      let sql = ListSQL.rowNumbers(
        from: part.source, condition: part.condition.sql, order: order(descending ? "DESC" : "ASC"))
      return try Int64.fetchAll(db, sql: sql, arguments: part.condition.arguments)
    }
  }
}
