import Ledger

/// A subject's ladder: what was found and done, and what the next step lacks.
struct LadderReply: Reply {
  let ladder: SubjectLadder
  let unitName: String
  let rulebook: Rulebook

  var table: ReplyTable? {
    ReplyTable(
      columns: [
        .init("day", Words("日期", "Day")), .init("no", Words("编号", "No.")), .init("what", Words("内容", "What")),
      ],
      rows: ladder.rungs(rulebook).map { rung in
        [.date(rung.day), .text(rung.number), .coded(rung.words.zh, rung.words)]
      })
  }

  func text(_ language: Language) -> String {
    let title = "\(unitName) \(ladder.subject.label)"
    let rungs = table.map { $0.rows.isEmpty ? "" : $0.text(language) } ?? ""
    let nothing = Words("没有监督记录、线索或处理", "no observation, lead or decision")(language)
    return [title, rungs.isEmpty ? nothing : rungs, ladder.verdict(language)].joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      "subject": .text("\(unitName)/\(ladder.subject.postClass)/\(ladder.subject.serial)"),
      "rungs": table?.json ?? .null,
      "may_suggest_transfer": .flag(ladder.proof != nil),
      "education": .text(ladder.proof?.education.number),
      "repeat": .text(ladder.proof?.relapse.number),
      "lacks": .texts(ladder.gaps.map { $0(language) }),
      "verdict": .text(ladder.verdict(language)),
    ])
  }
}
