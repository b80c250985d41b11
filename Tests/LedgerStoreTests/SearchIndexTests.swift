import GRDB
import Testing

@testable import Ledger
@testable import LedgerStore

/// The search index follows the book: after any history it is what it would be if it were made anew.
@Suite struct SearchIndexTests {
  /// Every word of every index with its row, column and place.
  private func words(_ test: TestBook) throws -> [String: [String]] {
    try test.book.screen.writeWithoutTransaction { db in
      var words: [String: [String]] = [:]
      for table in Schema.searchTables {
        let name = "words_of_\(table)"
        try db.execute(
          sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.\(name) USING fts5vocab(main, \(table)_search, instance)")
        let sql = "SELECT printf('%s %d %s %d', term, doc, col, offset) AS word FROM temp.\(name)"
        words[table] = try db.texts(sql, column: "word").sorted()
      }
      return words
    }
  }

  private func rebuild(_ test: TestBook) throws {
    try test.book.inWriting { db in
      let transaction = BookTransaction(db, test.book.tables)
      for kind in [RecordKind.lead, .rectification, .observation, .accountability] {
        try SearchIndex(kind, db)?.rebuild(transaction, Office.rulebook)
      }
      return .kept(())
    }
  }

  private func expectWhatARebuildGives(_ test: TestBook, _ step: String) throws {
    let kept = try words(test)
    try rebuild(test)
    let anew = try words(test)
    for table in Schema.searchTables {
      #expect(kept[table] == anew[table], "\(table) after \(step)")
    }
    #expect(!(anew["lead"] ?? []).isEmpty)
  }

  @Test func everyChangeTakesTheIndexAlong() throws {
    let test = try TestBook()
    let first = try #require(try test.register("施工许可超期", ["unit": "住建局"]).number)
    let second = try #require(try test.register("施工许可一再超期").number)
    try expectWhatARebuildGives(test, "register")
    try test.done("edit", ["lead": first, "narrative": "企业跑了四趟", "title": "许可超期"])
    try expectWhatARebuildGives(test, "edit")
    let receipt = try test.done("merge", ["lead": second, "into": first])
    try expectWhatARebuildGives(test, "merge")
    _ = try test.book.undo(entry: receipt.entry, test.context)
    try expectWhatARebuildGives(test, "undo")
    _ = try test.book.undo(entry: receipt.entry + 1, test.context)
    try expectWhatARebuildGives(test, "redo")
    let third = try test.register("第三件")
    _ = try test.book.undo(entry: third.entry, test.context)
    try expectWhatARebuildGives(test, "a registration undone")
    #expect(try test.found("第三件").isEmpty)
    _ = try test.book.undo(entry: third.entry + 1, test.context)
    #expect(try test.found("第三件") == ["第三件"])
    try test.done(
      "observe",
      [
        "unit": "3号窗口", "mode": "desk", "on": "2021-09-10", "at": "10:30", "found": "窗口无办事指南", "matter": "施工许可",
      ])
    try expectWhatARebuildGives(test, "observe")
    var unit = try #require(try test.book.record(OfficeUnit.self, Office.housing))
    unit.shortName = "住保中心"
    unit.name = "住房保障中心"
    try test.put([unit])
    try expectWhatARebuildGives(test, "a unit renamed")
  }

  /// What is not written is not found, and what was there is found still.
  @Test func theIndexIsOfTheSameTransaction() throws {
    struct GivenUp: Error {}
    let test = try TestBook()
    try test.register("在册")
    let before = try words(test)
    #expect(throws: GivenUp.self) {
      try test.book.inWriting { db in
        let session = try WriteSession(BookTransaction(db, test.book.tables), test.context, isBatch: true)
        try session.put(Office.lead(90, "没有写成"))
        if try db.firstNumber("SELECT count(*) FROM lead") == 2 { throw GivenUp() }
        return .kept(())
      }
    }
    #expect(try words(test) == before)
  }

  @Test func anImportAndItsUndoTakeTheIndexAlong() throws {
    let test = try TestBook()
    try test.register("在册")
    let layout = SheetLayout(
      id: RecordID("layout"), owner: "", name: "台账.xlsx", sheetName: "Sheet1", title: "问题线索台账", preamble: [],
      columns: [.init(header: "线索", field: "title")])
    let mapping = SheetMapping(constants: ["source": "petition"], concernsRefusedSubject: false)
    let batch = ImportBatch(file: "台账.xlsx", sheet: "Sheet1", layout: layout, mapping: mapping) { each in
      for (line, title) in ["乱收资料费", "不给办理", "超期未批"].enumerated() {
        try each(.row(ImportRow(line: line + 2, receivedOn: .on("2021-05-06"), source: "petition", title: title)))
      }
    }
    let receipt = try #require(try test.book.applyImport(batch, test.context).receipt)
    try expectWhatARebuildGives(test, "import")
    _ = try test.book.undo(entry: receipt.entry, test.context)
    try expectWhatARebuildGives(test, "import undone")
    #expect(try test.found("资料费").isEmpty)
  }

  /// A book whose settings read otherwise than they did is found by what they say now, once it is made anew.
  @Test func aRebuildTakesTheSettingsOfToday() throws {
    let test = try TestBook()
    try test.put([Office.lead(1, "尉犁")])
    #expect(try test.found("yuli").isEmpty)
    try test.book.inWriting { db in
      try SearchIndex(.lead, db)?.rebuild(BookTransaction(db, test.book.tables), ShippedSettings.rulebook)
      return .kept(())
    }
    #expect(try test.found("yuli") == ["尉犁"])
    #expect(try test.found("yl") == ["尉犁"])
    // What is taken out later is what was put in now.
    var lead = try test.lead("尉犁")
    lead.title = "乌什"
    try test.put([lead])
    try expectWhatARebuildGives(test, "an edit after a rebuild")
  }
}
