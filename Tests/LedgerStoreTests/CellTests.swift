import Testing

@testable import LedgerStore

@Suite struct CellTests {
  @Test(arguments: [
    Cell.null, .flag(true), .integer(-7), .real(2.5), .text("“引号\"\\\u{01}\n换行 🙂"), .list([]), .object([:]),
    .list([.integer(1), .list([.text("")])]), .object(["甲": .list([.flag(false)]), "b": .object(["c": .integer(0)])]),
  ])
  func jsonIsReadBack(_ cell: Cell) throws { #expect(try Cell(json: cell.json) == cell) }

  @Test func jsonIsCanonical() {
    #expect(Cell.object(["b": .integer(1), "a": .null, "A": .text("x")]).json == #"{"A":"x","b":1}"#)
  }

  @Test(arguments: ["", "{", "[1,]", "nul", "\"", "{\"a\" 1}", "[1] 2", String(repeating: "[", count: 100_000)])
  func brokenJSONIsAnError(_ text: String) {
    #expect(throws: UnreadableCell.self) { try Cell(json: text) }
  }
}
