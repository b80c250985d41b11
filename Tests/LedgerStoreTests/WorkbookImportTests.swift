import Testing

@testable import Ledger
@testable import LedgerStore

/// Several sheets of a file as one batch, names that the book does not know, and differences that a person decided.
@Suite struct WorkbookImportTests {
  private static let columns: [SheetLayout.Column] = [.init(header: "线索", field: "title")]

  private func batch(_ sheet: String, _ rows: [ImportRow]) -> ImportBatch {
    let layout = SheetLayout(
      id: RecordID(""), owner: "", name: "台账.xlsx", sheetName: sheet, title: nil, preamble: [], columns: Self.columns)
    return ImportBatch(
      file: "台账.xlsx", sheet: sheet, layout: layout, mapping: SheetMapping(), count: rows.count
    ) { each in for row in rows { try each(.row(row)) } }
  }

  private func row(_ title: String, _ unit: String?, no: String? = nil, division: String = "654003") -> ImportRow {
    var row = ImportRow(line: 4, receivedOn: .on("2021-05-06"), source: "petition", title: title)
    row.importedNo = no
    row.unitName = unit
    row.division = division
    row.types = ["M24"]
    return row
  }

  @Test func severalSheetsAreOneEntry() throws {
    let test = try TestBook()
    let sheets = [
      batch("奎屯", [row("甲", "住建局"), row("乙", "新单位")]), batch("巩留县", [row("丙", "住建局", division: "654024")]),
    ]
    let (previews, receipt) = try test.book.applyImport(sheets, ImportDecisions(), test.context)
    #expect(previews.map(\.new) == [2, 1])
    #expect(previews.map(\.newUnits) == [["新单位"], ["住建局"]])
    #expect(receipt?.summary.zh == "导入：新增3件，补填0件")
    #expect(try test.book.layouts().map(\.sheetName) == ["奎屯", "巩留县"])
    // I28: a county's own office, not the neighbour's of the same name.
    #expect(try test.lead("甲").unit == Office.housing)
    #expect(try test.lead("丙").unit != Office.housing)
    #expect(try test.book.undo(entry: receipt?.entry, test.context).receipt != nil)
    #expect(try test.book.leadCount(LeadQuery(), today: test.today, limit: nil) == 0)
    #expect(try test.book.layouts().isEmpty)
  }

  @Test("I14 a number on two sheets counts as none") func repeatedAcrossSheets() throws {
    let test = try TestBook()
    let sheets = [batch("奎屯", [row("甲", nil, no: "7")]), batch("巩留县", [row("乙", nil, no: "7", division: "654024")])]
    #expect(try test.book.applyImport(sheets, ImportDecisions(), test.context).previews.map(\.new) == [1, 1])
    #expect(try test.book.applyImport([sheets[1]], ImportDecisions(), test.context).previews.first?.same == 1)
  }

  @Test func anUnknownUnitIsProposedAndItsNameKeptOnceItIsMatched() throws {
    let test = try TestBook()
    let rows = [row("甲", "住房城乡建设局"), row("乙", "住房城乡建设局"), row("丙", "某某园区办")]
    let preview = try #require(
      try test.book.previewImport([batch("奎屯", rows)], ImportDecisions(), test.context).first)
    #expect(preview.unknownUnits.map(\.name) == ["住房城乡建设局", "某某园区办"])
    #expect(preview.unknownUnits.map(\.proposal?.id) == [Office.housing, nil])
    #expect(preview.newUnits == ["住房城乡建设局", "某某园区办"])
    var decisions = ImportDecisions()
    decisions.units[UnitName("住房城乡建设局", in: "654003")] = .known(Office.housing)
    let (applied, receipt) = try test.book.applyImport([batch("奎屯", rows)], decisions, test.context)
    #expect(applied.first?.newUnits == ["某某园区办"])
    #expect(applied.first?.unknownUnits.map(\.choice).first == .known(Office.housing))
    #expect(try test.lead("甲").unit == Office.housing && test.lead("乙").unit == Office.housing)
    #expect(try test.book.aliases().contains { $0.name == "住房城乡建设局" && $0.unit == Office.housing })
    // The next sheet asks nothing.
    let next = try test.book.previewImport(batch("奎屯", [row("丁", "住房城乡建设局"), row("戊", "某某园区办")]), test.context)
    #expect(next.unknownUnits.isEmpty && next.newUnits.isEmpty)
    // The names go with the entry.
    #expect(try test.book.undo(entry: receipt?.entry, test.context).receipt != nil)
    #expect(try test.book.aliases().allSatisfy { $0.name != "住房城乡建设局" })
  }

  @Test func aNameIsMatchedByWhatTheUnitIsCalledInTheRowsDivision() throws {
    let test = try TestBook()
    var decisions = ImportDecisions()
    decisions.units[UnitName("发展计划委", in: nil)] = .named("发改委")
    let rows = [row("甲", "发展计划委", division: "654024")]
    _ = try test.book.applyImport([batch("巩留县", rows)], decisions, test.context)
    #expect(try test.lead("甲").unit == Office.gongliu)
  }

  @Test func aDifferenceIsTakenWhereAPersonSaidSoAndUndone() throws {
    let test = try TestBook()
    var first = row("施工许可超期", "住建局", no: "17")
    first.remark = "旧"
    first.dueOn = .on("2021-08-01")
    _ = try test.book.applyImport(batch("奎屯", [first]), test.context)
    var later = first
    later.remark = "新"
    later.unitName = "行政服务中心"
    later.dueOn = .on("2021-09-01")
    var decisions = ImportDecisions()
    decisions.conflicts.fields["remark"] = true
    decisions.conflicts.fields["due_on"] = true
    let number = try test.lead("施工").number
    decisions.conflicts.cells[.init(number: number, field: "unit", inBook: "住建局")] = true
    let (previews, receipt) = try test.book.applyImport([batch("奎屯", [later])], decisions, test.context)
    let conflicts = try #require(previews.first).conflicts
    #expect(conflicts.filter(\.isTaken).map(\.field).sorted() == ["remark", "unit"])
    #expect(conflicts.first { $0.field == "unit" }?.inSheet == "行政服务中心")
    // I11: a due date is moved by an extension only.
    #expect(conflicts.first { $0.field == "due_on" }?.refusal?.zh.contains("I11") == true)
    var lead = try test.lead("施工")
    #expect(lead.remark == "新" && lead.unit == Office.hall && lead.dueOn == .on("2021-08-01"))
    #expect(try test.book.dossier(lead.id)?.notes.contains { $0.text.contains("备注 旧 → 新") } == true)
    #expect(receipt?.summary.zh == "导入：新增0件，补填1件，按表更改2处")
    #expect(try test.book.undo(entry: receipt?.entry, test.context).receipt != nil)
    lead = try test.lead("施工")
    #expect(lead.remark == "旧" && lead.unit == Office.housing)
  }

  @Test("A value that somebody else has changed since it was seen is left alone") func seenValueChanged() throws {
    let test = try TestBook()
    var first = row("施工许可超期", "住建局", no: "17")
    first.remark = "旧"
    _ = try test.book.applyImport(batch("奎屯", [first]), test.context)
    var decisions = ImportDecisions()
    decisions.conflicts.cells[.init(number: try test.lead("施工").number, field: "remark", inBook: "旧")] = true
    try test.done("edit", ["lead": "0001", "remark": "别人改过"])
    first.remark = "新"
    #expect(try test.book.applyImport([batch("奎屯", [first])], decisions, test.context).receipt == nil)
    #expect(try test.lead("施工").remark == "别人改过")
  }

  @Test("I12 a finished lead is not changed by a sheet") func finishedStays() throws {
    let test = try TestBook()
    var first = row("施工许可超期", "住建局", no: "17")
    first.remark = "旧"
    first.isClosed = true
    first.closedOn = .on("2021-06-01")
    _ = try test.book.applyImport(batch("奎屯", [first]), test.context)
    first.remark = "新"
    var decisions = ImportDecisions()
    decisions.conflicts.takesAll = true
    let (previews, receipt) = try test.book.applyImport([batch("奎屯", [first])], decisions, test.context)
    #expect(receipt == nil)
    #expect(previews.first?.conflicts.first?.isTaken == false)
    #expect(previews.first?.conflicts.first?.refusal?.zh.contains("已办结") == true)
  }

  @Test func anImportThatIsGivenUpLeavesNothingBehind() throws {
    let test = try TestBook()
    let rows = (1...600).map { row("第\($0)件", "新单位\($0 % 7)", no: "N\($0)") }
    let entries = try test.number("SELECT count(*) FROM audit")
    for stage in [WorkProgress.Stage.reading, .comparing, .writing] {
      let limit = StepLimit(stage, rows: 250)
      #expect(throws: BookError.interrupted) {
        try WorkWatch.$current.withValue(limit.watch) {
          _ = try test.book.applyImport(batch("奎屯", rows), test.context)
        }
      }
      #expect(try test.number("SELECT count(*) FROM audit") == entries)
      #expect(try test.number("SELECT count(*) FROM lead") == 0)
      #expect(try test.number("SELECT count(*) FROM unit") == 4)
    }
    #expect(try test.book.applyImport(batch("奎屯", rows), test.context).preview.new == 600)
  }
}
