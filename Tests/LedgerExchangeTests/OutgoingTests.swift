import Foundation
import Ledger
import LedgerExchange
import SheetFixtures
import Testing

@Suite struct OutgoingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let formats: [SheetFormat] = [
    .workbook, .separatedText(.utf8WithMark), .separatedText(.gb18030), .separatedText(.utf16LittleEndian),
  ]

  private func write(_ sheet: LeadSheet, _ leads: [LeadSheetRow], _ format: SheetFormat) throws -> OutgoingReceipt {
    let path = folder.file(format == .workbook ? "out.xlsx" : "out.csv")
    return try sheet.write(to: path, as: format) { each in try leads.forEach(each) }
  }

  private func imported() throws -> ImportedSheet {
    try ImportedSheet(folder.write(FixtureWorkbook(OddLedger.sheet()), to: "in.xlsx"))
  }

  @Test(arguments: formats) func setAComesBackTheSame(_ format: SheetFormat) throws {
    let rows = try imported().rows
    let sheet = LeadSheet.set(
      organ: "沙雅县纪委监委", columns: FixtureOffice.columns, rulebook: FixtureOffice.rulebook,
      today: FixtureOffice.context.today)
    let receipt = try write(sheet, FixtureOffice.leads(rows), format)
    #expect(receipt.rows == rows.count && receipt.outsideCount == 0)
    let again = try ImportedSheet(receipt.path)
    #expect(again.rejected.isEmpty && again.examination.droppedColumns.isEmpty)
    #expect(again.examination.header.preamble.title == "沙雅县纪委监委营商环境问题线索台账")
    for (old, new) in zip(rows, again.rows) { expectSame(old, new, ownColumns: false) }
    let second = try write(sheet, FixtureOffice.leads(again.rows), format)
    #expect(try ImportedSheet(second.path).rows == again.rows)
  }

  @Test(arguments: formats) func theLayoutThatCameInIsAFixedPoint(_ format: SheetFormat) throws {
    let sheet = try imported()
    let layout = sheet.examination.layout()
    let outgoing = LeadSheet.layout(layout, rulebook: FixtureOffice.rulebook, today: FixtureOffice.context.today)
    let receipt = try write(outgoing, FixtureOffice.leads(sheet.rows), format)
    let again = try ImportedSheet(receipt.path, mapping: sheet.examination.learnedMapping)
    #expect(again.examination.header.columns.map(\.header) == sheet.examination.header.columns.map(\.header))
    #expect(again.examination.header.columns.map(\.role) == sheet.examination.header.columns.map(\.role))
    #expect(again.examination.layout().title == layout.title && again.examination.layout().preamble == layout.preamble)
    for (old, new) in zip(sheet.rows, again.rows) { expectSame(old, new, ownColumns: true) }
    let third = try write(outgoing, FixtureOffice.leads(again.rows), format)
    #expect(try ImportedSheet(third.path, mapping: sheet.examination.learnedMapping).rows == again.rows)
  }

  /// Everything that the book compares an imported row by.
  private func expectSame(_ old: ImportRow, _ new: ImportRow, ownColumns: Bool) {
    #expect(new.importedNo == old.importedNo && new.receivedOn == old.receivedOn && new.source == old.source)
    #expect(new.title == old.title && new.narrative == old.narrative && new.types == old.types)
    #expect(new.division == old.division && new.unitName == old.unitName && new.coUnitNames == old.coUnitNames)
    #expect(new.status == old.status && new.finding == old.finding && new.result == old.result)
    #expect(new.dueOn == old.dueOn && new.dueText == old.dueText && new.closedOn == old.closedOn)
    #expect(new.disposalMode == old.disposalMode && new.disposedOn == old.disposedOn && new.handler == old.handler)
    #expect(new.amountCharged == old.amountCharged && new.subjectLevel == old.subjectLevel)
    #expect(new.progress == old.progress && new.remark == old.remark)
    #expect(new.masked == 0)
    if ownColumns { #expect(new.extra == old.extra) }
  }

  @Test func aWorkbookHasRealDaysWidthsAndADefusedText() throws {
    let sheet = try imported()
    let outgoing = LeadSheet.layout(
      sheet.examination.layout(), isPractice: true, rulebook: FixtureOffice.rulebook, today: FixtureOffice.context.today
    )
    let receipt = try write(outgoing, FixtureOffice.leads(sheet.rows), .workbook)
    let source = try SheetFile.open(receipt.path).source()
    let rows = try source.allRows()
    #expect(source.name == "沙雅县")
    #expect(rows[0].cells[0].text == "沙雅县营商环境问题线索台账（练习台账）")
    #expect(source.merges.contains(MergedRange(lines: 3...3, columns: 15...16)))
    #expect(source.merges.contains(MergedRange(lines: 3...4, columns: 0...0)))
    #expect(abs((source.columnWidths[1] ?? 0) - 14) < 1)
    #expect(rows[4].cells[2] == .moment(SheetMoment(day: FixtureOffice.day("2021-04-12"))))
    #expect(rows[4].cells[1] == .text("SY-2021-001"))
    #expect(rows[7].cells[8].text.hasPrefix("'=HYPERLINK"))
    #expect(rows[4].cells[9] == .empty && rows[4].cells[10] == .empty)
    #expect(rows[4].cells[11] == .number(2.6))
  }

  @Test func charactersOutsideTheCodePageAreNamedByPlace() throws {
    let sheet = OutgoingSheet(name: "t", columns: [.init(header: "甲"), .init(header: "乙")])
    let writer = try SeparatedTextWriter(path: folder.file("t.csv"), sheet, encoding: .gb18030)
    try writer.write([.text("普通"), .text("ئۇيغۇر𠮷")])
    try writer.write([.text("€"), .text("=1+1")])
    let receipt = try writer.finish()
    #expect(receipt.outside.first?.place == CellPlace(line: 2, column: 1))
    #expect(receipt.outside.last?.character == "𠮷" && receipt.outsideCount == receipt.outside.count)
    let texts = try SheetFile.open(receipt.path).source().texts()
    #expect(texts == [["甲", "乙"], ["普通", "ئۇيغۇر𠮷"], ["€", "'=1+1"]])
  }

  @Test func textIsQuotedWhereItMustBe() throws {
    let path = folder.file("t.csv")
    let sheet = OutgoingSheet(name: "t", columns: [.init(header: "a"), .init(header: "b")])
    let writer = try SeparatedTextWriter(path: path, sheet, encoding: .utf8WithMark)
    try writer.write([.text("一,\"二\"\n三"), .day(FixtureOffice.day("2021-04-12"))])
    try writer.write([.whole(7), .amount(Money(fen: 1_234_500), .tenThousandYuan)])
    _ = try writer.finish()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self)
        == "a,b\r\n\"一,\"\"二\"\"\n三\",2021-04-12\r\n7,1.2345\r\n")
  }

  @Test func whatFailsLeavesNothingBehind() throws {
    struct Failure: Error {}
    let sheet = LeadSheet.set(
      organ: "甲", columns: FixtureOffice.columns, rulebook: FixtureOffice.rulebook, today: FixtureOffice.context.today)
    for format in [SheetFormat.workbook, .separatedText(.gb18030)] {
      #expect(throws: Failure.self) { try sheet.write(to: folder.file("x"), as: format) { _ in throw Failure() } }
      #expect(folder.names.isEmpty)
    }
    #expect(throws: SheetFault.self) {
      try sheet.write(to: folder.file("no/such/x.xlsx"), as: .workbook) { _ in }
    }
  }

  @Test func filesAreTheirOwnersAlone() throws {
    let sheet = LeadSheet.set(
      organ: "甲", columns: FixtureOffice.columns, rulebook: FixtureOffice.rulebook, today: FixtureOffice.context.today)
    for format in Self.formats {
      let path = try write(sheet, [], format).path
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
      #expect(mode?.intValue == 0o600)
    }
  }

  @Test func theColourIsReckonedAnew() throws {
    let text = "登记时间,主要问题,预警颜色,办理时限\n2021-04-12,甲,蓝,2021-05-01\n"
    let sheet = try ImportedSheet(folder.write(Array(text.utf8), to: "t.csv"))
    let outgoing = LeadSheet.layout(
      sheet.examination.layout(), rulebook: FixtureOffice.rulebook, today: FixtureOffice.context.today)
    #expect(outgoing.row(FixtureOffice.leads(sheet.rows)[0], serial: 1)[2] == .text("红"))
  }
}
