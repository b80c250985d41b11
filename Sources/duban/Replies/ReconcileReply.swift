import Ledger

/// What laying the ledger beside a sheet came to.
struct ReconcileReply: Reply {
  let file: String
  let base: String?
  let report: ReconciliationReport
  let rejected: [ImportRejection]
  let output: String?
  /// Of recording it, where that was asked for.
  let outcome: Outcome?

  private static let mostListed = 50

  var exitCode: Int32 { outcome.map { $0.brokenRules.isEmpty ? 0 : 1 } ?? 0 }

  var table: ReplyTable? {
    ReplyTable(
      columns: [
        .init("kind", Words("类别", "Kind")), .init("no", Words("编号", "No.")), .init("line", Words("行", "Row")),
        .init("field", Words("栏目", "Field")), .init("here", Words("本台账", "Here")),
        .init("there", Words("对方", "There")), .init("base", Words("上次", "Last time")),
        .init("side", Words("变动方", "Changed")),
      ],
      rows: report.differences.map {
        [
          .coded("differs", Words("不一致", "Differs")), .text($0.number), .number($0.line),
          .coded($0.field.rawValue, $0.field.words), .text($0.here), .text($0.there), .text($0.base),
          .coded($0.side.rawValue, $0.side.words),
        ]
      } + report.onlyHere.map { row($0, "only_here", Words("只在本台账", "Only here")) }
        + report.onlyThere.map { row($0, "only_there", Words("只在对方", "Only there")) })
  }

  private func row(_ lone: ReconciliationReport.Lone, _ kind: String, _ words: Words) -> [ReplyValue] {
    let isHere = kind == "only_here"
    let before = lone.wasInBase.map { $0 ? Words("上次有", "was there") : Words("上次没有", "was not") }
    return [
      .coded(kind, words), .text(lone.number), .number(lone.line), .text(nil), .text(isHere ? lone.title : nil),
      .text(isHere ? nil : lone.title), before.map { .coded($0.en, $0) } ?? .text(nil), .text(nil),
    ]
  }

  private var head: Words {
    let counts = report.counts
    let both =
      report.hasBase ? Words("（两边都改\(counts.conflicts)处）", " (\(counts.conflicts) changed on both)") : Words("", "")
    return Words(
      "\(file)：一致\(counts.same)件，不一致\(counts.differing)处",
      "\(file): \(counts.same) same, \(counts.differing) fields differ")
      + both
      + Words(
        "，只在本台账\(counts.onlyHere)件，只在对方\(counts.onlyThere)件，不收\(rejected.count)行",
        ", \(counts.onlyHere) only here, \(counts.onlyThere) only there, \(rejected.count) rejected")
  }

  func text(_ language: Language) -> String {
    var lines = [head(language)]
    if let table, !table.rows.isEmpty {
      let shown = ReplyTable(columns: table.columns, rows: Array(table.rows.prefix(Self.mostListed)))
      lines.append(shown.text(language))
      let more = table.rows.count - shown.rows.count
      if more > 0 {
        lines.append(Words("还有\(more)条，用 --output 写出全部", "\(more) more: --output writes them all")(language))
      }
    }
    if let output { lines.append(Words("已写 \(output)", "wrote \(output)")(language)) }
    if let receipt = outcome?.receipt { lines.append(receipt.sentence(language)) }
    lines += outcome?.brokenRules.map { $0.message(language) } ?? []
    return lines.joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    let counts = report.counts
    return .object([
      "file": .text(file), "base": .text(base), "fields": .texts(report.fields.map(\.rawValue)),
      "same": .number(counts.same), "differing": .number(counts.differing), "conflicts": .number(counts.conflicts),
      "only_here": .number(counts.onlyHere), "only_there": .number(counts.onlyThere),
      "rejected": .number(rejected.count), "differences": table?.json ?? .null, "output": .text(output),
      "number": .text(outcome?.receipt?.number),
    ])
  }
}
