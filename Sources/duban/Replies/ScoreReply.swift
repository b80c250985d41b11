import Ledger

/// Units by their scores: rank, base, mean and trend, on one version of a checklist at a time.
struct ScoreReply: Reply {
  let board: ScoreBoard
  let rulebook: Rulebook
  let period: ReportPeriod
  let days: ClosedRange<CivilDate>

  var table: ReplyTable? {
    ReplyTable(
      columns: [
        .init("rank", Words("名次", "Rank")), .init("division", Words("县市", "County")),
        .init("unit", Words("窗口/单位", "Window or unit")),
        .init("visits", Words("次数", "Visits")), .init("mean", Words("平均", "Mean")),
        .init("latest", Words("最近三次", "Last three")), .init("delta", Words("变化", "Change")),
        .init("waiting", Words("待说明", "Waiting")),
        .init("months", Words("各月", "Months"), isForPeople: false),
        .init("checklist", Words("清单", "Checklist")), .init("version", Words("版本", "Version")),
      ], rows: board.sections.flatMap { section in section.rows.map { row($0, section.checklist) } })
  }

  private func row(_ row: ScoreBoard.Row, _ checklist: Checklist) -> [ReplyValue] {
    [
      ReplyValue(
        json: .number(row.rank), words: row.rank.map { Words(String($0), String($0)) } ?? Words("-", "-"),
        isNumber: true),
      .coded(row.division, rulebook.divisions[row.division]?.shortName), .text(row.unitName), .number(row.visits.count),
      .text(row.mean.map(Checklist.Score.text)),
      .codes(row.latest.map(Checklist.Score.text)) { Words($0, $0) }, .text(row.deltaText), .number(row.waiting),
      .codes(row.months.map { "\($0.month) \(Checklist.Score.text($0.mean))" }) { Words($0, $0) },
      .coded(checklist.id, checklist.title), .number(checklist.version),
    ]
  }

  func text(_ language: Language) -> String {
    guard !board.sections.isEmpty else {
      return Words("这一期没有用清单的监督记录", "no visit with a checklist in this period")(language)
    }
    let foot = Words(
      "满\(rulebook.scoring.rankBase)次且过了说明期的才排名，有异议待复核的不排，不同版本的清单分开排",
      "ranked from \(rulebook.scoring.rankBase) visits on, after the unit's time to answer and with no objection open; "
        + "each version of a list apart"
    )
    return [period.title(days)(language), table?.text(language) ?? "", foot(language)].joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      JSON.Member("period", .text(period.text)), JSON.Member("from", .text(days.lowerBound.description)),
      JSON.Member("to", .text(days.upperBound.description)),
      JSON.Member("rank_base", .number(rulebook.scoring.rankBase)),
      JSON.Member("threshold", .text(rulebook.scoring.threshold.map(Checklist.Score.text))),
      JSON.Member("scores", table?.json ?? .null),
    ])
  }
}
