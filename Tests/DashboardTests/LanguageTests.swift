import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// The language is switched under whatever is open, and nothing that was typed is lost.
@Suite struct LanguageTests {
  private func switched(_ session: inout Session) {
    session.press("Ctrl-P")
    session.type("English")
    session.press("Enter")
  }

  @Test func anOpenFormSwitchesAtOnceAndKeepsWhatWasTyped() {
    var session = Session(DialogFixture.opening())
    session.press("F4")
    session.type("施工许可")
    session.press("Tab")
    switched(&session)
    #expect(session.dashboard.surroundings.language == .en)
    #expect(session.dashboard.layers.count == 1)
    #expect(session.text.contains("Log an observation"))
    #expect(session.text.contains("1 Met  2 Not met"))
    #expect(session.text.contains("施工许可"))
    #expect(!session.text.contains("大厅"))
  }

  @Test(arguments: ["note", "extend", "record_accountability", "order_rectification", "merge"])
  func everyFormKeepsItsValuesAndItsFocus(_ name: String) throws {
    var surroundings = DialogFixture.surroundings()
    var bench = Bench(
      try #require(
        LayerFactory.layer(for: DialogFixture.change(name), subject: .lead(DialogFixture.dossier), surroundings)),
      surroundings)
    bench.type("调取记录")
    let form = try #require(editor(bench.layer))
    let draft = bench.layer.draft
    surroundings.language = .en
    let layer = try #require(bench.layer.translated(surroundings))
    let translated = try #require(editor(layer))
    #expect(translated.values == form.values)
    #expect(translated.form.focusedID == form.form.focusedID)
    #expect(layer.draft == draft)
    let was = bench.text
    bench.surroundings.language = .en
    bench.layer = layer
    #expect(bench.text != was)
  }

  private func editor(_ layer: any Layer) -> ChangeEditor? {
    (layer as? ChangeForm)?.editor ?? (layer as? AccountabilityForm)?.editor
  }

  @Test func whatWasRefusedIsSaidInTheOtherLanguage() throws {
    let surroundings = DialogFixture.surroundings()
    var bench = Bench(
      try #require(
        LayerFactory.layer(for: DialogFixture.change("note"), subject: .lead(DialogFixture.dossier), surroundings)),
      surroundings)
    bench.press("Ctrl-S")
    bench.answer(.outcome(.refused([BrokenRule("form", field: "text", Words("缺内容", "the text is missing"))])))
    #expect(bench.text.contains("缺内容"))
    bench.surroundings.language = .en
    bench.layer = try #require(bench.layer.translated(bench.surroundings))
    #expect(bench.text.contains("the text is missing"))
    #expect(!bench.text.contains("缺内容"))
  }

  @Test func aMenuOfTheOtherLanguageGoes() {
    var session = Session()
    session.press("s")
    #expect(session.dashboard.layers.count == 1)
    switched(&session)
    #expect(session.dashboard.layers.isEmpty)
    #expect(session.text.contains("Leads"))
  }
}
