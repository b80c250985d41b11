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
  let parts: [Condition]

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
    let order = forward ? Array(parts.indices) : parts.indices.reversed()
    for part in order where place.map({ forward ? part >= $0.part : part <= $0.part }) ?? true {
      var condition = parts[part]
      let rising = forward != descending
      if let place, place.part == part {
        let key = "(\(condition.place(place.value)), \(condition.place(place.row)))"
        condition.add("(\(column), l.row_id) \(rising ? ">" : "<") \(key)")
      }
      let direction = rising ? "ASC" : "DESC"
      let sql = ListSQL.keys(
        from: table, keys: column, condition: condition.sql, order: "\(column) \(direction), l.row_id \(direction)",
        limit: condition.place(limit - found.count))
      for row in try Row.fetchAll(db, sql: sql, arguments: condition.arguments) {
        found.append(Place(part: part, value: row[1], row: row[0]))
      }
      if found.count >= limit { break }
    }
    return found
  }

  // MARK: One row's place

  func find(_ id: RecordID, _ db: Database) throws -> Place? {
    for part in parts.indices {
      var condition = parts[part]
      condition.equals("l.id", id.text)
      let sql = ListSQL.keys(
        from: table, keys: column, condition: condition.sql, order: column, limit: condition.place(1))
      if let row = try Row.fetchOne(db, sql: sql, arguments: condition.arguments) {
        return Place(part: part, value: row[1], row: row[0])
      }
    }
    return nil
  }

  /// How many rows stand before the place.
  func count(before place: Place, _ db: Database) throws -> Int {
    var count = 0
    for part in 0...place.part {
      var condition = parts[part]
      if part == place.part {
        let key = "(\(condition.place(place.value)), \(condition.place(place.row)))"
        condition.add("(\(column), l.row_id) \(descending ? ">" : "<") \(key)")
      }
      let sql = ListSQL.count(from: table, condition: condition.sql)
      count += try db.firstNumber(sql, condition.arguments) ?? 0
    }
    return count
  }

  /// The numbers of all rows, in order.
  func rowNumbers(_ db: Database) throws -> [Int64] {
    let direction = descending ? "DESC" : "ASC"
    return try parts.flatMap { condition in
      let sql = ListSQL.rowNumbers(
        from: table, condition: condition.sql, order: "\(column) \(direction), l.row_id \(direction)")
      return try Int64.fetchAll(db, sql: sql, arguments: condition.arguments)
    }
  }
}
