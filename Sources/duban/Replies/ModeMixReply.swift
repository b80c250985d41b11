import Ledger

/// Visits and leads by way of supervision, with shares.
struct ModeMixReply: Reply {
  let mix: ModeMix
  let period: ReportPeriod
  let days: ClosedRange<CivilDate>

  private static let barWidth = 20

  var table: ReplyTable? {
    ReplyTable(
      columns: [
        .init("mode", Words("监督方式", "Mode")), .init("observations", Words("监督记录", "Visits")),
        .init("observation_share", Words("占比", "Share")), .init("bar", Words("", "")),
        .init("leads", Words("线索", "Leads")), .init("lead_share", Words("占比", "Share")),
      ], rows: mix.lines.map { row($0.mode?.rawValue, $0.words, $0) })
  }

  private func row(_ code: String?, _ words: Words, _ line: ModeMix.Line) -> [ReplyValue] {
    [
      .coded(code, words), .number(line.observations.count), .text(line.observations.text),
      .text(line.observations.bar(Self.barWidth)), .number(line.leads.count), .text(line.leads.text),
    ]
  }

  func text(_ language: Language) -> String {
    let total = mix.total
    let foot = Words(
      "合计 监督记录\(total.observations.count)次，线索\(total.leads.count)件",
      "Total: \(total.observations.count) visits, \(total.leads.count) leads")
    return [period.title(days)(language), table?.text(language) ?? "", foot(language)].joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      JSON.Member("period", .text(period.text)), JSON.Member("from", .text(days.lowerBound.description)),
      JSON.Member("to", .text(days.upperBound.description)), JSON.Member("modes", table?.json ?? .null),
      JSON.Member("observations", .number(mix.total.observations.count)),
      JSON.Member("leads", .number(mix.total.leads.count)),
    ])
  }
}

extension ReportPeriod {
  /// 专项治理以来（2021-04-01 至 2021-09-13）
  func title(_ days: ClosedRange<CivilDate>) -> Words {
    words + Words("（\(days.lowerBound) 至 \(days.upperBound)）", " (\(days.lowerBound) to \(days.upperBound))")
  }
}
