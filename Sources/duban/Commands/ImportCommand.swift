import ArgumentParser
import Foundation
import Ledger
import LedgerExchange

struct ImportCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: said("导入台账", "Takes a spreadsheet into the ledger, as one undoable batch."),
    discussion: said(
      """
      先试读，确认后写入；没有终端又没有 --yes 时只试读。例：
        duban import 问题线索台账.xlsx --map 映射.yaml --dry-run
        duban import 问题线索台账.xlsx --map 映射.yaml --yes
        duban import 整改台账.xlsx --as-kind rectifications --yes
      一个文件几张工作表（一县一张）：认得出表头的都导入，算一批；只要其中几张：--sheet 巩留县 --sheet 奎屯市。
      映射文件（YAML）：columns（列名: 栏目）、reporter（举报人的列）、constants（栏目: 值）、concerns_refused、year、half_dates、
      units（表中单位: 台账单位或 new）、conflicts（keep 或 take；也可按编号和栏目）。
      """,
      """
      A dry run first, then a yes; without a terminal and without --yes a dry run only. Examples:
        duban import ledger.xlsx --map mapping.yaml --dry-run
        duban import ledger.xlsx --map mapping.yaml --yes
        duban import rectifications.xlsx --as-kind rectifications --yes
      A file of several sheets (one a county) comes in as one batch, each sheet with a known header; --sheet NAME takes one
      and may be given several times.
      The mapping (YAML): columns (header: field), reporter (a reporter's columns), constants (field: value), concerns_refused,
      year, half_dates, units (the sheet's name: the ledger's, or new), conflicts (keep or take; also by number and field).
      """))

  static let takesTime = true

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("表格文件：.xlsx或CSV", "The file: .xlsx or CSV.", "file"), completion: .file())
  var file: String

  @Option(
    help: explained(
      "台账种类：leads线索、requests诉求、rectifications整改、observations检查、accountability问责、measures举措；不给时看表头",
      "The kind of sheet: leads, requests, rectifications, observations, accountability, measures; by its header unless given.",
      "kind"))
  var asKind: SheetKind?

  @Option(help: explained("工作表名；可给几次", "A sheet's name; may be given several times.", "name"))
  var sheet: [String] = []

  @Option(help: explained("没有县市列时的区划代码", "The division of rows that name none.", "code"))
  var division: String?

  @Option(help: explained("映射文件（YAML）", "The mapping (YAML).", "file"), completion: .file())
  var map: String?

  @Flag(help: explained("只试读，不写入", "Reads and tells; nothing is written."))
  var dryRun = false

  @Flag(help: explained("不再询问，直接写入", "Writes without asking."))
  var yes = false

  func answer(_ invocation: Invocation) throws -> any Reply {
    var given = try map.map { try MappingFile($0) } ?? MappingFile()
    if let asKind { given.mapping = given.mapping.of(asKind) }
    let canAsk = invocation.process.inputIsTerminal && invocation.process.outputIsTerminal
    let isDryRun = dryRun || (!yes && !canAsk)
    let office = try invocation.office(forWriting: true)
    try office.mustKnow(given.wantedUnits)
    var intake = try WorkbookIntake(
      file, named: sheet, context: office.context, columns: office.settings.columns(), book: office.book,
      given: given.mapping)
    if let division { intake.setDivision(try office.rulebook.divisions.code(meantBy: division)) }
    let interview = ImportInterview(language: invocation.language)
    let examinations = try intake.examined { question, mapping in canAsk && interview.ask(question, into: &mapping) }
    let batches = examinations.map { $0.batch() }
    func reply(_ previews: [ImportPreview], _ receipt: Receipt?) -> ImportReply {
      ImportReply(
        examinations, previews, leftOut: intake.selection.leftOut, receipt: receipt, isDryRun: receipt == nil)
    }
    if isDryRun || !yes {
      let preview = reply(try office.book.previewImport(batches, given.decisions, office.context), nil)
      if isDryRun || !preview.hasUse { return preview.asked(isDryRun) }
      complain(preview.text(invocation.language))
      guard interview.confirm(Words("写入台账？", "write it into the ledger?")) else {
        try WorkWatch.ask()
        return preview
      }
    }
    let (applied, receipt) = try office.book.applyImport(batches, given.decisions, office.context)
    let answer = reply(applied, receipt)
    return receipt == nil ? answer.asked(false) : answer
  }
}

extension Office {
  /// - Throws: the fault of the first name that no unit of the book has.
  fileprivate func mustKnow(_ wanted: [(name: String, fault: SettingsFault)]) throws {
    guard !wanted.isEmpty else { return }
    let names = Set(try SheetIntake.unitNames(book))
    if let stranger = wanted.first(where: { !names.contains($0.name) }) { throw stranger.fault }
  }
}
