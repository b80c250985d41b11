@testable import LedgerExchange

/// How number formats are judged, for tests that import the room as others do.
enum CellFormatsForTests {
  static func isDay(id: Int) -> Bool { CellFormats.look(ofBuiltIn: id) == .day(showsDay: true) }
  static func isDay(code: String) -> Bool { CellFormats.look(ofCode: code) == .day(showsDay: true) }
  static func isMonth(id: Int) -> Bool { CellFormats.look(ofBuiltIn: id) == .day(showsDay: false) }
  static func isMonth(code: String) -> Bool { CellFormats.look(ofCode: code) == .day(showsDay: false) }
  static func isPlain(code: String) -> Bool { CellFormats.look(ofCode: code) == .plain }
}
