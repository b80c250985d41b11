/// The identity of a row for good: a UUIDv7 in its 36-character spelling, made by the store.
package struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  package static func < (a: RecordID, b: RecordID) -> Bool { a.text < b.text }
}

extension RecordID: Codable {
  package init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
