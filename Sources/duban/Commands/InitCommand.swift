import ArgumentParser
import Foundation
import Ledger
import LedgerStore

struct InitCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: said("新建空台账", "Makes a new, empty ledger and its first officer."),
    discussion: said(
      "例：duban init --division 654003 --officer K-03", "Example: duban init --division 654003 --officer K-03"))

  @OptionGroup var common: CommonOptions

  @Option(help: explained("本单位区划代码", "The office's division.", "code"))
  var division: String

  @Option(name: .customLong("officer"), help: explained("首位人员代码", "The first officer.", "code"))
  var firstOfficer: String

  @Option(
    help: explained("人员的称呼（岗位，不写姓名）", "What screens call the officer: a post, no name.", "text"))
  var display: String?

  @Flag(help: explained("不录入示例单位", "Leaves the units of the settings out."))
  var noUnits = false

  func answer(_ invocation: Invocation) throws -> any Reply {
    let settings = try invocation.settings()
    try settings.mustBeSound()
    let foundation = NewLedger(
      path: invocation.ledgerFile, division: division, officer: firstOfficer,
      display: display ?? said("承办人", "Handler"), today: invocation.today(of: nil), seedsUnits: !noUnits)
    let book = try foundation.make(settings)
    return InitReply(
      path: invocation.ledgerFile, division: division, officer: firstOfficer, units: try book.units().count)
  }
}
