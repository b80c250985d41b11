import Ledger
import TerminalUI

/// Rows of an answer under named columns.
struct ReplyTable: Sendable {
  struct Column: Sendable {
    /// As scripts read it.
    let key: String
    let title: Words
    /// False: for programs only, people are spared it.
    let isForPeople: Bool

    init(_ key: String, _ title: Words, isForPeople: Bool = true) {
      self.key = key
      self.title = title
      self.isForPeople = isForPeople
    }
  }

  let columns: [Column]
  let rows: [[ReplyValue]]

  var json: JSON {
    .list(rows.map { row in .object(zip(columns, row).map { JSON.Member($0.key, $1.json) }) })
  }

  /// Columns set out by their width on a terminal, numbers to the right.
  func text(_ language: Language) -> String {
    let shown = columns.indices.filter { columns[$0].isForPeople }
    let titles = shown.map { columns[$0].title(language) }
    let lines = rows.map { row in shown.map { Sanitizer.plain(row[$0].words(language)) } }
    let widths = shown.indices.map { index in
      max(TextWidth.of(titles[index]), lines.map { TextWidth.of($0[index]) }.max() ?? 0)
    }
    let areNumbers = shown.map { column in !rows.isEmpty && rows.allSatisfy { $0[column].isNumber } }
    return ([titles] + lines).map { line in
      line.indices.map { index in
        let padding = String(repeating: " ", count: widths[index] - TextWidth.of(line[index]))
        if areNumbers[index] { return padding + line[index] }
        return index == line.count - 1 ? line[index] : line[index] + padding
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// With CRLF, quoted where needed; text that a spreadsheet would run as a formula is defused.
  var csv: String {
    ([columns.map(\.key)] + rows.map { $0.map { ReplyTable.csvText($0.json) } })
      .map { $0.map(ReplyTable.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  static func oneRow(_ json: JSON) -> ReplyTable {
    guard case .object(let members) = json else {
      return ReplyTable(
        columns: [Column("value", Words("", ""))], rows: [[ReplyValue(json: json, words: Words("", ""))]])
    }
    return ReplyTable(
      columns: members.map { Column($0.key, Words($0.key, $0.key)) },
      rows: [members.map { ReplyValue(json: $0.value, words: Words("", "")) }])
  }

  private static func csvText(_ json: JSON) -> String {
    switch json {
    case .null: ""
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): String(number)
    case .text(let text): text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
    case .list(let items): items.map(csvText).joined(separator: ";")
    case .object: json.written
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
