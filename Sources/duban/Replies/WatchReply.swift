import Ledger

/// What the book points out, each under what is looked out for.
struct WatchReply: Reply {
  let findings: [WatchFinding]

  private var points: [(finding: WatchFinding, point: WatchPoint)] {
    findings.flatMap { finding in finding.points.map { (finding, $0) } }
  }

  var table: ReplyTable? {
    ReplyTable(
      columns: [
        .init("watch", Words("提示", "Watch")), .init("day", Words("日期", "Date")),
        .init("division", Words("区划", "Division"), isForPeople: false), .init("words", Words("内容", "What")),
        .init("change", Words("办理", "Answered by"), isForPeople: false),
      ],
      rows: points.map { finding, point in
        [
          .coded(finding.name, finding.title), .date(point.day), .text(point.division),
          .coded(point.words.zh, point.words), .text(point.change),
        ]
      })
  }

  func text(_ language: Language) -> String {
    points.isEmpty ? Words("今天没有需要提示的", "nothing to point out today")(language) : table?.text(language) ?? ""
  }

  func json(_ language: Language) -> JSON {
    .object([
      "points": table?.json ?? .null,
      "counts": .object(findings.map { JSON.Member($0.name, .number($0.points.count)) }),
    ])
  }
}
