import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// A sheet in three steps, and 台账体检 on one key.
@Suite struct ImportTests {
  private func bench(_ screen: Screen = .importSheet) throws -> Bench {
    let surroundings = DialogFixture.surroundings()
    var bench = Bench(try #require(LayerFactory.layer(for: screen, surroundings)), surroundings)
    #expect(bench.effects == [.listFolder(RequestID(1), path: "~")])
    bench.answer(.folder(ImportFixture.folder))
    return bench
  }

  private func opened() throws -> Bench {
    var bench = try bench()
    bench.press("End", "Enter")
    bench.answer(.sheet(ImportFixture.file))
    return bench
  }

  private func columns(_ bench: Bench) throws -> ColumnStep {
    guard case .columns(let workbook) = try #require(bench.layer as? ImportScreen).step,
      let sheet = workbook.sheets.first
    else { throw Lost() }
    return sheet.columns
  }

  private struct Lost: Error {}

  @Test func foldersAndFilesAreChosenByKeys() throws {
    var bench = try bench()
    bench.press("Up", "Enter")
    #expect(bench.effects.last == .listFolder(RequestID(2), path: "/home"))
    bench.answer(.folder(ImportFixture.folder))
    // On the first entry: one Enter too many doesn't lead back up.
    bench.press("Enter")
    #expect(bench.effects.last == .listFolder(RequestID(3), path: "/home/office/台账"))
    bench.answer(.folder(ImportFixture.folder))
    bench.type("2021")
    bench.press("Enter")
    #expect(bench.effects.last == .openSheet(RequestID(4), path: "/home/office/2021线索.xlsx", sheet: nil))
  }

  @Test(arguments: ["'/mnt/u盘/台账 1.csv'", "file:///mnt/u盘/台账 1.csv", "/mnt/u盘/台账 1.csv\n"])
  func aPathIsPasted(_ pasted: String) throws {
    var bench = try bench()
    bench.send(.paste(pasted))
    bench.press("Enter")
    #expect(bench.effects.last == .openSheet(RequestID(2), path: "/mnt/u盘/台账 1.csv", sheet: nil))
  }

  @Test func whatTheSheetDoesNotSayIsAsked() throws {
    var bench = try opened()
    bench.press("Ctrl-S")
    #expect(bench.text.contains("请先回答：1 是，2 否"))
    // I16: a yes ends it here.
    bench.press("1", "Ctrl-S")
    #expect(bench.text.contains("请先把这些行从表中删去，按规定径送"))
    bench.press("2", "Ctrl-S")
    let order = try #require(bench.order)
    #expect(order.path == "/home/office/2021线索.xlsx")
    #expect(order.sheets.map(\.name) == ["线索"])
    let mapping = try #require(order.sheets.first).mapping
    #expect(mapping.constants == ["source": "supervision", "division": Fixture.owner])
    #expect(mapping.concernsRefusedSubject == false)
    #expect(mapping.reporterColumns == ["反映人"])
    #expect(mapping.columns["反映人"] == nil)
    #expect(mapping.columns["被反映单位"] == "unit")
    #expect(mapping.columns["内部/经办备注"] == "")
  }

  @Test func aColumnIsReadAsAnotherFieldAndAReporterColumnIsMarked() throws {
    var bench = try opened()
    bench.press("End", "Enter")
    bench.type("备注")
    bench.press("Enter")
    #expect(try columns(bench).columns.last?.field == "remark")
    bench.press("Space")
    #expect(try columns(bench).columns.last?.isReporter == true)
    #expect(try columns(bench).mapping.reporterColumns == ["反映人", "内部/经办备注"])
    #expect(try columns(bench).mapping.columns["内部/经办备注"] == nil)
  }

  @Test func aFieldThatIsTakenFromItsColumnIsAskedInstead() throws {
    var bench = try opened()
    bench.press("Home", "Down", "Enter", "Enter")
    #expect(try columns(bench).columns[1].field == nil)
    #expect(bench.text.contains("登记/受理时间"))
    #expect(try columns(bench).questions["received_on"] != nil)
  }

  @Test func aValueForTheWholeFileIsWrittenAsACellWouldBe() throws {
    var bench = try opened()
    bench.press("Home", "Down", "Enter", "Enter", "Tab", "Up")
    bench.type("9-1")
    #expect(try columns(bench).mapping.constants["received_on"] == "2021-09-01")
  }

  @Test func thenADryRunThenTheWritingThenItsUndo() throws {
    var bench = try opened()
    bench.press("Tab", "Tab", "Tab", "2", "Ctrl-S")
    bench.answer(.importPreview([ImportFixture.preview]))
    #expect(bench.text.contains("新增           280"))
    bench.press("End")
    #expect(bench.text.contains("第17行 654003-2021-0017 被反映单位"))
    bench.press("Ctrl-S")
    guard case .applyImport = bench.effects.last else {
      Issue.record("the import is written")
      return
    }
    bench.answer(.imported([ImportFixture.preview], Fixture.receipt))
    bench.press("Ctrl-Z")
    guard case .undo(_, entry: 7) = bench.effects.last else {
      Issue.record("the whole import is undone")
      return
    }
    bench.answer(.outcome(.done(Fixture.receipt)))
    #expect(bench.isClosed)
  }

  @Test func aCheckWritesNothingToTheBookAndSaysWhereItsFileIs() throws {
    var bench = try bench()
    bench.press("End", "Ctrl-T")
    #expect(
      bench.effects.last == .checkSheet(RequestID(2), path: "/home/office/2021线索.xlsx", sheet: nil, output: nil))
    bench.answer(.checked(ImportFixture.check))
    #expect(bench.text.contains("/home/office/2021线索-体检.xlsx"))
    #expect(bench.text.contains("无处置审批  120"))
    bench.press("Esc")
    #expect(bench.text.contains("选择文件"))
  }

  @Test func aFieldThatIsChosenTwiceIsSaidAndTheFirstColumnGivesItUp() throws {
    var bench = try opened()
    bench.press("End", "Enter")
    bench.type("问题类型")
    bench.press("Enter")
    #expect(bench.surroundings.notice?.words.zh.contains("“问题类别”列不再读作问题类型") == true)
    #expect(try columns(bench).columns.map(\.field).filter { $0 == "types" }.count == 1)
  }

  @Test func aColumnIsLeftOutOrCarriedAlongAndAReportersWordsAreNotShown() throws {
    var bench = try opened()
    #expect(bench.text.contains("住建局"))
    bench.press("Home", "Down", "Down", "Down", "Space")
    #expect(!bench.text.contains("市场监管局"))
    bench.press("Enter")
    bench.type("不要")
    bench.press("Enter")
    #expect(try columns(bench).mapping.columns["被反映单位"] == ImportFields.leftOut)
  }

  @Test func withoutALedgerOneIsMadeFirst() {
    var surroundings = DialogFixture.surroundings()
    surroundings.ledger = nil
    #expect(LayerFactory.layer(for: .importSheet, surroundings) is MakeLedgerForm)
    #expect(LayerFactory.layer(for: .checkSheet, surroundings) is ImportScreen)
    #expect(LayerFactory.layer(for: .register, surroundings) == nil)
  }
}

extension Bench {
  /// What the last dry run or writing was asked for.
  var order: ImportOrder? {
    effects.reversed().lazy.compactMap { effect in
      switch effect {
      case .previewImport(_, let order), .applyImport(_, let order): order
      default: nil
      }
    }.first
  }
}
