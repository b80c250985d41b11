import Ledger

/// What became of requests in a period.
struct RequestsReply: Reply {
  let period: ReportPeriod
  let days: ClosedRange<CivilDate>
  let figures: RequestFigures
  let isPractice: Bool

  private var values: [(key: String, title: Words, value: ReplyValue)] {
    let line = figures.reference ?? 0
    return [
      ("received", Words("受理诉求", "Received"), .number(figures.received)),
      ("resolved", Words("办结", "Resolved"), .number(figures.resolved)),
      ("declined", Words("依法不予办理", "Declined"), .number(figures.declined)),
      ("converted", Words("转为问题线索", "Turned into leads"), .number(figures.converted)),
      ("mean_days", Words("平均办结天数", "Mean days"), .tenths(figures.meanDaysInTenths)),
      ("within_reference", Words("\(line)天以内办结", "Within \(line) days"), .number(figures.withinReference)),
      (
        "share_within_reference", Words("\(line)天以内占比（参考线，不是时限）", "Share within \(line) days (no deadline)"),
        .tenths(figures.shareWithinReference, "%")
      ),
      ("satisfaction_rate", Words("回访满意率", "Satisfied"), .tenths(figures.satisfactionRate, "%")),
    ]
  }

  var table: ReplyTable? {
    ReplyTable(columns: values.map { .init($0.key, $0.title) }, rows: [values.map(\.value)])
  }

  func text(_ language: Language) -> String {
    let title = period.title(days)
    let lines = values.map { "  \($0.title(language))  \($0.value.words(language))" }
    return ([Words("企业诉求 \(title.zh)", "Requests, \(title.en)")(language)] + lines)
      .joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object(
      [
        JSON.Member("from", .text(days.lowerBound.description)),
        JSON.Member("to", .text(days.upperBound.description)),
      ] + values.map { JSON.Member($0.key, $0.value.json) }
        + [JSON.Member("reference_days", .number(figures.reference)), JSON.Member("practice", .flag(isPractice))])
  }
}

extension ReplyValue {
  /// `28` as 2.8; a dash for people where there is nothing to divide by.
  fileprivate static func tenths(_ tenths: Int?, _ unit: String = "") -> ReplyValue {
    let text = tenths.map { "\($0 / 10).\($0 % 10)" }
    let words = text.map { $0 + unit } ?? "—"
    return ReplyValue(json: .text(text), words: Words(words, words))
  }
}
