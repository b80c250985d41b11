import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// What comes faster than it is read comes as one burst, however long it is.
@Suite struct BurstTests {
  /// Found by RandomTests: each character called the next one, until the stack was full.
  @Test(arguments: ["s", "F4", "F7", "Enter", "F12"]) func aBurstAsLongAsABookIsTaken(_ key: String) {
    var session = Session(DialogFixture.opening())
    session.press(key)
    session.type(String(repeating: "字", count: 2_000))
    #expect(session.frame.fault == nil)
    #expect(!session.dashboard.layers.isEmpty)
  }

  @Test func aFieldOfChoicesTakesThemOneByOne() throws {
    var bench = Bench(
      try #require(
        LayerFactory.layer(
          for: DialogFixture.change("record_accountability"), subject: .lead(DialogFixture.dossier),
          DialogFixture.surroundings())), DialogFixture.surroundings())
    bench.type(String(repeating: " ", count: 1_000))
    #expect((bench.layer as? AccountabilityForm)?.editor.value("target") == "organisation")
  }
}
