import ArgumentParser
import Foundation
import Ledger
import LedgerExchange
import LedgerStore

struct ReconcileCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile", abstract: said("对账：本台账与上级或下级的表格", "Lays our ledger beside a sheet from above or below."),
    discussion: said(
      """
      不改任何线索；说出只在一边的、逐项不一致的；给了上次的表（--base），还说出是哪边改的。例：
        duban reconcile 州级台账.xlsx
        duban reconcile 州级台账.xlsx --base 上月州级台账.xlsx --output 对账差异.xlsx --record
      """,
      """
      No lead is changed; it names what only one side has and each field that differs; with the sheet of last time (--base)
      also who changed it. Examples:
        duban reconcile prefecture.xlsx
        duban reconcile prefecture.xlsx --base last-month.xlsx --output differences.xlsx --record
      """))

  static let takesTime = true

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("对方的表格：.xlsx或CSV", "The other side's sheet: .xlsx or CSV.", "file"), completion: .file())
  var file: String

  @Option(
    help: explained("上次的表格，作三方比对", "The sheet of last time, for a three-way comparison.", "file"), completion: .file())
  var base: String?

  @Option(help: explained("工作表名；可给几次", "A sheet's name; may be given several times.", "name"))
  var sheet: [String] = []

  @Option(help: explained("映射文件（YAML）", "The mapping (YAML).", "file"), completion: .file())
  var map: String?

  @Option(help: explained("表的种类：leads或requests", "What the sheet holds: leads or requests.", "kind"))
  var asKind: SheetKind?

  @Option(help: explained("没有县市列时的区划代码", "The division of rows that name none.", "code"))
  var division: String?

  @Option(
    help: explained("本台账取这些天受理的；默认按对方表格的起止", "Ours received in these days; the sheet's own unless given.", "from..to"))
  var received: DayRange?

  @Option(help: explained("差异写到：.xlsx或.csv", "Where the differences go: .xlsx or .csv.", "file"), completion: .file())
  var output: String?

  @Flag(help: explained("登记这次对账（只记件数）", "Records that it was done; counts only."))
  var record = false

  func answer(_ invocation: Invocation) throws -> any Reply {
    var given = try map.map { try MappingFile($0).mapping } ?? SheetMapping()
    if let asKind { given = given.of(asKind) }
    let office = try invocation.office(forWriting: record)
    let reconciliation = try SheetReconciliation(office)
    let there = try reconciliation.side(examined(file, given, office))
    let before = try base.map { try reconciliation.side(examined($0, given, office)) }
    let report = try reconciliation.report(there: there, base: before, received: received?.days)
    if let output { try write(report, to: output, office) }
    let outcome =
      record
      ? try office.book.perform(
        Reconciliation.request(
          file: there.file, base: before?.file, division: division ?? office.info.owner, report.counts), office.context)
      : nil
    return ReconcileReply(
      file: there.file, base: before?.file, report: report, rejected: there.rejected, output: output, outcome: outcome)
  }

  private func examined(_ path: String, _ given: SheetMapping, _ office: Office) throws -> [SheetExamination] {
    try office.examinedForReconciling(path, named: sheet, given, division: division)
  }

  private func write(_ report: ReconciliationReport, to path: String, _ office: Office) throws {
    guard let format = SheetFormat(path: path) else {
      throw Failure.usage("--output 应以 .xlsx 或 .csv 结尾", "--output should end in .xlsx or .csv")
    }
    let taken = [file, base, office.file.path].compactMap(\.self).map {
      URL(fileURLWithPath: $0).resolvingSymlinksInPath()
    }
    guard !taken.contains(URL(fileURLWithPath: path).resolvingSymlinksInPath()) else {
      throw Failure.usage("--output 请换一个文件，不改原表", "give --output another file: the sheets are left alone")
    }
    _ = try report.write(to: path, as: format, title: "对账差异 \(office.today)\(office.info.isPractice ? "（练习台账）" : "")")
  }
}

extension Office {
  /// The sheets of a file, each with nothing left to ask.
  /// - Throws: `SheetFault`, `SettingsFault`, `Failure` 65 where the rows cannot be read without an answer.
  fileprivate func examinedForReconciling(
    _ path: String, named names: [String], _ given: SheetMapping, division: String?
  ) throws -> [SheetExamination] {
    var intake = try WorkbookIntake(
      path, named: names, context: context, columns: settings.columns(), book: book, given: given)
    if let division { intake.setDivision(try rulebook.divisions.code(meantBy: division)) }
    return try intake.examined { $0.answerForReconciling(into: &$1, owner: info.owner) }
  }
}
