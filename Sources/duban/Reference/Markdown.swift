/// A page of reference in the making.
struct Markdown {
  private(set) var source = "<!-- Written by `make reference` out of the program's own tables. -->\n"

  mutating func heading(_ level: Int, _ text: String) {
    source += (level > 1 ? "\n" : "") + String(repeating: "#", count: level) + " " + text + "\n"
  }

  mutating func paragraph(_ text: String) { source += "\n" + text + "\n" }

  mutating func table(_ columns: [String], _ rows: [[String]]) {
    source += "\n" + Self.line(columns) + Self.line(columns.map { _ in "---" })
    for row in rows { source += Self.line(row.map(Self.cell)) }
  }

  /// Keys, names and codes, as they are typed.
  static func code(_ text: String) -> String { text.isEmpty ? "" : "`\(text)`" }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private static func cell(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "|" ? "\\|" : $1.isNewline ? " " : String($1) }
  }
}
