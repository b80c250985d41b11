/// Reads a record back out of a `Cell`, through its `Codable` conformance.
///
/// A text where a list or an object is wanted is JSON, as columns keep it; it is parsed only when it is asked for.
struct CellDecoder: Decoder {
  fileprivate let cell: Cell
  let codingPath: [any CodingKey]

  static func value<Value: Decodable>(_ type: Value.Type, from cell: Cell) throws -> Value {
    try CellDecoder(cell: cell, codingPath: []).value(type)
  }

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let fields) = try opened() else { throw unexpected("an object") }
    return KeyedDecodingContainer(Keyed(fields: fields, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .list(let cells) = try opened() else { throw unexpected("a list") }
    return Unkeyed(cells: cells, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { Single(decoder: self) }

  private func opened() throws -> Cell {
    if case .text(let text) = cell { try Cell(json: text) } else { cell }
  }

  fileprivate func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let plain = plain(type) { return plain }
    return try Value(from: self)
  }

  private func plain<Value>(_ type: Value.Type) -> Value? {
    switch cell {
    case .text(let text) where type == String.self: text as? Value
    case .integer(let number) where type == Int.self: number as? Value
    case .integer(let number) where type == Bool.self: (number != 0) as? Value
    case .flag(let flag) where type == Bool.self: flag as? Value
    case .integer(let number) where type == Double.self: Double(number) as? Value
    case .real(let number) where type == Double.self: number as? Value
    default: nil
    }
  }

  fileprivate func unexpected(_ wanted: String) -> UnreadableCell {
    UnreadableCell("\(codingPath.map(\.stringValue).joined(separator: ".")) is not \(wanted)")
  }

  private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let fields: [String: Cell]
    let codingPath: [any CodingKey]

    var allKeys: [Key] { fields.keys.compactMap(Key.init(stringValue:)) }
    func contains(_ key: Key) -> Bool { fields[key.stringValue] != nil }
    func decodeNil(forKey key: Key) -> Bool { (fields[key.stringValue] ?? .null) == .null }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      try decoder(key).value(type)
    }

    private func decoder(_ key: Key) -> CellDecoder {
      CellDecoder(cell: fields[key.stringValue] ?? .null, codingPath: codingPath + [key])
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
      try decoder(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      try decoder(key).unkeyedContainer()
    }

    func superDecoder() -> any Decoder { CellDecoder(cell: .object(fields), codingPath: codingPath) }
    func superDecoder(forKey key: Key) -> any Decoder { decoder(key) }
  }

  private struct Unkeyed: UnkeyedDecodingContainer {
    let cells: [Cell]
    let codingPath: [any CodingKey]
    var currentIndex = 0

    init(cells: [Cell], codingPath: [any CodingKey]) {
      self.cells = cells
      self.codingPath = codingPath
    }

    var count: Int? { cells.count }
    var isAtEnd: Bool { currentIndex >= cells.count }

    private mutating func next() throws -> CellDecoder {
      guard !isAtEnd else { throw UnreadableCell("a list is too short") }
      defer { currentIndex += 1 }
      return CellDecoder(cell: cells[currentIndex], codingPath: codingPath)
    }

    mutating func decodeNil() -> Bool {
      guard !isAtEnd, cells[currentIndex] == .null else { return false }
      currentIndex += 1
      return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().value(type) }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
      try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
    mutating func superDecoder() throws -> any Decoder { try next() }
  }

  private struct Single: SingleValueDecodingContainer {
    let decoder: CellDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { decoder.cell == .null }

    // A standard type that finds another kind of value here would ask again for ever.
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      if let plain = decoder.plain(type) { return plain }
      if type is any LosslessStringConvertible.Type { throw decoder.unexpected("a \(type)") }
      return try Value(from: decoder)
    }
  }
}
