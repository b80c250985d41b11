import Ledger

/// A page of rows: of leads, units, divisions, entries …
struct ListReply: Reply {
  /// The member of the JSON object that holds the rows: `leads`.
  let name: String
  let rows: ReplyTable
  /// What `--after` takes for the next page; nil at the end or where there are no pages.
  var next: String?
  /// Said under the rows, or instead of them.
  var note: Words?
  var isPaged = true
  /// Whether the rows are made-up cases; nil where they are none of a ledger's.
  var isPractice: Bool?

  var table: ReplyTable? { rows }

  func text(_ language: Language) -> String {
    var lines: [String] = []
    if !rows.rows.isEmpty { lines.append(rows.text(language)) }
    if let note { lines.append(note(language)) }
    if let next { lines.append(Words("下一页：--after '\(next)'", "next page: --after '\(next)'")(language)) }
    if lines.isEmpty { lines.append(Words("没有记录", "nothing found")(language)) }
    return lines.joined(separator: "\n")
  }

  func json(_ language: Language) -> JSON {
    var members = [JSON.Member(name, rows.json)]
    if let isPractice { members.append(JSON.Member("practice", .flag(isPractice))) }
    if isPaged { members.append(JSON.Member("next", .text(next))) }
    return .object(members)
  }
}

/// `--count`
struct CountReply: Reply {
  let count: Int

  func text(_ language: Language) -> String { String(count) }
  func json(_ language: Language) -> JSON { .object(["count": .number(count)]) }
}
