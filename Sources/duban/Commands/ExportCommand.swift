import ArgumentParser
import Foundation
import Ledger
import LedgerExchange

struct ExportCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: said("导出台账", "Writes a ledger as .xlsx, .csv or .json."),
    discussion: said(
      """
      版式：A 问题线索、B 整改、C 监督检查、D 问责、E 举措、F 企业诉求。查询选项说的是线索：B、D为这些线索之下的整改、问责（B并含
      同一范围内不属于线索的整改），C按区划、单位、方式、日期、文字，E按区划、单位，F为其中的企业诉求。

      例：duban export --open --output 在办.xlsx
          duban export --layout B --division 654003 --output 整改.xlsx
          duban export --layout imported --output 原表.csv --encoding gb18030
      """,
      """
      Layouts: A leads, B rectifications, C observations, D accountability, E measures, F requests. The query says which
      leads; B and D are what stands under them (B also what stands under no lead, in the same place and days), C goes by
      division, unit, mode, days and words, E by division and unit, F are the requests among them.

      Examples: duban export --open --output open.xlsx
                duban export --layout B --division 654003 --output rectifications.xlsx
                duban export --layout imported --output again.csv --encoding gb18030
      """))

  static let takesTime = true

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: QueryOptions

  @Option(help: explained("写到：.xlsx、.csv或.json", "Where to: .xlsx, .csv or .json.", "file"), completion: .file())
  var output: String

  @Option(help: explained("CSV的编码", "The encoding of CSV.", "utf-8|gb18030"))
  var encoding: Encoding = .utf8

  @Option(
    help: explained(
      "版式：A到F；imported为最近导入的原表版式，或写原表文件名（默认A）",
      "A to F; imported for the newest sheet's own layout, or that sheet's file name (default: A).", "layout"))
  var layout: String?

  @Flag(help: explained("诉求企业写全称（默认遮盖，如喀什××包装厂）", "Firms of requests by their names; masked without it."))
  var fullNames = false

  enum Encoding: String, CaseIterable, ExpressibleByArgument {
    case utf8 = "utf-8"
    case gb18030
  }

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    guard output != invocation.ledgerFile else {
      throw Failure.usage("--output 不能是台账文件本身", "--output must not be the ledger itself")
    }
    if output.lowercased().hasSuffix(".json") {
      guard layout == nil else {
        throw Failure.usage(".json 没有版式，请去掉 --layout", ".json has no layout: leave --layout away")
      }
      let query = try query(.leads, office)
      return ExportReply(
        path: output, rows: try LeadFile(office).write(to: output, query), outside: [], outsideCount: 0)
    }
    let encoding: TextEncoding = encoding == .utf8 ? .utf8WithMark : .gb18030
    guard let format = SheetFormat(path: output, encoding: encoding) else {
      throw Failure.usage("--output 应以 .xlsx、.csv 或 .json 结尾", "--output should end in .xlsx, .csv or .json")
    }
    let layout = try chosenLayout(office)
    let query = try query(layout.kind, office)
    return ExportReply(
      try SheetExport(office).write(layout, query, to: output, as: format, namesFirms: fullNames))
  }

  private func chosenLayout(_ office: Office) throws -> SheetExport.Layout {
    guard let layout else { return .set(.leads) }
    if layout.count == 1, let kind = SheetKind(letter: layout) { return .set(kind) }
    return .imported(try office.importedLayout(named: layout == "imported" ? nil : layout))
  }

  /// - Throws: `Failure` 64 for an option that these rows cannot be asked by: left unsaid, the file would hold others
  ///   than were meant.
  private func query(_ kind: SheetKind, _ office: Office) throws -> LeadQuery {
    let refused = options.given.filter { !kind.queryOptions.contains($0) }
    guard refused.isEmpty else {
      let names = refused.map { "--\($0.rawValue)" }.joined(separator: " ")
      let usable = QueryOptions.Name.allCases.filter(kind.queryOptions.contains).map { "--\($0.rawValue)" }
        .joined(separator: " ")
      throw Failure.usage(
        "\(names) 不能用来选\(kind.words.zh)的行；可用：\(usable)",
        "\(names) cannot choose rows of \(kind.words.en.lowercased()); usable: \(usable)")
    }
    let query = try options.query(office)
    if kind == .requests, query.filter.kind == .clue {
      throw Failure.usage(
        "--layout F 只有企业诉求，与 --kind clue 矛盾", "--layout F has requests only, which --kind clue rules out")
    }
    return query
  }
}

extension SheetKind {
  /// By what a query can choose such rows. Rectifications and accountability stand under leads and take their order from
  /// their own days; how many there are is the file's to say.
  fileprivate var queryOptions: Set<QueryOptions.Name> {
    var ofLeads = Set(QueryOptions.Name.allCases)
    ofLeads.subtract([.limit, .count])
    return switch self {
    case .leads, .requests: ofLeads
    case .rectifications, .accountability: ofLeads.subtracting([.sort])
    case .observations: [.division, .unit, .mode, .received, .search]
    case .measures: [.division, .unit]
    }
  }
}
