import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// What an import asks beyond its columns: which sheets, which units, which side where sheet and book differ; and that it
/// can be given up.
@Suite struct DecisionTests {
  private func opened(_ file: OpenedFile) throws -> Bench {
    var surroundings = DialogFixture.surroundings()
    surroundings.ledger?.units[0].initials = "zjj"
    var bench = Bench(try #require(LayerFactory.layer(for: .importSheet, surroundings)), surroundings)
    bench.answer(.folder(ImportFixture.folder))
    bench.press("End", "Enter")
    bench.answer(.sheet(file))
    return bench
  }

  /// One sheet, all questions answered, the dry run answered.
  private func previewed(_ previews: ImportPreview...) throws -> Bench {
    var bench = try opened(ImportFixture.file)
    bench.press("Tab", "Tab", "Tab", "2", "Ctrl-S")
    bench.answer(.importPreview(previews))
    return bench
  }

  private var screenIsWritten: (Effect) -> Bool { { if case .applyImport = $0 { true } else { false } } }

  // MARK: Sheets

  @Test func whatIsSaidOfOneSheetHoldsForTheOthers() throws {
    var bench = try opened(ImportFixture.counties)
    #expect(bench.text.contains("取3张，共5张工作表"))
    #expect(bench.text.contains("隐藏的工作表"))
    // The first sheet that still asks something is opened, with its questions marked.
    bench.press("Ctrl-S")
    #expect(bench.text.contains("工作表 1/3 巩留县"))
    #expect(bench.text.contains("请先回答"))
    #expect(!bench.text.contains("所属县市"), "the sheet's name says it")
    bench.press("2", "Ctrl-S")
    let order = bench.order ?? ImportOrder(path: "", sheets: [])
    #expect(order.sheets.map(\.name) == ["巩留县", "线索", "特克斯"])
    #expect(order.sheets.allSatisfy { $0.mapping.concernsRefusedSubject == false })
    #expect(order.sheets.map { $0.mapping.constants["division"] } == [nil, Fixture.owner, Fixture.owner])
  }

  @Test func aSheetIsLeftOutBySpaceAndAnotherTakenAfterAll() throws {
    var bench = try opened(ImportFixture.counties)
    bench.press("Down", "Space", "End")
    #expect(bench.text.contains("取2张"))
    bench.press("Space")
    #expect(bench.effects.last == .openSheet(RequestID(3), path: "/home/office/县市台账.xlsx", sheet: "填表说明"))
    var notes = ImportFixture.sheet
    notes.sheet = "填表说明"
    bench.answer(.sheet(OpenedFile(path: "/home/office/县市台账.xlsx", sheets: [notes])))
    #expect(bench.text.contains("工作表 4/4 填表说明"))
    bench.press("Esc")
    #expect(bench.text.contains("取3张，共5张工作表"))
  }

  @Test func theNextSheetIsOneKeyAwayAndSharesWhatItsColumnsAre() throws {
    var bench = try opened(ImportFixture.counties)
    bench.press("Enter", "End", "Enter")
    bench.type("备注")
    bench.press("Enter", "F6")
    #expect(bench.text.contains("工作表 2/3 线索"))
    bench.press("Tab", "Tab", "Tab", "2", "Ctrl-S")
    let fields = bench.order?.sheets.map { $0.mapping.columns["内部/经办备注"] }
    // The third sheet has other columns.
    #expect(fields == ["remark", "remark", nil])
  }

  @Test func noSheetAtAllIsSaid() throws {
    var bench = try opened(ImportFixture.counties)
    bench.press("Space", "Down", "Space", "Down", "Space", "Ctrl-S")
    #expect(bench.surroundings.notice?.words.zh.contains("没有选中工作表") == true)
    #expect(bench.order == nil)
  }

  // MARK: Units

  @Test func newUnitsAreShownFirstAndStayNewUnlessSomeoneSaysOtherwise() throws {
    var bench = try previewed(ImportFixture.withUnits)
    #expect(bench.text.contains("台账中没有这3个单位：0个按已有单位，3个新增"))
    bench.press("Ctrl-S")
    #expect(bench.text.contains("新增           280"))
    bench.press("Ctrl-S")
    #expect(bench.order?.decisions == ImportDecisions())
  }

  @Test func aProposalIsTakenBySpaceAndAllOfThemByOneKey() throws {
    let bureau = UnitName("住房城乡建设委员会", in: Fixture.owner)
    for keys in [["Space"], ["Ctrl-A"], ["Ctrl-A", "Ctrl-N", "Space"]] {
      var bench = try previewed(ImportFixture.withUnits)
      for key in keys { bench.press(key) }
      bench.press("Ctrl-S")
      #expect(bench.order?.decisions.units == [bureau: .known(Fixture.units[0].id)])
    }
    var bench = try previewed(ImportFixture.withUnits)
    bench.press("Ctrl-A", "Ctrl-N", "Ctrl-S", "Ctrl-S")
    #expect(bench.order?.decisions == ImportDecisions())
  }

  @Test(arguments: ["住建", "zjj"]) func aUnitIsPickedWhileTyping(_ typed: String) throws {
    var bench = try previewed(ImportFixture.withUnits)
    bench.press("Down", "Enter")
    bench.type(typed)
    bench.press("Enter", "Ctrl-S")
    let choices = try #require(bench.order).decisions.units
    #expect(choices == [UnitName("园区服务专班", in: Fixture.owner): .known(Fixture.units[0].id)])
  }

  @Test func anInputMethodThatIsOnOpensThePicking() throws {
    var bench = try previewed(ImportFixture.withUnits)
    bench.type("住建")
    #expect(bench.text.contains("是台账中的哪个单位: 住房城乡建设委员会"))
    bench.press("Esc", "Esc")
    #expect(bench.text.contains("第1步 核对各列"))
  }

  @Test func aUnitWithoutAProposalSaysHowToPickOne() throws {
    var bench = try previewed(ImportFixture.withUnits)
    bench.press("Down", "Space")
    #expect(bench.surroundings.notice?.words.zh.contains("回车从单位表里选") == true)
  }

  // MARK: Differences

  private func decided(_ keys: String...) throws -> Set<String> {
    var bench = try previewed(ImportFixture.withConflicts)
    bench.press("Enter")
    for key in keys { bench.press(key) }
    bench.press("Esc")
    guard case .previewImport = bench.effects.last else { return [] }
    let cells = try #require(bench.order).decisions.conflicts.cells
    #expect(cells.values.allSatisfy { $0 })
    return Set(cells.keys.map { "\($0.number.suffix(2)) \($0.field) \($0.inBook ?? "")" })
  }

  @Test func aDifferenceIsDecidedOneByOneByFieldOrForAll() throws {
    #expect(try decided("2") == ["17 unit 住建局"])
    #expect(try decided("Space", "Down", "Space", "1") == ["17 unit 住建局"])
    #expect(try decided("Down", "4") == ["17 remark 已阅", "44 remark 一"])
    #expect(try decided("6") == ["17 unit 住建局", "17 remark 已阅", "21 mode desk", "44 remark 一"])
    #expect(try decided("6", "End", "3") == ["17 unit 住建局", "21 mode desk"])
    #expect(try decided("6", "5") == [])
  }

  @Test func aRefusedOneSaysWhyAndStays() throws {
    var bench = try previewed(ImportFixture.withConflicts)
    bench.press("Enter", "Down", "Down", "Down")
    #expect(bench.text.contains("不可改"))
    #expect(bench.text.contains("先重启"))
    bench.press("2")
    #expect(bench.surroundings.notice?.words.zh.contains("已办结") == true)
    bench.press("Esc", "Ctrl-S")
    #expect(bench.order?.decisions == ImportDecisions())
  }

  @Test func valuesAreShownInWords() throws {
    var bench = try previewed(ImportFixture.withConflicts)
    bench.press("Enter")
    #expect(bench.text.contains("监督台"))
    #expect(!bench.text.contains("desk"))
  }

  @Test func whatWasDecidedComesBackAfterEsc() throws {
    var bench = try previewed(ImportFixture.withConflicts)
    bench.press("Enter", "2", "Esc")
    var taken = ImportFixture.withConflicts
    taken.conflicts[0] = .init(
      line: 17, number: "654003-2021-0017", field: "unit", inBook: "住建局", inSheet: "规划局", isTaken: true)
    bench.answer(.importPreview([taken]))
    #expect(bench.text.contains("取表中值1处"))
    bench.press("Ctrl-S")
    #expect(bench.effects.last.map(screenIsWritten) == true)
    #expect(bench.order?.decisions.conflicts.cells.count == 1)
  }

  // MARK: Giving up

  @Test func progressStandsInTheBorderAndEscGivesReadingUp() throws {
    var bench = try opened(ImportFixture.file)
    bench.press("Tab", "Tab", "Tab", "2", "Ctrl-S")
    let request = try #require(bench.effects.last?.request)
    bench.tell(WorkProgress(.comparing, rows: 1_200, total: 3_000))
    #expect(bench.text.contains("比对 1,200行 40%"))
    bench.press("Esc")
    #expect(bench.effects.last == .cancel(request))
    #expect(bench.surroundings.notice?.words.zh == "已取消，未写入任何内容")
    #expect(bench.text.contains("第1步 核对各列"))
  }

  @Test func aWritingIsGivenUpBeforeItsCommit() throws {
    var bench = try previewed(ImportFixture.preview)
    bench.press("Ctrl-S")
    let request = try #require(bench.effects.last?.request)
    bench.press("Esc")
    #expect(bench.effects.last == .cancel(request))
    #expect(bench.text.contains("正在取消…"))
    bench.fail(BookError.interrupted.message, of: request)
    #expect(bench.surroundings.notice?.words.zh == "已取消，未写入任何内容")
    #expect(bench.text.contains("第2步 试导入"))
  }

  @Test func aWritingThatWasQuickerSaysSo() throws {
    var bench = try previewed(ImportFixture.preview)
    bench.press("Ctrl-S", "Esc")
    bench.answer(.imported([ImportFixture.preview], Fixture.receipt), where: screenIsWritten)
    #expect(bench.text.contains("第3步 完成"))
    #expect(bench.surroundings.notice?.words.zh.contains("来不及取消") == true)
  }

  // MARK: The file step

  @Test func aFaultStaysInSightAndTheFolderIsReadAgainWithItsSelection() throws {
    let surroundings = DialogFixture.surroundings()
    var bench = Bench(try #require(LayerFactory.layer(for: .importSheet, surroundings)), surroundings)
    bench.answer(.folder(ImportFixture.folder))
    bench.press("End", "Enter")
    bench.fail(Words("2021线索.xlsx 已损坏", "2021线索.xlsx is damaged"))
    #expect(bench.effects.last == .listFolder(RequestID(3), path: "/home/office"))
    var folder = ImportFixture.folder
    folder.entries.insert(.init("2020线索.xlsx", isFolder: false), at: 1)
    bench.answer(.folder(folder))
    #expect(bench.text.contains("2021线索.xlsx 已损坏"))
    bench.press("Enter")
    #expect(bench.effects.last == .openSheet(RequestID(4), path: "/home/office/2021线索.xlsx", sheet: nil))
  }

  @Test func afterACheckTheFolderIsReadAgain() throws {
    let surroundings = DialogFixture.surroundings()
    var bench = Bench(try #require(LayerFactory.layer(for: .importSheet, surroundings)), surroundings)
    bench.answer(.folder(ImportFixture.folder))
    bench.press("End", "Ctrl-T")
    bench.answer(.checked(ImportFixture.check))
    bench.press("Esc")
    #expect(bench.effects.last == .listFolder(RequestID(3), path: "/home/office"))
  }
}
