@testable import LedgerExchange

/// The reader of unit cells, for tests that import the room as others do.
enum WrittenWordsForTests {
  static func units(_ text: String) -> [String] { WrittenWords.units(text) }
}
