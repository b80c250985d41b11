import Ledger

/// ArgumentParser speaks English only, and its errors are its own: what it says is known by its wording and said in
/// Chinese here. A sentence that is not in the table stays English.
enum ParserWords {
  /// A whole message, as `fullMessage(for:)` gives it: an error with its usage, or a page of help.
  static func message(_ text: String, commands: [String], _ language: Language) -> String {
    let text = namingCommand(in: text, commands)
    guard language == .zh else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices { lines[index] = line(lines[index]) }
    return lines.joined(separator: "\n")
  }

  /// What the parser itself says of `--help` and `--version`.
  static func abstract(_ text: String, _ language: Language) -> String {
    language == .zh ? phrases.first { $0.english == text }?.chinese ?? text : text
  }

  /// One line: a sentence of the table behind its label, or help with the parser's own words in it.
  private static func line(_ line: String) -> String {
    for (label, chinese) in labels where line.hasPrefix(label) {
      let rest = String(line.dropFirst(label.count))
      return chinese + (sentence(rest) ?? rest)
    }
    if let known = sentence(line) { return known }
    return phrases.reduce(line) { $0.replacing($1.english, with: $1.chinese) }
  }

  private static func sentence(_ text: String) -> String? {
    for (english, chinese) in sentences {
      guard let values = values(in: text, of: english) else { continue }
      return filled(chinese, values)
    }
    return nil
  }

  private static let labels: [(english: String, chinese: String)] = [
    ("Error: ", ""), ("Help:  ", "说明："), ("Usage: ", "用法："), ("USAGE: ", "用法："), ("OVERVIEW: ", ""),
    ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："), ("   or: ", "   或："),
  ]

  /// In the order in which they are tried: the longer wording before the one it begins with.
  private static let sentences: [(english: String, chinese: String)] = [
    ("Unknown option '…'. Did you mean '…'?", "没有选项 …，是不是 …？"),
    ("Unknown option '…'", "没有选项 …"),
    ("There is no command '…'. Did you mean '…'?", "没有命令 …，是不是 …？"),
    ("There is no command '…'", "没有命令 …"),
    ("Missing value for '…'", "… 缺少内容"),
    ("Missing expected argument '…'", "缺少 …"),
    ("Missing one of: '…'", "缺少其中之一：…"),
    ("The value '…' is invalid for '…'. Please provide one of the following:", "“…”不能作为 … 的内容，应为以下之一："),
    ("The value '…' is invalid for '…'. Please provide one of '…'.", "“…”不能作为 … 的内容，应为 … 之一"),
    ("The value '…' is invalid for '…': …", "“…”不能作为 … 的内容：…"),
    ("The value '…' is invalid for '…'", "“…”不能作为 … 的内容"),
    ("The option '…' does not take any value, but '…' was specified.", "选项 … 不带内容，却写了“…”"),
    ("Unexpected argument '…'", "多出的内容：…"),
    ("… unexpected arguments: '…'", "多出…处内容：…"),
    ("Can't generate completion scripts for '…'.", "没有 … 的补全脚本。"),
    ("Please use --generate-completion-script=<shell> with one of:", "请写 --generate-completion-script=以下之一："),
    ("  See '…' for more information.", "  详见 …"),
    ("  See 'duban help <subcommand>' for detailed help.", "  详见 duban help 命令"),
  ]

  private static let phrases: [(english: String, chinese: String)] = [
    ("Show the version.", "显示版本"), ("Show help information.", "显示帮助"),
    ("Show subcommand help information.", "显示一个命令的帮助"),
    ("(values: ", "(可写 "), ("; default: ", "；默认 "), ("(default: ", "(默认 "),
  ]

  /// What stands at each `…` of the pattern, or nil where the text is worded otherwise.
  private static func values(in text: String, of pattern: String) -> [Substring]? {
    let pieces = pattern.split(separator: "…", omittingEmptySubsequences: false)
    guard let first = pieces.first, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var values: [Substring] = []
    for (index, piece) in pieces.enumerated().dropFirst() {
      if index == pieces.count - 1 {
        guard rest.hasSuffix(piece) else { return nil }
        values.append(rest.dropLast(piece.count))
        rest = ""
      } else {
        guard let range = rest.firstRange(of: piece) else { return nil }
        values.append(rest[..<range.lowerBound])
        rest = rest[range.upperBound...]
      }
    }
    return rest.isEmpty ? values : nil
  }

  private static func filled(_ pattern: String, _ values: [Substring]) -> String {
    var values = values[...]
    return pattern.reduce(into: "") { text, character in
      guard character == "…", let value = values.popFirst() else { return text.append(character) }
      // Lists come as 'a', 'b' or 'c'.
      text += ["', '", "' or '", "' and '"].reduce(String(value)) { $0.replacing($1, with: "、") }
    }
  }

  /// The parser calls a command that it does not know an unexpected argument. The program itself takes none, so it can
  /// be told what it is, with the nearest command.
  private static func namingCommand(in text: String, _ commands: [String]) -> String {
    guard text.hasSuffix("See 'duban --help' for more information."), let end = text.firstIndex(of: "\n") else {
      return text
    }
    let first = String(text[..<end])
    let unexpected =
      values(in: first, of: "Error: Unexpected argument '…'")?.first
      ?? values(in: first, of: "Error: … unexpected arguments: '…'")?.last?.firstPart(before: "', '")
    guard let unexpected else { return text }
    let word = String(unexpected)
    let nearest = commands.map { ($0, distance($0, word)) }.min { $0.1 < $1.1 }
    let hint = nearest.flatMap { $0.1 <= 2 ? ". Did you mean '\($0.0)'?" : nil } ?? ""
    return "Error: There is no command '\(word)'\(hint)" + text[end...]
  }

  /// How many letters must be put in, left out or changed.
  private static func distance(_ a: String, _ b: String) -> Int {
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let changed = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, diagonal + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }
}

extension Substring {
  fileprivate func firstPart(before separator: String) -> Substring {
    firstRange(of: separator).map { self[..<$0.lowerBound] } ?? self
  }
}
