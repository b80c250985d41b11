import ArgumentParser
import Foundation
import Ledger
import LedgerExchange
import LedgerStore

struct CheckCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: said("台账体检：逐行写明需补正之处", "Says row by row what a spot check would object to."),
    discussion: said(
      "不写入台账；原表照旧，另存一份，多一列“需补正”。例：duban check 问题线索台账.xlsx --output 体检.xlsx",
      "Nothing is written to the book; the same sheet comes back with one more column. Example: duban check ledger.xlsx --output checked.xlsx"
    ))

  static let takesTime = true

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("表格文件：.xlsx或CSV", "The file: .xlsx or CSV.", "file"), completion: .file())
  var file: String

  @Option(help: explained("写到；默认在原表旁", "Where to; beside the file unless given.", "file"), completion: .file())
  var output: String?

  @Option(help: explained("工作表名", "The sheet's name.", "name"))
  var sheet: String?

  @Option(help: explained("映射文件（YAML）", "The mapping (YAML).", "file"), completion: .file())
  var map: String?

  @Option(help: explained("指明表的种类：leads或accountability", "What the sheet holds: leads or accountability.", "kind"))
  var asKind: SheetKind?

  @Option(help: explained("没有台账时：本单位区划代码", "Where there is no ledger: the office's division.", "code"))
  var division: String?

  func answer(_ invocation: Invocation) throws -> any Reply {
    var given = try map.map { try MappingFile($0).mapping }
    if let asKind { given = (given ?? SheetMapping()).of(asKind) }
    let settings = try invocation.settings()
    try settings.mustBeSound()
    let hasLedger = FileManager.default.fileExists(atPath: invocation.ledgerFile)
    let office = hasLedger || invocation.givenLedger != nil ? try invocation.office() : nil
    let context = try office?.context ?? contextWithoutLedger(invocation, settings)
    var intake = try SheetIntake(
      file, sheet: sheet, context: context, columns: settings.columns(), book: office?.book, given: given)
    if let division { intake.mapping.constants["division"] = division }
    if let output, output == invocation.ledgerFile {
      throw Failure.usage("--output 不能是台账文件本身", "--output must not be the ledger itself")
    }
    return CheckReply(
      try SheetInspection(intake, context: context, output: output, language: invocation.language))
  }

  /// A sheet can be checked before there is any ledger: by the settings alone, the campaign's among them.
  private func contextWithoutLedger(_ invocation: Invocation, _ settings: Settings) throws -> ChangeContext {
    let rulebook = settings.rulebook()
    let top = rulebook.divisions.roots.first?.code ?? ""
    let owner = try rulebook.divisions.code(meantBy: division ?? top)
    return ChangeContext(
      today: invocation.today(of: nil), officer: invocation.officer, owner: owner, rulebook: rulebook,
      campaign: settings.office.campaign(id: LedgerFile.newID(), owner: owner))
  }
}
