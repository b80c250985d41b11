import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// The office's lists and its first ledger.
@Suite struct OfficeTests {
  private func bench(_ screen: Screen) throws -> Bench {
    let surroundings = DialogFixture.surroundings()
    return Bench(try #require(LayerFactory.layer(for: screen, surroundings)), surroundings)
  }

  @Test(arguments: ["F7", "Ctrl-N", "Ins"]) func officersAreAdded(_ key: String) throws {
    var bench = try bench(.officers)
    guard Key(name: key) != nil else { return }
    bench.press(key)
    #expect((bench.pushed as? ChangeForm)?.editor.change.name == "add_officer")
  }

  @Test func anOfficerIsFoundAndEdited() throws {
    var bench = try bench(.officers)
    bench.type("K-02")
    bench.press("Enter")
    let form = try #require(bench.pushed as? ChangeForm)
    #expect(form.editor.given == ["officer": "K-02"])
    #expect(form.editor.value("department") == "案件监督管理室")
  }

  @Test func aUnitIsEditedUnderItsOwnDraft() throws {
    var bench = try bench(.units)
    bench.type("税务")
    bench.press("Enter")
    let form = try #require(bench.pushed as? ChangeForm)
    #expect(form.editor.given == ["unit": "u-tax"])
    var editing = Bench(form, bench.surroundings)
    editing.press("End")
    editing.type("（改）")
    #expect(editing.layer.draft?.subject == RecordID("u-tax"))
    editing.press("Ctrl-S")
    #expect(editing.performed == [ChangeRequest("edit_unit", ["unit": "u-tax", "name": "税务局（改）"])])
  }

  @Test func whatTheBookAnswersIsWhatFormsPickFrom() throws {
    var bench = try bench(.units)
    var unit = Fixture.units[0]
    unit.id = RecordID("u-new")
    unit.shortName = "供电公司"
    bench.answer(.units(Fixture.units + [unit]))
    #expect(bench.surroundings.unit(RecordID("u-new"))?.shortName == "供电公司")
    #expect(bench.text.contains("供电公司"))
  }

  /// A1: by the palette, with what stands; the header counts by it once the book has answered.
  @Test func theCampaignIsSetFromThePalette() throws {
    var bench = try bench(.campaign)
    #expect(bench.text.contains("营商环境专项治理") && bench.text.contains("2021-12-31"))
    for _ in 0..<2 { bench.press("Tab") }
    bench.type("奎屯市纪委监委")
    bench.press("Ctrl-S")
    let sent = try #require(bench.performed.first)
    #expect(sent.change == "set_campaign" && sent.values["issuer"] == "奎屯市纪委监委")
    #expect(sent.values["title"] == "营商环境专项治理" && sent.values["starts_on"] == "2021-04-01")
    var session = Session()
    session.press("Ctrl-P")
    session.type("专项治理")
    session.press("Enter")
    #expect(session.text.contains("设定专项治理"))
  }

  @Test func daysOffAreListedAndAdded() throws {
    var bench = try bench(.daysOff)
    let day = LocalDay(
      id: RecordID("d"), owner: Fixture.owner, on: Fixture.day("2021-07-20"), isOff: true, name: "古尔邦节", source: "通知")
    bench.answer(.localDays([day]))
    #expect(bench.text.contains("2021-07-20"))
    bench.press("F7")
    #expect((bench.pushed as? ChangeForm)?.editor.change.name == "add_day_off")
  }

  @Test func aLedgerIsMadeForADivisionFoundByItsInitials() throws {
    var surroundings = DialogFixture.surroundings()
    surroundings.ledger = nil
    var bench = Bench(MakeLedgerForm(surroundings), surroundings)
    bench.press("Ctrl-S")
    #expect(bench.text.contains("缺所属县市"))
    bench.type("kts")
    bench.press("Enter", "Ctrl-S")
    #expect(bench.effects == [.makeLedger(RequestID(1), division: "654003", officer: "K-01")])
    bench.press("Ctrl-S")
    #expect(bench.effects.count == 1)
  }

  @Test func aNameThatIsTypedWholeNeedsNoPicking() throws {
    var surroundings = DialogFixture.surroundings()
    surroundings.ledger = nil
    var bench = Bench(MakeLedgerForm(surroundings), surroundings)
    bench.type("巩留县")
    bench.press("Ctrl-S")
    #expect(bench.effects == [.makeLedger(RequestID(1), division: "654024", officer: "K-01")])
  }
}
