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
      映射文件（YAML）：columns（列名: 栏目）、reporter（举报人的列）、constants（栏目: 值）、concerns_refused、year、half_dates。
      """,
      """
      A dry run first, then a yes; without a terminal and without --yes a dry run only. Examples:
        duban import ledger.xlsx --map mapping.yaml --dry-run
        duban import ledger.xlsx --map mapping.yaml --yes
      The mapping (YAML): columns (header: field), reporter (a reporter's columns), constants (field: value), concerns_refused,
      year, half_dates.
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("表格文件：.xlsx或CSV", "The file: .xlsx or CSV.", "file"))
  var file: String

  @Option(help: explained("台账种类：leads", "The kind of sheet: leads.", "kind"))
  var asKind = "leads"

  @Option(help: explained("工作表名", "The sheet's name.", "name"))
  var sheet: String?

  @Option(help: explained("没有县市列时的区划代码", "The division of rows that name none.", "code"))
  var division: String?

  @Option(help: explained("映射文件（YAML）", "The mapping (YAML).", "file"))
  var map: String?

  @Flag(help: explained("只试读，不写入", "Reads and tells; nothing is written."))
  var dryRun = false

  @Flag(help: explained("不再询问，直接写入", "Writes without asking."))
  var yes = false

  func answer(_ invocation: Invocation) throws -> any Reply {
    guard asKind == "leads" else {
      throw Failure.usage("--as-kind 目前只支持 leads", "--as-kind takes only leads for now")
    }
    let given = try map.map(MappingFile.read)
    let canAsk = invocation.process.inputIsTerminal && invocation.process.outputIsTerminal
    let isDryRun = dryRun || (!yes && !canAsk)
    let office = try invocation.office(forWriting: true)
    var intake = try SheetIntake(
      file, sheet: sheet, context: office.context, columns: office.settings.columns(), book: office.book, given: given)
    if let division {
      guard let place = office.rulebook.divisions.meant(by: division) else { throw Failure.noDivision(division) }
      intake.mapping.constants["division"] = place.code
    }
    let examination = try answered(&intake, canAsk: canAsk, invocation.language)
    let preview = try office.book.previewImport(examination.batch(), office.context)
    guard preview.new + preview.changed + preview.same > 0 else {
      return ImportReply(examination, preview, receipt: nil, isDryRun: isDryRun)
    }
    if isDryRun { return ImportReply(examination, preview, receipt: nil, isDryRun: true) }
    if !yes {
      complain(ImportReply(examination, preview, receipt: nil, isDryRun: true).text(invocation.language))
      let interview = ImportInterview(language: invocation.language)
      guard interview.confirm(Words("写入台账？", "write it into the ledger?")) else {
        return ImportReply(examination, preview, receipt: nil, isDryRun: true)
      }
    }
    let (applied, receipt) = try office.book.applyImport(examination.batch(), office.context)
    return ImportReply(examination, applied, receipt: receipt, isDryRun: false)
  }

  /// The sheet with nothing left to ask.
  /// - Throws: `Failure` 65 where something is missing and nobody can be asked, or the asking was given up.
  private func answered(
    _ intake: inout SheetIntake, canAsk: Bool, _ language: Language
  ) throws -> SheetExamination {
    var examination = try intake.examine()
    let interview = ImportInterview(language: language)
    while let question = examination.questions.first {
      guard canAsk, interview.ask(question, into: &intake.mapping) else {
        let questions = examination.questions.map(\.words).listed(Words("\n", "\n"))
        let head = Words("还缺以下回答（写进 --map 文件）：\n", "these answers are missing (put them into the --map file):\n")
        throw Failure.badInput(head + questions)
      }
      examination = try intake.examine()
    }
    return examination
  }
}
