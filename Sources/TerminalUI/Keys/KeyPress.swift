/// A key as it arrived, byte by byte, and what duban makes of it.
package struct KeyPress: Equatable, Sendable {
  package let bytes: [UInt8]
  /// Nil for bytes that mean nothing here.
  package let key: Key?

  package init(_ bytes: [UInt8], _ key: Key?) {
    self.bytes = bytes
    self.key = key
  }
}
