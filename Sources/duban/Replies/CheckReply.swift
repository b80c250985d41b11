import Ledger
import LedgerExchange

/// What a spot check would object to, row by row, and where the checked sheet lies.
struct CheckReply: Reply {
  private let inspection: SheetInspection

  init(_ inspection: SheetInspection) { self.inspection = inspection }

  private var report: SheetCheckReport { inspection.report }
  private var lines: [Int] { report.findings.keys.sorted() }

  var table: ReplyTable? {
    ReplyTable(
      columns: [.init("line", Words("行", "Row")), .init("findings", Words("需补正", "To correct"))],
      rows: lines.map { line in
        let text = report.findings[line, default: []].listed(Words("；", "; "))
        return [.number(line), ReplyValue(json: .text(text.zh), words: text)]
      })
  }

  func text(_ language: Language) -> String {
    let examination = report.examination
    var text = [
      Words(
        "\(examination.file)：\(examination.rows)件，需补正\(report.findings.count)件",
        "\(examination.file): \(examination.rows) rows, \(report.findings.count) to correct")(language)
    ]
    if !report.missingColumns.isEmpty {
      let missing = report.missingColumns.map { examination.kind.words($0) }.listed()
      text.append(Words("缺列：", "missing columns: ")(language) + missing(language))
    }
    text += inspection.summary.map { "  \($0.count)  \($0.words(language))" }
    if let table, !table.rows.isEmpty { text.append(table.text(language)) }
    text.append(Words("已写 \(inspection.output)", "wrote \(inspection.output)")(language))
    return text.joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    .object([
      "file": .text(report.examination.file), "sheet": .text(report.examination.sheet),
      "kind": .text(report.examination.kind.rawValue),
      "encoding": .text(report.examination.encoding), "rows": .number(report.examination.rows),
      "flagged": .number(report.findings.count),
      "missing_columns": .texts(report.missingColumns.map(\.rawValue)),
      "findings": .list(
        lines.map { line in
          .object([
            "line": .number(line), "texts": .texts(report.findings[line, default: []].map { $0(language) }),
          ])
        }), "output": .text(inspection.output),
    ])
  }
}
