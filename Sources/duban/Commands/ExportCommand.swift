import ArgumentParser
import Foundation
import Ledger
import LedgerExchange

struct ExportCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: said("导出台账", "Writes the query's leads as .xlsx, .csv or .json."),
    discussion: said(
      """
      例：duban export --open --output 在办.xlsx
          duban export --layout imported --output 原表.csv --encoding gb18030
      """,
      """
      Examples: duban export --open --output open.xlsx
                duban export --layout imported --output again.csv --encoding gb18030
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: QueryOptions

  @Option(help: explained("写到：.xlsx、.csv或.json", "Where to: .xlsx, .csv or .json.", "file"), completion: .file())
  var output: String

  @Option(help: explained("CSV的编码", "The encoding of CSV.", "utf-8|gb18030"))
  var encoding: Encoding = .utf8

  @Option(
    help: explained(
      "版式：A；imported为最近导入的原表版式，或写原表文件名", "A; imported for the newest sheet's own layout, or that sheet's file name.",
      "layout"))
  var layout = "A"

  enum Encoding: String, CaseIterable, ExpressibleByArgument {
    case utf8 = "utf-8"
    case gb18030
  }

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let query = try options.query(office)
    guard output != invocation.ledgerFile else {
      throw Failure.usage("--output 不能是台账文件本身", "--output must not be the ledger itself")
    }
    if output.lowercased().hasSuffix(".json") {
      let count = try LeadFile(office).write(to: output, query)
      return ExportReply(path: output, rows: count, outside: [], outsideCount: 0)
    }
    let encoding: TextEncoding = encoding == .utf8 ? .utf8WithMark : .gb18030
    guard let format = SheetFormat(path: output, encoding: encoding) else {
      throw Failure.usage("--output 应以 .xlsx、.csv 或 .json 结尾", "--output should end in .xlsx, .csv or .json")
    }
    let receipt = try sheet(office).write(to: output, as: format) { each in
      try office.book.eachLead(query, today: office.today, each)
    }
    return ExportReply(
      path: receipt.path, rows: receipt.rows,
      outside: receipt.outside.map { "\($0.place): \($0.character)" }, outsideCount: receipt.outsideCount)
  }

  private func sheet(_ office: Office) throws -> LeadSheet {
    switch layout {
    case "A":
      let organ = (office.rulebook.divisions[office.info.owner]?.name.zh ?? office.info.owner) + "纪委监委"
      return LeadSheet.setA(
        organ: organ, isPractice: office.info.isPractice, rulebook: office.rulebook, today: office.today)
    case "B", "C", "D", "E", "F":
      throw Failure.usage("--layout \(layout) 将随后续版本提供", "--layout \(layout) comes with a later release")
    default:
      let layouts = try office.book.layouts()
      guard let known = layout == "imported" ? layouts.last : layouts.last(where: { $0.name == layout }) else {
        let names = layouts.map(\.name).uniqued().joined(separator: ", ")
        throw Failure.usage(
          "没有版式“\(layout)”，可用：A, imported, \(names)", "no layout \"\(layout)\"; known: A, imported, \(names)")
      }
      return LeadSheet.layout(
        known, isPractice: office.info.isPractice, rulebook: office.rulebook, today: office.today)
    }
  }
}
