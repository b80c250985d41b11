import Testing

@testable import Ledger
@testable import LedgerStore

@Suite struct ImportTests {
  private static let layout = SheetLayout(
    id: RecordID("layout"), owner: "", name: "台账.xlsx", sheetName: "Sheet1", title: "问题线索台账", preamble: [],
    columns: [.init(header: "编号", field: "imported_no"), .init(header: "线索", field: "title")])
  private static let mapping = SheetMapping(constants: ["source": "petition"], concernsRefusedSubject: false)

  private func batch(_ rows: [ImportRow], rejected: [ImportRejection] = []) -> ImportBatch {
    ImportBatch(file: "台账.xlsx", sheet: "Sheet1", layout: Self.layout, mapping: Self.mapping) { each in
      for row in rows { try each(.row(row)) }
      for rejection in rejected { try each(.rejected(rejection)) }
    }
  }

  private func row(_ line: Int, _ title: String, no: String? = nil, unit: String? = "住建局") -> ImportRow {
    var row = ImportRow(line: line, receivedOn: .on("2021-05-0\(line % 9 + 1)"), source: "petition", title: title)
    row.importedNo = no
    row.unitName = unit
    row.types = ["M24"]
    return row
  }

  private var threeRows: [ImportRow] {
    var first = row(4, "施工许可超期", no: "2021-17")
    first.disposalMode = .check
    first.handler = "K-03"
    first.progress = "已调取材料"
    first.masked = 2
    return [first, row(5, "材料反复补正", no: "暂", unit: "市场监督管理局"), row(6, "无人受理", unit: nil)]
  }

  @Test func aDryRunWritesNothingAndSaysWhatWouldBe() throws {
    let test = try TestBook()
    let before = try test.number("SELECT count(*) FROM audit")
    let rejection = ImportRejection(line: 9, column: "受理时间", value: "13月", reason: Words("不是日期", "not a day"))
    let preview = try test.book.previewImport(batch(threeRows, rejected: [rejection]), test.context)
    #expect(preview.rows == 4)
    #expect(preview.new == 3)
    #expect(preview.newUnits == ["市场监督管理局"])
    #expect(preview.rejected == [rejection])
    #expect(preview.masked == 2)
    #expect(preview.gaps[.unit] == 1)
    #expect(preview.gaps[.disposalApproval] == 1)
    #expect(try test.number("SELECT count(*) FROM audit") == before)
    #expect(try test.number("SELECT count(*) FROM lead") == 0)
  }

  @Test("I14 the same file again changes nothing") func againIsSame() throws {
    let test = try TestBook()
    let (preview, receipt) = try test.book.applyImport(batch(threeRows), test.context)
    #expect(preview.new == 3)
    #expect(receipt?.summary.zh == "导入：新增3件，补填0件")
    let lead = try #require(try test.book.lead("2021-17"))
    #expect(lead.status == .checking)
    #expect(lead.unit == Office.housing)
    #expect(lead.importedNo == "2021-17")
    #expect(try test.book.dossier(lead.id)?.notes.map(\.text).last == "已调取材料")
    #expect(try test.book.layouts().count == 1)
    #expect(try test.book.mapping(headerKey: "编号\u{1F}线索") == Self.mapping)
    let entries = try test.number("SELECT count(*) FROM audit")
    let again = try test.book.applyImport(batch(threeRows), test.context)
    #expect(again.receipt == nil)
    #expect(again.preview.same == 3)
    #expect(again.preview.new == 0)
    #expect(again.preview.newUnits.isEmpty)
    #expect(try test.number("SELECT count(*) FROM audit") == entries)
    // The counter stands where the import left it.
    #expect(try test.register("新").number == "654003-2021-0004")
  }

  @Test("I14 a number on two rows counts as none") func repeatedNumbers() throws {
    let test = try TestBook()
    let rows = [row(1, "甲", no: "7"), row(2, "乙", no: "7"), row(3, "丙", no: "8")]
    #expect(try test.book.applyImport(batch(rows), test.context).preview.new == 3)
    #expect(try test.found("甲") == ["甲"])
    #expect(try test.lead("乙").importedNo == "7")
    #expect(try test.book.applyImport(batch(rows), test.context).receipt == nil)
  }

  @Test func theSameRowTwiceIsOneLead() throws {
    let test = try TestBook()
    var twice = row(1, "甲", no: nil)
    twice.line = 10
    let preview = try test.book.applyImport(batch([row(1, "甲", no: nil), twice]), test.context).preview
    #expect(preview.new == 1)
    #expect(preview.same == 1)
    #expect(try test.number("SELECT count(*) FROM lead") == 1)
  }

  @Test func emptyFieldsAreFilledAndDifferencesReported() throws {
    let test = try TestBook()
    _ = try test.book.applyImport(batch([row(4, "施工许可超期", no: "17")]), test.context)
    var later = row(4, "施工许可超期", no: "17")
    later.channel = "desk"
    later.remark = "补"
    #expect(try test.book.applyImport(batch([later]), test.context).preview.changed == 1)
    #expect(try test.lead("施工许可").channel == "desk")
    later.remark = "另"
    let (preview, receipt) = try test.book.applyImport(batch([later]), test.context)
    #expect(receipt == nil)
    #expect(preview.conflicts.map(\.field) == ["remark"])
    #expect(preview.conflicts.first?.inBook == "补")
    #expect(try test.lead("施工许可").remark == "补")
    // Undone, the filling is gone and the lead is there as it came.
    #expect(try test.book.undo(entry: nil, test.context).receipt != nil)
    #expect(try test.lead("施工许可").remark == nil)
  }

  @Test("I14 after an undone import the same key revives the same number") func undoneAndDoneAgain() throws {
    let test = try TestBook()
    _ = try test.book.applyImport(batch(threeRows), test.context)
    let before = try test.book.leads(LeadQuery(), PageRequest(), today: test.today).rows.map { ($0.id, $0.number) }
    #expect(try test.book.undo(entry: nil, test.context).receipt?.summary.zh == "撤销：导入：新增3件，补填0件")
    #expect(try test.book.leadCount(LeadQuery(), today: test.today, limit: nil) == 0)
    #expect(try test.book.units().count == 4)
    #expect(try test.book.layouts().isEmpty)
    #expect(try test.register("中间登记").number == "654003-2021-0004")
    let (preview, _) = try test.book.applyImport(batch(threeRows), test.context)
    #expect(preview.new == 3)
    for (id, number) in before {
      let lead = try #require(try test.book.record(Lead.self, id))
      #expect(lead.number == number.text)
      #expect(try test.book.dossier(id)?.notes.allSatisfy { $0.lead == id } == true)
    }
    let lead = try #require(try test.book.lead("2021-17"))
    #expect(try test.book.dossier(lead.id)?.notes.count == 2)
    #expect(try test.book.dossier(lead.id)?.disposals.count == 1)
    #expect(try test.found("许可") == ["施工许可超期"])
    #expect(try test.register("之后").number == "654003-2021-0005")
  }

  @Test func whatWasDoneSinceKeepsAnImport() throws {
    let test = try TestBook()
    let receipt = try #require(try test.book.applyImport(batch(threeRows), test.context).receipt)
    try test.done("note", ["lead": "0001", "text": "之后的一行"])
    let broken = try test.book.undo(entry: receipt.entry, test.context).brokenRules
    #expect(broken.map(\.rule) == ["undo"])
    #expect(try test.book.leadCount(LeadQuery(), today: test.today, limit: nil) == 3)
    // The unit that came with the sheet is used by another lead now.
    #expect(try test.book.undo(entry: nil, test.context).receipt != nil)
    try test.register("同一单位", ["unit": "市场监督管理局"])
    #expect(try test.book.undo(entry: receipt.entry, test.context).receipt == nil)
  }

  @Test func unitsAreFoundByAliasAndWithoutRegardToWidth() throws {
    let test = try TestBook()
    var rows = [row(1, "甲", unit: "住房和城乡建设局 "), row(2, "乙", unit: "３号窗口"), row(3, "丙", unit: "发改委")]
    rows[2].division = "654024"
    rows[0].coUnitNames = ["住建局", "新单位"]
    let preview = try test.book.applyImport(batch(rows), test.context).preview
    #expect(preview.newUnits == ["新单位"])
    #expect(try test.lead("甲").unit == Office.housing)
    #expect(try test.lead("甲").coUnits.first == Office.housing)
    #expect(try test.lead("乙").unit == Office.window)
    #expect(try test.lead("丙").unit == Office.gongliu)
  }

  @Test func aLargeSheetComesInWholeAndGoesWhole() throws {
    let test = try TestBook()
    let rows = (1...1_200).map { row($0, "第\($0)件", no: "N\($0)") }
    let (preview, receipt) = try test.book.applyImport(batch(rows), test.context)
    #expect(preview.new == 1_200)
    let entry = try #require(try test.book.log(lead: nil, limit: 1, before: nil).first)
    #expect(entry.rows.contains("lead×1200"))
    #expect(entry.rows.last?.hasPrefix("all:") == true)
    #expect(try test.book.undo(entry: receipt?.entry, test.context).receipt != nil)
    #expect(try test.number("SELECT count(*) FROM lead WHERE gone = 0") == 0)
    #expect(try test.number("SELECT count(*) FROM lead_note WHERE gone = 0") == 0)
  }
  /// Rows that are new go another way into the book than those that fill one in: both have their log, words and undo.
  /// The larger sheet outgrows the book, and its indexes are made anew.
  @Test(arguments: [700, LedgerFile.fewestForAnew + 1]) func newRowsAndFilledOnesAreOneEntry(_ count: Int) throws {
    let test = try TestBook()
    let indexes = try schema(test)
    var known = row(1, "已有一件", no: "N1")
    _ = try test.book.applyImport(batch([known]), test.context)
    known.remark = "补填"
    let rows = [known] + (2...count).map { row($0, "第\($0)件", no: "N\($0)") }
    let (preview, receipt) = try test.book.applyImport(batch(rows), test.context)
    #expect(preview.new == count - 1)
    #expect(preview.changed == 1)
    #expect(try schema(test) == indexes)
    let entry = try #require(receipt?.entry)
    #expect(try test.book.log(lead: nil, limit: 1, before: nil).first?.rows.contains("lead×\(count)") == true)
    for title in ["已有一件", "第2件", "第\(count)件"] {
      #expect(try test.book.log(lead: test.lead(title).id, limit: 9, before: nil).first?.entry == entry)
    }
    #expect(try test.found("第612件") == ["第612件"])
    #expect(try test.found("补填") == ["已有一件"])
    #expect(try test.book.structuralFaults().isEmpty)
    #expect(try test.book.health().brokenEntry == nil)
    #expect(try test.book.applyImport(batch(rows), test.context).preview.same == count)
    #expect(try test.book.undo(entry: entry, test.context).receipt != nil)
    #expect(try test.number("SELECT count(*) FROM lead WHERE gone = 0") == 1)
    #expect(try test.found("第612件").isEmpty)
    #expect(try test.found("补填").isEmpty)
    #expect(try test.book.structuralFaults().isEmpty)
  }

  private func schema(_ test: TestBook) throws -> [String] {
    try test.book.onScreen { db in
      try db.texts("SELECT name || coalesce(sql, '') AS line FROM sqlite_schema ORDER BY name", column: "line")
    }
  }
}
