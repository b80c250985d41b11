/// Turns any record into a `Cell`, through its `Codable` conformance.
struct CellEncoder: Encoder {
  fileprivate let node: Node

  static func cell(of value: some Encodable) throws -> Cell {
    let node = Node()
    try node.take(value)
    return node.cell
  }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.shape = .object
    return KeyedEncodingContainer(Keyed<Key>(node: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.shape = .list
    return Unkeyed(node: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(node: node) }

  /// A place in the tree that is being filled.
  fileprivate final class Node {
    enum Shape { case single, list, object }

    var shape = Shape.single
    var single = Cell.null
    var items: [Node] = []
    var fields: [String: Cell] = [:]
    /// Fields whose containers are still being filled.
    var open: [String: Node] = [:]

    var cell: Cell {
      switch shape {
      case .single: single
      case .list: .list(items.map(\.cell))
      case .object: .object(open.reduce(into: fields) { $0[$1.key] = $1.value.cell })
      }
    }

    /// The standard types that keep one value come straight here; asked to encode themselves they would come back.
    func take(_ value: some Encodable) throws {
      switch value {
      case let text as String: single = .text(text)
      case let number as Int: single = .integer(number)
      case let flag as Bool: single = .flag(flag)
      case let number as Double: single = .real(number)
      case is any FixedWidthInteger, is Float:
        throw UnreadableCell("a record has a number that is neither Int nor Double")
      default: try value.encode(to: CellEncoder(node: self))
      }
    }

    func item() -> Node {
      let item = Node()
      items.append(item)
      return item
    }

    func field(_ key: some CodingKey) -> Node {
      let field = Node()
      open[key.stringValue] = field
      return field
    }
  }

  private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: Node
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) { node.fields[key.stringValue] = .null }
    mutating func encode(_ value: String, forKey key: Key) { node.fields[key.stringValue] = .text(value) }
    mutating func encode(_ value: Int, forKey key: Key) { node.fields[key.stringValue] = .integer(value) }
    mutating func encode(_ value: Bool, forKey key: Key) { node.fields[key.stringValue] = .flag(value) }
    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
      node.fields[key.stringValue] = try CellEncoder.cell(of: value)
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      CellEncoder(node: node.field(key)).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      CellEncoder(node: node.field(key)).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { CellEncoder(node: node) }
    mutating func superEncoder(forKey key: Key) -> any Encoder { CellEncoder(node: node.field(key)) }
  }

  private struct Unkeyed: UnkeyedEncodingContainer {
    let node: Node
    var codingPath: [any CodingKey] { [] }
    var count: Int { node.items.count }

    mutating func encodeNil() { node.item().single = .null }
    mutating func encode(_ value: some Encodable) throws { try node.item().take(value) }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
      CellEncoder(node: node.item()).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      CellEncoder(node: node.item()).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { CellEncoder(node: node.item()) }
  }

  private struct Single: SingleValueEncodingContainer {
    let node: Node
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { node.single = .null }
    mutating func encode(_ value: String) { node.single = .text(value) }
    mutating func encode(_ value: Int) { node.single = .integer(value) }
    mutating func encode(_ value: Bool) { node.single = .flag(value) }
    mutating func encode(_ value: some Encodable) throws { try node.take(value) }
  }
}
